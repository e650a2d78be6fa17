"""The secret of the edge."""

from __future__ import annotations

from pathlib import Path

import pytest

from daogou.serving.edge_secret import edge_secret
from daogou.settings import SECRET_VARIABLE


def test_it_is_made_once_and_kept_from_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(SECRET_VARIABLE, raising=False)
    made = edge_secret(tmp_path / "var")
    assert len(made) >= 48 and edge_secret(tmp_path / "var") == made
    assert edge_secret(tmp_path / "other") != made
    assert (tmp_path / "var" / "edge-secret").stat().st_mode & 0o077 == 0


def test_the_environment_s_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECRET_VARIABLE, "given")
    assert edge_secret(tmp_path) == "given"
    assert not list(tmp_path.iterdir())
