"""What is learned from visits, what is refused, and what a model is as files."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from daogou.behavior.purchase_intent.cli import table
from daogou.behavior.purchase_intent.features import NAMES, features
from daogou.behavior.purchase_intent.learning import figures, learn
from daogou.behavior.purchase_intent.model import save, served_model
from daogou.behavior.purchase_intent.moments import moments
from daogou.behavior.purchase_intent.visits import Visit
from daogou.errors import DataError

from .conftest import act, made_up


def test_features_of_a_moment() -> None:
    visit = Visit(
        (
            act("search", 0, value=0),
            act("view", 1, "p1"),
            act("view", 2, "p1"),
            act("cart_add", 4, "p1", 20.0),
            act("view", 7, "p2"),
        ),
        number=3,
        days_since=2.5,
        bought_before=1,
    )
    told = dict(zip(NAMES, features(visit, 5), strict=True))
    assert told["events"] == 5 and told["views"] == 3 and told["products"] == 2
    assert told["repeat_views"] == 1 and told["most_views_of_one"] == 2
    assert told["searches"] == told["empty_searches"] == 1
    assert told["cart_value"] == 20 and told["seconds_since_cart"] == 180
    assert told["seconds"] == 420 and told["pace"] == 105 and told["last_pause"] == 180
    assert (told["number"], told["days_since"], told["bought_before"]) == (3, 2.5, 1)
    assert told["hour"] == 12 and told["weekend"] == 0


def test_a_moment_does_not_know_what_comes_after() -> None:
    visit = Visit((act("view", 0, "p1"), act("cart_add", 2, "p1", 5.0), act("purchase", 3, "p1")))
    short = Visit(visit.acts[:1])
    assert np.array_equal(features(visit, 1), features(short, 1), equal_nan=True)
    assert math.isnan(dict(zip(NAMES, features(short, 1), strict=True))["pace"])


def test_moments_end_before_the_purchase_and_weigh_one_a_visit() -> None:
    bought = Visit(
        (act("view", 0, "a"), act("view", 1, "a"), act("purchase", 2, "a"), act("view", 3, "b"))
    )
    looked = Visit((act("view", 0, "a"), act("view", 1, "b"), act("click", 2, "b")))
    at_once = Visit((act("purchase", 0, "a"),))
    found = moments([bought, looked, at_once])
    assert found.y.tolist() == [1, 1, 0, 0, 0]
    assert found.seen.tolist() == [1, 2, 1, 2, 3]
    assert found.weight.tolist() == pytest.approx([1 / 2, 1 / 2, 1 / 3, 1 / 3, 1 / 3])


def test_what_tells_is_learned(tmp_path: Path) -> None:
    visits = made_up(600, seed=1)
    learned = learn(visits, 300, 50, seed=7)
    held = learned.figures["held_out"]
    assert held["visits"] == 150
    assert held["roc_auc"] > 0.7 and held["aupr"] > held["bought_share"] + 0.1
    # More of a visit tells more.
    assert held["by_events"]["5"]["roc_auc"] > held["by_events"]["1"]["roc_auc"]
    save(tmp_path, learned.text, {"when": "now", **learned.figures})
    model = served_model(tmp_path)
    assert model is not None
    assert model.figures["held_out"] == held
    keen = Visit(tuple(act("view", minute, "p1") for minute in range(5)))
    idle = Visit(tuple(act("view", minute, f"p{minute}") for minute in range(5)))
    sure, unsure = model.score(keen), model.score(idle)
    assert sure is not None and unsure is not None and 1 > sure > 0.5 > unsure > 0
    assert model.score(Visit((*keen.acts, act("purchase", 9, "p1")))) is None
    assert "600 visits" in table(model.figures)


def test_the_later_visits_are_the_measure() -> None:
    """A pattern that ends with the earlier visits is worth nothing on the later ones."""
    visits = made_up(450, seed=3)
    drawn = made_up(600, seed=4, telling=False)[450:]
    with pytest.raises(DataError, match="no better than chance"):
        learn([*visits, *drawn], 300, 50, seed=7)


def test_too_few_are_told() -> None:
    with pytest.raises(DataError, match=r"20 visits, \d+ of them .* needs 300 and 50"):
        learn(made_up(20, seed=1), 300, 50, seed=7)
    with pytest.raises(DataError, match="0 visits"):
        learn([], 300, 50, seed=7)


def test_visits_that_all_end_alike_are_told() -> None:
    visits = [visit for visit in made_up(900, seed=1) if visit.bought_at is None][:200]
    with pytest.raises(DataError, match="all end alike"):
        learn(visits, 100, 0, seed=7)


def test_figures_count_visits_alike() -> None:
    """A long visit that is scored wrong weighs as much as a short one."""
    visits = [
        Visit((act("view", 0, "a"), act("purchase", 1, "a"))),
        Visit(tuple(act("view", minute, "a") for minute in range(9))),
    ]
    found = figures(moments(visits), np.array([0.5, *[0.0] * 9]))
    assert found["bought_share"] == 0.5
    assert found["brier"] == pytest.approx(0.125)


def test_without_a_model_nothing_is_told(tmp_path: Path) -> None:
    assert served_model(tmp_path) is None


def test_a_model_of_other_features_is_refused(tmp_path: Path) -> None:
    learned = learn(made_up(400, seed=1), 300, 50, seed=7)
    save(tmp_path, learned.text.replace("repeat_views", "return_views"), learned.figures)
    with pytest.raises(DataError, match="other features"):
        served_model(tmp_path)
    (tmp_path / "model.txt").write_text("tree", "utf-8")
    with pytest.raises(DataError, match="cannot be read"):
        served_model(tmp_path)
