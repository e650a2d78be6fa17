"""Sessions in figures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from daogou.converse.figures import figures

from .sample import FAILS, HOLDS


def test_a_row_for_each_topic_and_one_for_all() -> None:
    cart, service, total = figures([HOLDS, FAILS])
    assert (cart.topic, cart.conversations, cart.passed, cart.messages) == ("cart", 1, 1, 2)
    # Nothing was expected after the second message.
    assert cart.turns_to_success == 1
    assert (service.topic, service.passed, service.turns_to_success) == ("service", 0, None)
    assert service.fallback_rate == 1
    # The pressed button does not count.
    assert total.fallback_rate == pytest.approx(1 / 2)
    assert total.median_seconds == pytest.approx(0.2)
    assert total.p95_seconds == pytest.approx(0.4)


def test_the_95th_percentile_is_one_of_the_times() -> None:
    turns = tuple(replace(HOLDS.played[0], seconds=second) for second in range(100, 0, -1))
    [_, total] = figures([replace(HOLDS, played=turns)])
    assert total.p95_seconds == 95


def test_nothing_played_has_no_figures() -> None:
    [total] = figures([])
    assert total.median_seconds is None
    assert total.fallback_rate is None
