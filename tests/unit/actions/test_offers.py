"""What the assistant offers by itself: on which signals, where not, and how often."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actions import base
from actions.offers import OFFERS, Offer, read_offers
from actions.signals import SIGNALS, Signal
from daogou.errors import ConfigurationError
from daogou.handover.holding import ask

from .shop import NOW
from .shopper import Answer, Shopper

OFFERED = "utter_help"
EMPTY_CART = """
offers:
  help:
    say: utter_help
    when:
      cart: empty
    awaiting: human
    not_while: form
"""

Write = Callable[[str], tuple[Offer, ...]]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Puts another offers.yml into the place of the shop's."""

    def written(text: str) -> tuple[Offer, ...]:
        path = tmp_path / "offers.yml"
        path.write_text(text, "utf-8")
        offers = read_offers(path)
        monkeypatch.setattr(base, "all_offers", lambda: offers)
        return offers

    return written


def signal(monkeypatch: pytest.MonkeyPatch, name: str, read: Callable[[Any], Any]) -> None:
    """Lets a signal be read otherwise."""
    changed = {**SIGNALS, name: Signal(read, "number")}
    monkeypatch.setattr("actions.offering.SIGNALS", changed)


def search(shopper: Shopper) -> Answer:
    return shopper.run(
        "action_search",
        shopper.say("[跑步鞋](category)", "[running shoes](category)"),
        "search_product",
    )


def test_an_offer_comes_behind_the_answer_and_is_heard(shopper: Shopper, write: Write) -> None:
    write(EMPTY_CART)
    answer = search(shopper)
    assert answer.responses == ["utter_search_results", OFFERED]
    assert shopper.slots["awaiting"] == "human"
    assert shopper.slots["offered"] == {"help": 1}


def test_an_offer_is_made_once_a_session(shopper: Shopper, write: Write) -> None:
    write(EMPTY_CART)
    search(shopper)
    assert OFFERED not in search(shopper).responses
    assert shopper.slots["awaiting"] is None
    # What a session has begun anew knows nothing of the last one's offers.
    del shopper.slots["offered"]
    assert OFFERED in search(shopper).responses


def test_an_offer_may_be_made_more_often(shopper: Shopper, write: Write) -> None:
    write(EMPTY_CART + "    at_most: 2\n")
    made = [OFFERED in search(shopper).responses for _ in range(3)]
    assert made == [True, True, False]


def test_what_the_answer_has_changed_counts(shopper: Shopper, write: Write) -> None:
    write(EMPTY_CART)
    answer = shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)", "add_to_cart")
    assert answer.responses == ["utter_cart_added"]
    assert "offered" not in shopper.slots


def test_a_question_of_the_answer_stays_the_only_one(shopper: Shopper, write: Write) -> None:
    write(EMPTY_CART)
    answer = shopper.run(
        "action_recommend",
        shopper.say("[面霜](category)", "[moisturizers](category)"),
        "recommend_product",
    )
    assert answer.responses == ["utter_ask_preferences_skin"]
    assert shopper.slots["awaiting"] == "preferences"


def test_of_two_answers_the_last_brings_the_offer(shopper: Shopper, write: Write) -> None:
    write(EMPTY_CART)
    text = shopper.say("[云跃跑步鞋 Pro](product)", "[Yunyue running shoes Pro](product)")
    answer = shopper.run("action_product_price", text, "ask_price+ask_stock")
    assert OFFERED not in answer.responses


def test_a_form_may_keep_an_offer_back(shopper: Shopper, write: Write) -> None:
    write(EMPTY_CART)
    shopper.form = "order_proof_form"
    assert OFFERED not in search(shopper).responses
    shopper.form = None
    shopper.slots["paused"] = {"form": "return_form", "known": {}, "at": 0, "now": False}
    assert OFFERED not in search(shopper).responses
    shopper.slots["paused"] = None
    assert OFFERED in search(shopper).responses


def test_the_parts_of_a_form_offer_nothing(shopper: Shopper, write: Write) -> None:
    write(EMPTY_CART.replace("    not_while: form\n", ""))
    answer = shopper.answer("order_proof_form", "")
    assert OFFERED not in answer.responses
    assert OFFERED not in shopper.run("action_ask_order_proof_form_order_number").responses


def test_a_no_brings_no_offer(shopper: Shopper, write: Write) -> None:
    write(EMPTY_CART)
    assert shopper.run("action_decline", "/deny").responses == ["utter_declined"]


