"""Signing in by a form, with a name and the token; and out."""

from __future__ import annotations

from datetime import UTC, datetime

from starlette.responses import Response
from starlette.routing import Route

from daogou.ops.office import Office
from daogou.ops.signing import COOKIE, PATH, issue, name_in, remember, require_token
from daogou.ops.visit import Visit, route
from daogou.storefront.bodies import form_of
from daogou.storefront.refusing import RefusedError
from daogou.storefront.visiting import require_own_page


def routes(office: Office) -> list[Route]:
    """The routes of these pages."""
    return [
        route(office, f"{PATH}/sign-in", _ask, is_open=True),
        route(office, f"{PATH}/sign-in", _sign_in, "POST", is_open=True),
        route(office, f"{PATH}/sign-out", _sign_out, "POST", is_open=True),
    ]


async def _ask(visit: Visit) -> Response:
    return await visit.page("sign_in.html", to=own_place(visit.request.query_params.get("next")))


async def _sign_in(visit: Visit) -> Response:
    require_own_page(visit.request)
    form = await form_of(visit.request)
    to = own_place(form.get("next"))
    try:
        require_token(form.get("token", "").strip(), visit.request, visit.office)
        name = name_in(form.get("name", ""))
    except RefusedError as refused:
        told = refused.told(visit.words)
        return await visit.page("sign_in.html", refused.status, to=to, notice=told)
    response = visit.to(to)
    value = issue(visit.office, name, datetime.now(UTC))
    remember(visit.request, response, visit.office, value)
    return response


async def _sign_out(visit: Visit) -> Response:
    require_own_page(visit.request)
    response = visit.to(f"{PATH}/sign-in")
    response.delete_cookie(COOKIE, path=PATH)
    return response


def own_place(said: str | None) -> str:
    """Where signing in leads: a place among these pages, whatever the address says."""
    within = said is not None and (said == PATH or said.startswith((f"{PATH}/", f"{PATH}?")))
    return said if said and within and "\\" not in said and said.isprintable() else PATH
