"""What is read of a delivery from whole sentences: courtesies and wishes are no part of it."""

from __future__ import annotations

from typing import Any

import pytest

from .shopper import Shopper

PUDONG = "上海市浦东新区世纪大道100号"
TIANJIN = "35 Friendship Road, Tianjin"
PHONE = "13911112222"


def changing(domain: dict[str, Any], number: str, **slots: Any) -> Shopper:
    """Somebody who has proved an order whose delivery is to change."""
    shopper = Shopper(domain)
    proof = {"verified_order": number, "order_proven": True, "order_phone": "8888"}
    shopper.slots.update(proof, task="address", **slots)
    return shopper


def told(shopper: Shopper) -> tuple[str | None, str | None, str | None]:
    """Name, telephone and address, None where nothing was told."""
    name, phone, address = (
        shopper.slots.get(slot) for slot in ("recipient", "recipient_phone", "recipient_address")
    )
    return name, phone, address


@pytest.mark.parametrize(
    ("request_text", "name", "phone", "address"),
    [
        (f"电话改成{PHONE}，其他不变", None, PHONE, ""),
        (f"电话换成{PHONE}就行", None, PHONE, ""),
        (f"帮我把订单改寄到{PUDONG}，电话不变", None, None, PUDONG),
        (f"地址改成{PUDONG}吧，尽快", None, None, PUDONG),
        (f"地址改成{PUDONG}，周末送货", None, None, PUDONG),
        (f"地址改成{PUDONG}，谢谢啦", None, None, PUDONG),
        (f"收件人改成小明，电话改成{PHONE}", "小明", PHONE, ""),
        (f"改寄给李娜，{PHONE}", "李娜", PHONE, None),
        (f"电话改成{PHONE}，地址改成{PUDONG}", None, PHONE, PUDONG),
        (f"can you send it to {TIANJIN} instead?", None, None, TIANJIN),
        (f"send it to {TIANJIN}, everything else stays the same", None, None, TIANJIN),
        (f"send it to {TIANJIN}, same phone", None, None, TIANJIN),
        (f"send it to Anna Lee at {TIANJIN}", "Anna Lee", None, TIANJIN),
        (f"keep the phone but send it to {TIANJIN}", None, None, TIANJIN),
        (f"change the address to {TIANJIN}, and the phone to {PHONE}", None, PHONE, TIANJIN),
    ],
)
def test_a_request(
    domain: dict[str, Any],
    paid: str,
    request_text: str,
    name: str | None,
    phone: str | None,
    address: str | None,
) -> None:
    shopper = changing(domain, paid, request_text=request_text)
    shopper.answer("address_form", "8888")
    assert told(shopper) == (name, phone, address)


@pytest.mark.parametrize("intent", ["inform", "change_address"])
@pytest.mark.parametrize(
    ("said", "name", "phone", "address"),
    [
        (f"电话不变，地址改成{PUDONG}", None, None, PUDONG),
        (f"收件人李娜，电话不变，改寄到{PUDONG}", "李娜", None, PUDONG),
        (f"电话改成{PHONE}，其他不变", None, PHONE, ""),
        (f"Keep the phone but send it to {TIANJIN}", None, None, TIANJIN),
    ],
)
def test_an_answer(
    domain: dict[str, Any],
    paid: str,
    said: str,
    intent: str,
    name: str | None,
    phone: str | None,
    address: str | None,
) -> None:
    shopper = changing(domain, paid, requested_slot="recipient_address")
    shopper.answer("address_form", said, intent)
    assert told(shopper) == (name, phone, address)


@pytest.mark.usefixtures("sessions")
@pytest.mark.parametrize(
    ("said", "name", "address"),
    [
        (f"{PUDONG}，麻烦尽快发货", None, PUDONG),
        (f"张伟，{PUDONG}，周末送货，谢谢啦", "张伟", PUDONG),
        (f"{PUDONG}放门口", None, f"{PUDONG}放门口"),
        (f"Anna Lee, {TIANJIN}, please deliver on weekends", "Anna Lee", TIANJIN),
        (f"send it to Anna Lee at {TIANJIN}", "Anna Lee", TIANJIN),
    ],
)
def test_an_order(
    domain: dict[str, Any],
    said: str,
    name: str | None,
    address: str,
) -> None:
    shopper = Shopper(domain)
    shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)", "add_to_cart")
    shopper.slots.update(requested_slot="recipient", awaiting=None)
    shopper.answer("checkout_form", said)
    assert told(shopper) == (name, None, address)