def test_who_waits_for_a_person_is_offered_nothing(
    shopper: Shopper, write: Write, sessions: Any
) -> None:
    write(EMPTY_CART)
    with sessions.begin() as session:
        ask(session, shopper.name, NOW)
    assert OFFERED not in search(shopper).responses


def test_the_first_offer_that_fits_is_made(shopper: Shopper, write: Write) -> None:
    write(
        """
offers:
  later: {say: utter_praise, when: {messages: {above: 3}}}
  now: {say: utter_help, when: {intent: [ask_price, search_product], messages: {at_most: 3}}}
  never: {say: utter_affirm, when: {cart: empty}}
"""
    )
    assert search(shopper).responses == ["utter_search_results", OFFERED]


@pytest.mark.parametrize(
    ("value", "made"), [(0.29, False), (0.3, True), (0.7, True), (0.71, False), (None, False)]
)
def test_bounds_belong_to_the_range_and_the_unknown_to_none(
    shopper: Shopper,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
    value: float | None,
    made: bool,
) -> None:
    signal(monkeypatch, "messages", lambda _: value)
    write("offers: {help: {say: utter_help, when: {messages: {between: [0.3, 0.7]}}}}")
    assert (OFFERED in search(shopper).responses) is made


def test_what_nobody_knows_may_count_as_fulfilled(
    shopper: Shopper, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("offers: {help: {say: utter_help, when: {messages: {above: 5, or_unknown: true}}}}")
    signal(monkeypatch, "messages", lambda _: 5)
    assert OFFERED not in search(shopper).responses
    signal(monkeypatch, "messages", lambda _: None)
    assert OFFERED in search(shopper).responses


def test_a_signal_that_fails_spoils_no_answer(
    shopper: Shopper, write: Write, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    def fails(_: Any) -> float:
        raise ZeroDivisionError

    signal(monkeypatch, "messages", fails)
    write("offers: {help: {say: utter_help, when: {messages: {above: 0}}}}")
    assert search(shopper).responses == ["utter_search_results"]
    assert "Nothing is offered" in caplog.text


def test_the_shops_own_file_fits_the_domain(domain: dict[str, Any]) -> None:
    for offer in read_offers(OFFERS):
        assert offer.say in domain["responses"]
        assert offer.awaiting in (None, *domain["slots"]["awaiting"]["values"])


@pytest.mark.parametrize(
    ("entry", "place", "remedy"),
    [
        ("{say: utter_x}", "offers.help.when", "keys"),
        ("{say: utter_x, when: {}}", "offers.help.when", "at least one"),
        ("{when: {cart: empty}}", "offers.help.say", "response"),
        ("{say: x, when: {cart: empty}}", "offers.help.say", "utter_"),
        ("{say: utter_x, when: {cart: full}}", "offers.help.when.cart", "empty, filled"),
        ("{say: utter_x, when: {cat: empty}}", "offers.help.when.cat", "cart, falling, intent"),
        ("{say: utter_x, when: {messages: 3}}", "offers.help.when.messages", "at_least"),
        ("{say: utter_x, when: {messages: {least: 3}}}", "offers.help.when.messages.l", "at_least"),
        ("{say: utter_x, when: {messages: {above: x}}}", "offers.help.when.messages.a", "number"),
        ("{say: utter_x, when: {messages: {between: [2, 1]}}}", "offers.help.when.m", "lower"),
        ("{say: utter_x, when: {messages: {or_unknown: true}}}", "offers.help.when.m", "at_least"),
        (
            "{say: utter_x, when: {messages: {above: 1, or_unknown: 1}}}",
            "offers.help.when.m",
            "true",
        ),
        ("{say: utter_x, when: {messages: {between: 2}}}", "offers.help.when.m", "two numbers"),
        ("{say: utter_x, when: {signed_in: yes please}}", "offers.help.when.signed_in", "true"),
        ("{say: utter_x, when: {cart: empty}, at_most: 0}", "offers.help.at_most", "1"),
        ("{say: utter_x, when: {cart: empty}, awaiting: [a]}", "offers.help.awaiting", "slot"),
        ("{say: utter_x, when: {cart: empty}, not_while: talk}", "offers.help.not_while", "form"),
        ("{say: utter_x, when: {cart: empty}, once: true}", "offers.help.once", "at_most"),
    ],
)
def test_what_does_not_fit_is_told(tmp_path: Path, entry: str, place: str, remedy: str) -> None:
    path = tmp_path / "offers.yml"
    path.write_text(f"offers:\n  help: {entry}\n", "utf-8")
    with pytest.raises(ConfigurationError) as caught:
        read_offers(path)
    assert str(caught.value).startswith(f"offers.yml: {place}")
    assert remedy in str(caught.value)
