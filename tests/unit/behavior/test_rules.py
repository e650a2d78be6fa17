"""Association rules, on baskets whose rules are known."""

from __future__ import annotations

import pytest

from daogou.behavior.rules import Bounds, association_rules


def baskets(*parts: tuple[int, str]) -> list[tuple[str, str]]:
    """So many baskets with each of these products (a letter each)."""
    made, number = [], 0
    for count, products in parts:
        for _ in range(count):
            number += 1
            made += [(f"basket-{number}", product) for product in products]
    return made


def test_figures_of_a_rule() -> None:
    told = association_rules(baskets((30, "ab"), (10, "a"), (20, "b"), (140, "c")))
    assert [(rule.left, rule.right, rule.baskets) for rule in told] == [
        (("a",), ("b",), 30),
        (("b",), ("a",), 30),
    ]
    first, second = told
    assert (first.support, first.confidence) == pytest.approx((30 / 200, 30 / 40))
    assert second.confidence == pytest.approx(30 / 50)
    assert first.lift == second.lift == pytest.approx((30 / 40) / (50 / 200))


def test_two_that_ask_for_a_third() -> None:
    told = association_rules(baskets((30, "abc"), (30, "a"), (30, "b"), (30, "c"), (80, "d")))
    assert {rule.left for rule in told if rule.right == ("c",)} >= {("a", "b"), ("a",), ("b",)}
    assert all(len(rule.right) == 1 for rule in told)


def test_a_product_twice_in_a_basket_counts_once() -> None:
    rows = baskets((10, "ab"), (40, "c"))
    assert association_rules(rows + rows) == association_rules(rows)


def test_what_is_too_rare_too_weak_or_chance_is_not_told() -> None:
    assert association_rules(baskets((4, "ab"), (200, "c"))) == []
    assert association_rules(baskets((20, "ab"), (180, "b"), (100, "a"), (100, "c"))) == []
    # A lift of 1.33 that has a chance of one in four with so few baskets.
    rows = baskets((8, "ab"), (16, "a"), (12, "b"), (44, "c"))
    assert association_rules(rows) == []
    loose = association_rules(rows, Bounds(error=1.0))
    assert {(rule.left, rule.right) for rule in loose} == {(("a",), ("b",)), (("b",), ("a",))}


def test_without_baskets_there_are_no_rules() -> None:
    assert association_rules([]) == []
    assert association_rules(baskets((50, "a"))) == []
