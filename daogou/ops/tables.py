"""Every table of the pages by its name, as CSV and JSON."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from sqlalchemy.orm import Session
from starlette.responses import Response
from starlette.routing import Route

from daogou.ops.csv_export import csv_of, json_of
from daogou.ops.figures import answer_times, intents, satisfaction, traffic, unanswered
from daogou.ops.office import Office
from daogou.ops.scope import Scope, read_scope
from daogou.ops.signing import PATH
from daogou.ops.table import Table
from daogou.ops.visit import Visit, route
from daogou.storefront.refusing import RefusedError
from daogou.storefront.visit import HEADERS
from daogou.text.language import Language

Query = Callable[[Session, Scope, datetime, Language], Table]

TABLES: Final[dict[str, Query]] = {
    "traffic": lambda session, scope, now, _: traffic.traffic(session, scope, now),
    "answer_times": lambda session, scope, now, _: answer_times.answer_times(session, scope, now),
    "ratings": lambda session, scope, now, _: satisfaction.ratings(session, scope, now),
    "stars": lambda session, scope, *_: satisfaction.stars(session, scope),
    "scores": lambda session, scope, *_: satisfaction.scores(session, scope),
    "intents": lambda session, scope, _, language: intents.intents(
        intents.counts(session, scope), language
    ),
    "tasks": lambda session, scope, _, language: intents.tasks(
        intents.counts(session, scope), language
    ),
    "unanswered": lambda session, scope, *_: unanswered.unanswered(session, scope),
}


def routes(office: Office) -> list[Route]:
    """The routes of the tables."""
    return [
        route(office, f"{PATH}/tables/{{name}}.csv", _csv),
        route(office, f"{PATH}/tables/{{name}}.json", _json),
    ]


async def _csv(visit: Visit) -> Response:
    table, scope = await _table(visit)
    name = f"{table.name}-{scope.first}-{scope.last}.csv"
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(csv_of(table, visit.words), 200, headers, "text/csv; charset=utf-8")


async def _json(visit: Visit) -> Response:
    table, scope = await _table(visit)
    told = {"from": str(scope.first), "to": str(scope.last), "language": scope.language}
    return visit.data({**told, "simulated": scope.simulated, **json_of(table)})


async def _table(visit: Visit) -> tuple[Table, Scope]:
    """
    Raises:
        RefusedError: there is no table of that name, or the scope cannot be read.
    """
    name, now = visit.request.path_params["name"], datetime.now(UTC)
    scope, language = read_scope(visit.request.query_params, now), visit.words.language
    query = TABLES.get(name)
    if query is None:
        raise RefusedError(404, "no_table")
    return await visit.office.recall(
        (name, scope, language), lambda session: query(session, scope, now, language)
    ), scope
