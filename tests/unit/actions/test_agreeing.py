"""What is a yes to a summary: nothing is placed, changed or submitted on anything else."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from daogou.orders.tables import Order

from .shop import LAST_FOUR
from .shopper import Shopper
from .talk import Start

WHERE = {
    "recipient": "张伟",
    "recipient_phone": "13812345678",
    "recipient_address": "北京市朝阳区建国路88号",
}


@pytest.fixture
def asked(sessions: sessionmaker, domain: dict[str, Any]) -> Shopper:  # noqa: ARG001
    """A shopper who sees the summary of an order."""
    shopper = Shopper(domain)
    shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)", "add_to_cart")
    shopper.slots.update(WHERE, requested_slot="confirmed", awaiting=None, confirmed=None)
    return shopper


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        *(
            (said, intent)
            for intent in ("affirm", "inform", "nlu_fallback")
            for said in (
                *("好的等一下", "好，我想想", "对，但是要晚点送", "好贵啊", "要发票", "可以吗"),
                *("please wait", "ok hold on", "ok one sec", "please call before delivery"),
                *("yes, but not today", "please add one more", "sure, let me check first"),
            )
        ),
        ("please add one more", "add_to_cart"),
        ("对了再加一双", "add_to_cart"),
        ("要发票", "request_invoice"),
        ("可以用优惠券吗", "check_coupon"),
        ("没有优惠券吗", "check_coupon"),
        ("要不换一个颜色", "refine_search"),
        ("please show me the cart", "view_cart"),
        ("先不下单", "checkout"),
        ("ok, order it tomorrow but not today", "checkout"),
    ],
)
def test_no_yes(asked: Shopper, said: str, intent: str) -> None:
    asked.answer("checkout_form", said, intent)
    assert asked.slots["confirmed"] is None
    assert asked.form == "checkout_form"


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        *(
            (said, intent)
            for intent in ("affirm", "inform", "thank")
            for said in (
                *("好的，麻烦了", "对，没错，下单吧", "好的谢谢", "好的，尽快发货", "提交订单"),
                *("yes please", "ok go ahead", "Place the order.", "sure, thank you very much"),
            )
        ),
        *(("为什么不呢", "affirm"), ("sounds good", "affirm"), ("请继续", "affirm")),
        *(("下单吧", "checkout"), ("place it", "checkout")),
        ("/affirm", "affirm"),
    ],
)
def test_a_yes(asked: Shopper, said: str, intent: str) -> None:
    asked.answer("checkout_form", said, intent)
    assert asked.slots["confirmed"] is True


@pytest.mark.parametrize(("said", "intent"), [("不要了", "inform"), ("取消", "cancel_order")])
def test_a_no_is_one_whatever_it_is_taken_for(asked: Shopper, said: str, intent: str) -> None:
    asked.answer("checkout_form", said, intent)
    assert asked.slots["confirmed"] is False


@pytest.mark.parametrize("said", ["好的等一下", "ok, wait", "yes, but let me think first"])
def test_an_order_is_not_cancelled_on_second_thoughts(
    start: Start, session: Session, paid: str, said: str
) -> None:
    talk = start()
    talk.say(f"取消 [{paid}](order_id) {LAST_FOUR}", "cancel_order")
    assert paid in talk.say(said, "affirm").text
    assert session.get(Order, paid).status == "paid"
    talk.say("确定", "affirm")
    session.expire_all()
    assert session.get(Order, paid).status == "cancelled"
