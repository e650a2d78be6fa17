"""What who only receives an order is not told: money, and what its buyer is told."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy.orm import sessionmaker

from daogou.orders.address import change_address
from daogou.orders.cancelling import cancel
from daogou.orders.tables import Customer, Invoice, Order, OrderLine, Refund, ReturnRequest

from .shop import LAST_FOUR, NOW, order
from .shopper import Answer, Shopper
from .talk import Start

BUYERS = "1234"
CREAM = "yunji-soothing-50"


@pytest.fixture
def present(sessions: sessionmaker) -> str:
    """A cream from an account that ends in 1234, delivered to another telephone."""
    with sessions.begin() as session:
        number = order(session, [CREAM], "delivered")
        session.add(Customer(id=7, name="林晓彤", phone=f"1380000{BUYERS}", joined_at=NOW))
        session.flush()
        session.get(Order, number).customer_id = 7
    return number


def prove(shopper: Shopper, number: str, digits: str) -> None:
    """A proof as its form leaves it behind."""
    claim = {"order_number": number, "order_phone": digits}
    shopper.slots.update(verified_order=number, order_proven=True, requested_slot=None, **claim)


def amounts(sessions: sessionmaker, number: str) -> set[str]:
    """All that an order cost, as cards and texts write it."""
    with sessions() as session:
        row = session.get(Order, number)
        values = {row.subtotal, row.total, *(line.unit_price for line in row.lines)}
        values |= {one.amount for one in session.query(Refund)}
    return {f"{value:.2f}" for value in values}


def told(answer: Answer) -> str:
    """All that a shopper gets to see."""
    return json.dumps([answer.texts, answer.cards, answer.buttons], ensure_ascii=False)


def tells_money(answer: Answer, sessions: sessionmaker, number: str) -> bool:
    return "¥" in told(answer) or any(one in told(answer) for one in amounts(sessions, number))


@pytest.mark.parametrize("digits", [LAST_FOUR, BUYERS])
@pytest.mark.parametrize(
    ("action", "zh", "en"),
    [
        ("action_track_order", "到哪了", "where is it"),
        ("action_show_more", "里面有啥", "what's in it"),
        ("action_product_details", "这个订单里都有什么", "what's in the order"),
        ("action_ask_cancellation", "取消订单", "cancel it"),
    ],
)
def test_state_and_goods_are_told_to_both(
    shopper: Shopper,
    sessions: sessionmaker,
    present: str,
    digits: str,
    action: str,
    zh: str,
    en: str,
) -> None:
    if action == "action_ask_cancellation":
        with sessions.begin() as session:
            session.get(Order, present).status = "paid"
    prove(shopper, present, digits)
    answer = shopper.run(action, shopper.say(zh, en))
    assert present in answer.text and answer.card["lines"]
    assert tells_money(answer, sessions, present) is (digits == BUYERS)


@pytest.mark.parametrize(
    ("action", "zh", "en"),
    [
        ("action_product_price", "这单多少钱", "how much was this order"),
        ("action_product_price", "我付了多少钱", "how much did I pay"),
        ("action_tell_of_order", "我付了多少钱", "how much have I paid"),
        ("action_price_protection", "降价了，退差价", "refund the price drop"),
    ],
)
def test_who_asks_for_money_is_told_whose_it_is(
    shopper: Shopper, sessions: sessionmaker, present: str, action: str, zh: str, en: str
) -> None:
    asked = (action, shopper.say(zh, en), "ask_price")
    prove(shopper, present, LAST_FOUR)
    answer = shopper.run(*asked)
    assert answer.responses == ["utter_refused_buyer_only"]
    assert not tells_money(answer, sessions, present)
    prove(shopper, present, BUYERS)
    answer = shopper.run(*asked)
    assert tells_money(answer, sessions, present)


def test_an_invoice_says_what_was_paid(
    shopper: Shopper, sessions: sessionmaker, present: str
) -> None:
    prove(shopper, present, LAST_FOUR)
    refused = shopper.answer("invoice_form", "", "request_invoice")
    assert refused.responses == ["utter_refused_buyer_only"] and shopper.form is None
    prove(shopper, present, BUYERS)
    assert shopper.answer("invoice_form", "", "request_invoice").responses == []
    assert shopper.slots["requested_slot"] == "invoice_title"
    with sessions() as session:
        assert session.query(Invoice).count() == 0


@pytest.mark.parametrize("digits", [LAST_FOUR, BUYERS])
def test_a_return_and_its_refund(
    shopper: Shopper, sessions: sessionmaker, present: str, digits: str
) -> None:
    prove(shopper, present, digits)
    with sessions() as session:
        line = session.query(OrderLine).one().id
    shopper.slots.update(order_line=str(line), return_reason="quality", confirmed=True)
    answers = [shopper.run("action_submit_return"), shopper.run("action_refund_status")]
    with sessions() as session:
        request = session.query(ReturnRequest).one().id
    for answer in answers:
        assert request in answer.text
        assert tells_money(answer, sessions, present) is (digits == BUYERS)


@pytest.mark.parametrize("digits", [LAST_FOUR, BUYERS])
@pytest.mark.parametrize("state", ["pending", "sent", "arrived"])
def test_refunds_in_every_state(
    shopper: Shopper, sessions: sessionmaker, present: str, digits: str, state: str
) -> None:
    with sessions.begin() as session:
        session.get(Order, present).status = "paid"
        session.flush()
        cancel(session, present, NOW)
        session.query(Refund).one().status = state
    prove(shopper, present, digits)
    answer = shopper.run("action_refund_status")
    assert tells_money(answer, sessions, present) is (digits == BUYERS)
    wechat = shopper.say("微信", "WeChat")
    assert (wechat in answer.text) is (digits == BUYERS and state != "pending")


@pytest.mark.parametrize("digits", [LAST_FOUR, BUYERS])
def test_a_cancelled_order(
    shopper: Shopper, sessions: sessionmaker, present: str, digits: str
) -> None:
    with sessions.begin() as session:
        session.get(Order, present).status = "paid"
    prove(shopper, present, digits)
    answer = shopper.run("action_cancel_order", "/affirm")
    assert present in answer.text
    assert tells_money(answer, sessions, present) is (digits == BUYERS)


def test_a_guest_has_bought_what_was_ordered_with_the_telephone(
    shopper: Shopper, sessions: sessionmaker
) -> None:
    """Sent to somebody else later on, the order stays the guest's."""
    with sessions.begin() as session:
        number = order(session, [CREAM], "paid")
        change_address(session, number, "李雷", "13900006666", None, NOW)
    for digits in (LAST_FOUR, "6666"):
        prove(shopper, number, digits)
        answer = shopper.run("action_track_order")
        assert tells_money(answer, sessions, number) is (digits == LAST_FOUR)


