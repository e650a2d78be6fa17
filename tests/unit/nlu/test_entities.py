"""All entities of a message, by what the shopper is about."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daogou.nlu.entities import NameMatcher, find_entities

NAMES = NameMatcher(
    [
        ("category", "running-shoes", "跑步鞋"),
        ("category", "running-shoes", "running shoes"),
        ("color", "black", "黑色"),
        ("attribute", "feature=waterproof", "防水"),
        ("attribute", "flag=in_stock", "有货"),
        ("attribute", "sort=sales", "销量最高"),
        ("product", "yunyue-pro-3", "云跃 pro 3 跑步鞋"),
        ("brand", "yunyue", "云跃"),
    ]
)


def found(text: str, intent: str | None) -> list[tuple[str, str]]:
    """Entities as (kind, what was said)."""
    return [(entity.entity, entity.text) for entity in find_entities(text, NAMES, intent)]


@pytest.mark.parametrize(
    ("text", "intent", "entities"),
    [
        (
            "想买双黑色跑步鞋，五百以内",
            "search_product",
            [("color", "黑色"), ("category", "跑步鞋"), ("price", "五百以内")],
        ),
        ("第二个有42码吗", "ask_stock", [("ordinal", "第二个"), ("size", "42码")]),
        # Of several questions in one message every part makes what it would make alone.
        (
            "第二个多少钱，42的防水吗",
            "ask_price+ask_stock",
            [("ordinal", "第二个"), ("size", "42"), ("attribute", "防水")],
        ),
        ("回到黑色跑步鞋", "go_back", [("color", "黑色"), ("category", "跑步鞋")]),
        ("云跃 Pro 3 要两双", "add_to_cart", [("product", "云跃 Pro 3"), ("quantity", "两双")]),
        ("20251101-0042 8888", "track_order", [("order_id", "20251101-0042"), ("phone", "8888")]),
        ("只要四星以上，防水的", "refine_search", [("rating", "四星以上"), ("attribute", "防水")]),
        ("8888", "inform", []),
        ("好的", "affirm", []),
        ("", None, []),
    ],
)
def test_entities_in_order(text: str, intent: str | None, entities: list[tuple[str, str]]) -> None:
    assert found(text, intent) == entities


@pytest.mark.parametrize(
    ("text", "intent", "info"),
    [
        ("五百以内", "search_product", {"lower": None, "upper": 500.0, "relative": None}),
        ("便宜点", "refine_search", {"lower": None, "upper": None, "relative": "cheaper"}),
        ("前两个", "compare_products", {"places": [1, 2]}),
        ("小一码", "request_exchange", {"value": None, "relative": -1}),
        ("两双", "add_to_cart", {"value": 2}),
        ("订单20251101 - 0042", "track_order", {"number": "20251101-0042"}),
        ("尾号8888", "inform", {"digits": "8888"}),
        ("五星", "rate_service", {"score": 5.0, "best": False}),
        ("黑色的", "refine_search", {"codes": ["black"]}),
    ],
)
def test_what_an_entity_means(text: str, intent: str, info: dict[str, Any]) -> None:
    assert [entity.info for entity in find_entities(text, NAMES, intent)] == [info]


@pytest.mark.parametrize(
    ("text", "meant", "not_meant"),
    [
        ("第一个", "ask_price", "track_order"),
        ("五星", "rate_service", "complain"),
        ("防水", "search_product", "greet"),
        ("只看有货的", "refine_search", "ask_stock"),
        ("销量最高的", "refine_search", "praise"),
        ("两双", "add_to_cart", "greet"),
        ("500块", "search_product", "greet"),
    ],
)
def test_some_words_mean_something_only_under_some_intents(
    text: str, meant: str, not_meant: str
) -> None:
    assert len(found(text, meant)) == 1
    assert found(text, not_meant) == []
    assert len(found(text, None)) == 1


@pytest.mark.parametrize(
    ("text", "intent", "entity"),
    [
        ("换成42", "request_exchange", ("size", "42")),
        ("要 M 就行", "request_exchange", ("size", "M")),
        ("small please", "request_exchange", ("size", "small")),
        ("改成3", "update_cart", ("quantity", "3")),
        ("要俩", "update_cart", ("quantity", "俩")),
        ("给个4", "rate_service", ("rating", "4")),
    ],
)
def test_the_intent_decides_what_a_bare_word_is(
    text: str, intent: str, entity: tuple[str, str]
) -> None:
    assert found(text, intent) == [entity]
    assert found(text, "greet") == []


@settings(deadline=None, max_examples=150, database=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "云跃",
                "Pro",
                "3",
                "跑步鞋",
                "黑色",
                "防水",
                "两",
                "双",
                "42",
                "码",
                "第",
                "个",
                "五百",
                "以内",
                " ",
                "\ud800",
            ]
        )
        | st.text(st.characters(), max_size=3),
        max_size=10,
    ).map("".join),
    st.sampled_from([None, "search_product", "update_cart", "request_exchange", "rate_service"]),
)
def test_entities_are_in_order_apart_and_in_the_text(text: str, intent: str | None) -> None:
    at = 0
    for entity in find_entities(text, NAMES, intent):
        assert at <= entity.start < entity.end
        assert text[entity.start : entity.end] == entity.text
        at = entity.end
