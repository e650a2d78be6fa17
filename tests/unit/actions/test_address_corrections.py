"""Corrections at the summary: a right address is not lost to a number of something else."""

from __future__ import annotations

from typing import Any

import pytest

from .shopper import Shopper

PUDONG = "上海市浦东新区世纪大道100号2号楼301室"
TIANJIN = "Apt 5, 35 Friendship Rd, Tianjin"


@pytest.mark.usefixtures("sessions")
@pytest.mark.parametrize(
    ("before", "said", "after", "asked"),
    [
        (PUDONG, "电话不对，尾号应该是3333", PUDONG, "recipient_phone"),
        (PUDONG, "电话错了，号码尾号3333", PUDONG, "recipient_phone"),
        (PUDONG, "应该是501室", "上海市浦东新区世纪大道100号2号楼501室", "confirmed"),
        (PUDONG, "地址写错了，应该是1单元602", None, "recipient_address"),
        (PUDONG, "地址不对，是光华路99号", "上海市浦东新区光华路99号", "confirmed"),
        (TIANJIN, "the apartment is 6 not 5", "Apt 6, 35 Friendship Rd, Tianjin", "confirmed"),
        (TIANJIN, "it's room 12, not 11", None, "recipient_address"),
        (
            PUDONG,
            "收件人写错了，另外地址改成天津市河西区友谊路35号",
            "天津市河西区友谊路35号",
            "recipient",
        ),
    ],
)
def test_a_part_is_set_right(
    domain: dict[str, Any], before: str, said: str, after: str | None, asked: str
) -> None:
    shopper = Shopper(domain)
    shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)", "add_to_cart")
    shopper.slots.update(recipient="张伟", recipient_phone="13812345678", awaiting=None)
    shopper.slots.update(recipient_address=before, requested_slot="confirmed", confirmed=None)
    shopper.answer("checkout_form", said)
    assert shopper.slots["recipient_address"] == after
    assert shopper.slots["requested_slot"] == asked


@pytest.mark.usefixtures("sessions")
def test_a_flat_without_its_house_is_asked_for(domain: dict[str, Any]) -> None:
    shopper = Shopper(domain)
    shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)", "add_to_cart")
    shopper.slots.update(requested_slot="recipient", awaiting=None)
    shopper.answer("checkout_form", "张伟，13812345678，3号楼501室")
    assert (shopper.slots["recipient"], shopper.slots["recipient_phone"]) == ("张伟", "13812345678")
    assert shopper.slots["requested_slot"] == "recipient_address"
    assert shopper.answer("checkout_form", "3号楼501室").responses == ["utter_bad_address"]
