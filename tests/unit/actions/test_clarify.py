"""What a message may mean, as buttons."""

from __future__ import annotations

import asyncio
from typing import Any

import yaml
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.clarify import meanings, titles
from daogou.settings import PROJECT_ROOT

from .shopper import executor


def understood(*ranking: str, entries: tuple[str, ...] = ()) -> dict[str, Any]:
    """A message as Rasa understood it."""
    return {
        "text": "hm",
        "intent_ranking": [{"name": name} for name in ranking],
        "response_selector": {
            "faq": {"ranking": [{"intent_response_key": f"faq/{entry}"} for entry in entries]}
        },
    }


def payloads(message: dict[str, Any], language: str = "zh") -> list[str]:
    return [button["payload"] for button in meanings(message, language)]


def test_intents_that_can_be_offered_and_none_of_these() -> None:
    message = understood("nlu_fallback", "track_order", "search_product", "deny", "checkout")
    tracker = Tracker("v", {"language": "en"}, message, [], False, None, {}, None)
    dispatcher = CollectingDispatcher()
    asyncio.run(executor().actions["action_default_ask_affirmation"](dispatcher, tracker, {}))
    assert dispatcher.messages[0]["response"] == "utter_ask_meaning"
    assert [button["payload"] for button in dispatcher.messages[0]["buttons"]] == [
        "/track_order",
        "/search_product",
        "/checkout",
        "/out_of_scope",
    ]


def test_questions_stand_where_general_questions_do() -> None:
    entries = ("return_postage", "no_such_entry", "shipping_fee", "carriers")
    message = understood("nlu_fallback", "request_return", "faq", "track_order", entries=entries)
    assert payloads(message) == ["/request_return", "退货运费谁出", "运费怎么算"]
    assert payloads(message, "en")[1] == "Who pays the return postage?"


def test_questions_do_not_crowd_out_what_can_be_done() -> None:
    message = understood("faq", "request_return", entries=("carriers", "shipping_fee", "points"))
    assert payloads(message)[-1] == "/request_return"


def test_nothing_is_offered_of_nothing() -> None:
    assert payloads({}) == []
    assert payloads(understood("faq", "chitchat")) == []


def test_every_title_has_its_entry_and_no_title_stands_twice() -> None:
    faq = yaml.safe_load((PROJECT_ROOT / "data/nlu/faq.yml").read_text("utf-8"))
    entries = {name.partition("/")[2] for name in faq["responses"]}
    assert set(titles()) <= entries
    for language in ("zh", "en"):
        said = [title.get(language) for title in titles().values()]
        assert len(set(said)) == len(said)


def test_several_questions_in_one_are_called_by_all_of_them() -> None:
    message = understood("nlu_fallback", "ask_price+ask_stock", "ask_price+no_such_part")
    buttons = meanings(message, "en")
    assert [button["payload"] for button in buttons] == ["/ask_price+ask_stock"]
    assert buttons[0]["title"] == "Ask a price, Check stock"
