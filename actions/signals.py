"""Signals: what is known of a conversation at this moment, by the names that offers.yml uses.

A new one is a function of what is known and a line in `SIGNALS`. It gives None where nothing is
known, and then no offer that asks for it is made. It reads the database and never writes; where it
fails, that is logged and nothing is offered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from actions.conditions import Kind, Value
from actions.known import Known
from actions.messages import messages_so_far
from actions.survey import WORDS, matter
from daogou.behavior.purchase_intent.model import served_model


@dataclass(frozen=True)
class Signal:
    """How it is read; `words` are those that one of the kind `word` may give, empty: any."""

    read: Callable[[Known], Value]
    kind: Kind
    words: tuple[str, ...] = ()


def cart(known: Known) -> Value:
    """Whether something lies in the cart."""
    return "filled" if known.cart.count else "empty"


def intent(known: Known) -> Value:
    """What the message was taken for."""
    return known.turn.intent or None


def messages(known: Known) -> Value:
    """How many messages the shopper has sent in this session."""
    return messages_so_far(known.turn.tracker)


def products_talked(known: Known) -> Value:
    """How many products were talked about; DAOGOU_RECENT_PRODUCTS of them are remembered."""
    return len(known.turn.talked)


def products_viewed(known: Known) -> Value:
    """How many products were looked at in the visit that is going on."""
    return None if known.visit is None else known.visit.products_viewed


def bought(known: Known) -> Value:
    """Whether something was bought in the visit that is going on."""
    return None if known.visit is None else known.visit.bought_at is not None


def purchase_intent(known: Known) -> Value:
    """How likely the visit that is going on ends in a purchase, from 0 to 1."""
    model = served_model()
    return model.score(known.visit) if model and known.visit else None


def score(known: Known) -> Value:
    """How content the shopper is likely to be, from 0 to 1, by all messages before this one."""
    return known.score.score if known.score else None


def falling(known: Known) -> Value:
    """By how much the message before this one let the score fall."""
    return known.score.fell if known.score else None


def solved(known: Known) -> Value:
    """Which matter is solved with this answer."""
    return matter(known)


def surveyed(known: Known) -> Value:
    """Whether the conversation was asked for its stars before, or has given them by itself."""
    return known.surveyed


def signed_in(known: Known) -> Value:
    """Whether the shop has signed the customer in."""
    return known.turn.customer is not None


SIGNALS: Final[Mapping[str, Signal]] = {
    "cart": Signal(cart, "word", ("empty", "filled")),
    "intent": Signal(intent, "word"),
    "messages": Signal(messages, "number"),
    "products_talked": Signal(products_talked, "number"),
    "products_viewed": Signal(products_viewed, "number"),
    "bought": Signal(bought, "truth"),
    "purchase_intent": Signal(purchase_intent, "number"),
    "score": Signal(score, "number"),
    "falling": Signal(falling, "number"),
    "signed_in": Signal(signed_in, "truth"),
    "solved": Signal(solved, "word", WORDS),
    "surveyed": Signal(surveyed, "truth"),
}
