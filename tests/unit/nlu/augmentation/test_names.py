"""Synonyms, swaps and invented names."""

from __future__ import annotations

from random import Random

import pytest

from daogou.nlu.augmentation import KINDS
from daogou.nlu.augmentation.augment import Change
from daogou.nlu.augmentation.invented_names import invented
from daogou.nlu.augmentation.surfaces import Surfaces
from daogou.nlu.example import Example
from tests.unit.nlu.augmentation.material import annotated, pieces

ENTRIES = [
    *(("category", "sneakers", one) for one in ("运动鞋", "球鞋", "sneakers", "trainers", "kick")),
    *(("category", "laptops", one) for one in ("笔记本", "电脑", "laptop", "laptops", "notebook")),
    *(("category", "computers", one) for one in ("电脑", "computer")),
    *(("color", "black", one) for one in ("黑色", "black", "jet black")),
    *(("color", "white", one) for one in ("白色", "white")),
    *(("color", "clear", one) for one in ("透明", "clear")),
    ("attribute", "feature=clear", "透明"),
    *(("brand", "trailox", one) for one in ("踏岭", "trailox")),
    *(("product", "night", one) for one in ("《雨夜第七人》", "雨夜第七人")),
    *(("product", "code", one) for one in ("《算法图画书》", "algorithms")),
    *(("product", "gt", one) for one in ("踏岭 gt 跑鞋", "trailox gt")),
]
SURFACES = Surfaces(ENTRIES)


def change(kind: str) -> Change:
    """Over the names above."""
    return KINDS[kind]([], SURFACES)


def many(kind: str, example: Example, times: int = 150) -> list[Example]:
    """What a change makes of an example."""
    made = (change(kind)(example, Random(seed)) for seed in range(times))
    return [one for one in made if one]


def test_synonyms_are_other_surfaces_of_the_same_code_in_number_and_script() -> None:
    made = many("synonyms", annotated("buy [sneakers](category)"))
    assert {one.text for one in made} == {"buy trainers"}
    chinese = {one.text for one in many("synonyms", annotated("买[运动鞋](category)"))}
    assert "买球鞋" in chinese
    assert {text.lower() for text in chinese} <= {"买球鞋", "买sneakers", "买trainers", "买kick"}


def test_a_name_of_two_things_has_no_synonyms() -> None:
    assert many("synonyms", annotated("[电脑](category)")) == []


def test_capitals_are_kept() -> None:
    made = many("synonyms", annotated("[Laptop](category) or [BLACK](color)"))
    assert {text for one in made for text in pieces(one)[1]} == {
        *("Laptop", "Notebook", "BLACK", "Jet Black")
    }


def test_a_name_is_not_run_into_the_word_beside_it() -> None:
    for one in many("synonyms", annotated("[黑色](color)iPhone")):
        assert not one.text[one.entities[0].end - 1].isascii()


def test_swaps_name_other_things_and_forget_the_family() -> None:
    before = annotated("[黑色](color)的[运动鞋](category)", family="apparel")
    made = many("entity_swaps", before)
    assert made
    assert all(one.family is None for one in made)
    for one in made:
        color, category = pieces(one)[1]
        assert not SURFACES.meant("color", color.lower()) & {"black"}
        assert not SURFACES.meant("category", category.lower()) & {"sneakers"}


def test_a_swapped_colour_leaves_the_family() -> None:
    made = many("entity_swaps", annotated("[black](color) ones", family="apparel"))
    assert {one.text for one in made} == {"white ones", "clear ones"}
    assert {one.family for one in made} == {"apparel"}


def test_two_things_do_not_become_one() -> None:
    for one in many("entity_swaps", annotated("[sneakers](category) or [laptops](category)")):
        first, second = (SURFACES.meant("category", name) for name in pieces(one)[1])
        assert not first & second


def test_entries_of_retrieval_intents_keep_their_categories() -> None:
    assert many("entity_swaps", annotated("return [sneakers](category)", "faq/returns")) == []
    assert many("entity_swaps", annotated("return [black](color)", "faq/returns"))


def test_some_brands_and_products_are_in_no_catalogue() -> None:
    names = {
        pieces(one)[1][0]
        for one in many("entity_swaps", annotated("reviews of the [Trailox GT](product)"))
    }
    unknown = {name for name in names if not SURFACES.meant("product", name.lower())}
    assert len(unknown) > 10
    assert all(name[0].isupper() and name.isascii() for name in unknown)


def test_only_books_stand_in_title_marks() -> None:
    texts = {one.text for one in many("entity_swaps", annotated("《[雨夜第七人](product)》好看吗"))}
    assert "《算法图画书》好看吗" in texts
    assert len(texts) > 5
    assert not any("gt" in text.lower() or "《《" in text for text in texts)


@pytest.mark.parametrize(
    ("line", "small"), [("any [trailox](brand)?", True), ("any [Trailox](brand)?", False)]
)
def test_invented_names_follow_the_letter_case(line: str, small: bool) -> None:
    example = annotated(line)
    name = invented(example, example.entities[0], Random(1))
    assert (name == name.lower()) is small
