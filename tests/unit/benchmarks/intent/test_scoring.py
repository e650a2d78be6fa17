"""From answers to figures, messages out of scope among them."""

from __future__ import annotations

import pytest

from benchmarks.intent import scoring
from benchmarks.intent.data import Row
from benchmarks.intent.scoring import Answer, figures, scope_score

ROWS = (Row("hi", "greet"), Row("bye", "leave"), Row("moon", "oos"))
LABELS = frozenset({"greet", "leave"})


def answer(intent: str | None, in_scope: float | None = None, **ranking: float) -> Answer:
    """An answer whose confidence is that of its intent."""
    return Answer(intent, ranking.get(intent or "", 0.0), ranking, in_scope)


def test_without_a_label_all_rows_are_in_scope() -> None:
    answers = [answer("greet", greet=0.9), answer("greet", greet=0.6), answer(None)]
    found = figures(ROWS, answers, LABELS, None)
    assert found["accuracy"] == pytest.approx(1 / 3)
    assert found["calibration_error"] == pytest.approx((0.1 + 0.6 + 0.0) / 3)
    assert set(found) == {"accuracy", "macro_f1", "calibration_error"}


def test_confidence_tells_scope_where_nothing_else_does() -> None:
    answers = [answer("greet", greet=0.9), answer("leave", leave=0.6), answer("greet", greet=0.7)]
    found = figures(ROWS, answers, LABELS, "oos")
    assert found["accuracy"] == 1
    assert found["oos_auroc"] == 0.5
    assert found["oos_recall"] == 0
    assert found["scope_score"] == scoring.TOP
    assert "accuracy_with_oos" not in found


def test_a_trained_label_lowers_the_score_of_its_messages() -> None:
    answers = [
        answer("greet", greet=0.9, oos=0.05),
        answer("leave", leave=0.6, oos=0.2),
        answer("oos", oos=0.8, greet=0.1),
    ]
    found = figures(ROWS, answers, LABELS | {"oos"}, "oos")
    assert (found["oos_auroc"], found["oos_recall"]) == (1, 1)
    assert found["scope_score"] == scoring.TOP_IN_SCOPE
    assert found["accuracy_with_oos"] == 1


def test_a_score_of_the_pipeline_comes_first() -> None:
    answers = [
        answer("greet", 0.9, greet=0.5),
        answer("leave", 0.8, leave=0.4),
        answer("greet", 0.2, greet=0.99),
    ]
    found = figures(ROWS, answers, LABELS, "oos")
    assert (found["oos_auroc"], found["scope_score"]) == (1, scoring.GIVEN)


def test_a_given_score_and_a_trained_label_are_multiplied_if_both_are_probabilities() -> None:
    given = [answer("greet", 0.9, greet=0.9, oos=0.1), answer("oos", 0.9, oos=0.9)]
    assert scope_score(given, "oos") == scoring.GIVEN_AND_LABEL
    rows = (ROWS[0], ROWS[2])
    assert figures(rows, given, LABELS | {"oos"}, "oos")["oos_auroc"] == 1
    energies = [answer("greet", -3.0, greet=0.9), answer("oos", -9.0, oos=0.9)]
    assert scope_score(energies, "oos") == scoring.GIVEN
    assert scope_score([*given, answer("greet", None, greet=1.0)], "oos") == scoring.TOP_IN_SCOPE
