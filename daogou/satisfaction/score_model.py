"""The model of the score as a file: which learner serves, its figures, and what it tells."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from daogou.errors import DataError
from daogou.satisfaction.learners import LEARNERS, Learner
from daogou.satisfaction.scores import Reason
from daogou.satisfaction.signals import SIGNALS, told

_MOST_REASONS = 4
# What moves a score by less is no reason.
_LEAST_EFFECT = 0.01


@dataclass(frozen=True)
class Figures:
    """Of one learner in cross-validation by shopper.

    `error`: mean absolute error in stars over all moments, each conversation weighing the same;
    `error_at_end`: after the last message. `rank`: Spearman's correlation with the stars at the
    end. `auc`: how surely a conversation of one or two stars is told from the others at the end
    (0.5: by chance); None where all, or none, are.
    """

    learner: str
    error: float
    error_at_end: float
    rank: float
    auc: float | None


@dataclass(frozen=True)
class ScoreModel:
    """`name` tells learner and training; `usual_error` is the error of always telling the mean."""

    learner: Learner
    name: str
    figures: tuple[Figures, ...]
    usual_error: float
    conversations: int
    simulated: int

    def score(self, signals: Mapping[str, float]) -> tuple[float, tuple[Reason, ...]]:
        """The score of a moment, and what moved it most."""
        row = np.array([[signals[name] for name in SIGNALS]])
        effects = self.learner.effects(row)[0, :-1]
        order = np.argsort(-np.abs(effects), kind="stable")[:_MOST_REASONS]
        names = list(SIGNALS)
        reasons = [
            _reason(names[place], signals[names[place]], float(effects[place]))
            for place in order
            if abs(effects[place]) >= _LEAST_EFFECT
        ]
        return float(self.learner.predict(row)[0]), tuple(reasons)

    def save(self, path: Path) -> None:
        """Write the model as JSON."""
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = {
            "learner": self.learner.name,
            "name": self.name,
            "signals": list(SIGNALS),
            "figures": [asdict(one) for one in self.figures],
            "usual_error": self.usual_error,
            "conversations": self.conversations,
            "simulated": self.simulated,
            "model": self.learner.kept(),
        }
        # Whoever reads meanwhile sees the old one or the new one.
        new = path.with_suffix(".new")
        new.write_text(json.dumps(kept), "utf-8")
        new.replace(path)


def load_model(path: Path) -> ScoreModel:
    """A model that was saved.

    Raises:
        DataError: there is none, or it was trained on other signals.
    """
    remedy = "Run `python -m daogou satisfaction train`."
    try:
        kept = json.loads(path.read_text("utf-8"))
        if kept["signals"] != list(SIGNALS):
            raise DataError(f"{path}: this model knows other signals. {remedy}")
        learner = next(one for one in LEARNERS if one.name == kept["learner"])
        return ScoreModel(
            learner=learner.restored(kept["model"]),
            name=kept["name"],
            figures=tuple(Figures(**one) for one in kept["figures"]),
            usual_error=kept["usual_error"],
            conversations=kept["conversations"],
            simulated=kept["simulated"],
        )
    except (OSError, ValueError, KeyError, TypeError, StopIteration) as error:
        raise DataError(f"{path}: no model of the score can be read here. {remedy}") from error


def table(figures: Sequence[Figures], usual_error: float) -> str:
    """The figures side by side, as the command prints them."""
    lines = [f"{'':24}  stars off  at the end   rank    AUC"]
    for one in figures:
        auc = "  -  " if one.auc is None else f"{one.auc:.3f}"
        errors = f"{one.error:9.2f}  {one.error_at_end:10.2f}"
        lines.append(f"{one.learner:24}  {errors}  {one.rank:5.2f}  {auc}")
    lines.append(f"{'always the mean':24}  {usual_error:9.2f}")
    return "\n".join(lines)


def _reason(signal: str, value: float, effect: float) -> Reason:
    words = told(signal, value)
    return Reason(signal, round(value, 3), round(effect, 3), words.zh, words.en)
