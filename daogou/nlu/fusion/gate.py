"""Whether a message is the shop's business at all."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from daogou.nlu.fusion.scope import Scores, energy, log_odds, threshold_for_retention

# Of the in-scope messages held out, so many pass.
_RETENTION: Final = 0.99


@dataclass(frozen=True)
class ScopeGate:
    """A message whose score is below `threshold` is hardly the shop's business.

    The score is the energy of the logits; where the model learned from out-of-scope examples, whose
    labels have the indices `outside`, it is the log-odds of the other labels against them.
    """

    outside: tuple[int, ...]
    threshold: float

    @classmethod
    def learn(
        cls,
        logits: npt.NDArray[Any],
        targets: npt.NDArray[np.int64],
        outside: Sequence[int],
    ) -> ScopeGate:
        """Sets the threshold on held-out `logits` [texts, labels] with their `targets` [texts]."""
        if not len(targets):
            return cls(tuple(outside), float("-inf"))
        inside = ~np.isin(targets, list(outside))
        scores = cls(tuple(outside), 0.0).scores(logits)
        return cls(tuple(outside), threshold_for_retention(scores[inside], _RETENTION))

    def scores(self, logits: npt.NDArray[Any]) -> Scores:
        """[texts] above 0 for messages that pass, from the network's logits [texts, labels]."""
        score = log_odds(logits, self.outside) if self.outside else energy(logits)
        bound = self.threshold if math.isfinite(self.threshold) else 0.0
        result: Scores = score - bound
        return result

    def trust(self, score: float) -> float:
        """What a confidence is multiplied by: 1 for messages that pass, ever less below."""
        return math.exp(min(0.0, score)) if math.isfinite(self.threshold) else 1.0

    def to_dict(self) -> dict[str, Any]:
        """Plain values."""
        bound = self.threshold if math.isfinite(self.threshold) else None
        return {"outside": list(self.outside), "threshold": bound}

    @classmethod
    def from_dict(cls, values: Any) -> ScopeGate:
        """Reads what `to_dict` gave; raises KeyError, TypeError or ValueError for anything else."""
        bound = values["threshold"]
        threshold = float("-inf") if bound is None else float(bound)
        return cls(tuple(int(index) for index in values["outside"]), threshold)
