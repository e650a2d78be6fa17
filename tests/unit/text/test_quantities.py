"""How many pieces."""

from __future__ import annotations

import pytest

from daogou.text.quantities import find_quantities, parse_quantity


@pytest.mark.parametrize(
    ("text", "said", "quantity"),
    [
        ("来两件", "两件", 2),
        ("要3双", "3双", 3),
        ("兩件", "兩件", 2),
        ("５件", "５件", 5),
        ("1件", "1件", 1),
        ("十二个", "十二个", 12),
        ("二十件", "二十件", 20),
        ("改成两件", "两件", 2),
        ("two pairs", "two", 2),
        ("Three bottles of it", "Three", 3),
        ("3 of them", "3", 3),
        ("two shirts", "two", 2),
        ("a dozen eggs", "a dozen", 12),
        ("x3", "3", 3),
        ("qty 2", "2", 2),
        ("make it 3", "3", 3),
        ("change the quantity to 1000", "1000", 1000),
        ("数量改成1000", "1000", 1000),
    ],
)
def test_found(text: str, said: str, quantity: int) -> None:
    assert [(found.text, found.value) for found in find_quantities(text)] == [(said, quantity)]


@pytest.mark.parametrize(
    "text",
    [
        "一双",
        "a pair",
        "第二个",
        "前两个",
        "这两个",
        "三天",
        "3人",
        "2 days",
        "five stars",
        "two hours ago",
        "size 42",
        "100ml",
        "20251101-0042",
    ],
)
def test_articles_places_and_other_measures_are_none(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("2", 2),
        ("两", 2),
        ("两个", 2),
        ("一个", 1),
        ("three", 3),
        (" 4 ", 4),
        ("0", None),
        ("2.5", None),
        ("-1", None),
        ("nan", None),
        ("inf", None),
        ("a few", None),
        ("", None),
    ],
)
def test_an_answer_may_be_a_bare_number(text: str, quantity: int | None) -> None:
    assert parse_quantity(text) == quantity
