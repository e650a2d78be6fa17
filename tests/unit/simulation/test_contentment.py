from __future__ import annotations

from random import Random

import pytest

from daogou.simulation.contentment import Lived, answers_survey, latent, stars

WELL = Lived(reached=True, turns=4, misunderstood=0, waited=4.0)


def test_success_counts_most_then_errors_then_length_and_waiting():
    best = latent(WELL)
    failed = latent(Lived(False, 4, 0, 4.0))
    missed = latent(Lived(True, 4, 1, 4.0))
    long = latent(Lived(True, 8, 0, 8.0))
    slow = latent(Lived(True, 4, 0, 32.0))
    assert failed < missed < long < best
    assert slow < best


def test_the_documented_formula():
    # 2.3 + 2.2 − 2 · 0.45 − 2 · 0.1 − 0.3 · log2(4 / 2) + 0.1 + 0.2
    assert latent(Lived(True, 8, 2, 32.0), taste=0.1, noise=0.2) == pytest.approx(3.4)


def test_who_said_nothing_has_waited_for_nothing():
    assert latent(Lived(True, 0, 0, 0.0)) == 4.5


def test_stars_are_one_to_five_and_follow_the_seed():
    worst = Lived(False, 40, 12, 4000.0)
    assert {stars(worst, 0.0, Random(seed)) for seed in range(20)} == {1}
    assert stars(WELL, 5.0, Random(1)) == 5
    assert stars(WELL, 0.0, Random(3)) == stars(WELL, 0.0, Random(3))


def test_who_left_without_it_rates_less_often():
    asked = [answers_survey(True, False, Random(seed)) for seed in range(200)]
    assert 60 < sum(asked) < 140
    assert answers_survey(True, True, Random(1))
    assert not answers_survey(False, True, Random(1))
