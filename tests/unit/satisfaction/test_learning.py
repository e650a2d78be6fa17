"""Three learners side by side, on shoppers that they have not learned from."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest

from daogou.errors import DataError
from daogou.satisfaction.learners import LEARNERS, Learner, Numbers
from daogou.satisfaction.learning import RatedTalk, moments, train
from daogou.satisfaction.score_model import load_model, table
from daogou.satisfaction.signals import SIGNALS, signals

from .talking import NOW, talk


def rated(number: int = 90, people: int = 30) -> list[RatedTalk]:
    """Conversations whose stars fall with every message that was not understood."""
    chance = Random(3)
    found = []
    for place in range(number):
        lost = chance.randrange(5)
        texts = [
            (f"message {place} {n}", {"fell_back": n < lost, "mood": -0.5 if n < lost else 0.2})
            for n in range(6)
        ]
        made = replace(talk(*texts), conversation=str(place))
        found.append(RatedTalk(made, 5 - lost, str(place % people), simulated=place % 2 == 0))
    return found


def numbers() -> tuple[Numbers, Numbers, Numbers]:
    known = moments(rated())
    return known.signals, known.shares, known.weights


@pytest.mark.parametrize("learner", LEARNERS)
def test_effects_add_up_to_the_prediction(learner: type[Learner]) -> None:
    rows, shares, weights = numbers()
    model = learner.fit(rows, shares, weights)
    effects = model.effects(rows)
    assert effects.shape == (len(rows), len(SIGNALS) + 1)
    assert np.allclose(np.clip(effects.sum(axis=1), 0, 1), model.predict(rows))
    # What moved them is what the stars were made of, and not, say, the number of thanks.
    moved = np.abs(effects[:, :-1]).mean(axis=0)
    names = list(SIGNALS)
    assert moved[names.index("thanks")] == pytest.approx(0, abs=1e-9)
    lost = [names.index(one) for one in ("fallbacks", "fallbacks_lately", "mood", "lowest_mood")]
    assert np.corrcoef(effects[:, lost].sum(axis=1), shares)[0, 1] > 0.4


@pytest.mark.parametrize("learner", LEARNERS)
def test_a_kept_learner_tells_the_same(learner: type[Learner]) -> None:
    rows, shares, weights = numbers()
    model = learner.fit(rows, shares, weights)
    again = learner.restored(json.loads(json.dumps(model.kept())))
    assert np.allclose(model.predict(rows), again.predict(rows))


def test_the_best_serves_with_the_figures_of_all() -> None:
    model = train(rated(), NOW)
    assert [one.learner for one in model.figures] == [one.name for one in LEARNERS]
    best = min(model.figures, key=lambda one: one.error)
    assert model.name == f"{best.learner}, 2026-11-28 12:00"
    assert best.error < model.usual_error / 2
    assert best.auc is not None and best.auc > 0.9
    assert (model.conversations, model.simulated) == (90, 45)
    assert "always the mean" in table(model.figures, model.usual_error)


def test_where_nothing_is_to_be_learned_nothing_is() -> None:
    chance = Random(1)
    shuffled = [replace(one, stars=chance.randint(1, 5)) for one in rated()]
    model = train(shuffled, NOW)
    assert all(one.error > model.usual_error * 0.9 for one in model.figures)


def test_each_conversation_weighs_the_same_and_its_rating_is_cut_off() -> None:
    long = RatedTalk(talk("a", "b", "c", ("5", {"actions": ("rating_form",)})), 5, "x")
    short = RatedTalk(talk("a"), 1, "y")
    known = moments([long, short])
    assert known.weights.tolist() == pytest.approx([1 / 3, 1 / 3, 1 / 3, 1])
    assert known.last.tolist() == [0, 0, 1, 1]
    assert known.shares.tolist() == [1, 1, 1, 0]


@pytest.mark.parametrize(("number", "people"), [(0, 1), (30, 30), (90, 3)])
def test_too_little_is_said_and_not_learned(number: int, people: int) -> None:
    with pytest.raises(DataError, match="It needs 50"):
        train(rated(number, people), NOW)


def test_stars_that_are_all_the_same_teach_nothing() -> None:
    with pytest.raises(DataError, match="same stars"):
        train([replace(one, stars=5) for one in rated()], NOW)


def test_a_kept_model_gives_the_same_score_and_reasons(tmp_path: Path) -> None:
    model = train(rated(), NOW)
    path = tmp_path / "models" / "score.model"
    model.save(path)
    bad = signals(talk(*[(str(n), {"fell_back": True, "mood": -0.5}) for n in range(4)]))
    good = signals(talk(*[(str(n), {"mood": 0.2}) for n in range(4)]))
    again = load_model(path)
    assert again.score(bad) == model.score(bad)
    assert again.figures == model.figures
    low, reasons = model.score(bad)
    high, _ = model.score(good)
    assert low < 0.4 < 0.7 < high
    assert min(reasons, key=lambda one: one.effect).effect < -0.05
    assert all(one.zh and one.en for one in reasons)


def test_a_model_of_other_signals_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "score.model"
    train(rated(), NOW).save(path)
    kept = json.loads(path.read_text("utf-8"))
    kept["signals"][0] = "weather"
    path.write_text(json.dumps(kept), "utf-8")
    with pytest.raises(DataError, match="other signals"):
        load_model(path)
    path.write_text("{", "utf-8")
    with pytest.raises(DataError, match="no model of the score"):
        load_model(path)
