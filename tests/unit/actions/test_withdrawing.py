"""Taking a return or exchange back, and hearing how far it is, or an invoice."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

from daogou.orders.invoices import request_invoice
from daogou.orders.return_rules import requests_of
from daogou.orders.returns import request_return
from daogou.orders.tables import OrderLine, ReturnRequest

from .shop import LAST_FOUR, NOW, order
from .talk import Start


@pytest.fixture
def requested(sessions: sessionmaker) -> str:
    """An order with an open return."""
    with sessions.begin() as session:
        number = order(session, ["yunyue-lite-red-42"], "delivered")
        line = session.execute(select(OrderLine.id).where(OrderLine.order_number == number))
        request_return(session, number, line.scalar_one(), "other", "", 1, NOW)
    return number


def status(sessions: sessionmaker, number: str) -> str:
    """The state of the latest request of an order."""
    with sessions() as session:
        return str(requests_of(session, number)[-1].status)


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("cancel my return", "stop"),
        ("撤销退货", "request_return"),
        ("退货申请取消一下", "cancel_order"),
    ],
)
def test_a_return_is_withdrawn_after_a_yes(
    start: Start, sessions: sessionmaker, requested: str, said: str, intent: str
) -> None:
    talk = start()
    talk.say(said, intent)
    asked = talk.say(f"{requested} {LAST_FOUR}")
    assert '/affirm{"button": "cancellation"}' in asked.payloads
    assert status(sessions, requested) == "requested"
    talk.say("确定", "affirm")
    assert status(sessions, requested) == "cancelled"
    assert talk.slot("asked") is None


@pytest.mark.parametrize("said", ["yes, withdraw it", "那就撤吧", "cancel it please"])
def test_a_yes_in_so_many_words(
    start: Start, sessions: sessionmaker, requested: str, said: str
) -> None:
    talk = start()
    talk.say("撤销退货", "request_return")
    talk.say(f"{requested} {LAST_FOUR}")
    talk.say(said, "stop")
    assert status(sessions, requested) == "cancelled"


def test_a_reason_leaves_the_question_open(
    start: Start, sessions: sessionmaker, requested: str
) -> None:
    talk = start()
    talk.say("撤销退货", "request_return")
    asked = talk.say(f"{requested} {LAST_FOUR}")
    assert talk.say("其实挺喜欢的", "inform").text == asked.text
    talk.say("确定", "affirm")
    assert status(sessions, requested) == "cancelled"


def test_where_there_is_no_return_the_order_is_not_cancelled_instead(
    start: Start, sessions: sessionmaker
) -> None:
    with sessions.begin() as session:
        number = order(session, ["yunyue-lite-red-42"], "paid")
    talk = start()
    talk.say(f"{number} {LAST_FOUR} 到哪了", "track_order")
    told = talk.say("取消退货", "stop")
    assert "不用撤销" in told.text and told.payloads == []


def test_after_a_no_the_return_stays(start: Start, sessions: sessionmaker, requested: str) -> None:
    talk = start()
    talk.say("撤销退货", "request_return")
    talk.say(f"{requested} {LAST_FOUR}")
    assert "申请给你保留着" in talk.say("先不撤", "deny").text
    assert status(sessions, requested) == "requested"


def test_right_after_it_was_asked_for(start: Start, sessions: sessionmaker) -> None:
    with sessions.begin() as session:
        number = order(session, ["yunyue-lite-red-42"], "delivered")
    talk = start()
    talk.say("不喜欢，我要退货", "request_return")
    talk.say(f"{number} {LAST_FOUR}")
    talk.say("提交", "affirm")
    assert "确定撤销吗" in talk.say("还是不退了", "stop").text
    talk.say("对，取消吧", "stop")
    assert status(sessions, number) == "cancelled"


def test_what_has_come_back_stays_with_us(
    start: Start, sessions: sessionmaker, requested: str
) -> None:
    with sessions.begin() as session:
        session.query(ReturnRequest).one().status = "received"
    talk = start()
    talk.say("撤销退货", "request_return")
    assert "已经收到了" in talk.say(f"{requested} {LAST_FOUR}").text


def test_where_nothing_was_asked_for_nothing_is_withdrawn(
    start: Start, sessions: sessionmaker
) -> None:
    with sessions.begin() as session:
        number = order(session, ["yunyue-lite-red-42"], "delivered")
    talk = start()
    talk.say("退货申请取消一下", "cancel_order")
    assert "不用撤销" in talk.say(f"{number} {LAST_FOUR}").text


def test_leaving_the_form_submits_nothing(start: Start, sessions: sessionmaker) -> None:
    with sessions.begin() as session:
        number = order(session, ["yunyue-lite-red-42"], "delivered")
    talk = start()
    talk.say("我要退货", "request_return")
    talk.say(f"{number} {LAST_FOUR}")
    assert "不提交" in talk.say("取消退货", "request_return").text
    assert talk.slot("requested_slot") is None


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("退货到哪一步了", "track_order"),
        ("退货处理得怎么样了", "request_return"),
        ("退货进度", "ask_refund_status"),
    ],
)
def test_how_far_a_return_is(start: Start, requested: str, said: str, intent: str) -> None:
    talk = start()
    talk.say(said, intent)
    told = talk.say(f"{requested} {LAST_FOUR}")
    assert "寄回" in told.text and "顺丰" not in told.text
    assert talk.slot("requested_slot") is None


def test_an_order_is_tracked_with_its_open_requests(start: Start, requested: str) -> None:
    talk = start()
    talk.say("我的快递到哪了", "track_order")
    told = talk.say(f"{requested} {LAST_FOUR}")
    assert "顺丰" in told.text and "等你把商品寄回" in told.text


@pytest.mark.parametrize(
    ("issued", "told"), [(None, "还没申请过"), (False, "还没开出来"), (True, "已经开好")]
)
def test_how_far_an_invoice_is(
    start: Start, sessions: sessionmaker, requested: str, *, issued: bool | None, told: str
) -> None:
    if issued is not None:
        with sessions.begin() as session:
            invoice = request_invoice(session, requested, "李雷", None, "lilei@example.com", NOW)
            invoice.status = "issued" if issued else "requested"
    talk = start()
    talk.say("发票开了吗", "request_invoice")
    reply = talk.say(f"{requested} {LAST_FOUR}")
    assert told in reply.text
    assert ("l***@example.com" in reply.text) is (issued is not None)
    assert (talk.slot("requested_slot") is None) is (issued is not None)


@pytest.mark.parametrize("said", ["为啥不行", "why not?"])
def test_why_something_was_refused(start: Start, sessions: sessionmaker, said: str) -> None:
    with sessions.begin() as session:
        number = order(session, ["yunyue-lite-red-42"], "delivered", 40)
    talk = start()
    talk.say("我要退货" if said == "为啥不行" else "I want to return it", "request_return")
    refused = talk.say(f"{number} {LAST_FOUR}").text
    told = talk.say(said, "deny")
    assert refused in told.text and "/request_human" in told.payloads


def test_why_where_nothing_was_refused(start: Start) -> None:
    talk = start()
    talk.say("你好", "greet")
    assert "哪件事" in talk.say("为什么不行", "deny").text
