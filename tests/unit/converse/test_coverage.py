"""What conversations exercise."""

from __future__ import annotations

import pytest

from daogou.converse.coverage import coverage, too_low

from .sample import FAILS, HOLDS, INVENTORY


def test_each_kind_with_what_is_missing() -> None:
    shares = {share.kind: share for share in coverage([HOLDS], INVENTORY)}
    missing = {kind: [name for name, _ in share.missing] for kind, share in shares.items()}
    assert missing == {
        "intents": ["deny"],
        "entities": ["color"],
        # Emptying a slot is not filling it.
        "slots": ["color", "task"],
        "forms": ["rating_form"],
        "rules": ["checkout"],
        "stories": ["buy"],
        # Said in Chinese only.
        "responses (en)": ["utter_english", "utter_faq/postage", "utter_greet"],
        "responses (zh)": ["utter_faq/postage"],
        "actions": ["action_rate"],
    }
    assert shares["slots"].share == pytest.approx(1 / 3)
    assert str(shares["rules"].missing[0][1]) == "data/rules/cart.yml:9"


def test_conversations_add_up() -> None:
    shares = {share.kind: share for share in coverage([HOLDS, FAILS], INVENTORY)}
    assert shares["responses (en)"].exercised == 1
    assert shares["responses (zh)"].exercised == 1


def test_what_is_below_the_least() -> None:
    shares = coverage([HOLDS], INVENTORY)
    assert {share.kind for share in too_low(shares, 0.6)} == {
        *("entities", "slots", "forms", "rules", "stories", "responses (en)", "responses (zh)"),
    }
    assert not too_low(shares, 0.0)
