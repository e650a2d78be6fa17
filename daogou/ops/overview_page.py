"""The first page: how the assistant does at a glance."""

from __future__ import annotations

from datetime import UTC, datetime

from starlette.responses import Response
from starlette.routing import Route

from daogou.ops.office import Office
from daogou.ops.scope import read_scope
from daogou.ops.signing import PATH
from daogou.ops.visit import Visit, route


def routes(office: Office) -> list[Route]:
    """The route of this page."""
    return [route(office, PATH, _overview)]


async def _overview(visit: Visit) -> Response:
    scope = read_scope(visit.request.query_params, datetime.now(UTC))
    return await visit.page("overview.html", scope=scope)
