"""Bursts of discontent: against the own past, and with few alarms that have no cause."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from daogou.satisfaction.bursts import FALSE_ALARMS_A_YEAR, WINDOW, bursts

from .talking import NOW

YEAR = NOW - timedelta(days=365)


def days_ago(*days: float) -> list:
    return [NOW - timedelta(days=one) for one in days]


def test_a_burst_is_found_beside_a_quiet_past() -> None:
    moments = {"mug": days_ago(1, 2, 3, 200), **{str(n): [] for n in range(50)}}
    (found,) = bursts(moments, YEAR, NOW)
    assert (found.subject, found.count, found.since) == ("mug", 3, NOW - timedelta(days=3))
    assert found.expected < 0.1
    assert found.chance < 1e-4


def test_two_are_never_a_burst() -> None:
    assert bursts({"mug": days_ago(1, 2), **{str(n): [] for n in range(50)}}, YEAR, NOW) == []


def test_what_is_usual_for_a_subject_is_no_burst() -> None:
    weekly = days_ago(*(3.5 * n for n in range(100)), 1, 2)
    assert bursts({"delivery": weekly, "price": []}, YEAR, NOW) == []
    assert bursts({"delivery": [*weekly, *days_ago(*[0.5] * 15)], "price": []}, YEAR, NOW)


def test_without_any_past_more_is_needed() -> None:
    """Nothing is known of a subject on the first day: the prior is wide."""
    few, many = days_ago(1, 2, 3), days_ago(*[0.1 * n for n in range(1, 40)])
    assert bursts({"mug": few}, NOW - timedelta(days=4), NOW) == []
    assert bursts({"mug": many}, NOW - timedelta(days=4), NOW)


def test_what_is_to_come_and_what_is_over_do_not_count() -> None:
    others = {str(n): [] for n in range(50)}
    assert bursts({"mug": days_ago(-1, -2, -3), **others}, YEAR, NOW) == []
    assert bursts({"mug": days_ago(8, 9, 10), **others}, YEAR, NOW) == []


def test_no_subject_no_burst() -> None:
    assert bursts({}, YEAR, NOW) == []


@pytest.mark.parametrize("rate", [0.002, 0.02])
def test_few_alarms_have_no_cause(rate: float) -> None:
    """A year of a hundred subjects whose discontent is pure chance, looked at each week."""
    chance = Random(5)
    begun = NOW - timedelta(days=2 * 365)
    moments = {
        str(subject): [
            begun + timedelta(days=day + chance.random())
            for day in range(2 * 365)
            if chance.random() < rate
        ]
        for subject in range(100)
    }
    weeks = range(52)
    alarms = sum(len(bursts(moments, begun, NOW - week * WINDOW)) for week in weeks)
    assert alarms <= 4 * FALSE_ALARMS_A_YEAR
