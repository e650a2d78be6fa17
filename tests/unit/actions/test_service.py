"""The talk itself."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.orm import Session, sessionmaker

from actions import base
from actions.service import is_open
from actions.session import FACTS
from daogou.database import make_engine, make_sessions
from daogou.handover.holding import give_back, holding, take
from daogou.orders.tables import ServiceRating, Ticket
from daogou.settings import get_settings

from .shop import NOW
from .shopper import Shopper, executor, message


def test_session_start_sets_the_shop_facts_and_forgets_proofs(shopper: Shopper) -> None:
    shopper.slots.update(
        verified_order="20251101-0001", order_proven=True, awaiting="checkout", shown=["trailox-gt"]
    )
    events = shopper.run("action_session_start").events
    assert events[0]["event"] == "session_started"
    assert (events[-1]["event"], events[-1]["name"]) == ("action", "action_listen")
    told = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    assert set(FACTS) <= set(told) and told["free_shipping_from"] == "99"
    assert told["shown"] == ["trailox-gt"]
    assert not {"verified_order", "order_proven", "awaiting"} & set(told)


def test_a_session_begins_silent_while_a_person_holds_the_conversation(
    shopper: Shopper, sessions: sessionmaker
) -> None:
    def paused() -> bool:
        events = shopper.run("action_session_start").events
        return "pause" in [event["event"] for event in events]

    assert not paused()
    with sessions.begin() as opened:
        take(opened, shopper.name, "小李", NOW)
    assert paused()
    with sessions.begin() as opened:
        give_back(opened, shopper.name, NOW)
    assert not paused()


def test_a_session_begins_without_a_database(
    shopper: Shopper, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    nowhere = make_sessions(make_engine("sqlite://"))
    monkeypatch.setattr(base.open_shop(), "sessions", nowhere)
    assert shopper.run("action_session_start").events[0]["event"] == "session_started"
    assert "begins without it" in caplog.text


def test_every_fact_has_a_slot_and_a_setting(domain: dict[str, Any]) -> None:
    for fact in FACTS:
        assert fact in domain["slots"] and hasattr(get_settings(), fact)


def language_after(slots: dict[str, Any], *texts: str, intent: str = "inform") -> Any:
    """The slot `language` after messages, by the action that runs each turn."""
    events: list[dict[str, Any]] = []
    for text in texts:
        said = message(text, intent)
        events.append({"event": "user", "text": said["text"]})
        tracker = Tracker("v", slots, said, events, False, None, {}, "action_listen")
        action = executor().actions["action_notice"]
        for event in asyncio.run(action(CollectingDispatcher(), tracker, {})):
            slots[event["name"]] = event["value"]
    return slots["language"]


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (("hello",), "en"),
        (("你好",), "zh"),
        (("你好", "XL"), "zh"),
        (("你好", "ok"), "zh"),
        (("你好", "show me some shoes"), "en"),
        (("show me shoes", "8888"), "en"),
        (("show me shoes", "有没有黑色的"), "zh"),
        (("hello", '/inform{"size": "42码"}'), "en"),
    ],
)
def test_the_language_of_the_talk(texts: tuple[str, ...], language: str) -> None:
    assert language_after({"language": "zh"}, *texts) == language


def test_a_page_in_another_language_counts_until_words_say_otherwise() -> None:
    slots: dict[str, Any] = {"language": "zh"}

    def after(text: str, page: str, before: str | None) -> Any:
        said = message(text, "inform")
        events = [{"event": "user", "text": "?", "metadata": {"language": before}}]
        events = events[: before is not None]
        events += [{"event": "user", "text": text, "metadata": {"language": page}}]
        tracker = Tracker("v", slots, said, events, False, None, {}, "action_listen")
        action = executor().actions["action_notice"]
        for event in asyncio.run(action(CollectingDispatcher(), tracker, {})):
            slots[event["name"]] = event["value"]
        return slots["language"]

    assert after("/ask_promotion", "en", None) == "en"
    assert after("有跑步鞋吗", "en", "en") == "zh"
    assert after("/show_more", "en", "en") == "zh"
    slots["language_pinned"] = True
    assert after("/show_more", "en", "en") == "zh"
    assert after("/show_more", "en", "zh") == "en"
    assert after("/show_more", "fr", "en") == "en"


def test_a_language_asked_for_stays() -> None:
    slots: dict[str, Any] = {"language": "zh"}
    assert language_after(slots, "speak English please", intent="change_language") == "en"
    assert language_after(slots, "有跑步鞋吗") == "en"
    assert language_after(slots, "说中文吧", intent="change_language") == "zh"


def test_stop_forgets_the_form(shopper: Shopper) -> None:
    shopper.form = "return_form"
    shopper.slots.update(requested_slot="return_reason", order_line="3", task="return")
    assert shopper.run("action_stop").responses == ["utter_stopped"]
    assert shopper.form is None
    assert shopper.slots["order_line"] is None and shopper.slots["task"] is None


def test_stop_that_means_the_order(shopper: Shopper) -> None:
    shopper.slots["awaiting"] = "cancellation"
    answer = shopper.run("action_stop", shopper.say("对，取消", "Yes, cancel it"), "stop")
    assert [event["name"] for event in answer.events if event["event"] == "followup"] == [
        "action_cancel_order"
    ]
    assert answer.responses == []
    shopper.slots["awaiting"] = "cancellation"
    answer = shopper.run("action_stop", shopper.say("先不取消", "keep it"), "stop")
    assert answer.responses == ["utter_declined_cancellation"]


@pytest.mark.parametrize(
    ("awaiting", "response"),
    [
        (None, "utter_declined"),
        ("checkout", "utter_declined_checkout"),
        ("cancellation", "utter_declined_cancellation"),
        ("variant", "utter_declined"),
    ],
)
def test_declining(shopper: Shopper, awaiting: str | None, response: str) -> None:
    shopper.slots["awaiting"] = awaiting
    assert shopper.run("action_decline").responses == [response]
    assert shopper.slots["awaiting"] is None


def test_handover_by_day_and_by_night(
    shopper: Shopper, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    shopper.form = "order_proof_form"
    answer = shopper.run("action_handover", shopper.say("转人工", "a human please"))
    assert answer.responses == ["utter_handover"]
    assert session.query(Ticket).one().id in answer.text
    assert holding(session, shopper.name).state == "waiting"
    assert shopper.form is None
    monkeypatch.setattr(base.open_shop(), "clock", lambda: datetime(2025, 11, 5, 20, tzinfo=UTC))
    answer = shopper.run("action_handover", "/request_human")
    assert answer.responses == ["utter_handover_closed"]
    assert "22:00" in answer.text


@pytest.mark.parametrize(
    ("hour", "opens", "closes", "expected"),
    [
        (1, "9:00", "22:00", True),
        (0, "9:00", "22:00", False),
        (14, "9:00", "22:00", False),
        (16, "22:00", "6:00", True),
        (2, "22:00", "6:00", False),
    ],
)
def test_opening_hours_are_the_shop_s(hour: int, opens: str, closes: str, expected: bool) -> None:
    assert is_open(datetime(2025, 11, 5, hour, 30, tzinfo=UTC), opens, closes) is expected


@pytest.mark.parametrize(
    ("said", "stars"), [("五星", 5), ("4 out of 5", 4), ("打3分", 3), ("10分", 5), ("2", 2)]
)
def test_rating(shopper: Shopper, session: Session, said: str, stars: int) -> None:
    shopper.slots["requested_slot"] = None
    shopper.answer("rating_form", said, "rate_service")
    if stars <= 3:
        assert shopper.slots["requested_slot"] == "rating_reason"
        shopper.answer("rating_form", shopper.say("太慢了", "it took too long"), "complain")
    assert shopper.slots["requested_slot"] == "rating_comment"
    # Who leaves now has rated all the same.
    assert session.query(ServiceRating).one().stars == stars
    shopper.answer("rating_form", shopper.say("没有了", "no"), "deny")
    answer = shopper.run("action_save_rating")
    assert answer.responses == ["utter_rating_high" if stars >= 4 else "utter_rating_low"]
    session.expire_all()
    rating = session.query(ServiceRating).one()
    assert (rating.stars, rating.reason) == (stars, "slow" if stars <= 3 else None)


@pytest.mark.parametrize("intent", ["deny", "ask_stock", "nlu_fallback"])
def test_nothing_to_add_to_the_stars(shopper: Shopper, session: Session, intent: str) -> None:
    shopper.slots["requested_slot"] = None
    shopper.answer("rating_form", "5", "rate_service")
    shopper.answer("rating_form", shopper.say("没有了", "No, that's all"), intent)
    assert shopper.slots["requested_slot"] is None
    shopper.run("action_save_rating")
    assert session.query(ServiceRating).one().comment == ""


@pytest.mark.parametrize(
    ("said", "intent", "reason", "comment"),
    [
        ("包装脏兮兮的", "complain", "other", "包装脏兮兮的"),
        ("不想说", "deny", None, ""),
        ("your return policy", "inform", "rules", ""),
        ("没什么说的", "nlu_fallback", None, ""),
    ],
)
def test_the_reason_of_few_stars(
    shopper: Shopper, session: Session, said: str, intent: str, reason: str | None, comment: str
) -> None:
    shopper.slots["requested_slot"] = None
    shopper.answer("rating_form", "2", "rate_service")
    shopper.answer("rating_form", said, intent)
    if shopper.slots["requested_slot"]:
        shopper.answer("rating_form", "/deny")
    shopper.run("action_save_rating")
    rating = session.query(ServiceRating).one()
    assert (rating.reason, rating.comment) == (reason, comment)


def test_rating_with_words(shopper: Shopper, session: Session) -> None:
    shopper.slots["requested_slot"] = None
    shopper.answer("rating_form", shopper.say("我要评价", "I'd like to rate you"), "rate_service")
    assert shopper.answer("rating_form", "嗯").responses == ["utter_rating_unclear"]
    shopper.answer("rating_form", '/inform{"rating": "5"}')
    shopper.answer("rating_form", shopper.say("回复很快", "very quick"), "praise")
    shopper.run("action_save_rating")
    assert session.query(ServiceRating).one().comment == shopper.say("回复很快", "very quick")


def test_no_error_reaches_the_shopper(
    shopper: Shopper, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("actions.results.search", broken)
    with caplog.at_level(logging.ERROR):
        answer = shopper.run("action_search", "[跑步鞋](category)")
    assert answer.responses == ["utter_internal_error"]
    assert "secret" not in answer.text
    reference = caplog.records[-1].getMessage().split()[-1]
    assert reference in answer.text


def test_an_unknown_refusal_is_still_told(
    shopper: Shopper, monkeypatch: pytest.MonkeyPatch
) -> None:
    from daogou.errors import ShopError

    def refused(*_: Any, **__: Any) -> None:
        raise ShopError("something_new", amount=1)

    monkeypatch.setattr("actions.cart.carts.add", refused)
    assert shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)").responses == [
        "utter_refused"
    ]
