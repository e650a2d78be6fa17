"""The whole benchmark on a shop of twelve items."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from benchmarks.recommend import command
from benchmarks.recommend.cli import register


def arguments(*said: str) -> argparse.Namespace:
    """The words of a command line, read."""
    parser = argparse.ArgumentParser()
    register(parser.add_subparsers())
    return parser.parse_args(["recommend", *said])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Sixty users who go round a circle."""
    rows = [[(s + n) % 12 + 1 for n in range(7)] for s in range(60)]
    lines = (f"{n} {' '.join(map(str, row))}" for n, row in enumerate(rows, 1))
    (tmp_path / "Beauty.txt").write_text("\n".join(lines))
    return tmp_path


def test_figures_are_written_and_told(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out, chart = tmp_path / "out.json", tmp_path / "chart.png"
    command.run(
        arguments(
            *("--data", str(folder), "--epochs", "1", "--json", str(out), "--chart", str(chart)),
            *("--row", "popularity", "--row", "sequential rules", "--no-growth"),
        )
    )
    told = json.loads(out.read_text("utf-8"))
    assert [row["title"] for row in told["rows"]] == ["popularity", "sequential rules", "fusion"]
    rules = told["rows"][1]
    assert rules["hr_5"] == 1.0
    assert rules["ndcg_10"] > told["rows"][0]["ndcg_10"]
    assert set(told["rows"][2]["weights"]) == {"popularity", "sequential rules"}
    assert told["data"] == {"name": folder.name, "users": 60, "items": 12}
    assert "S3-Rec, published" in capsys.readouterr().out
    assert chart.stat().st_size > 1000


def test_one_method_has_no_fusion(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command.run(arguments("--data", str(folder), "--row", "popularity", "--no-growth"))
    assert "fusion" not in capsys.readouterr().out
