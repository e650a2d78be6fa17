"""The title of an invoice, in whatever words it is told."""

from __future__ import annotations

from typing import Any

import pytest

from .shopper import Shopper


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        (["个人，张三"], [("张三", "")]),
        (["没有税号"], [(None, None)]),
        (["没有税号", "个人吧"], [(None, None), ("王小明", "")]),
        (["李雷", "个人吧"], [("李雷", ""), ("王小明", "")]),
        (["李雷", "个人邮箱 a@b.com"], [("李雷", ""), ("李雷", "")]),
        (["company name is Cloud Trading Limited, sorry"], [("Cloud Trading Limited", None)]),
    ],
)
def test_a_title(
    domain: dict[str, Any], paid: str, said: list[str], titles: list[tuple[str | None, str | None]]
) -> None:
    shopper = Shopper(domain)
    shopper.slots.update(verified_order=paid, order_proven=True, task="invoice")
    shopper.slots.update(requested_slot="invoice_title")
    for one, (title, tax_number) in zip(said, titles, strict=True):
        shopper.answer("invoice_form", one)
        assert shopper.slots.get("invoice_title") == title
        assert shopper.slots.get("invoice_tax_number") == tax_number
