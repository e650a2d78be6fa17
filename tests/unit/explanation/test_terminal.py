"""The explanation in a terminal."""

from __future__ import annotations

import re

from daogou.explanation.explain import Word
from daogou.explanation.legible import legible, width
from daogou.explanation.terminal import rendered
from tests.unit.explanation.sample import SAMPLE, sample


def test_everything_is_told() -> None:
    told = rendered(SAMPLE, colour=False)
    for part in (
        "faq  96.4 %",
        "runner-up  request_return  2.0 %   margin +94.4",
        "then  ask_price 1.0 %",
        "in scope  +5.9 (yes)",
        "family  apparel  88.0 %",
        "entity  category = <b>  71.0 %",
        "0.931  faq/return_postage  退货运费谁出",
        "412 shortened messages read, shares to ±0.4 points",
    ):
        assert part in told
    assert re.search(r"退货 +−10\.0 +\+40\.0 +░░$", told, re.M)
    assert re.search(r"运费 +\+103\.3 +−39\.0 +█{20}$", told, re.M)
    assert re.search(r"\(no word at all\) +3\.1 +1\.0$", told, re.M)


def test_colour_adds_nothing_that_is_not_told_without() -> None:
    coloured, plain = rendered(SAMPLE, colour=True), rendered(SAMPLE, colour=False)
    assert "\x1b[48;5;25;38;5;231m运费\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_a_message_cannot_steer_the_terminal() -> None:
    plain = rendered(SAMPLE, colour=False)
    assert "\x1b" not in plain
    assert "\u202e" not in plain
    assert plain.startswith(legible(SAMPLE.text))


def test_columns_stand_below_each_other() -> None:
    words = [Word("鞋", 0, 1, 0.5, 0.1), Word("shoes and more shoes and even more", 1, 9, 0.2, 0.3)]
    lines = [
        line
        for line in rendered(sample(words=words, in_scope=None), colour=False).splitlines()
        if "  +" in line
    ]
    assert len({width(line[: line.index("+")]) for line in lines}) == 1
    assert "…" in lines[1]


def test_an_intent_that_did_not_win() -> None:
    told = rendered(
        sample(intent="ask_price", other="faq", margin=-0.954, probability=0.0101), colour=False
    )
    assert "ask_price  1.0 %   (understood as faq)" in told
    assert "winner  faq" in told
    assert "margin −95.4" in told


def test_an_example_word_for_word_is_told() -> None:
    told = rendered(SAMPLE, colour=False)
    assert "example  of request_return, word for word" in told


def test_what_the_model_does_not_say_is_not_told() -> None:
    nothing = sample(family=None, in_scope=None, example_of=None, entities=[], error=0.0)
    told = rendered(nothing, colour=False)
    assert "example  " not in told
    assert "family" not in told
    assert "in scope" not in told
    assert "shares exact" in told
