"""Alerts that somebody has dealt with."""

from __future__ import annotations

from starlette.responses import Response
from starlette.routing import Route

from daogou.ops.office import Office
from daogou.ops.signing import PATH
from daogou.ops.visit import Visit, route
from daogou.satisfaction.alerts import see
from daogou.storefront.refusing import RefusedError


def routes(office: Office) -> list[Route]:
    """The route of this call."""
    return [route(office, f"{PATH}/alerts/{{number:int}}", _seen, "POST")]


async def _seen(visit: Visit) -> Response:
    number = visit.request.path_params["number"]
    # A number that no database holds is none that it knows.
    if number >= 2**31 or not await visit.office.do(lambda session: see(session, number)):
        raise RefusedError(404, "no_alert")
    return visit.data({"seen": number}) if visit.by_program else visit.to(PATH)
