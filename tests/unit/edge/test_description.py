"""The description of the JSON API: complete, and true of what a running edge answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import CheckFunction
from starlette.routing import Mount, Route

from daogou.catalog.loading import load_catalog
from daogou.database import make_engine, make_sessions
from daogou.edge.application import make_application
from daogou.edge.description import description
from daogou.settings import Settings

from ..conftest import SHOP
from .conftest import SECRET, Assistant, Edge, House, served

MANY = 10_000_000


def routes_of(routes: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """(method, path) of every route of the API, as OpenAPI writes paths."""
    for route in routes:
        if isinstance(route, Mount):
            yield from routes_of(route.routes, before + route.path)
        elif isinstance(route, Route):
            path = re.sub(r"{(\w+):\w+}", r"{\1}", before + route.path)
            for method in (route.methods or set()) - {"HEAD"}:
                if path.startswith("/api/"):
                    yield method, path


def test_every_route_is_described_and_nothing_else(schema: Path) -> None:
    engine = make_engine(f"sqlite:///{schema}")
    application = make_application(Settings(edge_secret=SECRET), make_sessions(engine))
    served_routes = set(routes_of(application.other_asgi_app.routes))
    engine.dispose()
    described = {
        (method.upper(), path)
        for path, methods in description()["paths"].items()
        for method in methods
        if method != "parameters"
    }
    assert described == served_routes


@pytest.fixture(scope="module")
def open_edge(schema: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edge]:
    """A running edge of the small shop that takes calls as fast as they come."""
    path = tmp_path_factory.mktemp("fuzzed") / "shop.db"
    path.write_bytes(schema.read_bytes())
    engine = make_engine(f"sqlite:///{path}")
    with make_sessions(engine).begin() as session:
        load_catalog(session, SHOP)
    engine.dispose()
    assistant = Assistant()
    with served(assistant.application()) as behind:
        house = House(f"sqlite:///{path}", assistant, behind)
        limits = ("session_messages", "address_messages", "address_requests", "session_event_calls")
        fast = {f"{one}_per_minute": MANY for one in (*limits, "address_event_calls")}
        with house.edge(**fast) as edge:
            yield edge


@pytest.fixture(scope="module")
def token(open_edge: Edge) -> str:
    """The token of a visitor who has agreed to being recorded."""
    known: str = open_edge.session()["token"]
    open_edge.call("PUT", "/api/consent", known, json={"analytics": True})
    return known


@pytest.fixture(scope="module")
def api(open_edge: Edge) -> Any:
    """The description as the running edge gives it."""
    refused = ["400", "401", "403", "404", "405", "409", "413", "415"]
    config = {
        "checks": {"negative_data_rejection": {"expected-statuses": refused}},
        # The test sends its token itself; parameters that nobody knows are passed over.
        "generation": {"with-security-parameters": False, "allow-extra-parameters": False},
    }
    return schemathesis.openapi.from_url(
        f"{open_edge.base}/api/openapi.json", config=schemathesis.Config.from_dict(config)
    )


# All but the stream of events, which has no end.
all_calls = schemathesis.pytest.from_fixture("api").exclude(path="/api/events", method="GET")

# No schema says whether a text shows anything, a picture is there, or a token is ours.
LEFT_OUT: dict[str, list[CheckFunction]] = {
    path: [schemathesis.checks.positive_data_acceptance]
    for path in ("/api/messages", "/api/images", "/api/session")
}


@all_calls.parametrize()
@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_the_api_answers_as_described(case: Any, token: str) -> None:
    bearer = {"Authorization": f"Bearer {token}"} if case.operation.path != "/api/session" else {}
    left_out = LEFT_OUT.get(case.operation.path, [])
    case.call_and_validate(headers=bearer, excluded_checks=left_out)
