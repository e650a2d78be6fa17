"""Goods and reasons that are told in the request, or beside the answer to another question."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import sessionmaker

from . import shopper as shoppers
from .shop import order
from .shopper import Shopper, message


@pytest.fixture
def two(sessions: sessionmaker, domain: dict[str, Any]) -> Shopper:
    """Somebody who has proved an order of shoes and a cream."""
    with sessions.begin() as session:
        number = order(session, ["yunyue-lite-red-42", "yunji-soothing-50"], "delivered")
    shopper = Shopper(domain)
    shopper.slots.update(verified_order=number, order_proven=True, requested_slot=None)
    return shopper


@pytest.mark.parametrize(
    ("said", "reason", "asked"),
    [
        ("[跑步鞋](category)退一双，尺码不对", "wrong_size", "confirmed"),
        ("I want to return the [running shoes](category)", None, "return_reason"),
        ("我要退货", None, "order_line"),
        ("[跑步鞋](category)和[面霜](category)都退", None, "order_line"),
    ],
)
def test_goods_of_the_request(
    two: Shopper,
    monkeypatch: pytest.MonkeyPatch,
    said: str,
    reason: str | None,
    asked: str,
) -> None:
    meant = message(said, "request_return")
    events = [
        {"event": "user", "text": meant["text"], "parse_data": meant},
        {"event": "user", "text": "8888", "parse_data": message("8888", "inform")},
    ]
    monkeypatch.setattr(shoppers, "past", lambda: events)
    two.slots.update(task="return", request_text=meant["text"])
    two.answer("return_form", "8888")
    assert two.slots["return_reason"] == reason
    assert two.slots["requested_slot"] == asked


@pytest.mark.parametrize(
    ("said", "reason", "asked"),
    [
        ("[第一个](ordinal)，尺码不对", "wrong_size", "confirmed"),
        ("the [running shoes](category), they are too small", "wrong_size", "confirmed"),
        ("尺码不对", "wrong_size", "order_line"),
        ("[第一个](ordinal)", None, "return_reason"),
    ],
)
def test_a_reason_beside_the_goods(two: Shopper, said: str, reason: str | None, asked: str) -> None:
    two.slots.update(task="return", request_text="我要退货")
    two.answer("return_form", "8888")
    assert two.slots["requested_slot"] == "order_line"
    two.answer("return_form", said)
    assert two.slots["return_reason"] == reason
    assert two.slots["requested_slot"] == asked
