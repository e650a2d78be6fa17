"""The command line: it parses, calls and tells errors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from daogou import settings
from daogou.__main__ import main
from daogou.database import make_engine
from daogou.migrations import upgrade

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


def test_a_file_that_is_no_database(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database.write_text("no database at all, whatever its name says")
    assert main(["db", "upgrade"]) == 1
    told = capsys.readouterr().err
    assert "file is not a database" in told and "DAOGOU_DATABASE_URL" in told


def test_a_folder_that_cannot_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DAOGOU_DATABASE_URL", f"sqlite:///{tmp_path}/file/shop.db")
    settings.get_settings.cache_clear()
    assert main(["db", "upgrade"]) == 1
    assert "cannot be made" in capsys.readouterr().err
    settings.get_settings.cache_clear()


def test_tables_of_another_version(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    engine = make_engine(f"sqlite:///{database}")
    upgrade(engine, "0015")
    assert main(["catalog", "search", "camping"]) == 1
    told = capsys.readouterr().err
    assert "those of an older version. Run: python -m daogou db upgrade" in told
    assert main(["db", "upgrade"]) == 0
    assert main(["catalog", "load", str(SHOP)]) == 0
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    capsys.readouterr()
    assert main(["db", "upgrade"]) == main(["catalog", "search", "camping"]) == 1
    assert capsys.readouterr().err.count("made by a newer version of this program") == 2


def test_a_command_without_words_of_its_own_for_an_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused() -> str:
        raise PermissionError(13, "Permission denied", "/var/shop.db")

    monkeypatch.setattr("daogou.catalog.cli.get_settings", refused)
    assert main(["catalog", "search", "camping"]) == 1
    assert "error: /var/shop.db: Permission denied. Name a place" in capsys.readouterr().err
