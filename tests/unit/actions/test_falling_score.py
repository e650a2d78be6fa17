"""A falling score offers a person, by the shop's own offers.yml."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import sessionmaker

from actions import base
from actions.offers import OFFERS, read_offers
from daogou.satisfaction.scores import Score, note

from .shop import NOW
from .shopper import Answer, Shopper

OFFER = "utter_offer_person"


@pytest.fixture(autouse=True)
def _offers(sessions: sessionmaker, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setattr(base, "all_offers", lambda: read_offers(OFFERS))


def search(shopper: Shopper) -> Answer:
    text = shopper.say("[跑步鞋](category)", "[running shoes](category)")
    return shopper.run("action_search", text, "search_product")


def scored(sessions: Any, name: str, score: float, previous: float | None) -> None:
    with sessions.begin() as session:
        note(session, Score(name, 1, score, previous, (), "test", NOW))


@pytest.mark.parametrize(
    ("score", "previous", "offered"),
    [
        (0.3, 0.6, True),
        (0.3, 0.31, False),
        (0.3, None, False),
        (0.7, 0.9, False),
        (0.3, 0.2, False),
    ],
)
def test_a_low_score_that_fell(
    shopper: Shopper, sessions: Any, score: float, previous: float | None, offered: bool
) -> None:
    scored(sessions, shopper.name, score, previous)
    assert (OFFER in search(shopper).responses) is offered
    assert (shopper.slots.get("awaiting") == "human") is offered


def test_without_a_score_nobody_is_offered(shopper: Shopper, sessions: Any) -> None:
    scored(sessions, "somebody else", 0.1, 0.9)
    assert OFFER not in search(shopper).responses


def test_a_person_is_offered_once(shopper: Shopper, sessions: Any) -> None:
    scored(sessions, shopper.name, 0.3, 0.6)
    assert OFFER in search(shopper).responses
    assert OFFER not in search(shopper).responses
