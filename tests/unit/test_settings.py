"""Settings that do not fit are told with their variable and its value."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from daogou.errors import ConfigurationError
from daogou.settings import get_settings


@pytest.fixture(autouse=True)
def anew() -> Iterator[None]:
    get_settings.cache_clear()
    yield
    get_settings.cache_clear()


def test_a_value_that_does_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAOGOU_RETURN_DAYS", "seven")
    with pytest.raises(ConfigurationError, match=r"DAOGOU_RETURN_DAYS=seven: .* Correct the"):
        get_settings()


def test_a_secret_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAOGOU_OPS_TOKEN", "short")
    with pytest.raises(ConfigurationError, match="DAOGOU_OPS_TOKEN: ensure"):
        get_settings()
