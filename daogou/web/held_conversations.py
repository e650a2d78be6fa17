"""The tracker of a conversation, paused while a person holds it.

The table `handover` says who holds a conversation. Rasa's own events carry that into the tracker:
a paused conversation keeps what the shopper writes and answers nothing.
"""

from __future__ import annotations

import logging
from typing import Any, Final

from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    ConversationPaused,
    ConversationResumed,
    SlotSet,
)
from sanic import response
from sanic.request import Request
from sanic.response import HTTPResponse
from sqlalchemy.exc import SQLAlchemyError

from daogou.handover.holding import Holding, holding
from daogou.handover.transcript import HUMAN
from daogou.web import desk

logger = logging.getLogger(__name__)

_RETURNED: Final = "utter_handed_back"


async def in_step(request: Request) -> HTTPResponse | None:
    """Bring the tracker in step with the table before the message is handled.

    A tracker that lives in memory forgets that it was paused; one without any events learns it in
    `action_session_start`.
    """
    conversation = request.json.get("sender") if isinstance(request.json, dict) else None
    if not isinstance(conversation, str) or not conversation:
        return None
    try:
        held = await desk.open_desk().do(lambda session: holding(session, conversation))
    except SQLAlchemyError:
        logger.exception("Who holds a conversation could not be read; the bot goes on.")
        return None
    if held.by_human and str(request.json.get("message") or "").strip() == "/restart":
        # Rasa would obey even in a paused conversation, and forget the pause.
        return response.json([])
    if held.is_known:
        async with request.app.ctx.agent.lock_store.lock(conversation):
            await follow(request.app.ctx.agent, held)
    return None


async def follow(agent: Any, held: Holding, *, tell: bool = False) -> list[dict[str, Any]]:
    """Pause or resume the tracker as `held` says; what the bot says when it is back."""
    tracker = await agent.tracker_store.retrieve(held.conversation)
    if tracker is None or not tracker.applied_events() or tracker.is_paused() == held.by_human:
        return []
    said: list[dict[str, Any]] = []
    if held.by_human:
        tracker.update(ConversationPaused(), agent.domain)
    else:
        # What was asked before the person came is settled: no form takes the next message for its
        # answer, and the messages that were kept are not answered any more.
        for event in (
            ConversationResumed(),
            ActiveLoop(None),
            SlotSet("requested_slot", None),
            SlotSet("awaiting", None),
            ActionExecuted("action_listen"),
        ):
            tracker.update(event, agent.domain)
        if tell and (drawn := await agent.nlg.generate(_RETURNED, tracker, "rest")):
            event = BotUttered(drawn["text"], metadata={"utter_action": _RETURNED})
            tracker.update(event, agent.domain)
            said.append(as_message(held.conversation, event.as_dict()))
    await agent.tracker_store.save(tracker)
    return said


def as_message(conversation: str, event: dict[str, Any]) -> dict[str, Any]:
    """A message as the REST channel gives it, with what a client needs to show it in its place."""
    by = event.get("metadata") or {}
    told_by = {"human": True, "agent": by.get("agent")} if by.get(HUMAN) else {}
    return {
        "recipient_id": conversation,
        "text": event["text"],
        "timestamp": event["timestamp"],
        **told_by,
    }
