"""Amounts in the shop's pages are written as the assistant writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actions.wording import money
from daogou.storefront.refusing import RefusedError
from daogou.storefront.wording import Words


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("399.00", "¥399"), ("400", "¥400"), ("39.9", "¥39.90"), ("802.92", "¥802.92"), ("0", "¥0")],
)
def test_an_amount_has_two_decimals_or_none(amount: str, shown: str) -> None:
    assert Words("zh").money(Decimal(amount)) == shown
    assert f"¥{money(Decimal(amount))}" == shown


def test_an_amount_in_a_refusal_is_written_so_too() -> None:
    refused = RefusedError(409, "total_changed", total=Decimal("607.00"))
    assert refused.told(Words("en")) == ("The total has changed to ¥607. Please confirm again.")
