"""Messages in the database."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from daogou.edge.limits import RateLimit
from daogou.edge.messages import (
    accept,
    answer,
    conversations_of,
    forget,
    history,
    settle,
    unanswered,
)
from daogou.edge.outgoing import outgoing

NOW = datetime(2025, 11, 5, 4, tzinfo=UTC)


def ask(session: Session, number: str = "m1", conversation: str = "me") -> Any:
    return accept(session, conversation, number, {"text": "你好"}, {"language": "zh"}, NOW)


def test_a_message_counts_once(session: Session) -> None:
    (first, new), (second, again) = ask(session), ask(session)
    assert new and not again and first == second
    assert ask(session, conversation="you")[1]
    assert [one.conversation for one in unanswered(session)] == ["me", "you"]


def test_a_customer_has_the_conversations_in_which_they_wrote(session: Session) -> None:
    for conversation, customer in (("b", 7), ("a", 7), ("b", 7), ("c", 70), ("d", None)):
        context = {"product": '"customer": 7'} if customer is None else {"customer": customer}
        number = str(len(history(session, conversation)))
        accept(session, conversation, number, {"text": "在吗"}, context, NOW)
    assert conversations_of(session, 7) == ["a", "b"]
    assert conversations_of(session, 1) == []


def test_an_answer_counts_once(session: Session) -> None:
    question, _ = ask(session)
    said = answer(session, question, 0, {"text": "a"}, NOW)
    assert said and said.to_dict()["answers"] == question.id
    assert answer(session, question, 0, {"text": "a"}, NOW) is None
    assert answer(session, question, 1, {"text": "b"}, NOW)
    settle(session, question)
    assert unanswered(session) == []
    assert [one.body["text"] for one in history(session, "me")] == ["你好", "a", "b"]
    assert [one.body["text"] for one in history(session, "me", most=1)] == ["b"]
    assert history(session, "me", after=said.id)[0].body["text"] == "b"


def test_forgetting_leaves_others(session: Session) -> None:
    ask(session)
    ask(session, conversation="you")
    assert forget(session, "me") == 1
    assert history(session, "me") == [] and len(history(session, "you")) == 1


def test_a_bucket_fills_again() -> None:
    now = [0.0]
    limit = RateLimit(2, lambda: now[0])
    assert [limit.wait("me"), limit.wait("me")] == [0.0, 0.0]
    assert limit.wait("me") == 30.0 and limit.wait("you") == 0.0
    now[0] = 30.0
    assert limit.wait("me") == 0.0 and limit.wait("me") > 0


def test_products_are_a_carousel_too() -> None:
    item = {"code": "a", "name": "跑步鞋", "price": "399.00", "image": "/a.svg"}
    told = outgoing({"custom": {"type": "product_cards", "items": [item]}})
    assert told["type"] == "carousel"
    assert told["elements"][0]["text"] == "跑步鞋 ¥399.00"
    assert told["card"]["items"] == [item]
    assert "elements" not in outgoing({"custom": {"type": "cart", "lines": []}})
    assert outgoing({"recipient_id": "me"}) == {}


def test_stars_are_told_as_rasas_widget_knows_them() -> None:
    options = [{"value": "1", "payload": '/inform{"rating": "1"}'}]
    card = {"type": "rating", "text": "How many?", "options": options, "message": "Thanks!"}
    told = outgoing({"custom": card})
    assert told == {"card": card, "type": "rating", "options": options, "message": "Thanks!"}
