"""The command line: what it asks for, and what it refuses."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from benchmarks.intent import command
from benchmarks.intent.command import check_oos_label, data_set_name, make_plans, read_data
from benchmarks.intent.data import DataSet, Row
from benchmarks.intent.pipelines import diet, ours
from benchmarks.intent.results import Results
from daogou.__main__ import main, parser
from daogou.errors import ConfigurationError, DataError
from tests.unit.benchmarks.intent.conftest import Write, run

ROWS = (Row("hi", "greet"), Row("bye", "leave"), Row("moon", "oos"))


def read(*words: str) -> argparse.Namespace:
    """The parsed words after `benchmark intent`."""
    return parser().parse_args(["benchmark", "intent", *words])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Give --train and --test"),
        (("--train", "a.csv"), "Give --train and --test"),
        (("--suite", "x", "--test", "a.csv"), "--suite brings its files"),
        (("--train", "a.csv", "--test", "b.csv", "--ten-shot"), "are for a --suite"),
    ],
)
def test_what_cannot_go_together_is_told(words: tuple[str, ...], told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        read_data(read(*words))


@pytest.mark.parametrize("words", [("--seeds", "0"), ("--baseline", "bert"), ("--chart", "a.txt")])
def test_what_cannot_be_read_is_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit):
        read(*words)


def test_errors_reach_the_user_as_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["benchmark", "intent", "--suite", "/nowhere"]) == 1
    assert "error: /nowhere: no such folder" in capsys.readouterr().err
    assert main(["benchmark", "intent", "--suite", "/nowhere", "--set", "epoch=3"]) == 1
    assert "unknown key 'epoch'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("hwu64/train.csv", "hwu64"),
        ("hwu64/train_10shot.csv", "hwu64 10-shot"),
        ("hwu64/part.csv", "hwu64 part"),
    ],
)
def test_a_part_of_a_known_set_has_another_name(file: str, name: str) -> None:
    assert data_set_name(Path("/data") / file) == name


def test_the_out_of_scope_label_must_tell_messages_apart() -> None:
    data = DataSet("a", ROWS[:2], ROWS)
    check_oos_label([data, DataSet("b", ROWS[:2], ROWS[:2])], "oos")
    check_oos_label([data], None)
    with pytest.raises(DataError, match=r"no test row has it\. Labels there: greet, leave, oos"):
        check_oos_label([data], "ood")
    with pytest.raises(DataError, match="every test row is out of scope"):
        check_oos_label([DataSet("a", ROWS[:2], ROWS[2:])], "oos")


def test_runs_come_by_data_set_pipeline_and_seed() -> None:
    sets = [DataSet("a", ROWS, ROWS), DataSet("b", ROWS, ROWS)]
    plans = make_plans(sets, [(ours({}), 2), (diet(), 1)], 42, None)
    assert [(plan.data.name, plan.pipeline.name, plan.seed) for plan in plans] == [
        ("a", "daogou", 42),
        ("a", "daogou", 43),
        ("a", "diet", 42),
        ("b", "daogou", 42),
        ("b", "daogou", 43),
        ("b", "diet", 42),
    ]


def test_finished_runs_are_taken_up_again(
    write: Write,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    train = write("mine/train.csv", "text,intent", "hi,greet", "bye,leave")
    out = tmp_path / "out.json"
    done: list[str] = []

    def measured(plan: command.Plan, place: str = "") -> dict[str, object]:
        assert place
        done.append(plan.title)
        figures = run("mine", plan.pipeline.name, plan.seed, 0.75)["figures"]
        return {**plan.identity(), "figures": figures}

    monkeypatch.setattr("benchmarks.intent.run.measured", measured)
    words = ["--train", str(train), "--test", str(train), "--json", str(out), "--resume"]
    assert main(["benchmark", "intent", *words]) == 0
    assert main(["benchmark", "intent", *words, "--seeds", "2", "--baseline", "diet"]) == 0
    assert done == [
        "mine · Daogou · seed 42",
        "mine · Daogou · seed 43",
        "mine · DIET · seed 42",
        "mine · DIET · seed 43",
    ]
    printed = capsys.readouterr()
    assert "Daogou (2 seeds)" in printed.out
    assert "2 test texts also stand in the training rows" in printed.err


def test_the_chart_is_drawn_of_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, png = tmp_path / "out.json", tmp_path / "chart.png"
    words = ["benchmark", "chart", "--json", str(out), "--png", str(png)]
    assert main(words) == 1
    assert "no such file" in capsys.readouterr().err
    Results(out, {}).add(run("hwu64", "daogou", 42, 0.93))
    assert main(words) == 0
    assert png.is_file()
