"""The shop as the action server opens it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from actions.base import open_shop
from daogou import settings
from daogou.behavior.consent import choose
from daogou.behavior.keeping import count
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.catalog.loading import load_catalog
from daogou.database import make_engine, make_sessions
from daogou.migrations import upgrade
from daogou.orders.cart import add

from ..conftest import SHOP

SECRET = "a-secret-of-the-tests-0123456789"


@pytest.mark.parametrize("secret", [SECRET, None])
def test_what_goes_into_the_cart_is_recorded_where_the_edge_asks_for_consent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, secret: str | None
) -> None:
    url = f"sqlite:///{tmp_path / 'shop.db'}"
    monkeypatch.setenv("DAOGOU_DATABASE_URL", url)
    monkeypatch.delenv("DAOGOU_EDGE_SECRET", raising=False)
    if secret:
        monkeypatch.setenv("DAOGOU_EDGE_SECRET", secret)
    settings.get_settings.cache_clear()
    engine = make_engine(url)
    upgrade(engine)
    visitor = Pseudonyms(SECRET).visitor("conversation:c1")
    with make_sessions(engine).begin() as session:
        load_catalog(session, SHOP)
        choose(session, visitor, True, datetime.now(UTC))
    try:
        with open_shop.__wrapped__().sessions.begin() as session:
            add(session, "conversation:c1", "yunyue-pro-3-black-43")
            assert count(session, visitor) == (1 if secret else 0)
    finally:
        settings.get_settings.cache_clear()
        engine.dispose()
