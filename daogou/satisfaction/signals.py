"""Signals: what a conversation tells of how content its customer is, up to a moment.

A new one is a function of the talk, a line in `SIGNALS` and its words in signals.yml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from statistics import fmean
from typing import Any, Final

from rapidfuzz import fuzz
from ruamel.yaml import YAML

from daogou.errors import ConfigurationError
from daogou.satisfaction.talks import Said, Talk
from daogou.text.language import Localized
from daogou.text.normalise import fold

WORDS: Final = Path(__file__).with_name("signals.yml")
# Messages that are so much alike (0 to 100, see rapidfuzz) say the same again …
_ALIKE: Final = 85.0
# … when they are no further apart.
_WITHIN: Final = 4
_LATELY: Final = 3
# A form is left alone by these: what ran after it was no end of it.
_NO_END: Final = (
    *("action_listen", "action_notice", "action_extract_slots"),
    *("action_stop", "action_order_locked", "action_handover"),
)


def messages(talk: Talk) -> float:
    """How many messages the customer sent."""
    return float(len(talk.said))


def fallbacks(talk: Talk) -> float:
    """How many of them the assistant did not understand."""
    return float(sum(one.fell_back for one in talk.said))


def fallbacks_lately(talk: Talk) -> float:
    """How many of the last three."""
    return float(sum(one.fell_back for one in talk.said[-_LATELY:]))


def repeats(talk: Talk) -> float:
    """Messages that say nearly the same as one shortly before."""
    texts = [fold(one.text).strip() if not one.is_button else "" for one in talk.said]
    return float(
        sum(
            any(fuzz.ratio(text, before) >= _ALIKE for before in texts[max(0, n - _WITHIN) : n])
            for n, text in enumerate(texts)
            if len(text) > 1
        )
    )


def corrections(talk: Talk) -> float:
    """Messages that say that something was misunderstood or put wrongly."""
    return float(sum(bool(_corrects().search(fold(one.text))) for one in talk.said))


def unsure(talk: Talk) -> float:
    """Messages whose intent was little more than a guess."""
    return float(sum(_below(one.confidence, 0.5) for one in talk.said if not one.is_button))


def off_topic(talk: Talk) -> float:
    """Messages that were hardly the shop's business."""
    return float(sum(_below(one.in_scope, 0.5) for one in talk.said if not one.is_button))


def waiting(talk: Talk) -> float:
    """The mean time until an answer, in seconds."""
    waited = _waited(talk)
    return fmean(waited) if waited else 0.0


def longest_wait(talk: Talk) -> float:
    """The longest time until an answer, in seconds."""
    return max(_waited(talk), default=0.0)


def minutes(talk: Talk) -> float:
    """From the first to the last message."""
    return (talk.now - talk.said[0].at).total_seconds() / 60


def person(talk: Talk) -> float:
    """1 where a person was asked for, else 0."""
    by_words = any(
        one.intent == "request_human" or "action_handover" in one.actions for one in talk.said
    )
    asked = talk.asked_person
    return float(by_words or (asked is not None and talk.said[0].at <= asked <= talk.now))


def stops(talk: Talk) -> float:
    """How often something was broken off."""
    return float(sum(one.intent == "stop" or "action_stop" in one.actions for one in talk.said))


def unfinished(talk: Talk) -> float:
    """Forms that were begun and are open, or were left."""
    return float(len(_forms(talk)))


def finished(talk: Talk) -> float:
    """Forms that came to their end."""
    begun = {name for one in talk.said for name in one.actions if name.endswith("_form")}
    return float(len({name for name in begun if not name.startswith("validate_")} - _forms(talk)))


def mood(talk: Talk) -> float:
    """The mean mood of what was written."""
    return fmean(_moods(talk))


def lowest_mood(talk: Talk) -> float:
    """The worst mood of a message."""
    return min(_moods(talk))


def mood_now(talk: Talk) -> float:
    """The mood of the last message."""
    return _moods(talk)[-1]


