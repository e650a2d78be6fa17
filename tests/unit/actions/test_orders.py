"""Proofs and the matters of an order."""

from __future__ import annotations

import json

import pytest
from sqlalchemy.orm import sessionmaker

from daogou.orders.tables import Invoice, Order
from daogou.settings import get_settings

from .shop import LAST_FOUR, order
from .shopper import Answer, Shopper


@pytest.fixture
def numbers(sessions: sessionmaker) -> dict[str, str]:
    """An order in each of some states."""
    with sessions.begin() as session:
        return {
            "delivered": order(session, ["yunyue-lite-black-42"], "delivered"),
            "shipped": order(session, ["trailox-gt-black-42"], "shipped"),
            "paid": order(session, ["hanbit-book-14-512"], "paid"),
            "unpaid": order(session, ["shellup-clear-1"], "unpaid"),
        }


def begin(shopper: Shopper, text: str, task: str = "track") -> Answer:
    """A matter of an order is brought up."""
    shopper.slots.update(requested_slot=None, task=task)
    return shopper.answer("order_proof_form", text)


def prove(shopper: Shopper, number: str, task: str = "track") -> None:
    begin(shopper, f"[{number}](order_id) [{LAST_FOUR}](phone)", task)
    assert shopper.slots["verified_order"] == number
    assert shopper.form is None


def test_number_and_digits_one_by_one(shopper: Shopper, numbers: dict[str, str]) -> None:
    begin(shopper, shopper.say("我的快递到哪了", "where is my parcel"))
    assert shopper.slots["requested_slot"] == "order_number"
    shopper.answer("order_proof_form", numbers["shipped"])
    assert shopper.slots["requested_slot"] == "order_phone"
    shopper.answer("order_proof_form", LAST_FOUR)
    assert shopper.slots["order_proven"] is True
    answer = shopper.run("action_track_order")
    assert answer.card["number"] == numbers["shipped"]
    assert shopper.say("上海", "Shanghai") in answer.text


def test_digits_may_come_first(shopper: Shopper, numbers: dict[str, str]) -> None:
    begin(shopper, "")
    shopper.answer("order_proof_form", LAST_FOUR)
    assert shopper.slots["requested_slot"] == "order_number"
    shopper.answer("order_proof_form", numbers["shipped"])
    assert shopper.slots["order_proven"] is True


@pytest.mark.parametrize("number", ["20200101-0001", None])
def test_wrong_proofs_tell_nothing(
    shopper: Shopper, numbers: dict[str, str], number: str | None
) -> None:
    """A number that does not exist and wrong digits of one that does look the same."""
    claim = f"{number or numbers['shipped']} 0000"
    answers = [begin(shopper, claim)]
    answers += [shopper.answer("order_proof_form", claim) for _ in range(2)]
    assert [answer.responses for answer in answers] == [
        ["utter_order_mismatch"],
        ["utter_order_mismatch"],
        [],
    ]
    assert "2" in answers[0].text and "1" in answers[1].text
    assert shopper.slots["order_proven"] is False and shopper.form is None
    assert not shopper.slots["verified_order"]
    locked = shopper.run("action_order_locked")
    assert str(get_settings().proof_lock_minutes) in locked.text
    assert shopper.slots["awaiting"] == "human"


def test_a_lock_holds_for_right_digits_too(shopper: Shopper, numbers: dict[str, str]) -> None:
    begin(shopper, f"{numbers['paid']} 0000")
    for _ in range(2):
        shopper.answer("order_proof_form", f"{numbers['paid']} 0000")
    begin(shopper, f"{numbers['paid']} {LAST_FOUR}")
    assert shopper.slots["order_proven"] is False


def test_a_proof_is_not_asked_for_twice(shopper: Shopper, numbers: dict[str, str]) -> None:
    prove(shopper, numbers["shipped"])
    begin(shopper, shopper.say("到哪了", "where is it"))
    assert shopper.form is None and shopper.slots["verified_order"] == numbers["shipped"]


def test_another_number_needs_another_proof(shopper: Shopper, numbers: dict[str, str]) -> None:
    prove(shopper, numbers["shipped"])
    begin(shopper, numbers["paid"])
    assert shopper.slots["verified_order"] is None
    assert shopper.slots["order_proven"] is None
    assert shopper.slots["requested_slot"] == "order_phone"


ORDER_ACTIONS = (
    "action_track_order",
    "action_ask_cancellation",
    "action_cancel_order",
    "validate_address_form",
    "validate_invoice_form",
    "validate_return_form",
    "validate_exchange_form",
    "action_refund_status",
)


@pytest.mark.parametrize("action", ORDER_ACTIONS)
def test_nobody_hears_about_an_order_without_its_proof(
    shopper: Shopper, numbers: dict[str, str], sessions: sessionmaker, action: str
) -> None:
    shopper.slots["order_number"] = numbers["paid"]
    shopper.slots["order_phone"] = "0000"
    answer = shopper.run(action, f"[{numbers['paid']}](order_id)")
    assert answer.responses == ["utter_internal_error"]
    told = json.dumps([answer.texts, answer.cards, answer.events], ensure_ascii=False)
    assert "王小明" not in told and "瀚比特" not in told and "Hanbit" not in told
    with sessions() as session:
        assert session.get(Order, numbers["paid"]).status == "paid"


def test_unclear_and_other_matters_within_the_proof(shopper: Shopper) -> None:
    begin(shopper, "")
    assert shopper.answer("order_proof_form", "嗯嗯嗯").responses == ["utter_order_number_unclear"]
    assert shopper.answer("order_proof_form", "退货要运费吗", "faq").events == []
    shopper.answer("order_proof_form", "算了我要退货", "request_return")
    assert shopper.slots["task"] == "return"
    assert shopper.form == "order_proof_form"


