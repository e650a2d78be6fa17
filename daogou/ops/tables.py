"""Every table of the pages by its name, as CSV and JSON."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy.orm import Session
from starlette.responses import Response
from starlette.routing import Route

from daogou.ops.csv_export import csv_of, json_of
from daogou.ops.figures import answer_times, intents, satisfaction, shoppers, traffic, unanswered
from daogou.ops.office import Office
from daogou.ops.scope import Scope, read_scope
from daogou.ops.signing import PATH
from daogou.ops.table import Table
from daogou.ops.visit import Visit, route
from daogou.storefront.refusing import RefusedError
from daogou.storefront.visit import HEADERS
from daogou.text.language import Language


@dataclass(frozen=True)
class Asked:
    """What a table is asked for; `secret` is what pseudonyms of visitors are made of."""

    scope: Scope
    now: datetime
    language: Language
    secret: str


Query = Callable[[Session, Asked], Table]

TABLES: Final[dict[str, Query]] = {
    "traffic": lambda session, asked: traffic.traffic(session, asked.scope, asked.now),
    "answer_times": lambda session, asked: answer_times.answer_times(
        session, asked.scope, asked.now
    ),
    "ratings": lambda session, asked: satisfaction.ratings(session, asked.scope, asked.now),
    "stars": lambda session, asked: satisfaction.stars(session, asked.scope),
    "scores": lambda session, asked: satisfaction.scores(session, asked.scope),
    "intents": lambda session, asked: intents.intents(
        intents.counts(session, asked.scope), asked.language
    ),
    "tasks": lambda session, asked: intents.tasks(
        intents.counts(session, asked.scope), asked.language
    ),
    "unanswered": lambda session, asked: unanswered.unanswered(session, asked.scope),
    "funnel": lambda session, asked: shoppers.funnel(
        session, asked.scope, asked.secret, asked.language
    ),
    "segments": lambda session, asked: (
        shoppers.kinds(session, asked.scope, asked.secret, asked.language).table
    ),
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
    asked = Asked(scope, now, language, visit.office.secret)
    return await visit.office.recall(
        (name, scope, language), lambda session: query(session, asked)
    ), scope
