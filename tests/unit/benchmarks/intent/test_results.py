"""The file of figures: whole at every moment, taken up again, averaged over seeds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.intent.results import Results, kept_runs, read_results, summary, write_json
from daogou.errors import DataError
from tests.unit.benchmarks.intent.conftest import run


def test_a_file_holds_every_finished_run(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "out.json"
    results = Results(path, {"seeds": 2})
    for count, seed in enumerate((42, 43), 1):
        results.add(run("hwu64", "daogou", seed, 0.9))
        content = read_results(path)
        assert [one["seed"] for one in content["runs"]] == [42, 43][:count]
    assert content["options"] == {"seeds": 2}
    assert {"python", "rasa", "torch", "onnxruntime", "transformers", "numpy"} <= set(
        content["versions"]
    )
    assert content["machine"]["cores"] >= 1
    assert [file.name for file in path.parent.iterdir()] == ["out.json"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    write_json(path, {"a": 1})
    with pytest.raises(TypeError):
        write_json(path, {"a": object()})
    assert json.loads(path.read_text("utf-8")) == {"a": 1}
    assert list(tmp_path.iterdir()) == [path]


def test_mean_and_deviation_over_seeds() -> None:
    runs = [run("hwu64", "daogou", seed, 0.9 + seed / 100) for seed in (1, 2, 3)]
    runs.append(run("hwu64", "diet", 1, 0.85))
    ours, diet = summary(runs)
    assert ours["seeds"] == [1, 2, 3]
    assert ours["figures"]["accuracy"]["mean"] == pytest.approx(0.92)
    assert ours["figures"]["accuracy"]["std"] == pytest.approx(0.01)
    assert diet["figures"]["accuracy"] == {"mean": 0.85, "std": None}


def test_texts_among_the_figures_are_not_averaged() -> None:
    (entry,) = summary([run("hwu64", "daogou", 1, 0.9, scope_score="confidence")])
    assert "scope_score" not in entry["figures"]


def test_only_a_run_alike_is_known() -> None:
    done = run("hwu64", "diet", 1, 0.85)
    results = Results(None, {}, [done])
    assert results.known(run("hwu64", "diet", 1, 0.5))
    for change in ({"seed": 2}, {"data": "other"}, {"options": {"epochs": 2}}, {"source": "new"}):
        assert not results.known({**done, **change})


def test_runs_of_other_code_or_options_are_not_averaged_with_new_ones() -> None:
    old = [{**run("hwu64", "daogou", seed, 0.8), "source": "old"} for seed in (1, 2)]
    others = [run("hwu64", "diet", 1, 0.85), run("smp2017", "daogou", 1, 0.97)]
    results = Results(None, {}, [*old, *others])
    results.add(run("hwu64", "daogou", 1, 0.9))
    results.add(run("hwu64", "daogou", 2, 0.92))
    ours = results.content()["summary"][-1]
    assert (ours["seeds"], ours["figures"]["accuracy"]["mean"]) == ([1, 2], 0.91)
    assert [one["title"] for one in results.runs] == ["DIET", "Daogou", "Daogou", "Daogou"]


def test_other_files_are_told(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    assert kept_runs(path) == []
    with pytest.raises(DataError, match="no such file"):
        read_results(path)
    path.write_text("{", "utf-8")
    with pytest.raises(DataError, match="not a file of figures"):
        kept_runs(path)
    path.write_text('{"benchmark": "catalog_search"}', "utf-8")
    with pytest.raises(DataError, match="not the figures of"):
        read_results(path)
