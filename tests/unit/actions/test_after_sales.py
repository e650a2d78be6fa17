"""Returns, exchanges, refunds, complaints."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session, sessionmaker

from daogou.orders.tables import ReturnRequest, Ticket
from daogou.orders.tickets import open_ticket

from .shop import LAST_FOUR, NOW, order
from .shopper import Shopper


def proved(
    shopper: Shopper,
    sessions: sessionmaker,
    skus: list[str],
    task: str,
    *,
    days_ago: int = 1,
    text: str = "",
) -> str:
    """The number of a delivered order that was proved, with the words that asked for `task`."""
    with sessions.begin() as session:
        number = order(session, skus, "delivered", days_ago)
    shopper.slots.update(
        verified_order=number,
        order_proven=True,
        task=task,
        request_text=text,
        requested_slot=None,
        order_number=number,
        order_phone=LAST_FOUR,
    )
    return number


def test_return_of_the_only_goods(
    shopper: Shopper, sessions: sessionmaker, session: Session
) -> None:
    number = proved(shopper, sessions, ["yunji-soothing-50"], "return")
    shopper.answer("return_form", "8888")
    assert shopper.slots["requested_slot"] == "return_reason"
    shopper.answer("return_form", shopper.say("不喜欢", "changed my mind"))
    asked = shopper.run("action_ask_return_form_confirmed")
    assert number in asked.text
    shopper.answer("return_form", "/affirm", "affirm")
    answer = shopper.run("action_submit_return")
    assert answer.responses == ["utter_return_requested"]
    request = session.query(ReturnRequest).one()
    assert request.id in answer.text and request.reason == "changed_mind"
    assert shopper.slots["order_line"] is None


def test_the_reason_in_the_first_words(shopper: Shopper, sessions: sessionmaker) -> None:
    text = shopper.say("面霜是漏的，我要退货", "the jar leaked, I want to return it")
    proved(shopper, sessions, ["yunji-soothing-50"], "return", text=text)
    shopper.answer("return_form", "8888")
    assert shopper.slots["return_reason"] == "quality"
    assert shopper.slots["requested_slot"] == "confirmed"


@pytest.mark.parametrize("kind", ["return", "exchange"])
def test_a_yes_is_no_reason(shopper: Shopper, sessions: sessionmaker, kind: str) -> None:
    proved(shopper, sessions, ["yunyue-lite-red-42"], kind)
    shopper.answer(f"{kind}_form", "8888")
    assert shopper.slots["requested_slot"] == "return_reason"
    asked = shopper.answer(f"{kind}_form", shopper.say("好的", "ok"), "affirm")
    assert asked.responses == []
    assert shopper.slots["requested_slot"] == "return_reason"


def test_one_of_several_goods(shopper: Shopper, sessions: sessionmaker) -> None:
    proved(shopper, sessions, ["yunji-soothing-50", "yunyue-lite-red-42"], "return")
    shopper.answer("return_form", "8888")
    asked = shopper.run("action_ask_order_line")
    assert len(asked.buttons) == 2
    shopper.answer("return_form", asked.buttons[1]["payload"])
    assert shopper.slots["requested_slot"] == "return_reason"


def test_a_no_submits_nothing(shopper: Shopper, sessions: sessionmaker, session: Session) -> None:
    proved(shopper, sessions, ["yunji-soothing-50"], "return", text="不喜欢")
    shopper.answer("return_form", "8888")
    shopper.answer("return_form", "/deny", "deny")
    assert shopper.run("action_submit_return").responses == ["utter_request_dropped"]
    assert session.query(ReturnRequest).count() == 0


def test_too_late_to_return(shopper: Shopper, sessions: sessionmaker) -> None:
    proved(shopper, sessions, ["yunji-soothing-50"], "return", days_ago=40)
    answer = shopper.answer("return_form", "8888")
    assert answer.responses == ["utter_refused_window_over"]
    assert shopper.form is None
    assert shopper.run("action_submit_return").texts == []


def test_faulty_goods_have_longer(shopper: Shopper, sessions: sessionmaker) -> None:
    """Ten days on only a fault counts: the reason is asked for, and decides."""
    proved(shopper, sessions, ["yunji-soothing-50"], "return", days_ago=10)
    shopper.answer("return_form", "8888")
    answer = shopper.answer("return_form", shopper.say("不喜欢", "changed my mind"))
    assert answer.responses == ["utter_refused_window_over"] and shopper.form is None
    shopper.slots["requested_slot"] = None
    shopper.answer("return_form", "8888")
    shopper.answer("return_form", shopper.say("用了过敏", "it gave me a rash"))
    assert shopper.slots["requested_slot"] == "confirmed"


def test_not_delivered_yet(shopper: Shopper, sessions: sessionmaker) -> None:
    with sessions.begin() as opened:
        number = order(opened, ["yunji-soothing-50"], "shipped")
    shopper.slots.update(verified_order=number, requested_slot=None)
    assert shopper.answer("return_form", "").responses == ["utter_refused_not_delivered"]


def test_a_request_is_not_made_twice(shopper: Shopper, sessions: sessionmaker) -> None:
    proved(shopper, sessions, ["yunji-soothing-50"], "return", text="不喜欢")
    shopper.answer("return_form", "")
    shopper.answer("return_form", "/affirm", "affirm")
    shopper.run("action_submit_return")
    shopper.slots["requested_slot"] = None
    answer = shopper.answer("return_form", "")
    assert answer.responses == ["utter_refused_already_requested"]


def test_questions_in_between_are_no_answers(shopper: Shopper, sessions: sessionmaker) -> None:
    proved(shopper, sessions, ["yunji-soothing-50"], "return")
    shopper.answer("return_form", "")
    before = dict(shopper.slots)
    given = shopper.answer(
        "return_form", shopper.say("退货要运费吗", "who pays for shipping"), "faq"
    )
    assert given.events == [] and given.texts == []
    assert shopper.slots == before


def test_another_matter_leaves_the_form(shopper: Shopper, sessions: sessionmaker) -> None:
    proved(shopper, sessions, ["yunji-soothing-50"], "return")
    shopper.answer("return_form", "")
    given = shopper.answer("return_form", "查一下快递", "track_order")
    assert shopper.slots["task"] == "track"
    assert given.events[-1]["event"] == "action_execution_rejected"


def test_one_size_smaller(shopper: Shopper, sessions: sessionmaker, session: Session) -> None:
    text = shopper.say("这双鞋大了想换小一码", "these are too big, I need one size smaller")
    proved(shopper, sessions, ["yunyue-lite-red-42"], "exchange", text=text)
    shopper.slots["wanted_size"] = shopper.say("小一码", "one size smaller")
    shopper.answer("exchange_form", "8888")
    assert shopper.slots["new_variant"] == "yunyue-lite-red-40"
    assert shopper.slots["requested_slot"] == "confirmed"
    assert "40" in shopper.run("action_ask_exchange_form_confirmed").text
    shopper.answer("exchange_form", shopper.say("提交", "yes please"))
    assert shopper.run("action_submit_exchange").responses == ["utter_exchange_requested"]
    request = session.query(ReturnRequest).one()
    assert (request.new_sku, request.reason) == ("yunyue-lite-red-40", "wrong_size")


def test_the_wanted_size_is_sold_out(shopper: Shopper, sessions: sessionmaker) -> None:
    proved(shopper, sessions, ["yunyue-pro-3-black-41"], "exchange", text="换大一码")
    answer = shopper.answer("exchange_form", "")
    assert answer.responses[-1] in ("utter_new_variant_gone", "utter_new_variant_none")


def test_another_price_is_no_exchange(shopper: Shopper, sessions: sessionmaker) -> None:
    proved(shopper, sessions, ["yunyue-lite-red-42"], "exchange", text="尺码不对")
    shopper.answer("exchange_form", "")
    assert shopper.slots["requested_slot"] == "new_variant"
    asked = shopper.run("action_ask_new_variant")
    assert "40" in asked.text
    answer = shopper.answer("exchange_form", shopper.say("[黑色](color)", "[black](color)"))
    assert answer.responses == ["utter_refused_price_differs"]
    assert shopper.slots["requested_slot"] == "new_variant"


def test_a_refused_variant_is_told_once(shopper: Shopper, sessions: sessionmaker) -> None:
    proved(shopper, sessions, ["yunyue-lite-red-42"], "exchange", text="尺码不对")
    shopper.answer("exchange_form", "")
    answer = shopper.answer("exchange_form", shopper.say("[42码](size)", "[size 42](size)"))
    assert answer.responses == ["utter_refused_same_variant"]
    assert shopper.slots["requested_slot"] == "new_variant"


def test_broken_goods_are_replaced_by_the_same(shopper: Shopper, sessions: sessionmaker) -> None:
    text = shopper.say("坏了，换一个", "it arrived broken, please exchange it")
    proved(shopper, sessions, ["yunji-soothing-50"], "exchange", text=text)
    shopper.answer("exchange_form", "")
    assert shopper.slots["new_variant"] == "yunji-soothing-50"


def test_nothing_else_to_exchange_for(shopper: Shopper, sessions: sessionmaker) -> None:
    proved(shopper, sessions, ["yunji-soothing-50"], "exchange", text="不喜欢")
    answer = shopper.answer("exchange_form", "")
    assert answer.responses == ["utter_new_variant_none"]
    assert shopper.form is None
    assert shopper.run("action_submit_exchange").texts == []


def test_refunds(shopper: Shopper, sessions: sessionmaker) -> None:
    proved(shopper, sessions, ["yunji-soothing-50"], "return", text="不喜欢")
    assert shopper.run("action_refund_status").responses == ["utter_refund_none"]
    shopper.answer("return_form", "")
    shopper.answer("return_form", "/affirm", "affirm")
    shopper.run("action_submit_return")
    assert "178.20" in shopper.run("action_refund_status").text


def test_a_complaint_opens_a_ticket(shopper: Shopper, session: Session) -> None:
    answer = shopper.run("action_complain", shopper.say("质量太差了", "terrible quality"))
    ticket = session.query(Ticket).one()
    assert ticket.id in answer.text and ticket.kind == "complaint"


def test_a_complaint_says_when_it_is_answered(shopper: Shopper) -> None:
    answer = shopper.run("action_complain", shopper.say("快递太慢了", "the courier was so late"))
    assert shopper.say("物流配送", "delivery") in answer.text
    assert shopper.say("11月6日 12:00", "6 Nov 12:00") in answer.text
    assert answer.card["category"] == "delivery"


def test_a_pressed_button_asks_what_happened(shopper: Shopper, session: Session) -> None:
    assert shopper.run("action_complain", "/complain").responses == ["utter_ask_complaint"]
    assert shopper.slots["awaiting"] == "complaint" and session.query(Ticket).count() == 0


@pytest.mark.parametrize("text", ["wtf is this shit", "i hate you", "these are ugly", "真垃圾"])
def test_an_outburst_alone_is_no_ticket(shopper: Shopper, text: str) -> None:
    for _ in range(2):
        answer = shopper.run("action_complain", text, "complain")
        assert answer.responses == ["utter_complaint_of_what"] and not answer.cards
    told = shopper.run("action_complain", text, "inform")
    assert told.responses == ["utter_complaint"]
    shopper.slots["verified_order"] = "20251101-0001"
    # What follows belongs to the ticket that is open.
    assert shopper.run("action_complain", text, "complain").responses == ["utter_complaint_added"]


def test_further_words_belong_to_the_same_complaint(shopper: Shopper, session: Session) -> None:
    shopper.run("action_complain", shopper.say("我要投诉", "I want to complain"))
    more = shopper.say("快递太慢了", "the courier was so late")
    assert shopper.run("action_complain", more).responses == ["utter_complaint_added"]
    ticket = session.query(Ticket).one()
    assert more in ticket.text and ticket.category == "delivery"


def test_what_became_of_a_complaint_here(shopper: Shopper, session: Session) -> None:
    shopper.run("action_complain", shopper.say("质量太差了", "terrible quality"))
    ticket = session.query(Ticket).one()
    for text in ("", ticket.id.lower()):
        answer = shopper.run("action_ticket_status", text, "ask_ticket_status")
        assert answer.responses == ["utter_ticket_status"] and ticket.id in answer.text
    ticket.status = "closed"
    session.commit()
    closed = shopper.run("action_ticket_status", intent="ask_ticket_status")
    assert shopper.say("处理完", "closed") in closed.text


def test_a_late_answer_is_apologised_for(shopper: Shopper, session: Session) -> None:
    shopper.run("action_complain", shopper.say("质量太差了", "terrible quality"))
    session.query(Ticket).one().answer_by = NOW - timedelta(hours=1)
    session.commit()
    answer = shopper.run("action_ticket_status", intent="ask_ticket_status")
    assert answer.responses == ["utter_ticket_overdue"]
    assert answer.buttons[0]["payload"] == "/request_human"


def test_a_ticket_of_elsewhere_needs_the_proof_of_its_order(
    shopper: Shopper, sessions: sessionmaker
) -> None:
    with sessions.begin() as opened:
        number = order(opened, ["yunji-soothing-50"], "delivered")
        other = order(opened, ["yunji-soothing-50"], "delivered")
        ticket = open_ticket(opened, "elsewhere", "complaint", "漏了", number, now=NOW).id
    asked = shopper.run("action_ticket_status", ticket, "ask_ticket_status")
    unknown = Shopper(shopper.domain, shopper.language).run(
        "action_ticket_status", "T2511059999", "ask_ticket_status"
    )
    assert asked.texts == unknown.texts and asked.responses == ["utter_ticket_unknown"]
    assert shopper.slots["ticket_number"] == ticket and shopper.slots["task"] == "ticket"
    shopper.slots["verified_order"] = other
    assert shopper.run("action_ticket_status").responses == ["utter_ticket_none"]
    shopper.slots.update(verified_order=number, ticket_number=ticket)
    answer = shopper.run("action_ticket_status")
    assert answer.responses == ["utter_ticket_status"] and ticket in answer.text
    assert shopper.slots["ticket_number"] is None


def test_no_ticket_and_no_number(shopper: Shopper) -> None:
    answer = shopper.run("action_ticket_status", intent="ask_ticket_status")
    assert answer.responses == ["utter_ask_ticket"]
