"""Proofs and the matters of an order."""

from __future__ import annotations

import json

import pytest
from sqlalchemy.orm import sessionmaker

from daogou.orders.tables import Customer, Invoice, Order
from daogou.settings import get_settings

from .shop import LAST_FOUR, NOW, order
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


@pytest.mark.parametrize(
    ("action", "zh", "en"),
    [
        ("action_product_price", "这单多少钱", "how much was this order"),
        ("action_product_price", "这单一共多少钱", "the total of this order"),
        ("action_product_details", "这个订单里都有什么", "what's in the order"),
        ("action_show_more", "里面有啥", "what's in it"),
        ("action_show_more", "里面都有些什么", "what is in the parcel"),
    ],
)
def test_what_is_asked_of_the_order_that_was_looked_up(
    shopper: Shopper, numbers: dict[str, str], action: str, zh: str, en: str
) -> None:
    # Nothing is told before it is proved.
    assert "utter_order_told" not in shopper.run(action, shopper.say(zh, en)).responses
    prove(shopper, numbers["shipped"])
    answer = shopper.run(action, shopper.say(zh, en))
    assert answer.responses == ["utter_order_told"]
    assert "379.05" in answer.text and numbers["shipped"] in answer.text


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


@pytest.fixture
def given_away(sessions: sessionmaker, numbers: dict[str, str]) -> str:
    """An order from an account that ends in 1234, whose parcel goes to another telephone."""
    with sessions.begin() as session:
        session.add(Customer(id=7, name="林晓彤", phone="13800001234", joined_at=NOW))
        session.flush()
        session.get(Order, numbers["paid"]).customer_id = 7
    return numbers["paid"]


def test_a_recipient_hears_of_the_order_and_not_of_the_account(
    shopper: Shopper, given_away: str
) -> None:
    prove(shopper, given_away)
    assert given_away in shopper.run("action_track_order").text
    asked = begin(shopper, shopper.say("我有多少积分", "my points"), "membership")
    assert asked.responses == ["utter_refused_account_only"]
    assert shopper.slots["requested_slot"] == "order_phone"
    # What is no proof of the account leaves nothing behind that could pass for one.
    again = shopper.answer("order_proof_form", LAST_FOUR)
    assert again.responses == ["utter_order_mismatch"] and not shopper.slots["verified_order"]
    shopper.answer("order_proof_form", "1234")
    assert shopper.slots["verified_order"] == given_away
    assert shopper.run("action_membership").responses == ["utter_membership"]
    begin(shopper, shopper.say("物流呢", "where is it"))
    begin(shopper, shopper.say("我什么等级", "my level"), "membership")
    assert shopper.slots["order_proven"] and shopper.form is None
    assert shopper.run("action_membership").responses == ["utter_membership"]


def test_the_account_is_asked_for_at_once(shopper: Shopper, given_away: str) -> None:
    wrong = begin(shopper, f"{given_away} {LAST_FOUR}", "membership")
    assert wrong.responses == ["utter_order_mismatch"]
    begin(shopper, f"{given_away} 1234", "membership")
    assert shopper.slots["verified_order"] == given_away


def test_guesses_at_the_account_are_counted(shopper: Shopper, given_away: str) -> None:
    prove(shopper, given_away)
    begin(shopper, "", "membership")
    for guess in ("0001", "0002", "0003"):
        shopper.answer("order_proof_form", f"{given_away} {guess}")
    assert shopper.slots["order_proven"] is False and shopper.form is None


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


@pytest.mark.parametrize(
    ("wish", "proof"),
    [
        ("改地址 天津市河西区友谊路35号", "{} {}"),
        ("我要改收货地址，天津市河西区友谊路35号", "{} {}"),
        ("改地址", "{} {}，天津市河西区友谊路35号"),
        ("改地址", "订单号{}，手机尾号{}，新地址是天津市河西区友谊路35号"),
        ("change the address: 天津市河西区友谊路35号", "{} {}"),
    ],
)
def test_what_was_told_before_or_with_the_proof_is_known(
    shopper: Shopper, numbers: dict[str, str], wish: str, proof: str
) -> None:
    shopper.slots["request_text"] = wish
    begin(shopper, wish, "address")
    shopper.answer("order_proof_form", proof.format(numbers["paid"], LAST_FOUR))
    assert shopper.slots["order_proven"] is True
    shopper.slots["requested_slot"] = None
    shopper.answer("address_form", "")
    assert shopper.slots["recipient_address"] == "天津市河西区友谊路35号"
    assert shopper.slots["recipient_phone"] is None and shopper.slots["recipient"] is None


def test_a_telephone_that_proves_is_no_new_one(shopper: Shopper, numbers: dict[str, str]) -> None:
    shopper.slots["request_text"] = f"改地址 天津市河西区友谊路35号 {numbers['paid']} 13812348888"
    begin(shopper, shopper.slots["request_text"], "address")
    assert shopper.slots["order_proven"] is True
    shopper.slots["requested_slot"] = None
    shopper.answer("address_form", "")
    assert shopper.slots["recipient_address"] == "天津市河西区友谊路35号"
    assert shopper.slots["recipient_phone"] is None


def test_a_reason_told_with_the_proof_is_known(shopper: Shopper, numbers: dict[str, str]) -> None:
    shopper.slots["request_text"] = "退货"
    begin(shopper, "退货", "return")
    told = f"订单号：{numbers['delivered']}，手机尾号：{LAST_FOUR}，原因：质量问题"
    shopper.answer("order_proof_form", told)
    shopper.slots["requested_slot"] = None
    shopper.answer("return_form", told)
    assert shopper.slots["return_reason"] == "quality"


