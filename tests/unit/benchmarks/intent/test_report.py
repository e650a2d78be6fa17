"""The table for a terminal, and the chart."""

from __future__ import annotations

from pathlib import Path

from benchmarks.intent.chart import Bar, bars, draw
from benchmarks.intent.report import report
from benchmarks.intent.results import Results
from tests.unit.benchmarks.intent.conftest import run

RUNS = [
    run("hwu64", "daogou", 42, 0.93, latency_median_ms=4.0, training_s=300.0, oos_auroc=0.9),
    run("hwu64", "daogou", 43, 0.92, latency_median_ms=4.0, training_s=310.0, oos_auroc=0.9),
    run("hwu64", "diet", 42, 0.853, latency_median_ms=8.0, training_s=1740.0),
    run("smp2017", "daogou", 42, 0.97),
    run("mine", "daogou", 42, 0.5),
]
CONTENT = Results(None, {}, RUNS).content()


def cells(table: str, name: str) -> list[str]:
    """The cells of the line of a figure."""
    (line,) = [line for line in table.splitlines() if line.startswith(name)]
    return [cell.strip() for cell in line[len(name) :].split("  ") if cell.strip()]


def test_a_known_set_stands_beside_what_was_published() -> None:
    hwu64, *_ = report(CONTENT).split("\n\n")
    assert hwu64.startswith("hwu64: 8,954 training, 1,076 validation and 1,076 test rows")
    assert "Daogou (2 seeds)" in hwu64
    assert cells(hwu64, "accuracy, %") == ["92.50 ± 0.71", "85.30", "93.03", "≥ 92.7"]
    assert cells(hwu64, "macro-F1, %") == ["91.50 ± 0.71", "84.30"]
    assert cells(hwu64, "latency, median, ms") == ["4.00 ± 0.00", "8.00", "≤ 4.80"]
    assert cells(hwu64, "training, s") == ["305.0 ± 7.1", "1740.0", "≤ 600"]
    assert cells(hwu64, "out-of-scope AUROC, %") == ["90.00 ± 0.00", "–"]
    assert "calibration" not in hwu64


def test_sets_differ_in_what_is_published() -> None:
    _, smp, mine = report(CONTENT).split("\n\n")
    assert cells(smp, "macro-F1, %") == ["96.00", "94.50", "≥ 95.0"]
    assert cells(smp, "accuracy, %") == ["97.00"]
    assert "published" not in mine


def test_diet_of_old_is_told_where_it_was_not_run() -> None:
    content = Results(None, {}, RUNS[:1]).content()
    assert "DIET as measured before: 85.3" in report(content)
    assert "measured before" not in report(CONTENT)


def test_bars_are_of_the_published_figure() -> None:
    groups = bars(CONTENT)
    assert list(groups) == ["hwu64\naccuracy", "smp2017\nmacro-F1", "mine\naccuracy"]
    assert [bar.title for bar in groups["hwu64\naccuracy"]] == [
        "Daogou",
        "DIET",
        "published best of its class",
    ]
    assert groups["smp2017\nmacro-F1"][0] == Bar("Daogou", 96.0)
    assert [bar.value for bar in groups["mine\naccuracy"]] == [50.0]


def test_a_baseline_trained_for_its_speed_alone_has_no_bar() -> None:
    short = run("hwu64", "diet", 42, 0.787) | {"title": "DIET, 1 epochs"}
    groups = bars(Results(None, {}, [RUNS[0], short]).content())
    assert [(bar.title, bar.value) for bar in groups["hwu64\naccuracy"][:2]] == [
        ("Daogou", 93.0),
        ("DIET, measured before", 85.3),
    ]


def test_the_chart_is_a_picture(tmp_path: Path) -> None:
    for content in (CONTENT, Results(None, {}, RUNS[4:]).content()):
        path = tmp_path / "docs" / "chart.png"
        draw(content, path)
        assert path.read_bytes().startswith(b"\x89PNG")
        assert path.stat().st_size > 5000
