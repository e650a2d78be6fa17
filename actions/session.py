"""The beginning of a session: what stays known, the shop's numbers, and who may speak."""

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
from actions.wording import money
from daogou.handover.holding import holding
from daogou.settings import get_settings

logger = logging.getLogger(__name__)

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
    "complaint_answer_hours",
)


class SessionStart(Action):
    """Begins a session: some of what was known stays, the shop's numbers are set.

    A conversation that a person holds stays paused, whatever the tracker has forgotten.
    """

    def name(self) -> str:
        return "action_session_start"

    async def run(
        self,
        dispatcher: CollectingDispatcher,  # noqa: ARG002
        tracker: Tracker,
        domain: Mapping[str, Any],  # noqa: ARG002
    ) -> Events:
        kept = {name: tracker.slots.get(name) for name in CARRIED_OVER}
        settings = get_settings()
        facts = {name: getattr(settings, name) for name in FACTS}
        held = await asyncio.to_thread(is_held, str(tracker.sender_id))
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


def is_held(conversation: str) -> bool:
    """Whether a person holds the conversation; no, where the database does not answer."""
    try:
        with base.open_shop().sessions() as session:
            return holding(session, conversation).by_human
    except SQLAlchemyError:
        logger.exception("Who holds a conversation could not be read; the bot goes on.")
        return False
