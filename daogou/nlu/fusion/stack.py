"""Which experts are heard beside the transformer, and how much: decided on held-out examples."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from daogou.errors import DataError
from daogou.nlu.fusion.measures import Measures, measured
from daogou.nlu.fusion.pooling import likeliest_weights, pooled

# The expert that is always heard.
TRANSFORMER: Final = "transformer"
Opinions = Mapping[str, npt.NDArray[Any]]
# Between the weights that were learned on HWU64's validation rows and on the shop's dev split.
_USUAL: Final = {TRANSFORMER: 0.7, "ngrams": 0.4}
# Those of HWU64's validation rows with ten examples an intent.
_WITH_NEIGHBOURS: Final = {TRANSFORMER: 0.7, "ngrams": 0.15, "neighbours": 0.6}
# Fewer held-out examples than this choose no expert: they only set the temperature.
_ENOUGH: Final = 40


@dataclass
class Stack:
    """Weights by expert; one that is not named is not heard.

    `report` has cross-validated measures by the experts heard, such as "transformer+ngrams"; it is
    empty where nothing was held out.
    """

    weights: dict[str, float]
    report: dict[str, Measures] = field(default_factory=dict)

    @classmethod
    def fit(
        cls,
        log_probabilities: Opinions,
        targets: Sequence[int] | npt.NDArray[Any],
        folds: int = 5,
        seed: int = 0,
    ) -> Stack:
        """Learns from the experts' log-probabilities [texts, labels] on held-out texts.

        No expert may have learned from these texts. Experts join the transformer one by one, the
        most useful first. Rule: with its weight learned on the other folds, an expert must lower
        the negative log-likelihood of a fold's texts by more, on average, than the standard error
        of that gain, and must not lower the accuracy by more than its standard error.
        """
        wanted = np.asarray(targets, np.int64)
        if not len(wanted):
            return cls({TRANSFORMER: 1.0})
        part = np.random.default_rng(seed).permutation(len(wanted)) % max(2, folds)
        heard, report = [TRANSFORMER], {}
        best = _cross_validated(log_probabilities, heard, wanted, part)
        report[TRANSFORMER] = measured(best, wanted)
        waiting = sorted(set(log_probabilities) - {TRANSFORMER}) if len(wanted) >= _ENOUGH else []
        while waiting:
            tried = {
                name: _cross_validated(log_probabilities, [*heard, name], wanted, part)
                for name in waiting
            }
            for name, log_p in tried.items():
                report["+".join([*heard, name])] = measured(log_p, wanted)
            name = max(waiting, key=lambda name: _likelihood(tried[name], wanted).mean())
            if not _gains(tried[name], best, wanted):
                break
            heard.append(name)
            waiting.remove(name)
            best = tried[name]
        return cls(_weights(log_probabilities, heard, wanted), report)

    @classmethod
    def usual(cls, experts: Iterable[str]) -> Stack:
        """For few examples an intent, of which none can be held out."""
        heard = set(experts)
        usual = _WITH_NEIGHBOURS if "neighbours" in heard else _USUAL
        weights = {name: usual[name] for name in (TRANSFORMER, *sorted(heard)) if name in usual}
        return cls(weights if len(weights) > 1 else {TRANSFORMER: 1.0})

    @property
    def experts(self) -> list[str]:
        """Those that are heard beside the transformer."""
        return [name for name in self.weights if name != TRANSFORMER]

    def log_probabilities(self, opinions: Opinions) -> npt.NDArray[np.float32]:
        """[texts, labels] from the experts' own [texts, labels]; absent experts are not missed."""
        heard = [name for name in self.weights if name in opinions]
        weights = np.array([self.weights[name] for name in heard])
        result = pooled(np.stack([opinions[name] for name in heard]), weights)
        return result.astype(np.float32)

    def to_dict(self) -> dict[str, Any]:
        """The stack as plain values."""
        report = {experts: measures.to_dict() for experts, measures in self.report.items()}
        return {"weights": dict(self.weights), "report": report}

    @classmethod
    def from_dict(cls, values: Any, place: str) -> Stack:
        """Reads what `to_dict` gave; `place` is the file that an error names.

        Raises:
            DataError: a part is missing or has a value that cannot be.
        """
        try:
            weights = {str(name): float(weight) for name, weight in values["weights"].items()}
            report = {str(name): Measures(**found) for name, found in values["report"].items()}
            if weights.get(TRANSFORMER, 0.0) <= 0:
                raise ValueError(f"the weight of {TRANSFORMER} is not above 0")
            wrong = {n: w for n, w in weights.items() if not (math.isfinite(w) and w >= 0)}
            if wrong:
                raise ValueError(f"weights are to be 0 or more: {wrong}")
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise DataError(
                f"{place}: not the weights of a stack ({error!r}). "
                "Train a new model with `rasa train`."
            ) from error
        return cls(weights, report)


def _weights(
    opinions: Opinions, heard: Sequence[str], targets: npt.NDArray[np.int64]
) -> dict[str, float]:
    # Expected without evidence: the transformer as it is, and nobody else.
    expected = np.array([1.0 if name == TRANSFORMER else 0.0 for name in heard])
    found = likeliest_weights(np.stack([opinions[name] for name in heard]), targets, expected)
    weights = dict(zip(heard, found.tolist(), strict=True))
    # A transformer that is never right still leads: the others only correct it.
    weights[TRANSFORMER] = max(weights[TRANSFORMER], 1e-3)
    return {name: weight for name, weight in weights.items() if weight > 0}


def _cross_validated(
    opinions: Opinions,
    heard: Sequence[str],
    targets: npt.NDArray[np.int64],
    part: npt.NDArray[np.int64],
) -> npt.NDArray[np.float32]:
    """Log-probabilities [texts, labels], each text judged by weights that did not see it."""
    result = np.zeros(opinions[TRANSFORMER].shape, np.float32)
    for fold in np.unique(part):
        inside, outside = part == fold, part != fold
        others = {name: opinions[name][outside] for name in heard}
        weights = _weights(others, heard, targets[outside]) if outside.any() else {TRANSFORMER: 1.0}
        mine = {name: opinions[name][inside] for name in heard}
        result[inside] = Stack(weights).log_probabilities(mine)
    return result


def _likelihood(
    log_p: npt.NDArray[np.float32], targets: npt.NDArray[np.int64]
) -> npt.NDArray[np.float32]:
    result: npt.NDArray[np.float32] = log_p[np.arange(len(targets)), targets]
    return result


def _gains(
    tried: npt.NDArray[np.float32], best: npt.NDArray[np.float32], targets: npt.NDArray[np.int64]
) -> bool:
    gain = _likelihood(tried, targets) - _likelihood(best, targets)
    error = gain.std(ddof=1) / math.sqrt(len(gain))
    right, before = (log_p.argmax(axis=1) == targets for log_p in (tried, best))
    # Only texts that the two judge differently tell anything of the accuracy (McNemar 1947).
    won, lost = int((right & ~before).sum()), int((before & ~right).sum())
    return bool(gain.mean() > error and won - lost >= -math.sqrt(won + lost))
