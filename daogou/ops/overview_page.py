"""The first page: how the assistant does at a glance, against as many days before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup
from sqlalchemy.orm import Session
from starlette.responses import Response
from starlette.routing import Route

from daogou.ops.charts import Series, line_chart
from daogou.ops.figures import answer_times, satisfaction, simulated, traffic
from daogou.ops.office import Office
from daogou.ops.scope import SPANS, Scope, read_scope
from daogou.ops.signing import PATH
from daogou.ops.table import Table
from daogou.ops.tiles import tiles
from daogou.ops.visit import Visit, route
from daogou.ops.writing import percent, seconds, written
from daogou.satisfaction.alerts import open_alerts


def routes(office: Office) -> list[Route]:
    """The route of this page."""
    return [route(office, PATH, _overview)]


async def _overview(visit: Visit) -> Response:
    now = datetime.now(UTC)
    scope = read_scope(visit.request.query_params, now)
    found = await visit.office.recall((PATH, scope), lambda session: _found(session, scope, now))
    alerts = await visit.office.do(open_alerts)
    return await visit.page(
        "overview.html",
        scope=scope,
        spans=SPANS,
        tiles=tiles(found, visit.words),
        charts=_charts(found, visit),
        alerts=alerts,
        **found,
    )


def _found(session: Session, scope: Scope, now: datetime) -> dict[str, Any]:
    def totals(of: Scope) -> dict[str, Any]:
        times = answer_times.total_times(session, of)
        return traffic.totals(session, of) | times | satisfaction.content(session, of)

    return {
        "totals": totals(scope),
        "before": totals(scope.before),
        "traffic": traffic.traffic(session, scope, now),
        "answer_times": answer_times.answer_times(session, scope, now),
        "ratings": satisfaction.ratings(session, scope, now),
        "stars": satisfaction.stars(session, scope),
        "scores": satisfaction.scores(session, scope),
        "left_out": simulated.left_out(session, scope),
    }


def _charts(found: dict[str, Any], visit: Visit) -> dict[str, Markup]:
    words = visit.words

    def drawn(
        name: str,
        table: Table,
        columns: tuple[str, ...],
        told: Callable[[float], str],
        least: float = 0.0,
    ) -> Markup:
        labels = [written(one, "bucket", words) for one in table.column("time")]
        series = [Series(words(f"col_{one}"), table.column(one)) for one in columns]
        return line_chart(name, words(f"chart_{name}"), labels, series, told, least)

    def count(value: float) -> str:
        return f"{value:,.0f}"

    def time(value: float) -> str:
        return seconds(value, words)

    said = found["traffic"]
    return {
        "traffic": drawn("traffic", said, ("conversations", "messages"), count, 4),
        "rates": drawn("rates", said, ("fallback_rate", "asked_rate"), percent, 0.02),
        "times": drawn("times", found["answer_times"], ("median", "p95"), time, 100),
        "csat": drawn("csat", found["ratings"], ("csat",), percent, 1.0),
    }
