"""Learned tags and the catalogue's names, made one."""

from __future__ import annotations

import pytest

from daogou.nlu.entities.entity import Entity
from daogou.nlu.entities.merge import MergeRule, merge
from daogou.nlu.tagging import TaggedSpan

TEXT = "耐可的轻便跑鞋，500以内"
SHOES = Entity("category", "跑鞋", 5, 7, {"codes": ["running-shoes"]})
LIGHT = Entity("attribute", "轻便", 3, 5, {"codes": ["feature=light"]})
PRICE = Entity("price", "500以内", 8, 13, {"upper": 500.0})
FOUND = [LIGHT, SHOES, PRICE]


def resolve(kind: str, said: str) -> list[str]:
    return ["naike"] if (kind, said) == ("brand", "耐可") else []


def merged(*tagged: TaggedSpan, rule: MergeRule | None = None) -> list[Entity]:
    return merge(TEXT, FOUND, tagged, resolve, rule=rule or MergeRule())


def test_without_tags_nothing_changes() -> None:
    assert merged() == FOUND


@pytest.mark.parametrize("span", [(3, 7), (4, 6), (8, 10), (0, 13)])
def test_what_was_found_stands_where_they_overlap(span: tuple[int, int]) -> None:
    assert merged(TaggedSpan("product", *span, 0.99)) == FOUND


def test_a_learned_name_is_looked_up() -> None:
    assert merged(TaggedSpan("brand", 0, 2, 0.6))[0] == Entity(
        "brand", "耐可", 0, 2, {"codes": ["naike"]}
    )
    assert merged(TaggedSpan("brand", 0, 2, 0.4)) == FOUND


def test_an_unknown_name_is_kept_without_codes_where_the_tags_are_sure() -> None:
    assert merged(TaggedSpan("product", 0, 2, 0.9))[0] == Entity(
        "product", "耐可", 0, 2, {"codes": []}
    )
    assert merged(TaggedSpan("product", 0, 2, 0.7)) == FOUND
    sure = MergeRule(keep=0.6)
    assert len(merged(TaggedSpan("product", 0, 2, 0.7), rule=sure)) == 4


@pytest.mark.parametrize(
    ("intent", "kept"), [("search_product", True), (None, True), ("inform", False), ("faq", False)]
)
def test_an_unknown_name_says_something_only_where_goods_are_looked_for(
    intent: str | None, kept: bool
) -> None:
    zipper = TaggedSpan("category", 4, 10, 0.9)
    found = merge("the zipper is broken", [], [zipper], resolve, intent=intent)
    assert bool(found) == kept


def test_of_learned_names_that_overlap_the_surer_stays() -> None:
    both = (TaggedSpan("product", 0, 3, 0.85), TaggedSpan("brand", 0, 2, 0.95))
    assert merged(*both)[0].entity == "brand"
    assert len(merged(*both)) == 4


def test_signs_and_blanks_around_a_learned_name_are_no_part_of_it() -> None:
    text = " Nike, please"
    (entity,) = merge(text, [], [TaggedSpan("brand", 0, 6, 0.9)], resolve)
    assert (entity.text, entity.start, entity.end) == ("Nike", 1, 5)
    assert merge("，。", [], [TaggedSpan("brand", 0, 2, 0.9)], resolve) == []
    assert merge("ab", [], [TaggedSpan("brand", -1, 9, 0.9)], resolve)[0].text == "ab"


def test_learned_values_say_nothing() -> None:
    assert merged(TaggedSpan("price", 0, 2, 1.0), TaggedSpan("ordinal", 0, 2, 1.0)) == FOUND


def test_a_learned_attribute_means_something_only_where_attributes_do() -> None:
    span = TaggedSpan("attribute", 0, 2, 0.99)
    assert len(merge(TEXT, FOUND, [span], resolve, intent="search_product")) == 4
    assert merge(TEXT, FOUND, [span], resolve, intent="greet") == FOUND


def test_ordinary_words_are_dropped_where_the_tags_hold_them_to_be_no_entity() -> None:
    asked: list[tuple[int, int]] = []

    def outside(start: int, end: int) -> float:
        asked.append((start, end))
        return 0.99

    assert merge(TEXT, FOUND, [], resolve, outside) == [SHOES, PRICE]
    assert asked == [(3, 5)]
    assert merge(TEXT, FOUND, [], resolve, lambda *_: 0.9) == FOUND
