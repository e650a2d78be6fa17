"""The whole way once: a pipeline of Rasa's own that trains in a second, in real processes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from benchmarks.intent import children
from benchmarks.intent.data import DataSet, Row
from benchmarks.intent.measure import peak_memory_mb, told_error
from benchmarks.intent.pipelines import Components, Pipeline, Setting
from benchmarks.intent.results import Results, read_results
from benchmarks.intent.run import Plan, run_all
from daogou.errors import ConfigurationError, DaogouError, DataError

THINGS = ("shoes", "a coat", "[red](colour) socks", "- a hat", "two\nbooks", "the lamp", "/gloves")
TRAIN = tuple(
    row
    for thing in THINGS
    for row in (
        Row(f"please buy {thing}", "shop/buy"),
        Row(f"where is my order of {thing}", "track"),
        Row(f"send {thing} back", "shop/return"),
        Row(f"{thing} on the moon and stars", "oos"),
    )
)
TEST = (
    Row("buy the chair", "shop/buy"),
    Row("where is my order", "track"),
    Row("send it back", "shop/return"),
    Row("/buy", "never heard of"),
    Row("moon and stars", "oos"),
)


def tiny(setting: Setting) -> Components:
    """Word counts and a logistic regression."""
    return [
        {"name": "WhitespaceTokenizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "LogisticRegressionClassifier", "random_state": setting.seed, "C": 100.0},
    ]


def pipeline(components: Any = tiny) -> Pipeline:
    """A pipeline for the test."""
    return Pipeline("tiny", "Tiny", components, {})


def test_trains_and_serves_in_processes_of_their_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = DataSet("things", TRAIN, TEST)
    results = Results(tmp_path / "out.json", {})
    run_all([Plan(data, pipeline(), 5, "oos")], results)
    (run,) = read_results(tmp_path / "out.json")["runs"]
    figures = run["figures"]
    # Labels with a slash come back whole; what was never trained counts as wrong.
    assert figures["accuracy"] == 0.75
    assert figures["accuracy_with_oos"] == 0.8
    assert figures["oos_auroc"] == 1
    assert 0 < figures["latency_median_ms"] <= figures["latency_p95_ms"] < 1000
    assert 0 < figures["training_s"] < 60
    assert 0.001 < figures["model_mb"] < 5
    for stage in ("training", "serving"):
        assert 50 < figures[f"{stage}_peak_mb"] < 4000
    assert (run["seed"], run["rows"]) == (5, {"train": 28, "valid": 0, "test": 5})
    assert run["notes"] == [
        "1 test rows have an intent that is never trained and count as wrong (never heard of)"
    ]
    assert "[1/1] things · Tiny · seed 5: training on 28 examples" in capsys.readouterr().err


def test_an_error_in_the_process_is_the_user_s() -> None:
    wrong = {"name": "daogou.nlu.TransformerIntentClassifier", "epoch": 3}

    def components(setting: Setting) -> Components:
        return [{"name": "WhitespaceTokenizer"}, {**wrong, "seed": setting.seed}]

    with pytest.raises(DaogouError, match="unknown key 'epoch'"):
        run_all([Plan(DataSet("things", TRAIN, TEST), pipeline(components), 1)], Results(None, {}))


def test_a_process_that_dies_is_told(tmp_path: Path) -> None:
    with pytest.raises(DaogouError, match="serve: the process ended with code 1"):
        children.serve(tmp_path)


def test_the_cause_is_found_in_what_rasa_wraps() -> None:
    try:
        try:
            raise ConfigurationError("epochs is 0")
        except ConfigurationError as error:
            raise RuntimeError("component failed") from error
    except RuntimeError as error:
        assert str(told_error(error)) == "epochs is 0"
    assert told_error(ValueError("other")) is None
    assert isinstance(told_error(DataError("a")), DataError)


def test_memory_is_told_in_millions_of_bytes() -> None:
    held = bytearray(200_000_000)
    held[::4096] = b"x" * len(held[::4096])
    assert 200 < peak_memory_mb() < 50_000
