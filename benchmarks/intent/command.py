"""What `python -m daogou benchmark intent` does once its words are read."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.intent.chart import draw
from benchmarks.intent.data import DataSet, read_data_set
from benchmarks.intent.pipelines import Pipeline, diet, ours, read_options
from benchmarks.intent.report import report
from benchmarks.intent.results import Results, kept_runs, read_results
from benchmarks.intent.run import Plan, run_all, tell
from benchmarks.intent.suite import TEN_SHOT, TRAIN, read_suite
from daogou.errors import ConfigurationError, DataError


def run(arguments: argparse.Namespace) -> None:
    """Measures what the command line asks for, and prints the table.

    Raises:
        DaogouError: something asked for is not there or cannot be used, or a run failed.
    """
    options = read_options(arguments.set)
    pipelines = [(ours(options), arguments.seeds)]
    if arguments.baseline:
        count = arguments.baseline_seeds or arguments.seeds
        pipelines.append((diet(arguments.baseline_epochs), count))
    data_sets = read_data(arguments)
    check_oos_label(data_sets, arguments.oos_label)
    plans = make_plans(data_sets, pipelines, arguments.first_seed, arguments.oos_label)
    asked = {
        "set": options,
        "seeds": arguments.seeds,
        "first_seed": arguments.first_seed,
        "oos_label": arguments.oos_label,
        "baseline": arguments.baseline,
    }
    if arguments.baseline:
        asked["baseline_epochs"] = arguments.baseline_epochs
    if arguments.resume and not arguments.json:
        raise ConfigurationError("--resume goes on with the runs of a file: name it by --json.")
    runs = kept_runs(arguments.json) if arguments.resume else []
    results = Results(arguments.json, asked, runs)
    for line in {
        f"{plan.data.name}: {note}" for plan in plans for note in plan.identity()["notes"]
    }:
        tell(line)
    run_all(plans, results)
    content = results.content()
    print(report(content))
    if arguments.chart:
        draw(content, arguments.chart)


def draw_chart(arguments: argparse.Namespace) -> None:
    """Draws the chart of a file of figures."""
    draw(read_results(arguments.json), arguments.png)


def read_data(arguments: argparse.Namespace) -> list[DataSet]:
    """The data sets that the command line names.

    Raises:
        ConfigurationError: neither or both of --suite and --train with --test are given.
        DataError: a file cannot be read as documented.
    """
    files = [arguments.train, arguments.valid, arguments.test]
    if arguments.suite:
        if any(files):
            raise ConfigurationError(
                "--suite brings its files: leave --train, --valid, --test out."
            )
        return read_suite(arguments.suite, arguments.only, arguments.ten_shot)
    if not arguments.train or not arguments.test:
        raise ConfigurationError("Give --train and --test, or a folder of data sets by --suite.")
    if arguments.only or arguments.ten_shot:
        raise ConfigurationError("--only and --ten-shot are for a --suite.")
    name = data_set_name(arguments.train)
    return [read_data_set(name, arguments.train, arguments.test, arguments.valid)]


def data_set_name(train: Path) -> str:
    """The name of a data set by its training file: the folder's if the file is `train.csv`.

    Other files carry their own name as well, so that a part of a known set is not taken for it.
    """
    folder = train.resolve().parent.name
    endings = {TRAIN: "", TEN_SHOT: " 10-shot"}
    return folder + endings.get(train.name, f" {train.stem}")


def check_oos_label(data_sets: Sequence[DataSet], label: str | None) -> None:
    """Makes sure that the out-of-scope label tells messages apart.

    Raises:
        DataError: no test split has the label, or one has nothing else.
    """
    if label is None:
        return
    tested = [{row.intent for row in data.test} for data in data_sets]
    if not any(label in labels for labels in tested):
        some = ", ".join(sorted(set.union(*tested))[:8])
        raise DataError(f"--oos-label {label}: no test row has it. Labels there: {some} …")
    for data, labels in zip(data_sets, tested, strict=True):
        if labels == {label}:
            raise DataError(f"{data.name}: every test row is out of scope. Add rows in scope.")


def make_plans(
    data_sets: Sequence[DataSet],
    pipelines: Sequence[tuple[Pipeline, int]],
    first_seed: int,
    oos_label: str | None,
) -> list[Plan]:
    """The runs in their order: by data set, then pipeline, then seed."""
    return [
        Plan(data, pipeline, first_seed + number, oos_label)
        for data in data_sets
        for pipeline, count in pipelines
        for number in range(count)
    ]
