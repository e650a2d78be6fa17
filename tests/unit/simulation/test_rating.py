from __future__ import annotations

import asyncio

import pytest

from daogou.simulation.contentment import Lived
from daogou.simulation.crowd import _rate, _reason

from .recorded import SHOPPER, WORDS, answer, buttons, visit

STARS = answer(
    "ask_rating_stars", buttons=buttons(*(f'/inform{{"rating": "{n}"}}' for n in "54321"))
)
REASON = answer("ask_rating_reason", buttons=buttons(*"abcdefg"))
COMMENT = answer("ask_rating_comment")


@pytest.fixture(autouse=True)
def _words(monkeypatch):
    monkeypatch.setitem(WORDS.templates, "rate", {"zh": ["打分"], "en": ["rate"]})


def test_who_is_not_content_is_asked_why_and_says_so():
    here = visit(STARS, REASON, COMMENT, answer("rating_low"), taste=-9.0)
    here.turns = 3
    here.misunderstood = 2
    rated, given = asyncio.run(_rate(here, True, True))
    assert (rated, given) == (True, 1)
    assert here.world.heard[1:] == ['/inform{"rating": "1"}', "b", "/deny"]
    assert (here.turns, here.misunderstood) == (3, 2), "the rating is not the matter"


def test_who_is_content_is_not():
    here = visit(STARS, COMMENT, answer("rating_high"), taste=9.0)
    here.turns = 3
    assert asyncio.run(_rate(here, True, True)) == (True, 5)
    assert here.world.heard[1:] == ['/inform{"rating": "5"}', "/deny"]


def test_a_rating_that_is_not_taken_counts_as_none():
    here = visit(*[answer("out_of_scope")] * 4, taste=9.0)
    here.turns = 3
    assert asyncio.run(_rate(here, True, True)) == (False, 5)


def test_nobody_rates_what_they_did_not_talk_about():
    assert asyncio.run(_rate(visit(), True, False))[0] is False


def test_the_reason_follows_from_what_happened():
    offered = STARS.buttons + REASON.buttons[:2]

    def at(lived: Lived) -> int:
        return offered.index(_reason(offered, lived))

    assert at(Lived(False, 3, 2, 3.0)) == 0
    assert at(Lived(True, 3, 2, 3.0)) == 1
    assert at(Lived(True, 3, 0, 30.0)) == 2
    assert at(Lived(True, 3, 0, 3.0)) == len(offered) - 1
    assert SHOPPER.rates
