"""Nested cross-validation that cannot leak: who is trained on is never tested, nor are its like."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from benchmarks.purchase_intent.contestants import CONTESTANTS, Contestant
from benchmarks.purchase_intent.data import CATEGORIES, NUMBERS, Sessions, read_sessions
from benchmarks.purchase_intent.features import for_lines, for_trees
from benchmarks.purchase_intent.figures import figures
from benchmarks.purchase_intent.nested import FUSION, Fold, best_threshold, nested, selected
from benchmarks.purchase_intent.report import report
from daogou.errors import DataError


@pytest.fixture
def sessions(tmp_path: Path) -> Sessions:
    """Two hundred sessions and forty of them again; who has seen a page of value tends to buy."""
    draw = np.random.default_rng(3)
    rows: list[dict[str, Any]] = []
    for _ in range(200):
        value = float(draw.integers(0, 2) * draw.integers(1, 40))
        row: dict[str, Any] = {name: float(draw.integers(0, 30)) for name in NUMBERS}
        row |= {name: int(draw.integers(1, 4)) for name in CATEGORIES}
        row |= {"PageValues": value, "Month": "Nov", "VisitorType": "Other", "Weekend": False}
        rows.append({**row, "Revenue": bool(draw.random() < (0.7 if value else 0.1))})
    path = tmp_path / "sessions.csv"
    pd.DataFrame([*rows, *rows[:40]]).to_csv(path, index=False)
    return read_sessions(path)


class Spy:
    """Remembers which rows it learned from, and scores a row by whether it is one of them."""

    seen: list[set[int]] = []  # noqa: RUF012

    def __init__(self, worth: float) -> None:
        self.worth = worth

    def fit(self, x: pd.DataFrame, y: Any) -> Spy:
        del y
        self.learned = set(x["row"])
        self.seen.append(self.learned)
        return self

    def predict_proba(self, x: pd.DataFrame) -> Any:
        score = np.array([1.0 if row in self.learned else self.worth for row in x["row"]])
        return np.column_stack([1 - score, score])


def spy(options: Any, seed: int) -> Spy:
    del seed
    return Spy(options["worth"])


def test_equal_rows_are_one_group_and_on_one_side(sessions: Sessions) -> None:
    assert len(sessions.y) == 240 and sessions.duplicates == 40
    assert (sessions.group[:40] == sessions.group[200:]).all()
    assert (sessions.aside[:40] == sessions.aside[200:]).all()
    assert 0.25 < sessions.aside.mean() < 0.42


def test_nothing_that_is_tested_was_learned_from(sessions: Sessions) -> None:
    # Rows by their group: a duplicate that is learned from would give a tested row away.
    contestant = Contestant(
        "spy",
        spy,
        ({"worth": 0.2}, {"worth": 0.3}),
        lambda x: pd.DataFrame({"row": sessions.group}, index=x.index),
    )
    Spy.seen.clear()
    found = nested(sessions, [contestant], outer=3, inner=2, seed=1)
    tested = np.concatenate([fold.rows for fold in found["spy"]])
    assert sorted(tested) == sorted(np.flatnonzero(~sessions.aside))
    for fold in found["spy"]:
        assert set(fold.score) <= {0.2, 0.3}
    # In each outer fold two sets of options on two inner folds, and the fit that is tested.
    assert len(Spy.seen) == 3 * 5
    for learned, fold in zip(Spy.seen[4::5], found["spy"], strict=True):
        assert set(sessions.group[sessions.aside]) <= learned
        assert learned.isdisjoint(sessions.group[fold.rows])
    for place, learned in enumerate(Spy.seen):
        outer = found["spy"][place // 5]
        assert learned.isdisjoint(sessions.group[outer.rows])


@pytest.mark.parametrize("see", [for_trees, for_lines])
def test_features_look_at_one_row_alone(sessions: Sessions, see: Any) -> None:
    alone = pd.concat([see(sessions.x.iloc[place : place + 1]) for place in range(5)])
    pd.testing.assert_frame_equal(alone, see(sessions.x).iloc[:5])


def test_quick_contestants_and_their_fusion_learn(sessions: Sessions) -> None:
    quick = [one for one in CONTESTANTS if one.title in ("logistic regression", "decision tree")]
    found = nested(sessions, quick, outer=2, inner=2, seed=1)
    rows = [{"title": title, **figures(folds, sessions.y)} for title, folds in found.items()]
    assert [row["title"] for row in rows] == ["logistic regression", "decision tree", FUSION]
    for row in rows:
        assert 0.65 < row["pooled"]["roc_auc"] < 1
        assert row["session_ms"] > 0
    told = {"outer": 2, "inner": 2, "tested": 1, "aside": 1, "duplicates": 40, "rows": rows}
    assert "decision tree" in report(told) and "40 duplicated" in report(told)


def test_a_fusion_takes_who_helps() -> None:
    draw = np.random.default_rng(1)
    y = draw.integers(0, 2, 400)
    good, other = (y + draw.normal(0, 1, 400) for _ in range(2))
    weights = selected(np.column_stack([good, draw.normal(0, 1, 400), other]), y)
    assert weights.sum() == pytest.approx(1)
    assert min(weights[0], weights[2]) > 0.3 > 0.1 > weights[1]


def test_the_threshold_of_the_best_f1() -> None:
    y = np.array([0, 0, 1, 0, 1, 1])
    assert best_threshold(y, np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6])) == 0.3


def test_figures_use_the_threshold_of_each_fold() -> None:
    y = np.array([1, 0, 1, 0])
    folds = [
        Fold(np.array([0, 1]), np.array([0.9, 0.8]), 0.85, {}, 1.0, 2.0, [3.0]),
        Fold(np.array([2, 3]), np.array([0.2, 0.1]), 0.05, {}, 3.0, 2.0, [5.0]),
    ]
    found = figures(folds, y)
    assert found["mean"]["f1"] == pytest.approx((1 + 2 / 3) / 2, abs=1e-4)
    assert found["pooled"]["f1"] == pytest.approx(2 * 2 / (3 + 2), abs=1e-4)
    assert found["mean"]["roc_auc"] == 1 and found["pooled"]["roc_auc"] == 0.75
    assert found["training_s"] == 2 and found["session_ms"] == 4


def test_another_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is not there"):
        read_sessions(tmp_path / "none.csv")
    (tmp_path / "other.csv").write_text("Revenue,Month\nTRUE,Nov\n", "utf-8")
    with pytest.raises(DataError, match="no column Administrative"):
        read_sessions(tmp_path / "other.csv")
