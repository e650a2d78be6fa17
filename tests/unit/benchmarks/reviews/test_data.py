"""Reading reviews, each text once, and parting them."""

from __future__ import annotations

import zipfile
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.reviews.data import bare, read, some, split, strata
from daogou.errors import DataError
from daogou.nlu.example import Example


def save(folder: Path, text: str) -> Path:
    """An archive as it is published."""
    with zipfile.ZipFile(folder / "online_shopping_10_cats.zip", "w") as archive:
        archive.writestr("online_shopping_10_cats.csv", text)
    return folder


def many() -> list[Example]:
    """Reviews of three categories, of which one is rare."""
    sizes = {("书籍", "positive"): 200, ("书籍", "negative"): 100, ("热水器", "positive"): 40}
    return [
        Example(f"{category}{label}{n}", label, family=category)
        for (category, label), size in sizes.items()
        for n in range(size)
    ]


def test_reviews_are_read(tmp_path: Path) -> None:
    found = read(save(tmp_path, "cat,label,review\n书籍,1,\ufeff 很好  看\n酒店,0,房间太小。\n"))
    assert found == [
        Example("很好 看", "positive", family="书籍"),
        Example("房间太小。", "negative", family="酒店"),
    ]


def test_each_text_comes_once(tmp_path: Path) -> None:
    rows = [
        "书籍,1,很好!",
        "酒店,0,很 好。。",
        "书籍,1,ＯＫ",
        "书籍,0,ok",
        "书籍,1,！！",
        "书籍,1,",
    ]
    found = read(save(tmp_path, "\n".join(["cat,label,review", *rows])))
    assert [(e.text, e.label, e.family) for e in found] == [
        ("很好!", "positive", "书籍"),
        ("ＯＫ", "positive", "书籍"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [("cat,label\n书籍,1\n", "cat, label, review"), ("cat,label,review\n书籍,2,好\n", "'2'")],
)
def test_other_columns_and_labels_are_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(DataError, match=told):
        read(save(tmp_path, text))


def test_a_damaged_archive_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="--data"):
        read(tmp_path)
    (tmp_path / "online_shopping_10_cats.zip").write_bytes(b"no archive")
    with pytest.raises(DataError, match="--data"):
        read(tmp_path)


def test_no_text_stands_in_two_parts() -> None:
    parts = split(many())
    texts = [{bare(e.text) for e in part} for part in (parts.train, parts.valid, parts.test)]
    assert sum(map(len, texts)) == len(set().union(*texts)) == 340
    assert [len(part) for part in texts] == [289, 17, 34]


def test_parts_have_the_proportions_of_the_whole() -> None:
    parts = split(many())
    assert Counter(strata(parts.test)) == {
        "书籍 positive": 20,
        "书籍 negative": 10,
        "热水器 positive": 4,
    }
    assert Counter(strata(some(many(), 34, seed=1))) == Counter(strata(parts.test))


def test_the_seed_decides() -> None:
    assert split(many(), seed=1) == split(many(), seed=1)
    assert split(many(), seed=1).test != split(many(), seed=2).test


def test_all_are_taken_where_no_number_is_given() -> None:
    assert some(many(), 0, seed=1) == many()
    assert some(many(), 1000, seed=1) == many()
