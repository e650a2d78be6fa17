"""Signals: what is known of a conversation at this moment, by the names that offers.yml uses.

A new one is a function of the turn and a line in `SIGNALS`. It gives None where nothing is known,
and then no offer that asks for it is made. It reads the database and never writes; where it fails,
that is logged and nothing is offered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from actions.conditions import Kind, Value
from actions.messages import messages_so_far
from actions.survey import WORDS, matter, surveyed
from actions.turn import Turn
from daogou.behavior.consent import consent_of
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.purchase_intent.model import served_model
from daogou.behavior.purchase_intent.visits import Visit, running_visit
from daogou.orders.cart_view import view
from daogou.satisfaction.scores import score_of
from daogou.settings import get_settings


@dataclass(frozen=True)
class Signal:
    """How it is read; `words` are those that one of the kind `word` may give, empty: any."""

    read: Callable[[Turn], Value]
    kind: Kind
    words: tuple[str, ...] = ()


def cart(turn: Turn) -> Value:
    """Whether something lies in the cart."""
    return "filled" if view(turn.session, turn.owner).count else "empty"


def intent(turn: Turn) -> Value:
    """What the message was taken for."""
    return turn.intent or None


def messages(turn: Turn) -> Value:
    """How many messages the shopper has sent in this session."""
    return messages_so_far(turn.tracker)


def products_talked(turn: Turn) -> Value:
    """How many products were talked about; DAOGOU_RECENT_PRODUCTS of them are remembered."""
    return len(turn.talked)


def products_viewed(turn: Turn) -> Value:
    """How many products were looked at in the visit that is going on."""
    visit = _visit(turn)
    if visit is None:
        return None
    return len({act.product for act in visit.acts if act.kind == "view" and act.product})


def purchase_intent(turn: Turn) -> Value:
    """How likely the visit that is going on ends in a purchase, from 0 to 1."""
    model = served_model()
    visit = _visit(turn) if model else None
    return model.score(visit) if model and visit else None


def _visit(turn: Turn) -> Visit | None:
    """What the shopper has done in this visit, where they have agreed to its being recorded."""
    secret = get_settings().edge_secret
    if secret is None:
        return None
    visitor = Pseudonyms(secret).visitor(turn.owner)
    if not consent_of(turn.session, visitor):
        return None
    return running_visit(turn.session, visitor, turn.now)


def score(turn: Turn) -> Value:
    """How content the shopper is likely to be, from 0 to 1, by all messages before this one."""
    found = score_of(turn.session, turn.conversation)
    return found.score if found else None


def falling(turn: Turn) -> Value:
    """By how much the message before this one let the score fall."""
    found = score_of(turn.session, turn.conversation)
    return found.fell if found else None


def solved(turn: Turn) -> Value:
    """Which matter is solved with this answer."""
    return matter(turn)


def signed_in(turn: Turn) -> Value:
    """Whether the shop has signed the customer in."""
    return turn.customer is not None


SIGNALS: Final[Mapping[str, Signal]] = {
    "cart": Signal(cart, "word", ("empty", "filled")),
    "intent": Signal(intent, "word"),
    "messages": Signal(messages, "number"),
    "products_talked": Signal(products_talked, "number"),
    "products_viewed": Signal(products_viewed, "number"),
    "purchase_intent": Signal(purchase_intent, "number"),
    "score": Signal(score, "number"),
    "falling": Signal(falling, "number"),
    "signed_in": Signal(signed_in, "truth"),
    "solved": Signal(solved, "word", WORDS),
    "surveyed": Signal(surveyed, "truth"),
}
