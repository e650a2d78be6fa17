"""What shoppers want, and what they got no answer to."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy.orm import Session
from starlette.responses import Response
from starlette.routing import Route

from daogou.ops.figures import intents, simulated, unanswered
from daogou.ops.figures.traffic import totals
from daogou.ops.office import Office
from daogou.ops.scope import SPANS, Scope, read_scope
from daogou.ops.signing import PATH
from daogou.ops.visit import Visit, route
from daogou.text.language import Language

_PLACE: Final = f"{PATH}/understanding"


def routes(office: Office) -> list[Route]:
    """The route of this page."""
    return [route(office, _PLACE, _understanding)]


async def _understanding(visit: Visit) -> Response:
    scope, language = (
        read_scope(visit.request.query_params, datetime.now(UTC)),
        visit.words.language,
    )
    found = await visit.office.recall(
        (_PLACE, scope, language), lambda session: _found(session, scope, language)
    )
    return await visit.page(
        "understanding.html", scope=scope, spans=SPANS, name_of=intents.name_of, **found
    )


def _found(session: Session, scope: Scope, language: Language) -> dict[str, Any]:
    counts = intents.counts(session, scope)
    return {
        "totals": totals(session, scope),
        "intents": intents.intents(counts, language),
        "tasks": intents.tasks(counts, language),
        "unanswered": unanswered.unanswered(session, scope),
        "left_out": simulated.left_out(session, scope),
    }
