"""A decision tree (CART, Breiman et al. 1984)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from sklearn.tree import DecisionTreeRegressor  # type: ignore[import-untyped]

from daogou.satisfaction.learners.learner import Learner, Numbers

_SEED = 7


@dataclass(frozen=True)
class Tree(Learner):
    """Nodes in arrays: where a row goes by `left`, `right` (-1 at a leaf), `signal`, `bound`."""

    name: ClassVar[str] = "decision tree"

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    signal: NDArray[np.int64]
    bound: Numbers
    value: Numbers

    @classmethod
    def fit(cls, signals: Numbers, shares: Numbers, weights: Numbers) -> Tree:
        grown = DecisionTreeRegressor(
            max_depth=6, min_weight_fraction_leaf=0.02, random_state=_SEED
        ).fit(signals, shares, weights)
        tree = grown.tree_
        return cls(
            *(tree.children_left, tree.children_right, tree.feature),
            *(tree.threshold, tree.value[:, 0, 0]),
        )

    def effects(self, signals: Numbers) -> Numbers:
        """The change of the mean at each node of a row's way counts for the signal asked there.

        A. Saabas 2014, "Interpreting random forests".
        """
        found = np.zeros((len(signals), signals.shape[1] + 1))
        found[:, -1] = self.value[0]
        for row, told in enumerate(np.asarray(signals, np.float32)):
            node = 0
            while self.left[node] >= 0:
                signal = self.signal[node]
                below = self.left if told[signal] <= self.bound[node] else self.right
                found[row, signal] += self.value[below[node]] - self.value[node]
                node = int(below[node])
        return found

    def kept(self) -> dict[str, Any]:
        return {name: array.tolist() for name, array in vars(self).items()}

    @classmethod
    def restored(cls, kept: dict[str, Any]) -> Tree:
        whole = {name: np.array(kept[name], np.int64) for name in ("left", "right", "signal")}
        return cls(**whole, bound=np.array(kept["bound"]), value=np.array(kept["value"]))
