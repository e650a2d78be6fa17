"""The whole benchmark with a tiny encoder."""

from __future__ import annotations

import argparse
import json
import zipfile
from pathlib import Path

import pytest

from benchmarks.reviews import command
from benchmarks.reviews.cli import register
from daogou.nlu.options import ClassifierOptions
from tests.unit.benchmarks.reviews.test_readers import reviews
from tests.unit.nlu.tiny import OPTIONS, save_encoder


def test_figures_are_written_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = reviews()
    rows = [
        f"{e.family},{int(e.label == 'positive')},{e.text}"
        for e in [*parts.train, *parts.valid, *parts.test]
    ]
    with zipfile.ZipFile(tmp_path / "online_shopping_10_cats.zip", "w") as archive:
        archive.writestr("reviews.csv", "\n".join(["cat,label,review", *rows]))
    encoder = str(save_encoder(tmp_path / "encoder"))
    options = ClassifierOptions(**{**OPTIONS, "encoder": encoder, "entities": False, "epochs": 10})
    monkeypatch.setattr(command, "network_options", lambda _: options)
    parser = argparse.ArgumentParser()
    register(parser.add_subparsers())
    out = tmp_path / "out.json"
    command.run(parser.parse_args(["reviews", "--data", str(tmp_path), "--json", str(out)]))
    told = json.loads(out.read_text("utf-8"))
    assert [row["title"] for row in told["rows"]] == ["TF-IDF + linear", "tuned encoder", "fusion"]
    assert told["data"]["train"] + told["data"]["valid"] + told["data"]["test"] == len(rows)
    assert told["rows"][2]["sentiment_accuracy"] > 0.9
    assert set(told["rows"][2]["categories"]) == {"shoes", "parcels"}
    assert "parcels" in capsys.readouterr().out


def test_options_come_from_the_command_line() -> None:
    parser = argparse.ArgumentParser()
    register(parser.add_subparsers())
    said = parser.parse_args(
        ["reviews", "--layers", "8", "--frozen-layers", "2", "--max-length", "48", "--seed", "7"]
    )
    options = command.network_options(said)
    assert (options.layers, options.frozen_layers, options.max_length) == (8, 2, 48)
    assert (options.epochs, options.seed, options.entities) == (1, 7, False)
