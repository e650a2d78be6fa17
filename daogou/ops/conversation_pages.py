"""Conversations: the list, one of them live, and what a person does in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy.orm import Session
from starlette.responses import Response
from starlette.routing import Route

from daogou.edge.pictures import kept
from daogou.handover.holding import holding
from daogou.ops.cards import in_short
from daogou.ops.figures.conversations import KINDS, SORTS, listed, queue
from daogou.ops.figures.intents import name_of
from daogou.ops.figures.satisfaction import LOW_SCORE
from daogou.ops.figures.simulated import left_out, simulated_of
from daogou.ops.figures.transcript import transcript
from daogou.ops.office import Office
from daogou.ops.parts import HAVE
from daogou.ops.scope import SPANS, read_scope
from daogou.ops.signing import PATH, name_in
from daogou.ops.visit import Visit, route
from daogou.satisfaction.scores import score_of
from daogou.storefront.bodies import form_of, json_of
from daogou.storefront.refusing import RefusedError
from daogou.storefront.visit import HEADERS

_PLACE: Final = f"{PATH}/conversations"
_ONE: Final = f"{_PLACE}/{{conversation:path}}"
_LONGEST_MESSAGE: Final = 4000
# In a form a character may take nine bytes.
_LONGEST_BODY: Final = 10 * _LONGEST_MESSAGE
_LONGEST_SEARCH: Final = 100


def routes(office: Office) -> list[Route]:
    """The routes of these pages."""
    return [
        route(office, _PLACE, _list),
        route(office, f"{_ONE}/images/{{image}}", _image),
        route(office, f"{_ONE}/take", _take, "POST"),
        route(office, f"{_ONE}/give-back", _give_back, "POST"),
        route(office, f"{_ONE}/say", _say, "POST"),
        route(office, _ONE, _read),
    ]


async def _list(visit: Visit) -> Response:
    asked, now = visit.request.query_params, datetime.now(UTC)
    scope = read_scope(asked, now)
    kind, sort = _one_of(asked, "kind", KINDS), _one_of(asked, "sort", SORTS)
    said = asked.get("q", "").strip()[:_LONGEST_SEARCH]
    page = asked.get("page", "1")
    number = int(page) if page.isascii() and page.isdecimal() and 0 < len(page) < 6 else 1
    number = max(1, number)
    lines, more = await visit.office.recall(
        (_PLACE, scope, kind, said, sort, number),
        lambda session: listed(session, scope, kind, said, sort, number),
    )
    return await visit.page(
        "conversations.html",
        scope=scope,
        spans=SPANS,
        kind=kind,
        kinds=KINDS,
        sort=sort,
        sorts=SORTS,
        said=said,
        number=number,
        more=more,
        lines=lines,
        queue=await visit.office.do(queue),
        left_out=await visit.office.do(lambda session: left_out(session, scope)),
        now=now,
        low_score=LOW_SCORE,
        name_of=name_of,
    )


async def _read(visit: Visit) -> Response:
    conversation = visit.request.path_params["conversation"]

    def work(session: Session) -> dict[str, Any]:
        return {
            "said": transcript(session, conversation),
            "held": holding(session, conversation),
            "score": score_of(session, conversation),
            "simulated": bool(simulated_of(session, [conversation])),
        }

    found = await visit.office.do(work)
    if not found["said"] and not found["held"].is_known:
        raise RefusedError(404, "no_conversation")
    return await visit.page(
        "conversation.html",
        conversation=conversation,
        name_of=name_of,
        in_short=in_short,
        low_score=LOW_SCORE,
        summary=await _summary(visit, conversation),
        **found,
    )


async def _summary(visit: Visit, conversation: str) -> str:
    """Rasa's summary; why there is none; nothing for a page that is on show already."""
    if HAVE in visit.request.headers:
        return ""
    try:
        return await visit.office.desk.summary(conversation, visit.words.language)
    except RefusedError as refused:
        return refused.told(visit.words)


async def _take(visit: Visit) -> Response:
    conversation = visit.request.path_params["conversation"]
    agent = visit.operator or name_in(str((await _fields(visit)).get("agent", "")))
    await visit.office.desk.take(conversation, agent)
    return await _done(visit, conversation)


async def _give_back(visit: Visit) -> Response:
    conversation = visit.request.path_params["conversation"]
    await visit.office.desk.give_back(conversation)
    return await _done(visit, conversation)


async def _say(visit: Visit) -> Response:
    conversation = visit.request.path_params["conversation"]
    text = str((await _fields(visit)).get("text", "")).strip()
    if not 0 < len(text) <= _LONGEST_MESSAGE:
        raise RefusedError(400, "no_text", most=_LONGEST_MESSAGE)
    held = await visit.office.do(lambda session: holding(session, conversation))
    if visit.operator and held.by_human and held.agent != visit.operator:
        raise RefusedError(409, "held_by", agent=held.agent)
    await visit.office.desk.say(conversation, text)
    return await _done(visit, conversation)


async def _done(visit: Visit, conversation: str) -> Response:
    """Who holds it now, for a program; back to the conversation, for a browser."""
    if not visit.by_program:
        return visit.to(visit.request.url.path.rpartition("/")[0])
    held = await visit.office.do(lambda session: holding(session, conversation))
    return visit.data({"conversation": conversation, "state": held.state, "agent": held.agent})


async def _fields(visit: Visit) -> Mapping[str, Any]:
    if visit.request.headers.get("content-type", "").startswith("application/json"):
        return await json_of(visit.request, _LONGEST_BODY)
    return await form_of(visit.request, _LONGEST_BODY)


async def _image(visit: Visit) -> Response:
    asked = visit.request.path_params
    data = await visit.office.do(
        lambda session: kept(session, asked["conversation"], asked["image"])
    )
    if data is None:
        raise RefusedError(404, "no_image")
    headers = {**HEADERS, "Content-Security-Policy": "default-src 'none'"}
    return Response(data, 200, headers, "image/webp")


def _one_of(asked: Mapping[str, str], name: str, known: tuple[str, ...]) -> str:
    """
    Raises:
        RefusedError: the parameter is none of those that are known.
    """
    value = asked.get(name) or known[0]
    if value not in known:
        raise RefusedError(
            400, "bad_parameter", name=name, value=value[:40], known=", ".join(known)
        )
    return value