def complaints(talk: Talk) -> float:
    """Messages that were taken for complaints."""
    return float(sum(one.intent == "complain" for one in talk.said))


def thanks(talk: Talk) -> float:
    """Messages that thank or praise."""
    return float(sum(one.intent in ("thank", "praise") for one in talk.said))


def cart_left(talk: Talk) -> float:
    """1 where goods were put into the cart, by talk or page, and not ordered so far."""
    put = any("action_add_to_cart" in one.actions for one in talk.said)
    ordered = any("action_place_order" in one.actions for one in talk.said)
    done = {one.kind for one in talk.visits if one.at <= talk.now}
    return float((put or "cart_add" in done) and not (ordered or "purchase" in done))


def viewed(talk: Talk) -> float:
    """Products that were looked at on the shop's pages, of who agreed to that being recorded."""
    return float(sum(one.kind == "view" and one.at <= talk.now for one in talk.visits))


def absence(talk: Talk) -> float:
    """How long the customer had been away, in own usual pauses (see `churn`); 0: not known."""
    return talk.overdue


SIGNALS: Final[Mapping[str, Callable[[Talk], float]]] = {
    one.__name__: one
    for one in (
        *(messages, fallbacks, fallbacks_lately, repeats, corrections, unsure, off_topic),
        *(waiting, longest_wait, minutes, person, stops, unfinished, finished),
        *(mood, lowest_mood, mood_now, complaints, thanks, cart_left, viewed, absence),
    )
}


def signals(talk: Talk) -> dict[str, float]:
    """All signals of a talk of at least one message, in the order of `SIGNALS`."""
    return {name: read(talk) for name, read in SIGNALS.items()}


def told(signal: str, value: float) -> Localized:
    """A signal and its value in words."""
    words = _words()["signals"][signal]
    none = words.get("none")
    if none and value == 0:
        return Localized(str(none["zh"]), str(none["en"]))
    number = f"{value:.1f}".removesuffix(".0") if abs(value) >= 1 or not value else f"{value:.2f}"
    return Localized(str(words["zh"]).format(value=number), str(words["en"]).format(value=number))


def _moods(talk: Talk) -> list[float]:
    """The moods of what was written; of pressed buttons alone: neutral."""
    return [one.mood for one in talk.said if not one.is_button] or [0.0]


def _waited(talk: Talk) -> list[float]:
    """Seconds until each answer; a message that a person answers has none."""
    return [one.answer_ms / 1000 for one in talk.said if one.answer_ms is not None]


def _below(value: float | None, bound: float) -> bool:
    return value is not None and value < bound


def _forms(talk: Talk) -> set[str]:
    """The forms that were begun and have not come to an end."""
    left: set[str] = set()
    for one in talk.said:
        left -= _ended(one, left)
    return left


def _ended(one: Said, left: set[str]) -> set[str]:
    """Adds the forms of a message to those that are open; those that it has ended."""
    ended: set[str] = set()
    for name in one.actions:
        if name.endswith("_form") and not name.startswith("validate_"):
            left.add(name)
            ended.discard(name)
        elif name.startswith("action_") and not name.startswith(("action_ask_", *_NO_END)):
            ended |= {form for form in left if form in one.actions}
    return ended


@lru_cache(maxsize=1)
def _corrects() -> re.Pattern[str]:
    """The words of corrections; Latin ones as whole words."""
    found = [
        rf"\b{re.escape(fold(text))}\b" if text.isascii() else re.escape(fold(text))
        for text in map(str, _words()["corrections"])
    ]
    return re.compile("|".join(found))


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Any]:
    read: Mapping[str, Any] = YAML(typ="safe").load(WORDS.read_text("utf-8"))
    missing = set(SIGNALS) ^ set(read["signals"])
    if missing:
        raise ConfigurationError(
            f"signals.yml: signals and `SIGNALS` differ in {', '.join(sorted(missing))}. "
            "Give each signal its words."
        )
    return read
