"""Learning on beside a whole training, with a tiny encoder."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.learning import held_back, measured, table
from daogou.check.finding import Place
from daogou.check.project import Example as Utterance
from daogou.nlu.example import Example
from daogou.nlu.options import ClassifierOptions
from tests.unit.nlu.tiny import EXAMPLES, OPTIONS, save_encoder

BACK = ("查一下物流", "order status", "track my order", "订单到哪里了")


def test_what_is_held_back_leaves_enough() -> None:
    examples = [Example(f"{label}{n}", label) for label in "abc" for n in range(20)]
    examples += [Example(f"d{n}", "d") for n in range(7)]
    found = held_back(examples, 9, 10, 1)
    assert {one.label for one in found} == set("abc")
    assert len(found) == 30 == len({one.text for one in found})
    assert len(held_back(examples, 1, 100, 1)) == 16
    assert found == held_back(examples, 9, 10, 1)


def test_three_models_over_the_same_utterances(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RASA_CACHE_DIRECTORY", str(tmp_path / "cache" / "rasa"))
    encoder = save_encoder(tmp_path / "encoder")
    options = ClassifierOptions.from_config({**OPTIONS, "encoder": str(encoder), "epochs": 12})
    examples = [Example(text, label) for label, texts in EXAMPLES.items() for text in texts]
    back = [one for one in examples if one.text in BACK]
    tests = [
        Utterance(text, label, (), Place("test.yml"))
        for text, label in (("物流查一下", "track_order"), ("你好呀", "greet"), ("嗨你好", "greet"))
    ]
    (tmp_path / "models").mkdir()
    figures = measured(examples, back, tests, options, [], tmp_path / "models", 8)
    assert [row["model"] for row in figures["models"]] == ["before", "learned on", "trained anew"]
    assert figures["labels"] == ["track_order"]
    assert figures["utterances"] == {"new": 1, "old": 2}
    assert figures["examples"] == {"before": len(examples) - 4, "held back": 4}
    for row in figures["models"]:
        assert row["new"] in (0.0, 1.0) and row["old"] in (0.0, 0.5, 1.0)
    assert "learned on" in table(figures)
