"""What offers.yml says of pages is read, and a mistake in it told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.offers import read_offers
from actions.page_offer import OFFERS, read_page_offer
from daogou.errors import ConfigurationError


def test_the_shop_s_own() -> None:
    offer = read_page_offer(OFFERS)
    assert offer is not None and offer.say == "utter_offer_help"
    assert "purchase_intent" in [one.signal for one in offer.when]


def test_none_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "offers.yml"
    path.write_text("offers: {}", "utf-8")
    assert read_page_offer(path) is None and read_offers(path) == ()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{say: 帮你挑, when: {cart: empty}}", "pages.say is '帮你挑'"),
        ("{say: utter_help, when: {}}", "pages.when is {}"),
        # What only a conversation knows.
        ("{say: utter_help, when: {intent: greet}}", "pages.when.intent"),
        ("{say: utter_help, when: {cart: full}}", "pages.when.cart is 'full'"),
        ("{say: utter_help, when: {cart: empty}, at_most: 2}", "pages.at_most"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, written: str, told: str) -> None:
    path = tmp_path / "offers.yml"
    path.write_text(f"offers: {{}}\npages: {written}", "utf-8")
    with pytest.raises(ConfigurationError, match="pages") as error:
        read_page_offer(path)
    assert told in str(error.value)
