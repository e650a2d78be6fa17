"""What shoppers do in the shop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, TypeVar

from sqlalchemy.orm import Session
from starlette.responses import Response
from starlette.routing import Route

from daogou.ops.figures import shoppers, simulated
from daogou.ops.office import Office
from daogou.ops.scope import SPANS, Scope, read_scope
from daogou.ops.signing import PATH
from daogou.ops.visit import Visit, route
from daogou.text.language import Language

T = TypeVar("T")

_PLACE: Final = f"{PATH}/shoppers"


def routes(office: Office) -> list[Route]:
    """The route of this page."""
    return [route(office, _PLACE, _shoppers)]


async def _shoppers(visit: Visit) -> Response:
    scope = read_scope(visit.request.query_params, datetime.now(UTC))
    return await visit.page(
        "shoppers.html",
        scope=scope,
        spans=SPANS,
        funnel=_later(visit, scope, shoppers.funnel),
        kinds=_later(visit, scope, shoppers.kinds),
        left_out=await visit.office.do(lambda session: simulated.left_out(session, scope)),
    )


def _later(
    visit: Visit, scope: Scope, query: Callable[[Session, Scope, str, Language], T]
) -> T | None:
    """What a query has said lately; None while it is at work."""
    office, language = visit.office, visit.words.language

    def work() -> T:
        with office.sessions.begin() as session:
            return query(session, scope, office.secret, language)

    return office.later.get((query.__name__, scope, language), work)
