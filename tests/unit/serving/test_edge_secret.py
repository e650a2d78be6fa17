"""The secret of the edge."""

from __future__ import annotations

from pathlib import Path

import pytest

from daogou.errors import ConfigurationError
from daogou.serving.edge_secret import edge_secret
from daogou.serving.ops_token import ops_token
from daogou.settings import OPS_VARIABLE, SECRET_VARIABLE


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


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SECRET_VARIABLE, raising=False)
    (tmp_path / "var").write_text("a file in its place")
    with pytest.raises(ConfigurationError, match="var/edge-secret: cannot be kept there"):
        edge_secret(tmp_path / "var")


def test_the_token_of_the_operator_s_page_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(OPS_VARIABLE, raising=False)
    made = ops_token(tmp_path)
    assert len(made) >= 32 and ops_token(tmp_path) == made != edge_secret(tmp_path)
    assert (tmp_path / "ops-token").stat().st_mode & 0o077 == 0
    monkeypatch.setenv(OPS_VARIABLE, "a-token-that-is-given")
    assert ops_token(tmp_path) == "a-token-that-is-given"
