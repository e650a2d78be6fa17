"""Yes-or-no questions outside of forms, and messages that are neither."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from daogou.orders.tables import Order, Ticket

from .shop import LAST_FOUR
from .talk import Reply, Start, Talk


def quoted(talk: Talk) -> Reply:
    """Up to the total of a cart."""
    talk.say("[灯屿护眼台灯](product)加购物车", "add_to_cart")
    return talk.say("结算", "checkout")


@pytest.mark.parametrize(
    ("reason", "intent"),
    [
        ("found it [cheaper](price)", "refine_search"),
        ("i ordered the wrong size", "inform"),
        ("等太久了", "complain"),
        ("不想要了", "deny"),
        ("don't need it anymore", "stop"),
    ],
)
def test_a_reason_leaves_the_cancellation_open(
    start: Start, session: Session, paid: str, reason: str, intent: str
) -> None:
    talk = start()
    talk.say(f"cancel [{paid}](order_id) {LAST_FOUR}", "cancel_order")
    assert paid in talk.say(reason, intent).text
    talk.say("yes", "affirm")
    assert session.get(Order, paid).status == "cancelled"
    assert session.query(Ticket).count() == 0


@pytest.mark.parametrize(("said", "intent"), [("先不取消", "deny"), ("算了", "stop")])
def test_a_no_keeps_the_order(
    start: Start, session: Session, paid: str, said: str, intent: str
) -> None:
    talk = start()
    talk.say(f"取消 [{paid}](order_id) {LAST_FOUR}", "cancel_order")
    assert "不取消" in talk.say(said, intent).text
    talk.say("好的", "affirm")
    assert session.get(Order, paid).status == "paid"


@pytest.mark.parametrize(
    ("change", "intent"),
    [("改成[2个](quantity)", "update_cart"), ("[灯屿护眼台灯](product)再来一个", "add_to_cart")],
)
def test_a_changed_cart_is_quoted_anew(start: Start, change: str, intent: str) -> None:
    talk = start()
    before = quoted(talk)
    again = talk.say(change, intent)
    assert again.types()[-1] == "quote" and again.cards[-1] != before.cards[-1]
    assert "怎么称呼" in talk.say("好", "affirm").text


def test_an_emptied_cart_is_not_quoted(start: Start) -> None:
    talk = start()
    quoted(talk)
    assert "quote" not in talk.say("[第一个](ordinal)不要了", "remove_from_cart").types()


def test_the_quote_stays_open_behind_the_cart(start: Start) -> None:
    talk = start()
    quoted(talk)
    talk.say("看看购物车", "view_cart")
    assert "怎么称呼" in talk.say("好", "affirm").text


@pytest.mark.parametrize(
    ("contact", "intent", "asked"),
    [
        ("王小明 13912345678 上海市浦东新区张江路88号", "inform", "核对"),
        ("13912345678", "inform", "怎么称呼"),
        ("寄到上海市浦东新区张江路88号", "change_address", "怎么称呼"),
        ("ship it to my office instead", "change_address", "go to"),
    ],
)
def test_who_says_where_it_goes_goes_on(
    start: Start, contact: str, intent: str, asked: str
) -> None:
    talk = start()
    quoted(talk)
    assert asked in talk.say(contact, intent).text


def test_the_address_of_an_earlier_order_needs_its_proof(start: Start) -> None:
    talk = start()
    quoted(talk)
    assert "订单号" in talk.say("之前那个订单改下地址", "change_address").text


def test_a_no_to_a_coupon_is_none_to_the_order(start: Start) -> None:
    talk = start()
    quoted(talk)
    assert "券" in talk.say("不用券", "deny").text
    assert "怎么称呼" in talk.say("好", "affirm").text


@pytest.mark.parametrize(("said", "orders"), [("去结算", 0), ("checkout", 0), ("下单吧", 1)])
def test_to_see_the_bill_is_no_yes_to_it(
    start: Start, session: Session, said: str, orders: int
) -> None:
    talk = start()
    quoted(talk)
    summary = talk.say("张伟，13812345678，北京市朝阳区建国路88号", "inform").text
    again = talk.say(said, "checkout").text
    assert session.query(Order).count() == orders
    assert orders or ("张伟" in again and "张伟" in summary)


def test_the_bill_waits_for_an_open_choice(start: Start) -> None:
    talk = start()
    talk.say("[云跃 Lite 跑步鞋](product)加购物车", "add_to_cart")
    asked = talk.say("去结算", "checkout")
    assert "空的" not in asked.text and asked.payloads
    assert talk.slot("awaiting") == "variant"


@pytest.mark.parametrize("said", ["ok nvm", "好吧，算了"])
def test_never_mind_is_no_yes(start: Start, session: Session, paid: str, said: str) -> None:
    talk = start()
    talk.say(f"取消 [{paid}](order_id) {LAST_FOUR}", "cancel_order")
    talk.say(said, "affirm")
    assert session.get(Order, paid).status == "paid"
    quoted(talk)
    assert "购物车" in talk.say(said, "affirm").text or talk.slot("requested_slot") is None
    quoted(talk)
    talk.say("张伟，13812345678，北京市朝阳区建国路88号", "inform")
    talk.say(said, "affirm")
    assert session.query(Order).count() == 1


@pytest.mark.parametrize("said", ["ok nvm", "oh never mind then"])
def test_never_mind_leaves_the_proof(start: Start, said: str) -> None:
    talk = start()
    talk.say("where's my order", "track_order")
    assert "dropped" in talk.say(said, "affirm").text
    assert talk.slot("requested_slot") is None


def test_a_telephone_is_noted_before_the_number(start: Start, paid: str) -> None:
    talk = start()
    first = talk.say("查下我的订单", "track_order").text
    assert "20251105-" in first
    asked = talk.say("[13812348888](phone)", "inform").text
    assert "8888" in asked and "订单号" in asked and asked != first
    assert paid in talk.say(f"[{paid}](order_id)", "inform").text


@pytest.mark.parametrize(
    ("asked", "intent"),
    [
        ("how much have I paid", "ask_membership"),
        ("what did I pay?", "faq/payment_failed"),
        ("我付了多少钱", "nlu_fallback"),
        ("实付多少", "ask_price"),
        ("我一共付了多少", "out_of_scope"),
    ],
)
def test_what_was_paid_for_the_order_that_was_looked_up(
    start: Start, session: Session, paid: str, asked: str, intent: str
) -> None:
    talk = start()
    assert paid not in talk.say(asked, intent).text
    talk = start()
    talk.say(f"查快递 [{paid}](order_id) {LAST_FOUR}", "track_order")
    told = talk.say(asked, intent).text
    # That is all that is said.
    assert "\n" not in told and paid in told
    assert f"¥{session.get(Order, paid).total:.2f}".removesuffix(".00") in told
    assert talk.slot("awaiting") is None and talk.slot("task") == "track"


def test_a_form_takes_what_it_is_told(start: Start, paid: str) -> None:
    talk = start()
    talk.say(f"改地址 [{paid}](order_id) {LAST_FOUR}", "change_address")
    talk.say("我付了多少钱", "ask_membership")
    assert talk.slot("awaiting") is None
