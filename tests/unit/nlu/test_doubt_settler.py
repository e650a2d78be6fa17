"""Which doubts are none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message

from daogou.nlu.doubt_settler import settle


def _settled(
    text: str, intent: str, likely: Mapping[str, float], *entities: dict[str, Any]
) -> list[str]:
    """The intents of the ranking, the likeliest first, after the doubt was looked at."""
    ranking = [{"name": name, "confidence": confidence} for name, confidence in likely.items()]
    first = {"name": intent, "confidence": 0.5}
    message = Message({"text": text, "intent": first, "intent_ranking": [first, *ranking]})
    message.set("entities", list(entities))
    settle(message)
    assert message.get("intent") == message.get("intent_ranking")[0]
    return [entry["name"] for entry in message.get("intent_ranking")]


def _named(entity: str, start: int, end: int) -> dict[str, Any]:
    return {"entity": entity, "start": start, "end": end}


@pytest.mark.parametrize("intent", ["ask_documents", "nlu_fallback"])
def test_who_names_goods_and_asks_nothing_asks_no_document(intent: str) -> None:
    likely = {"search_product": 0.42, "ask_documents": 0.41, "faq": 0.1}
    found = _settled("还是换成电饭煲吧", intent, likely, _named("category", 4, 7))
    assert found == ["search_product", "faq"]


def test_a_question_about_named_goods_stays_one() -> None:
    likely = {"search_product": 0.2}
    found = _settled("电饭煲怎么保养", "ask_documents", likely, _named("category", 0, 3))
    assert found[0] == "ask_documents"


@pytest.mark.parametrize(
    ("entity", "likely", "expected"),
    [
        ("category", ["rate_service", "search_product"], "search_product"),
        ("brand", ["refine_search", "search_product"], "refine_search"),
        ("category", ["rate_service", "ask_stock", "search_product"], "search_product"),
        # Neither where something else about goods is likelier, nor where none are named.
        ("category", ["ask_price", "ask_stock", "search_product"], "nlu_fallback"),
        ("color", ["search_product", "refine_search"], "nlu_fallback"),
        ("product", ["add_to_cart", "search_product"], "nlu_fallback"),
    ],
)
def test_a_doubt_about_who_names_goods_is_settled_by_a_search(
    entity: str, likely: list[str], expected: str
) -> None:
    found = _settled("想买电饭煲", "nlu_fallback", dict.fromkeys(likely, 0.3), _named(entity, 2, 5))
    assert found[0] == expected


@pytest.mark.parametrize("text", ["xinglan x5", "Xinglan X5?"])
def test_the_name_of_a_product_alone_asks_to_see_it(text: str) -> None:
    likely = {"ask_documents": 0.3, "add_to_cart": 0.2, "ask_details": 0.15, "search_product": 0.1}
    found = _settled(text, "nlu_fallback", likely, _named("product", 0, 10))
    assert found[0] == "ask_details"


@pytest.mark.parametrize("intent", ["nlu_fallback", "chitchat", "ask_promotion", "view_cart"])
@pytest.mark.parametrize("text", ["what's new?", "any bestsellers?", "最近上新了啥", "有什么爆款"])
def test_who_asks_for_what_is_new_looks_for_goods(intent: str, text: str) -> None:
    assert _settled(text, intent, {"faq": 0.3})[0] == "search_product"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what's new about my order", "track_order"),
        ("any new coupons?", "ask_promotion"),
        # Looks for goods already.
        ("what's popular", "recommend_product"),
        ("有新款吗", "refine_search"),
    ],
)
def test_what_was_meant_otherwise_stays(text: str, intent: str) -> None:
    assert _settled(text, intent, {"search_product": 0.3})[0] == intent


@pytest.mark.parametrize("intent", ["chitchat", "affirm", "goodbye", "request_human"])
@pytest.mark.parametrize(
    ("text", "start", "end"), [("台灯", 0, 2), ("now mice", 4, 8), ("想买电饭煲", 2, 5)]
)
def test_a_bare_name_is_no_small_talk(intent: str, text: str, start: int, end: int) -> None:
    likely = {"faq": 0.2, "inform": 0.14, "search_product": 0.1}
    assert _settled(text, intent, likely, _named("category", start, end))[0] == "inform"


@pytest.mark.parametrize(
    ("text", "entity", "intent"),
    [
        ("不要电饭煲了", "category", "goodbye"),
        ("想买电饭煲", "color", "affirm"),
        ("喜欢电饭煲", "category", "chitchat"),
        ("想买电饭煲", "category", "request_return"),
    ],
)
def test_what_says_more_or_refuses_stays(text: str, entity: str, intent: str) -> None:
    likely = {"search_product": 0.2}
    assert _settled(text, intent, likely, _named(entity, 2, 5))[0] == intent


@pytest.mark.parametrize(
    ("likely", "expected"),
    [
        ({"inform": 0.51, "refine_search": 0.48}, "inform"),
        ({"refine_search": 0.51, "inform": 0.48}, "inform"),
        ({"inform": 0.4, "refine_search": 0.38, "faq": 0.2}, "nlu_fallback"),
        ({"inform": 0.51, "faq": 0.48}, "nlu_fallback"),
    ],
)
def test_whether_a_condition_is_an_answer_is_no_doubt(
    likely: dict[str, float], expected: str
) -> None:
    assert _settled("预算大概四千", "nlu_fallback", likely)[0] == expected


def test_nothing_is_doubted_where_nothing_was_said() -> None:
    assert _settled("", "nlu_fallback", {}) == ["nlu_fallback"]
