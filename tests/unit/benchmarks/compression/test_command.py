"""The whole comparison on the tiny encoder."""

from __future__ import annotations

import csv
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from benchmarks.compression.chart import draw
from benchmarks.compression.measure import latencies
from benchmarks.compression.report import table
from daogou.__main__ import main
from daogou.nlu.intent_model import IntentModel
from tests.unit.nlu.tiny import EXAMPLES, OPTIONS


def labelled() -> list[tuple[str, str]]:
    """The tiny examples."""
    return [(text, label) for label, texts in EXAMPLES.items() for text in texts]


def tested() -> list[tuple[str, str]]:
    """Those that are reported on."""
    return labelled()[::3]


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """The tiny examples as a training file, every third as a test file."""
    rows = labelled()
    for name, part in (("train", rows), ("test", tested()), ("valid", rows[::4])):
        with (tmp_path / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([("text", "intent"), *part])
    return {name: str(tmp_path / f"{name}.csv") for name in ("train", "test", "valid")}


def run(files: dict[str, str], encoder: Path, *more: str) -> int:
    """Runs the command on them."""
    options = {**OPTIONS, "epochs": 4, "encoder": str(encoder), "quantise": True}
    arguments = [f"--{name}={path}" for name, path in files.items()]
    arguments += [f"--set={key}={json.dumps(value)}" for key, value in options.items()]
    return main(["benchmark", "compression", *arguments, *more])


def test_every_row_has_its_figures(
    files: dict[str, str], encoder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, chart, keep = tmp_path / "out.json", tmp_path / "chart.png", tmp_path / "keep"
    more = ("--layers", "1", "--json", str(out), "--chart", str(chart), "--keep", str(keep))
    run(files, encoder, *more)
    content = json.loads(out.read_text("utf-8"))
    rows = {row["name"]: row for row in content["rows"]}
    assert list(rows) == [
        *("2 layers, fp32", "2 layers", "cut to 1", "student of 1"),
        *("42 units", "32 units", "1 heads", "50% zeros", "n-grams"),
    ]
    mb = {name: row["network_mb"] for name, row in rows.items()}
    assert mb["2 layers, fp32"] > mb["2 layers"] > mb["42 units"] > mb["32 units"]
    assert mb["2 layers"] > mb["student of 1"] == pytest.approx(mb["cut to 1"], rel=0.05)
    assert rows["50% zeros"]["archive_mb"] < rows["2 layers"]["archive_mb"]
    for row in content["rows"]:
        assert row["latency"]["network"]["median_ms"] > 0
        assert 0 <= row["test"]["network"] <= 1
    for name in ("2 layers", "student of 1"):
        folder = next(keep.glob(f"*/{name.replace(' ', '-')}"))
        told = IntentModel.load(folder).predict([text for text, _ in tested()])
        right = [
            p.ranking[0][0] == i.split("/")[0] for p, (_, i) in zip(told, tested(), strict=True)
        ]
        assert rows[name]["test"]["served"] == pytest.approx(sum(right) / len(right))
    assert {"served", "network"} == set(rows["student of 1"]["latency"])
    assert content["data"]["test"] == 14
    assert chart.stat().st_size > 5000
    printed = capsys.readouterr().out
    assert len(printed.splitlines()) == len(rows) + 2
    # A second run goes on with what is there.
    before = {path: path.stat().st_mtime_ns for path in keep.rglob("*.onnx")}
    run(files, encoder, *more, "--only", "student of 1", "--only", "n-grams")
    assert {path: path.stat().st_mtime_ns for path in keep.rglob("*.onnx")} == before
    again = json.loads(out.read_text("utf-8"))["rows"]
    assert [row["name"] for row in again] == ["student of 1", "n-grams"]
    assert again[0]["test"] == rows["student of 1"]["test"]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--layers", "2"), "--layers 2: the encoder has 2 layers. Give numbers from 1 to 1"),
        (("--only", "student of 5", "--layers", "1"), "--only student of 5: no such row"),
        (("--shop",), "--shop brings its files"),
    ],
)
def test_what_cannot_be_compared_is_told(
    files: dict[str, str],
    encoder: Path,
    more: tuple[str, ...],
    told: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(files, encoder, *more) == 1
    assert told in capsys.readouterr().err


def test_readers_take_turns() -> None:
    asked: list[tuple[str, str]] = []
    read: dict[tuple[str, str], Any] = {
        (name, "network"): lambda text, name=name: asked.append((name, text)) for name in "ab"
    }
    found = latencies(read, [str(number) for number in range(20)])
    assert set(found) == set(read)
    order = [name for name, _ in asked]
    assert sum(one != two for one, two in pairwise(order)) == 9
    assert {text for name, text in asked if name == "b"} == {str(n) for n in range(20)}


def test_a_row_without_latency_is_in_the_table_and_not_in_the_chart(tmp_path: Path) -> None:
    row = {
        **{"name": "12 layers", "kind": "full", "network_mb": 50.0, "archive_mb": 40.0},
        **{"training_s": 100.0, "valid": {"network": None, "served": None}},
        "test": {"network": 0.9, "served": 0.91},
    }
    content = {"rows": [row], "data": {"name": "some"}}
    line = table(content).splitlines()[-1]
    assert line == "| 12 layers | 50.0 | 40.0 | – | – | – | 100 | – | – | 90.00 | 91.00 |"
    draw(content, tmp_path / "chart.png")
