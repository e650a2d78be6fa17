"""The command line: it parses, calls and tells errors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from daogou import settings
from daogou.__main__ import main

SHOP = Path(__file__).parent / "data" / "shop"


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A database file that the commands use; it is not there yet."""
    path = tmp_path / "shop.db"
    monkeypatch.setenv("DAOGOU_DATABASE_URL", f"sqlite:///{path}")
    settings.get_settings.cache_clear()
    yield path
    settings.get_settings.cache_clear()


@pytest.mark.usefixtures("database")
def test_from_nothing_to_an_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["db", "upgrade"]) == 0
    assert main(["db", "upgrade"]) == 0
    assert main(["catalog", "load", str(SHOP)]) == 0
    told = capsys.readouterr()
    assert "products" in told.out
    assert "indexing" in told.err
    assert main(["catalog", "search", "适合露营的灯"]) == 0
    assert "1. 灯屿露营灯  ¥129" in capsys.readouterr().out
    assert main(["catalog", "search", "camping", "--json", "--limit", "1"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["total"] == 1
    assert found["items"][0]["name"] == {"zh": "灯屿露营灯", "en": "Dengyu Camping Lantern"}
    assert main(["catalog", "search", "camping", "--lang", "zh"]) == 0
    assert "灯屿露营灯" in capsys.readouterr().out


@pytest.mark.usefixtures("database")
def test_no_tables_yet(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalog", "load", str(SHOP)]) == 1
    told = capsys.readouterr().err
    assert told.startswith("error: ")
    assert "python -m daogou db upgrade" in told


@pytest.mark.usefixtures("database")
def test_bad_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["db", "upgrade"])
    assert main(["catalog", "load", str(tmp_path / "nowhere")]) == 1
    assert "is no folder" in capsys.readouterr().err


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("url", "part"),
    [
        ("nonsense", "is no database URL"),
        ("oracle://x", "is no database URL"),
        ("postgresql://nobody@127.0.0.1:1/none", "does not answer"),
    ],
)
def test_unusable_database(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    url: str,
    part: str,
) -> None:
    monkeypatch.setenv("DAOGOU_DATABASE_URL", url)
    assert main(["db", "upgrade"]) == 1
    assert part in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["catalog"], ["nothing"], ["catalog", "search"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert "usage: python -m daogou" in capsys.readouterr().err


def test_an_interruption_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("daogou.migrations.cli.upgrade", interrupted)
    assert main(["db", "upgrade"]) == 130
    assert capsys.readouterr().err == ""