@pytest.mark.parametrize("told", ["grace@example.com", "no. 1", "西安市雁塔区小寨路"])
def test_what_is_no_address_is_asked_for_again(
    shopper: Shopper, numbers: dict[str, str], told: str
) -> None:
    prove(shopper, numbers["paid"], "address")
    shopper.slots["request_text"] = f"please send it to {told}"
    assert shopper.answer("address_form", "", "change_address").responses == []
    assert shopper.slots["requested_slot"] == "recipient_address"
    assert shopper.answer("address_form", told).responses == ["utter_bad_address"]
    assert shopper.slots["recipient_address"] is None


@pytest.mark.parametrize(
    "asked",
    [
        *("这单寄到哪个地址", "我的地址改好了吗", "地址改了没", "改到哪个地址了"),
        *("which address is it going to?", "has my address been changed yet"),
    ],
)
@pytest.mark.parametrize("state", ["paid", "shipped"])
def test_where_an_order_goes_is_told_without_the_street(
    shopper: Shopper, numbers: dict[str, str], asked: str, state: str
) -> None:
    prove(shopper, numbers[state], "address")
    shopper.slots["request_text"] = asked
    told = shopper.answer("address_form", asked, "change_address")
    assert told.responses == ["utter_order_goes_to"] and shopper.form is None
    assert "杭州市西湖区" in told.text and "138****8888" in told.text
    assert "文三路" not in told.text
    assert shopper.run("action_change_address").texts == []


@pytest.mark.parametrize(
    "asked",
    [
        *("能改地址吗", "可以改了吗", "帮我把地址改好", "我要换个收货地址"),
        *("is it possible to get the address changed?", "can you change the address?"),
        "where can I go to get another address on my order",
    ],
)
def test_a_wish_for_another_address_is_no_question_where_it_goes(
    shopper: Shopper, numbers: dict[str, str], asked: str
) -> None:
    prove(shopper, numbers["paid"], "address")
    shopper.slots["request_text"] = asked
    assert shopper.answer("address_form", asked, "change_address").responses == []
    assert shopper.slots["requested_slot"] == "recipient_address"


def test_what_was_paid_is_told_of_the_order_that_was_looked_up(
    shopper: Shopper, given_away: str, numbers: dict[str, str]
) -> None:
    asked = shopper.say("付了多少钱", "how much did I pay")
    price = "action_product_price"
    assert "utter_order_paid" not in shopper.run(price, asked, "ask_price").responses
    prove(shopper, numbers["shipped"])
    assert shopper.run(price, asked, "ask_price").responses == ["utter_order_paid"]
    prove(shopper, numbers["unpaid"])
    assert shopper.run(price, asked, "ask_price").responses == ["utter_order_to_pay"]
    # The recipient of somebody else's order.
    prove(shopper, given_away)
    assert shopper.run(price, asked, "ask_price").responses == ["utter_refused_buyer_only"]


PAID = [
    *("我付了多少钱", "这个订单我付了多少钱？", "实付多少", "我一共付了多少", "扣了我多少钱"),
    *("how much have I paid", "what did I pay?", "how much did I actually pay for it"),
    *("what was I charged", "so how much have I paid in total?"),
]
NOT_PAID = [
    *("我今年花了多少", "付款了吗", "这双鞋付了多少钱", "我付了多少定金"),
    *("how much have I paid this year", "how much did I pay for shipping", "how much is it"),
]


INSIDE = [
    *("这个订单里有什么", "包裹里都有些什么？", "我都买了啥来着", "这单里是什么东西"),
    *("what's in this order?", "which items are in my order", "what did I order again?"),
]


@pytest.mark.parametrize("text", INSIDE)
def test_what_is_in_an_order_is_told(shopper: Shopper, numbers: dict[str, str], text: str) -> None:
    prove(shopper, numbers["shipped"])
    shopper.run("action_notice", text, "nlu_fallback")
    assert shopper.slots["awaiting"] == "order"
    answer = shopper.run("action_tell_of_order", text, "nlu_fallback")
    assert answer.responses == ["utter_order_told"]
    assert shopper.slots["awaiting"] is None


@pytest.mark.parametrize("text", PAID)
def test_what_was_paid_is_noticed(shopper: Shopper, numbers: dict[str, str], text: str) -> None:
    shopper.run("action_notice", text, "ask_membership")
    assert not shopper.slots.get("awaiting")
    prove(shopper, numbers["shipped"])
    shopper.run("action_notice", text, "ask_membership")
    assert shopper.slots["awaiting"] == "order"
    # The next message is another one.
    shopper.run("action_notice", shopper.say("有券吗", "any coupons"), "check_coupon")
    assert shopper.slots["awaiting"] is None


@pytest.mark.parametrize("text", NOT_PAID)
def test_other_questions_for_money_are_not_of_the_order(
    shopper: Shopper, numbers: dict[str, str], text: str
) -> None:
    prove(shopper, numbers["shipped"])
    shopper.run("action_notice", text, "ask_membership")
    assert not shopper.slots.get("awaiting")


def test_another_open_question_stays(shopper: Shopper, numbers: dict[str, str]) -> None:
    prove(shopper, numbers["paid"])
    shopper.slots["awaiting"] = "cancellation"
    shopper.run("action_notice", shopper.say("为什么", "why"), "faq")
    assert shopper.slots["awaiting"] == "cancellation"


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
