"""The beginning of a session: what stays known, the shop's numbers, and a word of welcome back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, ConversationPaused, SessionStarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.exc import SQLAlchemyError

from actions import base
from actions.base import Events
from actions.reference import cards_of
from actions.results import described
from actions.turn import Turn
from actions.wording import money, words
from daogou.handover.holding import holding
from daogou.orders.cart_view import view
from daogou.settings import get_settings

logger = logging.getLogger(__name__)

# The message by which Rasa lets a client begin a session.
_BEGIN: Final = "/session_start"

# What a new session still knows of the last one. Proofs of orders are not among it.
CARRIED_OVER: Final = (
    "language",
    "language_pinned",
    "criteria",
    "shown",
    "offset",
    "advised",
    "focus",
)
# The numbers of the shop that answers may name: slots of the same names.
FACTS: Final = (
    *("return_days", "exchange_days", "price_protection_days", "free_shipping_from"),
    *(
        "shipping_fee",
        "refund_days",
        "invoice_hours",
        "return_send_days",
        "warranty_months",
        "support_from",
        "support_to",
    ),
    *("unpaid_hours", "delivery_days_min", "delivery_days_max", "dispatch_hours"),
    *("points_per_yuan", "member_silver_from", "member_gold_from", "member_black_gold_from"),
    "max_quantity",
    "complaint_answer_hours",
)


class SessionStart(Action):
    """Begins a session: some of what was known stays, the shop's numbers are set.

    Who comes back is told in one line where the talk was. A conversation that a person holds stays
    paused, whatever the tracker has forgotten.
    """

    def name(self) -> str:
        return "action_session_start"

    async def run(
        self,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> Events:
        kept = {name: tracker.slots.get(name) for name in CARRIED_OVER}
        settings = get_settings()
        facts = {name: getattr(settings, name) for name in FACTS}
        held = await asyncio.to_thread(_look, dispatcher, tracker, domain)
        return [
            SessionStarted(),
            *(SlotSet(name, value) for name, value in kept.items() if value is not None),
            *(
                SlotSet(name, money(value) if isinstance(value, Decimal) else value)
                for name, value in facts.items()
            ),
            *([ConversationPaused()] if held else []),
            ActionExecuted("action_listen"),
        ]


def _look(dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]) -> bool:
    """Whether a person holds the conversation; where none does, who comes back is welcomed.

    Nobody does, and nobody is welcomed, where the database does not answer.
    """
    shop = base.open_shop()
    try:
        with shop.sessions() as session:
            if holding(session, str(tracker.sender_id)).by_human:
                return True
            if _has_spoken(tracker):
                lexicon = shop.names.get(session)
                welcome(Turn(dispatcher, tracker, domain, session, lexicon, shop.clock()))
    except SQLAlchemyError:
        logger.exception("The database does not answer; the session begins without it.")
    return False


def _has_spoken(tracker: Tracker) -> bool:
    """Whether there was an earlier session."""
    said = [str(one.get("text") or "") for one in tracker.events if one.get("event") == "user"]
    return any(text != _BEGIN for text in said)


def welcome(turn: Turn) -> None:
    """Say where the talk was, with a button that leads there; nothing, where it was nowhere."""
    left = _unfinished(turn) or _looked_at(turn) or _in_cart(turn)
    if left is not None:
        where, payload = left
        button = {"title": turn.word("button_go_on"), "payload": payload}
        turn.say("utter_welcome_back", where=where, buttons=[button])


def _unfinished(turn: Turn) -> tuple[str, str] | None:
    """The matter whose form was open. Its proof is over, so it begins anew."""
    form = (turn.tracker.active_loop or {}).get("name")
    intent = "checkout" if form == "checkout_form" else _intent_of(turn) if form else None
    if intent is None or f"intent_{intent}" not in words():
        return None
    return turn.word("was_doing", what=turn.word(f"intent_{intent}")), f"/{intent}"


def _intent_of(turn: Turn) -> str | None:
    """The intent that began the matter of an order, as domain.yml maps it."""
    for mapping in turn.domain["slots"]["task"]["mappings"]:
        if mapping.get("value") == turn.slot("task"):
            return str(mapping["intent"])
    return None


def _looked_at(turn: Turn) -> tuple[str, str] | None:
    """The product that was talked about, or the list that was on show."""
    focus = turn.slot("focus")
    cards = cards_of(turn, [focus]) if focus else []
    if cards:
        payload = f'/ask_details{{"product": "{cards[0].code}"}}'
        return turn.word("was_looking", what=cards[0].name), payload
    if turn.criteria and turn.shown:
        return turn.word("was_looking", what=described(turn, turn.criteria)), "/show_more"
    return None


def _in_cart(turn: Turn) -> tuple[str, str] | None:
    count = view(turn.session, turn.owner).count
    return (turn.word("was_in_cart", count=count), "/view_cart") if count else None
