"""The examples that visits are: each moment of them, with what came after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from daogou.behavior.purchase_intent.features import NAMES, features
from daogou.behavior.purchase_intent.visits import Visit


@dataclass(frozen=True)
class Moments:
    """A row a moment, before the purchase where there is one.

    `x` [moments, features]; `y` [moments], 1 where a purchase came later in the visit; `weight`
    [moments] sums to 1 in each visit, so that long ones count no more; `visit` [moments] and
    `seen` [moments]: which visit, and how many of its events had happened.
    """

    x: NDArray[np.float64]
    y: NDArray[np.int64]
    weight: NDArray[np.float64]
    visit: NDArray[np.int64]
    seen: NDArray[np.int64]


def moments(visits: Sequence[Visit]) -> Moments:
    """All moments of `visits`; a visit that begins with a purchase has none."""
    rows: list[list[float]] = []
    told: list[tuple[int, float, int, int]] = []
    for place, visit in enumerate(visits):
        bought_at = visit.bought_at
        last = len(visit.acts) if bought_at is None else bought_at
        for seen in range(1, last + 1):
            rows.append(features(visit, seen))
            told.append((bought_at is not None, 1 / last, place, seen))
    y, weight, visit_of, seen_of = zip(*told, strict=True) if told else ((), (), (), ())
    return Moments(
        np.asarray(rows, dtype=np.float64).reshape(len(rows), len(NAMES)),
        np.asarray(y, dtype=np.int64),
        np.asarray(weight, dtype=np.float64),
        np.asarray(visit_of, dtype=np.int64),
        np.asarray(seen_of, dtype=np.int64),
    )
