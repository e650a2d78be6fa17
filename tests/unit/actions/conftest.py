"""Actions on the small shop in memory, a clock that stands still, and a shopper to run them for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.core.domain import Domain
from sqlalchemy.orm import Session, sessionmaker

from actions import base
from daogou.database import make_sessions

from .shop import NOW, order
from .shopper import Shopper
from .talk import Assistant, Start, Talk

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def domain() -> dict[str, Any]:
    """domain.yml as actions receive it."""
    return Domain.load(ROOT / "domain.yml").as_dict()


@pytest.fixture
def sessions(databases: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[sessionmaker]:
    """Sessions on the small shop, which the actions work with as well."""
    engine = databases.sqlite(filled=True)
    factory = make_sessions(engine)
    shop = base.Shop(factory, clock=lambda: NOW)
    monkeypatch.setattr(base, "open_shop", lambda: shop)
    # What the shop offers by itself is told by tests of its own.
    monkeypatch.setattr(base, "all_offers", tuple)
    yield factory
    engine.dispose()


@pytest.fixture(params=["zh", "en"])
def shopper(request: Any, sessions: sessionmaker, domain: dict[str, Any]) -> Shopper:  # noqa: ARG001
    """A shopper, in each language in turn."""
    return Shopper(domain, request.param)


@pytest.fixture(scope="session")
def assistant(core_model: Path) -> Assistant:
    """The assistant of this run, without its understanding of language."""
    return Assistant(core_model)


@pytest.fixture
def start(assistant: Assistant, sessions: sessionmaker) -> Start:  # noqa: ARG001
    """Begins conversations in the small shop."""
    return lambda: Talk(assistant)


@pytest.fixture
def session(sessions: sessionmaker) -> Iterator[Session]:
    """A look into the small shop's database."""
    with sessions() as opened:
        yield opened


@pytest.fixture
def delivered(sessions: sessionmaker) -> str:
    """An order of red shoes in size 42, delivered yesterday."""
    with sessions.begin() as opened:
        return order(opened, ["yunyue-lite-red-42"], "delivered")


@pytest.fixture
def paid(sessions: sessionmaker) -> str:
    """An order of a cream that was paid."""
    with sessions.begin() as opened:
        return order(opened, ["yunji-soothing-50"], "paid")


@pytest.fixture
def shown(shopper: Shopper) -> Shopper:
    """A shopper who sees three pairs of running shoes."""
    shopper.run("action_search", shopper.say("[跑步鞋](category)", "[running shoes](category)"))
    return shopper