@pytest.mark.parametrize("state", ["delivered", "shipped", "paid", "unpaid"])
def test_track_in_every_state(shopper: Shopper, numbers: dict[str, str], state: str) -> None:
    prove(shopper, numbers[state])
    answer = shopper.run("action_track_order")
    assert answer.card["status"] == state
    assert numbers[state] in answer.text


def test_cancelling_asks_first_and_refunds(shopper: Shopper, numbers: dict[str, str]) -> None:
    prove(shopper, numbers["paid"], "cancel")
    assert shopper.run("action_ask_cancellation").responses == ["utter_ask_cancellation"]
    assert shopper.slots["awaiting"] == "cancellation"
    answer = shopper.run("action_cancel_order", "/affirm")
    assert answer.responses == ["utter_order_cancelled_refund"]
    assert "5999" in answer.text or "5699" in answer.text
    assert shopper.slots["awaiting"] is None
    assert shopper.run("action_ask_cancellation").responses == ["utter_refused_order_cancelled"]


def test_not_wanted_any_more_after_it_was_looked_up(
    shopper: Shopper, numbers: dict[str, str]
) -> None:
    said = shopper.say("那我不要了，取消吧", "I don't want it any more, cancel it")
    assert shopper.run("action_stop", said, "stop").responses == ["utter_stopped"]
    prove(shopper, numbers["paid"])
    shopper.run("action_track_order")
    never_mind = shopper.run("action_stop", shopper.say("算了", "never mind"), "stop")
    assert never_mind.responses == ["utter_stopped"]
    answer = shopper.run("action_stop", said, "stop")
    assert answer.responses == ["utter_ask_cancellation"]
    assert shopper.slots["awaiting"] == "cancellation"


def test_cancelling_what_was_not_paid(shopper: Shopper, numbers: dict[str, str]) -> None:
    prove(shopper, numbers["unpaid"], "cancel")
    assert shopper.run("action_cancel_order").responses == ["utter_order_cancelled_now"]


def test_too_late_to_cancel(shopper: Shopper, numbers: dict[str, str]) -> None:
    prove(shopper, numbers["shipped"], "cancel")
    answer = shopper.run("action_ask_cancellation")
    assert answer.responses == ["utter_refused_already_shipped"]
    assert shopper.slots.get("awaiting") is None


def test_another_address(shopper: Shopper, numbers: dict[str, str], sessions: sessionmaker) -> None:
    prove(shopper, numbers["paid"], "address")
    shopper.answer("address_form", "")
    shopper.answer("address_form", "上海市浦东新区张江路500弄12号")
    summary = shopper.run("action_ask_address_form_confirmed").text
    assert "王小明" in summary and "138****8888" in summary and "张江路" in summary
    shopper.answer("address_form", "/affirm")
    answer = shopper.run("action_change_address")
    assert answer.responses == ["utter_address_changed"]
    with sessions() as session:
        row = session.get(Order, numbers["paid"])
        assert (row.recipient, row.city) == ("王小明", "上海市")


def test_another_address_named_at_once(shopper: Shopper, numbers: dict[str, str]) -> None:
    prove(shopper, numbers["paid"], "address")
    shopper.slots["request_text"] = "把地址改成上海市浦东新区张江路500弄12号，李娜收，13987654321"
    shopper.answer("address_form", "")
    assert shopper.slots["requested_slot"] == "confirmed"
    assert shopper.slots["recipient"] == "李娜"


def test_too_late_for_another_address(shopper: Shopper, numbers: dict[str, str]) -> None:
    prove(shopper, numbers["shipped"], "address")
    answer = shopper.answer("address_form", "")
    assert answer.responses == ["utter_refused_already_shipped"]
    assert shopper.form is None
    assert shopper.run("action_change_address").texts == []


def test_invoice_for_a_company(
    shopper: Shopper, numbers: dict[str, str], sessions: sessionmaker
) -> None:
    prove(shopper, numbers["paid"], "invoice")
    shopper.answer("invoice_form", "")
    shopper.answer("invoice_form", "杭州青木科技有限公司，税号91330106MA2B7KXX1K")
    assert shopper.slots["requested_slot"] == "invoice_email"
    assert shopper.answer("invoice_form", "不知道").responses == ["utter_bad_email"]
    shopper.answer("invoice_form", "fp@qingmu.com")
    assert "91330106MA2B7KXX1K" in shopper.run("action_ask_invoice_form_confirmed").text
    shopper.answer("invoice_form", "/affirm")
    assert shopper.run("action_request_invoice").responses == ["utter_invoice_requested"]
    with sessions() as session:
        assert session.query(Invoice).one().tax_number == "91330106MA2B7KXX1K"


def test_invoice_for_a_person(shopper: Shopper, numbers: dict[str, str]) -> None:
    prove(shopper, numbers["paid"], "invoice")
    shopper.answer("invoice_form", "")
    shopper.answer("invoice_form", shopper.say("个人", "personal"))
    assert shopper.slots["invoice_title"] == "王小明"
    assert shopper.slots["requested_slot"] == "invoice_email"


def test_no_invoice_before_the_payment(shopper: Shopper, numbers: dict[str, str]) -> None:
    prove(shopper, numbers["unpaid"], "invoice")
    assert shopper.answer("invoice_form", "").responses == ["utter_refused_not_paid"]
    assert shopper.run("action_request_invoice").texts == []
