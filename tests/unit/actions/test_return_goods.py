"""Which goods of an order go back, how many of them, and for which variant."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session, sessionmaker

from daogou.catalog.tables import Variant
from daogou.orders.tables import OrderLine, ReturnRequest

from .shop import LAST_FOUR, order
from .talk import Reply, Start, Talk


@pytest.fixture
def pair(sessions: sessionmaker) -> str:
    """An order with two pieces of one line."""
    with sessions.begin() as opened:
        number = order(opened, ["yunyue-lite-red-42"] * 2, "delivered")
        assert opened.query(OrderLine).one().quantity == 2
    return number


@pytest.fixture
def two(sessions: sessionmaker) -> str:
    """An order with two lines."""
    with sessions.begin() as opened:
        return order(opened, ["yunyue-lite-red-42", "yunji-soothing-50"], "delivered")


def returning(talk: Talk, number: str, said: str = "我要退货") -> Reply:
    talk.say(said, "request_return")
    return talk.say(f"{number} {LAST_FOUR}")


def test_the_quantity_of_the_first_words(start: Start, session: Session, pair: str) -> None:
    talk = start()
    assert "×1" in returning(talk, pair, "鞋买重了想退一双").text
    talk.say("提交", "affirm")
    assert session.query(ReturnRequest).one().quantity == 1


@pytest.mark.parametrize("said", ["退1双", "一双", "只退一双"])
def test_the_quantity_is_told_later(start: Start, session: Session, pair: str, said: str) -> None:
    talk = start()
    returning(talk, pair)
    asked = talk.say(said, "request_return" if "退" in said else "inform")
    assert "原因" in asked.text and talk.slot("return_reason") is None
    assert "×1" in talk.say("不喜欢").text
    # The last word counts.
    assert "×2" in talk.say("退两双", "request_return").text
    assert "×1" in talk.say(said, "request_return" if "退" in said else "inform").text
    talk.say("提交", "affirm")
    assert session.query(ReturnRequest).one().quantity == 1


@pytest.mark.parametrize("said", ["[面霜](category)", "the [cream](category)"])
def test_goods_are_named_by_their_kind(start: Start, session: Session, two: str, said: str) -> None:
    talk = start()
    returning(talk, two)
    talk.say(said)
    chosen = session.get(OrderLine, int(talk.slot("order_line")))
    assert chosen.sku == "yunji-soothing-50"


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("都退", "request_return"),
        ("[鞋](category)和[面霜](category)", "nlu_fallback"),
        ("both of them", "inform"),
    ],
)
def test_of_several_goods_one_comes_first(start: Start, two: str, said: str, intent: str) -> None:
    talk = start()
    returning(talk, two)
    told = talk.say(said, intent).text
    assert "再跟我说下一样" in told or "one request for each item" in told
    assert talk.slot("requested_slot") == "return_reason"


def exchanging(talk: Talk, number: str, said: str = "我要换货") -> Reply:
    talk.say(said, "request_exchange")
    return talk.say(f"{number} {LAST_FOUR}")


def test_the_later_wish_wins(start: Start, session: Session, sessions: sessionmaker) -> None:
    with sessions.begin() as opened:
        number = order(opened, ["yunyue-lite-red-42"], "delivered")
        sold = opened.get(Variant, "yunyue-lite-red-42")
        known = {column.name: getattr(sold, column.name) for column in Variant.__table__.columns}
        opened.add(Variant(**{**known, "sku": "yunyue-lite-red-41", "size": "41"}))
    talk = start()
    exchanging(talk, number)
    talk.say("换[41码](size)的", "request_exchange")
    assert talk.slot("new_variant") == "yunyue-lite-red-41"
    assert talk.slot("return_reason") == "wrong_size"
    talk.say("那[40码](size)吧")
    talk.say("提交", "affirm")
    assert session.query(ReturnRequest).one().new_sku == "yunyue-lite-red-40"


def test_what_was_sent_wrongly_is_not_what_is_wanted(start: Start, sessions: sessionmaker) -> None:
    with sessions.begin() as opened:
        number = order(opened, ["yunyue-lite-red-42"], "delivered")
    talk = start()
    exchanging(talk, number, "发错颜色了，我订的[红色](color)，收到的是[黑色](color)")
    assert talk.slot("return_reason") == "not_as_described"
    assert talk.slot("new_variant") == "yunyue-lite-red-42"


def test_a_return_that_becomes_an_exchange_keeps_its_reason(
    start: Start, session: Session, sessions: sessionmaker
) -> None:
    with sessions.begin() as opened:
        number = order(opened, ["yunyue-lite-red-42"], "delivered")
    talk = start()
    returning(talk, number)
    talk.say("质量问题")
    assert "换货申请" in talk.say("改成换货", "request_exchange").text
    talk.say("提交", "affirm")
    assert session.query(ReturnRequest).one().reason == "quality"


def test_a_yes_is_no_reason(start: Start, two: str) -> None:
    talk = start()
    returning(talk, two)
    talk.say("[第一个](ordinal)")
    reply = talk.say("提交", "affirm")
    assert reply.text == "那原因是什么呢？"
