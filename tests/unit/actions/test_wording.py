"""Everything that is said exists, in both languages, with the same variables."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from actions.offers import all_offers
from actions.wording import (
    day,
    moment,
    money,
    variant_label,
    without_articles,
    word,
    words,
)
from daogou import orders
from daogou.orders.coupon_offers import COUPON_STATES
from daogou.orders.membership import LEVELS
from daogou.orders.price_protection import OUTCOMES
from daogou.orders.tables import (
    ORDER_STATUSES,
    PAYMENT_METHODS,
    REFUND_KINDS,
    REFUND_STATUSES,
    RETURN_REASONS,
    TICKET_CATEGORIES,
)
from daogou.text.language import Localized

from .shop import NOW

ROOT = Path(__file__).parents[3]
SOURCES = "\n".join(path.read_text("utf-8") for path in (ROOT / "actions").glob("*.py"))
VARIABLE = re.compile(r"\{(\w+)\}")
# Refusals that a conversation cannot lead to: its own rules and forms come before.
UNSAID = {
    "unknown_order",
    "unknown_customer",
    "unknown_line",
    "unknown_return",
    "already_received",
    "already_paid",
    "other_product",
    "no_address",
    "day_full",
    "not_in_cart",
    "bad_text",
    "bad_stars",
}


def test_each_response_has_both_languages_and_the_same_variables(domain: dict[str, Any]) -> None:
    for name, variations in domain["responses"].items():
        variables: dict[str, set[frozenset[str]]] = {"zh": set(), "en": set()}
        for variation in variations:
            language = variation["condition"][0]["value"]
            variables[language].add(frozenset(VARIABLE.findall(variation["text"])))
        assert variables["zh"] and variables["en"], name
        assert frozenset.union(*variables["zh"]) == frozenset.union(*variables["en"]), name


def test_each_word_has_the_same_variables_in_both_languages() -> None:
    for key, text in words().items():
        if key != "day":
            assert set(VARIABLE.findall(text.zh)) == set(VARIABLE.findall(text.en)), key


def test_actions_say_only_what_exists(domain: dict[str, Any]) -> None:
    said = set(re.findall(r'"(utter_\w+)"', SOURCES))
    assert said <= set(domain["responses"]), said - set(domain["responses"])
    used = set(re.findall(r'\.word\(\s*"(\w+)"', SOURCES))
    assert used <= set(words()), used - set(words())


def test_nothing_is_written_that_is_never_said(domain: dict[str, Any]) -> None:
    rules = "\n".join(path.read_text("utf-8") for path in (ROOT / "data/rules").glob("*.yml"))
    offered = {offer.say for offer in all_offers()}
    needed = {slot for form in domain["forms"].values() for slot in form["required_slots"]}
    for name in domain["responses"]:
        known = (
            name.removesuffix("_recipient") in SOURCES
            or name in rules
            or name in offered
            or name in ("utter_default", "utter_ask_rephrase")
            or name.startswith(("utter_refused_", "utter_bad_", "utter_declined_"))
            or name.removeprefix("utter_confirm_") in domain["forms"]
            or any(name.endswith(f"_{slot}") and name.startswith("utter_ask_") for slot in needed)
            or name in ("utter_order_number_unclear", "utter_order_phone_unclear")
            or name == "utter_handed_back"  # said where a person gives a conversation back
            or name in {f"utter_coupon_{state}" for state in COUPON_STATES}
            or name
            in ("utter_order_late_dispatch", "utter_order_late_parcel", "utter_order_failed")
        )
        assert known, name
    dynamic = (
        *("status_", "reason_", "refund_", "method_", "intent_", "relaxed_", "most_", "stars"),
        *("price_", "level_", "perk_", "category_", "ticket_", "coupon_", "fact_"),
        *("price_", "level_", "perk_", "category_", "ticket_", "coupon_", "request_"),
    )
    choices = ("size", "color", "version", "day", "months", "in_stock", "sold_out")
    for key in words():
        assert f'"{key}"' in SOURCES or key.startswith(dynamic) or key in choices, key


def test_every_refusal_has_words(domain: dict[str, Any]) -> None:
    reasons = re.findall(r"^    ([a-z_, ]+?)\s+(?:\[|  )", orders.__doc__ or "", re.M)
    listed = {reason for entry in reasons for reason in entry.split(", ")}
    assert "window_over" in listed and "bad_phone" in listed
    for reason in listed - UNSAID:
        assert {f"utter_refused_{reason}", f"utter_{reason}"} & set(domain["responses"]), reason


def test_what_tells_amounts_has_a_twin_without_them(domain: dict[str, Any]) -> None:
    named = re.findall(r'told\(turn, [\w.]+, "(\w+)"\)', SOURCES)
    assert "utter_order_told" in named
    for name in [*named, *(f"refund_{status}" for status in REFUND_STATUSES)]:
        twin = f"{name}_recipient"
        said = domain["responses"].get(twin) or [{"text": words()[twin].zh + words()[twin].en}]
        for one in said:
            assert not {"amount", "total", "method"} & set(VARIABLE.findall(one["text"])), twin


def test_every_state_has_a_word() -> None:
    needed = [f"status_{status}" for status in ORDER_STATUSES]
    needed += [f"reason_{reason}" for reason in RETURN_REASONS]
    needed += [f"refund_{status}" for status in REFUND_STATUSES]
    needed += [f"method_{method}" for method in PAYMENT_METHODS]
    needed += [f"refund_of_{kind}" for kind in REFUND_KINDS]
    needed += [f"price_{outcome}" for outcome in OUTCOMES]
    needed += [f"category_{category}" for category in TICKET_CATEGORIES]
    needed += [f"level_{level}" for level in LEVELS]
    needed += [f"perk_{level}" for level in LEVELS[1:]]
    assert set(needed) <= set(words())


def test_offered_meanings_are_intents(domain: dict[str, Any]) -> None:
    intents = {name if isinstance(name, str) else next(iter(name)) for name in domain["intents"]}
    for key in words():
        if key.startswith("intent_"):
            assert key.removeprefix("intent_") in intents


@pytest.mark.parametrize(("language", "text"), [("zh", "11月5日 12:00"), ("en", "5 Nov 12:00")])
def test_moments_are_told_in_the_shop_s_zone(language: str, text: str) -> None:
    assert moment(NOW, language) == text
    assert day(NOW.date(), language) in text


def test_money_and_variants() -> None:
    assert [money(Decimal(value)) for value in ("399.00", "19.90", "0")] == ["399", "19.90", "0"]
    assert variant_label(Localized("黑色", "black"), "42", "zh") == "黑色 42码"
    assert variant_label(None, None, "en") == ""


def test_an_article_is_not_said_twice() -> None:
    said = word("quoted", "en", name=Localized("纸机器人", "The Paper Robot"))
    assert said == "the Paper Robot"
    assert word("quoted", "zh", name=Localized("纸机器人", "The Paper Robot")) == "“纸机器人”"
    values = {"name": "A Quiet Mind", "place": 2}
    assert without_articles("Which size of the {name}?", values)["name"] == "Quiet Mind"
    assert without_articles("{place}. {name}", values) == values


def test_nothing_between_two_words_leaves_one_space() -> None:
    line = word("cart_line", "zh", place=1, name="面膜", variant="", quantity=5, total=Decimal(75))
    assert line == "1. 面膜 ×5 ¥75"
