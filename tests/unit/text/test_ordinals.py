"""Places in a shown list."""

from __future__ import annotations

import pytest

from daogou.text.ordinals import find_ordinals, parse_ordinals


@pytest.mark.parametrize(
    ("text", "said", "places"),
    [
        ("第二个有42码吗", "第二个", (2,)),
        ("第２個", "第２個", (2,)),
        ("第一款", "第一款", (1,)),
        ("第十个", "第十个", (10,)),
        ("第12个", "第12个", (12,)),
        ("第3", "第3", (3,)),
        ("最后一个", "最后一个", (-1,)),
        ("最後那雙", "最後那雙", (-1,)),
        ("倒数第二个", "倒数第二个", (-2,)),
        ("前两个", "前两个", (1, 2)),
        ("头三款", "头三款", (1, 2, 3)),
        ("the second one", "second", (2,)),
        ("the FIRST", "FIRST", (1,)),
        ("the 3rd", "3rd", (3,)),
        ("the last one", "last", (-1,)),
        ("the first two", "first two", (1, 2)),
        ("#2", "#2", (2,)),
        ("number 3", "3", (3,)),
        ("no. 2", "2", (2,)),
        ("option one", "one", (1,)),
        ("add the top one", "top", (1,)),
        ("the bottom pair", "bottom", (-1,)),
        ("the one at the bottom", "one at the bottom", (-1,)),
        ("the middle one", "middle", (0,)),
        ("the one in the middle", "one in the middle", (0,)),
        ("最上面那个", "最上面那个", (1,)),
        ("最下面的一双", "最下面的一双", (-1,)),
        ("中间那本", "中间那本", (0,)),
    ],
)
def test_found(text: str, said: str, places: tuple[int, ...]) -> None:
    assert [(found.text, found.value) for found in find_ordinals(text)] == [(said, places)]


@pytest.mark.parametrize(
    "text",
    [
        "第二天",
        "第一次",
        "第0个",
        "last week",
        "first time",
        "second hand",
        "one",
        "最后",
        "42码",
        "the top rated one",
        "a crop top",
        "middle school",
        "最上面",
    ],
)
def test_other_uses_of_the_words_are_none(text: str) -> None:
    assert find_ordinals(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("第一个和第三个哪个好", [1, 3]),
        ("compare the 2nd and the 1st", [2, 1]),
        ("第二个，就第二个", [2]),
        ("前两个和最后一个", [1, 2, -1]),
        ("都不要", []),
        ("the ninth and the 10th", [9, 10]),
    ],
)
def test_all_places_once_in_order(text: str, places: list[int]) -> None:
    assert parse_ordinals(text) == places
