"""Every product has a picture, and every drawing can be drawn."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree

import pytest

from daogou.settings import PROJECT_ROOT
from daogou.storefront.pictures import picture as pictures
from daogou.storefront.pictures.picture import Subject, drawing_of, picture

DRAWINGS = sorted((Path(pictures.__file__).with_name("drawings")).glob("*.svg"))


def subject(code: str = "shoe", kind: str = "running-shoes", **more: object) -> Subject:
    known = {
        "name_zh": "跑步鞋",
        "name_en": "Running Shoes",
        "brand": "Yunyue",
        "colors": ["#3B7DD8"],
    }
    return Subject(code=code, kinds=[kind, "shoes", "apparel"], **{**known, **more})  # type: ignore


@pytest.mark.parametrize("name", [path.stem for path in DRAWINGS if "motif" not in path.stem])
@pytest.mark.parametrize("color", ["#FAFAFA", "#1A1A1A", "#D32F2F"])
def test_every_drawing_is_sound_in_every_colour(name: str, color: str) -> None:
    drawn = picture(subject(kind=name, colors=[color]))
    assert "$" not in drawn
    root = ElementTree.fromstring(drawn)
    assert root.tag.endswith("svg")
    for element in root.iter():
        assert not {"style", "href", "onload"} & set(element.attrib)


@pytest.mark.parametrize("name", [path.stem for path in DRAWINGS if "motif" in path.stem])
def test_covers_have_their_motif(name: str) -> None:
    kind = name.removeprefix("motif-")
    book = Subject("b", "《缓慢的火星》", "Slow Mars", "Qinghe", [kind, "books"], [])
    drawn = picture(book)
    assert "缓慢的火星" in drawn
    assert ElementTree.fromstring(drawn) is not None


def test_every_category_of_the_demo_shop_has_a_drawing_of_its_own_kind() -> None:
    with (PROJECT_ROOT / "data" / "catalog" / "products.csv").open(encoding="utf-8") as file:
        kinds = {row["category"] for row in csv.DictReader(file)}
    books = {kind for kind in kinds if kind.endswith("books") or kind in _NOVELS}
    found = {kind: drawing_of(subject(kind=kind)) for kind in kinds - books}
    assert {kind for kind, name in found.items() if name == "gift"} == set()


_NOVELS = {"novels", "mystery", "science-fiction"}


def test_a_kind_that_nobody_has_drawn_is_a_parcel() -> None:
    assert drawing_of(Subject("x", "", "", "", ["submarines"], [])) == "gift"


def test_the_name_decides_where_one_kind_looks_different() -> None:
    assert drawing_of(subject(kind="headphones", name_en="Boomi Buds")) == "earbuds"
    assert drawing_of(subject(kind="headphones", name_en="Over-Ear")) == "headphones"


def test_the_same_product_always_looks_the_same_and_another_colour_differs() -> None:
    assert picture(subject()) == picture(subject())
    assert picture(subject()) != picture(subject(colors=["#D32F2F"]))


def test_names_are_text_in_a_picture() -> None:
    evil = '<script>alert(1)</script>&"'
    drawn = picture(Subject("b", evil, evil, evil, ["novels", "books"], []))
    tags = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(drawn).iter()}
    assert "script" not in tags


def test_long_titles_take_rows_and_latin_words_stay_whole() -> None:
    drawn = picture(Subject("b", "Python 从入门到上手", "", "", ["books"], []))
    rows = [
        one.text or "" for one in ElementTree.fromstring(drawn).iter() if one.tag[-4:] == "text"
    ]
    assert rows[0].startswith("Python")
    assert "".join(rows[:-1]).replace(" ", "") == "Python从入门到上手"