def test_who_has_ordered_in_this_talk_needs_no_digits(
    shopper: Shopper, sessions: sessionmaker
) -> None:
    with sessions.begin() as session:
        number = order(session, [CREAM], "paid")
        session.get(Order, number).conversation = shopper.name
    prove(shopper, number, "")
    assert tells_money(shopper.run("action_track_order"), sessions, number)


def test_digits_of_another_order_are_not_the_buyers(
    shopper: Shopper, sessions: sessionmaker, present: str
) -> None:
    prove(shopper, present, BUYERS)
    shopper.slots["order_number"] = "20251101-0999"
    assert not tells_money(shopper.run("action_track_order"), sessions, present)


def again(shopper: Shopper, text: str, task: str = "track") -> Answer:
    shopper.slots.update(task=task, requested_slot=None)
    return shopper.answer("order_proof_form", text)


def test_a_recipient_may_turn_out_to_be_the_buyer(
    shopper: Shopper, sessions: sessionmaker, present: str
) -> None:
    prove(shopper, present, LAST_FOUR)
    again(shopper, f"{present} {BUYERS}")
    assert shopper.slots["verified_order"] == present and shopper.form is None
    assert tells_money(shopper.run("action_track_order"), sessions, present)
    # Who is known to be the buyer is not asked again.
    again(shopper, f"{present} {LAST_FOUR}")
    assert shopper.slots["order_phone"] == BUYERS


def test_guesses_at_the_buyer_are_counted(shopper: Shopper, present: str) -> None:
    prove(shopper, present, LAST_FOUR)
    assert again(shopper, f"{present} 0001").responses == ["utter_order_mismatch"]
    assert shopper.slots["verified_order"] is None


def test_the_telephone_of_a_new_address_is_no_guess(shopper: Shopper, present: str) -> None:
    prove(shopper, present, LAST_FOUR)
    assert again(shopper, f"{present} 13900006666", "address").responses == []
    assert shopper.slots["verified_order"] == present


def test_a_card_keeps_its_shape(shopper: Shopper, present: str) -> None:
    """Fields stay, so that a client need not ask who it is for."""
    cards: dict[str, dict[str, Any]] = {}
    for digits in (LAST_FOUR, BUYERS):
        prove(shopper, present, digits)
        cards[digits] = shopper.run("action_track_order").card
    assert set(cards[LAST_FOUR]) == set(cards[BUYERS])
    assert set(cards[LAST_FOUR]["lines"][0]) == set(cards[BUYERS]["lines"][0])
    assert cards[LAST_FOUR]["total"] is None and cards[BUYERS]["total"]


def test_the_proof_comes_back_with_the_form_that_was_left(
    start: Start, sessions: sessionmaker, delivered: str
) -> None:
    """Another order in between does not make a recipient of the buyer."""
    with sessions.begin() as opened:
        other = order(opened, [CREAM], "shipped")
    talk = start()
    talk.say("我要退货", "request_return")
    talk.say(f"{delivered} {LAST_FOUR}")
    talk.say("不喜欢")
    talk.say(f"查一下 [{other}](order_id) {LAST_FOUR} 到哪了", "track_order")
    assert talk.slot("verified_order") == delivered
    assert "¥" in talk.say("确认", "affirm").text
