"""The survey after a solved matter, by the shop's own offers.yml."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import sessionmaker

from actions import base
from actions.offers import OFFERS, read_offers
from daogou.handover.holding import ask, give_back, take
from daogou.satisfaction.tables import Survey

from .shop import NOW
from .shopper import Answer, Shopper

SURVEY = "utter_survey"


@pytest.fixture(autouse=True)
def _offers(sessions: sessionmaker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # noqa: ARG001
    """The shop's own, of a shop that also asks after complaints."""
    written = OFFERS.read_text("utf-8")
    assert written.count("tracking,") == 1
    path = tmp_path / OFFERS.name
    path.write_text(written.replace("tracking,", "ticket, tracking,"), "utf-8")
    monkeypatch.setattr(base, "all_offers", lambda: read_offers(path))


def complain(shopper: Shopper) -> Answer:
    return shopper.run("action_complain", shopper.say("质量太差", "bad quality"), "complain")


def thank(shopper: Shopper) -> Answer:
    return shopper.run("action_thanked", shopper.say("谢谢", "thanks"), "thank")


def test_stars_are_asked_for_once_a_conversation(shopper: Shopper, sessions: Any) -> None:
    answer = complain(shopper)
    assert answer.responses[-1] == SURVEY
    assert '/rate_service{"rating": "5"}' in [one["payload"] for one in answer.buttons]
    with sessions() as session:
        assert session.query(Survey).one().matter == "ticket"
    # Also in a later session of Rasa's, which has forgotten its offers.
    shopper.slots["offered"] = None
    assert SURVEY not in complain(shopper).responses
    assert SURVEY not in thank(shopper).responses


def test_who_complains_is_left_in_peace(shopper: Shopper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "all_offers", lambda: read_offers(OFFERS))
    assert SURVEY not in complain(shopper).responses


def test_thanks_alone_are_no_matter(shopper: Shopper) -> None:
    assert thank(shopper).responses == ["utter_welcome"]


def test_a_parcel_that_was_shown_and_thanked_for(shopper: Shopper, sessions: Any) -> None:
    shopper.slots["task"] = "track"
    # Somebody's order that was not proven is no matter.
    assert thank(shopper).responses == ["utter_welcome"]
    shopper.slots["verified_order"] = "20251101-0001"
    assert thank(shopper).responses == ["utter_welcome", SURVEY]
    with sessions() as session:
        assert session.query(Survey).one().matter == "tracking"


@pytest.mark.parametrize(("minutes", "asked"), [(5, True), (45, False)])
def test_a_person_who_gave_the_conversation_back(
    shopper: Shopper, sessions: Any, minutes: int, asked: bool
) -> None:
    with sessions.begin() as session:
        ask(session, shopper.name, NOW - timedelta(hours=1))
        take(session, shopper.name, "Lin", NOW - timedelta(hours=1))
        give_back(session, shopper.name, NOW - timedelta(minutes=minutes))
    assert (SURVEY in thank(shopper).responses) is asked


def test_an_open_form_is_not_disturbed(shopper: Shopper) -> None:
    shopper.form = "return_form"
    assert SURVEY not in complain(shopper).responses


def test_a_rated_conversation_is_not_asked(shopper: Shopper) -> None:
    shopper.slots["requested_slot"] = None
    shopper.answer("rating_form", "5", "rate_service")
    shopper.form = None
    shopper.slots["requested_slot"] = None
    assert SURVEY not in complain(shopper).responses
