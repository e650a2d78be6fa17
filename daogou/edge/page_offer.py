"""The offer of help to who browses without writing: whether, and in which words."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

import yaml
from sqlalchemy.orm import Session

from actions.conditions import Value
from actions.page_offer import page_offer
from daogou.behavior.purchase_intent.model import served_model
from daogou.behavior.purchase_intent.visits import Visit, running_visit
from daogou.edge.messages import history
from daogou.edge.tokens import Visitor
from daogou.errors import ConfigurationError, DataError
from daogou.orders.cart_view import view
from daogou.settings import PROJECT_ROOT
from daogou.text.language import Language

_LOG: Final = logging.getLogger(__name__)


def offer_for(
    session: Session, visitor: Visitor, name: str, language: Language, now: datetime
) -> dict[str, Any] | None:
    """What the chat may offer now to a visitor who has agreed to being recorded, as `name`.

    `{"text", "button": {"title", "payload"}}`, the button where the response has one. None where
    `pages` of offers.yml does not hold, or something was said in the conversation already. A rule
    or a model that cannot be read is logged, and nothing is offered.
    """
    try:
        offer = page_offer()
        visit = running_visit(session, name, now) if offer else None
        if offer is None or visit is None or history(session, visitor.conversation, most=1):
            return None
        signals = _signals(session, visitor, visit)
        if not all(one.holds(signals[one.signal]()) for one in offer.when):
            return None
        return _said(offer.say, language)
    except (ConfigurationError, DataError) as error:
        _LOG.error("Nothing is offered on pages: %s", error)
        return None


def _signals(session: Session, visitor: Visitor, visit: Visit) -> Mapping[str, Callable[[], Value]]:
    """By name as in `actions.page_offer.PAGE_SIGNALS`; read only where a condition asks."""

    def intent() -> Value:
        model = served_model()
        return model.score(visit) if model else None

    return {
        "cart": lambda: "filled" if view(session, visitor.owner).count else "empty",
        "products_viewed": lambda: visit.products_viewed,
        "bought": lambda: visit.bought_at is not None,
        "purchase_intent": intent,
        "signed_in": lambda: visitor.customer is not None,
    }


def _said(response: str, language: Language) -> dict[str, Any]:
    """The first variation of a response in a language."""
    for variation in _responses().get(response, ()):
        slots = {one["name"]: one["value"] for one in variation.get("condition", ())}
        if slots.get("language", language) == language:
            told = {"text": variation["text"]}
            for button in variation.get("buttons", ())[:1]:
                told["button"] = {"title": button["title"], "payload": button["payload"]}
            return told
    raise ConfigurationError(
        f"domain.yml: {response} has no words for {language!r}. Add them, or take `pages` out of "
        "actions/offers.yml."
    )


@lru_cache(maxsize=1)
def _responses() -> dict[str, Any]:
    domain = yaml.load((PROJECT_ROOT / "domain.yml").read_text("utf-8"), yaml.CSafeLoader)
    return dict(domain["responses"])
