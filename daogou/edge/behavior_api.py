"""What visitors do, told by the page, and whether they agree to its being recorded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from daogou.behavior.consent import choose, consent_of
from daogou.behavior.keeping import count, forget
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.recording import Happening, NoConsentError, record
from daogou.behavior.told_events import EventError, read_events
from daogou.edge.http_calls import Handler, address_of, body_of, route, visitor_of
from daogou.edge.incoming import MessageError
from daogou.edge.limits import RateLimit
from daogou.edge.page_offer import offer_for
from daogou.edge.service import Chat, TooFastError
from daogou.edge.tokens import Visitor
from daogou.storefront.refusing import RefusedError
from daogou.storefront.visiting import COOKIE, require_own_page
from daogou.text.language import Language


def routes(chat: Chat) -> list[Route]:
    """The routes for consent and events."""
    assert chat.settings.edge_secret, "the application is not made without one"
    names = Pseudonyms(chat.settings.edge_secret)
    by_session = RateLimit(chat.settings.session_event_calls_per_minute)
    by_address = RateLimit(chat.settings.address_event_calls_per_minute)

    def slowly(request: Request, conversation: str) -> None:
        for limit, key in ((by_address, address_of(request)), (by_session, conversation)):
            if wait := limit.wait(key):
                raise TooFastError(wait)

    async def consent(request: Request, chat: Chat) -> Response:
        visitor = _who(request, chat)
        slowly(request, visitor.conversation)
        return JSONResponse(await _chosen(chat, names.visitor(visitor.owner)))

    async def choose_consent(request: Request, chat: Chat) -> Response:
        visitor = _who(request, chat)
        slowly(request, visitor.conversation)
        analytics = (await body_of(request)).get("analytics")
        if not isinstance(analytics, bool):
            raise MessageError(400, "analytics must be true or false.")
        name, now = names.visitor(visitor.owner), datetime.now(UTC)
        await chat.do(lambda session: choose(session, name, analytics, now))
        return JSONResponse(await _chosen(chat, name))

    async def tell_events(request: Request, chat: Chat) -> Response:
        visitor = _who(request, chat)
        slowly(request, visitor.conversation)
        body = await body_of(request)
        if unknown := [name for name in body if name != "events"]:
            raise MessageError(400, f"Unknown field {unknown[0][:40]!a}; send events.")
        try:
            happenings = read_events(body.get("events"), datetime.now(UTC))
        except EventError as error:
            raise MessageError(400, str(error)) from error
        name, visit = names.visitor(visitor.owner), names.session(visitor.conversation)
        try:
            new = await chat.do(lambda session: record(session, name, visit, "page", happenings))
        except NoConsentError as error:
            raise MessageError(403, f"{error} Ask, and PUT /api/consent.") from error
        told: dict[str, Any] = {"recorded": new, "known": len(happenings) - new}
        if new and (offer := await _offer(chat, visitor, name, happenings)):
            told["offer"] = offer
        return JSONResponse(told)

    async def forget_events(request: Request, chat: Chat) -> Response:
        visitor = _who(request, chat)
        slowly(request, visitor.conversation)
        name = names.visitor(visitor.owner)
        return JSONResponse({"deleted": await chat.do(lambda session: forget(session, name))})

    handlers: list[tuple[str, Handler, str]] = [
        ("/api/consent", consent, "GET"),
        ("/api/consent", choose_consent, "PUT"),
        ("/api/events", tell_events, "POST"),
        ("/api/events", forget_events, "DELETE"),
    ]
    return [route(chat, path, handler, method) for path, handler, method in handlers]


def _who(request: Request, chat: Chat) -> Visitor:
    """Who asks: by a token, or by the cookie of the shop's own pages, whose beacons carry no token.

    Raises:
        TokenError: neither is valid.
        MessageError: another site has made the browser call.
    """
    if "authorization" in request.headers or COOKIE not in request.cookies:
        return visitor_of(request, chat)
    try:
        require_own_page(request)
    except RefusedError as error:
        raise MessageError(403, "Call with a token, or from a page of this shop.") from error
    return chat.visitor(request.cookies[COOKIE])


async def _offer(
    chat: Chat, visitor: Visitor, name: str, happenings: Sequence[Happening]
) -> dict[str, Any] | None:
    """In the language of the page that tells the latest of the events."""
    language: Language = "en" if happenings[-1].context.get("language") == "en" else "zh"
    now = datetime.now(UTC)
    return await chat.do(lambda session: offer_for(session, visitor, name, language, now))


async def _chosen(chat: Chat, name: str) -> dict[str, Any]:
    """What a visitor has chosen, None before, and how many events there are to be deleted."""
    return await chat.do(
        lambda session: {"analytics": consent_of(session, name), "events": count(session, name)}
    )
