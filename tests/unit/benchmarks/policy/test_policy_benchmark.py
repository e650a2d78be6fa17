"""The benchmark of the session policy: what it reads, what it counts, what it prints."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from benchmarks.policy import command, crosswoz
from benchmarks.policy.cli import register
from benchmarks.policy.contestants import contestants
from benchmarks.policy.figures import figures, macro_f1
from benchmarks.policy.measure import moments_of
from benchmarks.policy.report import report
from daogou.errors import ConfigurationError, DataError

ASK = [["Request", "餐馆", "名称", ""], ["General", "greet", "none", "none"]]
TELL = [["Inform", "餐馆", "名称", "一家"]]
THANK = [["General", "thank", "none", "none"]]
WELCOME = [["General", "welcome", "none", "none"]]


def talk(*acts: Sequence[Sequence[str]]) -> dict[str, Any]:
    roles = ("usr", "sys")
    messages = [{"role": roles[n % 2], "dialog_act": act} for n, act in enumerate(acts)]
    return {"messages": messages}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A CrossWOZ of a few short conversations."""
    talks = [talk(ASK, TELL, THANK, WELCOME), talk(ASK, TELL), talk([], WELCOME)]
    for part in (crosswoz.FIT, crosswoz.SCORE):
        with ZipFile(tmp_path / f"{part}.json.zip", "w") as archive:
            archive.writestr(f"{part}.json", json.dumps({str(n): t for n, t in enumerate(talks)}))
    return tmp_path


def test_acts_become_intents_entities_and_actions(folder: Path) -> None:
    first = crosswoz.read(folder, "val")[0]
    assert first[0] == crosswoz.Turn(
        "General greet + Request 餐馆", ("Request 餐馆 名称",), "Inform 餐馆"
    )
    assert crosswoz.read(folder, "val")[2][0].user == "nothing"
    split = crosswoz.data_set(folder).splits[0]
    assert "General_greet+Request_餐馆" in split.domain.intents
    assert "system_Inform_餐馆" in split.domain.action_names_or_texts
    assert "Request_餐馆_名称" in split.domain.entities


def test_the_most_frequent_are_kept() -> None:
    assert crosswoz.kept(["b c", "a", "b c", "a + b", "a"], 2) == {"a": "a", "b c": "b_c"}


def test_every_action_is_asked_for_once(folder: Path) -> None:
    split = crosswoz.data_set(folder).splits[0]
    found = list(moments_of(split))
    assert [(number, action) for number, _, action in found[:4]] == [
        (0, "system_Inform_餐馆"),
        (0, "action_listen"),
        (0, "system_General_welcome"),
        (0, "action_listen"),
    ]
    assert len(found) == 8
    assert found[0][1].latest_message.intent["name"] == "General_greet+Request_餐馆"
    assert found[1][1].latest_action_name == "system_Inform_餐馆"


def test_missing_and_damaged_data_are_clear_errors(folder: Path) -> None:
    with pytest.raises(DataError, match="--only shop"):
        crosswoz.read(folder / "nowhere", "val")
    (folder / "val.json.zip").write_bytes(b"nothing")
    with pytest.raises(DataError, match=r"val\.json\.zip"):
        crosswoz.read(folder, "val")


def run_of(*predictions: tuple[int, str, str, float]) -> dict[str, Any]:
    told = [(*one, 2.0) for one in predictions]
    return {"predictions": told, "training_s": 3.0, "training_cpu_s": 4.0, "model_mb": 1.0}


def test_figures() -> None:
    first = run_of((0, "a", "a", 1.0), (0, "action_listen", "action_listen", 1.0))
    second = run_of((0, "b", "a", 1.0), (0, "action_listen", "action_listen", 1.0))
    found = figures([first, second])
    assert found["accuracy"] == 0.75
    assert found["accuracy_acting"] == 0.5
    # The first conversation of each split is another one.
    assert found["conversation_accuracy"] == 0.5
    assert found["training_s"] == 6.0
    assert found["latency_median_ms"] == 2.0
    assert found["calibration_error"] == pytest.approx(0.25)
    assert macro_f1(["a", "a", "b"], ["a", "b", "b"]) == pytest.approx(2 / 3)


def test_a_table_says_what_is_to_be_reached() -> None:
    rows = [
        {"title": title, "figures": figures([run_of((0, "a", "a", 1.0))])}
        for title in ("TEDPolicy", "gru")
    ]
    data = {"name": "shop", "splits": 1, "notes": ["few"], "rows": rows}
    told = report({"data_sets": [data]})
    assert "≤ 1.5" in told
    assert "≥ 100.00" in told
    assert told.endswith("few")


def test_figures_are_there_after_every_training(folder: Path) -> None:
    rows = contestants(4, 1, {"epochs": 1, "hidden_size": 8, "heads": 2})[1:3]
    found = list(command.measured_in_turn(crosswoz.data_set(folder), rows, seed=1))
    assert [[row["title"] for row in one["rows"]] for one in found] == [
        ["gru"],
        ["gru", "transformer"],
    ]
    assert found[-1]["rows"][0]["measured"] == found[-1]["splits"] == 1


def test_options_of_ours() -> None:
    assert command.read_options(["epochs=3", "dropout=0.1"]) == {"epochs": 3, "dropout": 0.1}
    with pytest.raises(ConfigurationError, match="KEY=VALUE"):
        command.read_options(["epochs"])
    with pytest.raises(ConfigurationError, match="unknown key"):
        contestants(6, 100, {"epoch": 3})


def test_the_command_measures_ours(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parser = argparse.ArgumentParser()
    register(parser.add_subparsers())
    out, chart = tmp_path / "out.txt", tmp_path / "out.png"
    said = ["policy", "--data", str(folder), "--only", "crosswoz", "--row", "gru"]
    said += ["--set", "epochs=2", "--set", "hidden_size=8", "--json", str(out)]
    arguments = parser.parse_args([*said, "--chart", str(chart)])
    arguments.run(arguments)
    content = json.loads(out.read_text("utf-8"))
    (row,) = content["data_sets"][0]["rows"]
    assert 0 <= row["figures"]["accuracy"] <= 1
    assert row["figures"]["model_mb"] > 0
    assert content["options"]["gru"]["architecture"] == "gru"
    assert "accuracy of actions" in capsys.readouterr().out
    assert chart.stat().st_size > 1000
