"""Taking a conversation over by HTTP; see docs/handover.md."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import unquote

from rasa.shared.core.events import BotUttered
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from daogou.edge.messages import speak
from daogou.handover.holding import Holding, give_back, holding, take, waiting
from daogou.handover.summary import Talk, as_json, summarise
from daogou.handover.telling import told
from daogou.handover.transcript import HUMAN, is_human
from daogou.text.language import LANGUAGES
from daogou.web import desk
from daogou.web.clear_errors import BadRequestError, clearly, json_body, moment
from daogou.web.held_conversations import as_message, follow, in_step

_LONGEST_MESSAGE: Final = 4000
_LONGEST_ID: Final = 255


def add_routes(blueprint: Blueprint) -> None:
    """Adds the routes of handing over, and the silence, to a channel's blueprint."""

    @blueprint.middleware("request")
    async def silence(request: Request) -> HTTPResponse | None:
        if request.method == "POST" and request.path.endswith("/webhook"):
            return await in_step(request)
        return None

    @blueprint.get("/handovers")
    @clearly
    async def line(_request: Request) -> HTTPResponse:
        queue = await desk.open_desk().do(waiting)
        return response.json({"waiting": as_json([vars(one) for one in queue])})

    @blueprint.get("/conversations/<place:path>/handover")
    @clearly
    async def read(request: Request, place: str) -> HTTPResponse:
        language = _language(request)
        conversation = await _existing(request, place)
        held = await desk.open_desk().do(lambda session: holding(session, conversation))
        return response.json(await _state(request.app.ctx.agent, held, language))

    @blueprint.post("/conversations/<place:path>/handover")
    @clearly
    async def change(request: Request, place: str) -> HTTPResponse:
        language, body = _language(request), json_body(request)
        state, agent = body.get("state"), body.get("agent", "")
        if state not in ("human", "bot"):
            raise BadRequestError(400, f"state is {state!r}; give 'human' or 'bot'.")
        if not isinstance(agent, str) or (state == "human" and not agent.strip()):
            raise BadRequestError(400, f"agent is {agent!r}; give the name of who takes over.")
        conversation = await _existing(request, place)
        now = datetime.now(UTC)
        rasa = request.app.ctx.agent
        async with rasa.lock_store.lock(conversation):
            if state == "human":
                held = await desk.open_desk().do(lambda s: take(s, conversation, agent, now))
            else:
                held = await desk.open_desk().do(lambda s: give_back(s, conversation, now))
            said = await follow(rasa, held, tell=True)
        for message in said:
            await _pass_on(conversation, message["text"])
        return response.json({**await _state(rasa, held, language), "messages": said})

    @blueprint.get("/conversations/<place:path>/messages")
    @clearly
    async def heard(request: Request, place: str) -> HTTPResponse:
        conversation = await _existing(request, place)
        after = moment(request.args.get("after"))
        tracker = await request.app.ctx.agent.tracker_store.retrieve_full_tracker(conversation)
        found = [event.as_dict() for event in tracker.events] if tracker else []
        return response.json(
            {
                "messages": [
                    as_message(conversation, event)
                    for event in found
                    if is_human(event) and event["timestamp"] > after
                ]
            }
        )

    @blueprint.post("/conversations/<place:path>/messages")
    @clearly
    async def speak(request: Request, place: str) -> HTTPResponse:
        text = json_body(request).get("text")
        if not isinstance(text, str) or not 0 < len(text.strip()) <= _LONGEST_MESSAGE:
            raise BadRequestError(400, f"text must be 1 to {_LONGEST_MESSAGE} characters.")
        conversation = await _existing(request, place)
        agent = request.app.ctx.agent
        async with agent.lock_store.lock(conversation):
            held = await desk.open_desk().do(lambda session: holding(session, conversation))
            if not held.by_human:
                raise BadRequestError(409, "Take the conversation over first: state 'human'.")
            tracker = await agent.tracker_store.get_or_create_tracker(
                conversation, append_action_listen=False
            )
            event = BotUttered(text.strip(), metadata={HUMAN: True, "agent": held.agent})
            tracker.update(event, agent.domain)
            await agent.tracker_store.save(tracker)
        await _pass_on(conversation, event.text, held.agent)
        return response.json(as_message(conversation, event.as_dict()), status=201)


async def _pass_on(conversation: str, text: str, agent: str | None = None) -> None:
    """Stores a message where the edge reads it, for a customer who listens there."""
    now = datetime.now(UTC)
    await desk.open_desk().do(lambda session: speak(session, conversation, text, now, agent))


def _language(request: Request) -> str | None:
    """
    Raises:
        BadRequestError: the text is wanted in another language than the shop's two.
    """
    language: str | None = request.args.get("language")
    if language is not None and language not in LANGUAGES:
        raise BadRequestError(400, f"language is {language!r}; give 'zh' or 'en'.")
    return language


async def _state(agent: Any, held: Holding, language: str | None) -> dict[str, Any]:
    """State and summary, as docs/handover.md describes them."""
    tracker = await agent.tracker_store.retrieve_full_tracker(held.conversation)
    talk = Talk()
    if tracker is not None:
        form = tracker.active_loop_name
        talk = Talk(
            tracker.current_slot_values(),
            [event.as_dict() for event in tracker.events],
            form if form in agent.domain.forms else None,
            (agent.domain.forms.get(form) or {}).get("required_slots", []),
        )
    shop = desk.open_desk()
    summary = await shop.do(
        lambda session: summarise(session, shop.names.get(session), held.conversation, talk)
    )
    return {**as_json(vars(held)), "summary": as_json(summary), "text": told(summary, language)}


async def _existing(request: Request, place: str) -> str:
    """The id of a conversation from its place in an address.

    Raises:
        BadRequestError: there is no such conversation.
    """
    conversation = unquote(place)
    if len(conversation) > _LONGEST_ID:
        raise BadRequestError(400, f"A conversation's id has at most {_LONGEST_ID} characters.")
    held = await desk.open_desk().do(lambda session: holding(session, conversation))
    if not held.is_known and not await request.app.ctx.agent.tracker_store.exists(conversation):
        raise BadRequestError(404, f"There is no conversation {conversation!r}.")
    return conversation
