"""What learning and answering cost in catalogues of several sizes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np

from benchmarks.recommend.contestants import contestants
from benchmarks.recommend.data import History, Material, Split, split
from benchmarks.recommend.measure import fitted, milliseconds

# Shares of the users, or how many times all of them.
FACTORS: Final = (0.25, 0.5, 1.0, 2.0)


def grown(material: Material, factor: float, seed: int) -> Split:
    """A shop with about `factor` times the users, and the items that they took.

    A part of the users is drawn by `seed`; a multiple is copies whose items are others. Users and
    items grow together, as with a shop, and a user's history stays as long.
    """
    rows: list[History] = [
        [*history, int(answer)]
        for history, answer in zip(
            material.validation.histories, material.validation.answers, strict=True
        )
        if len(history) > 1
    ]
    if factor >= 1:
        shifts = [copy * material.items for copy in range(round(factor))]
        rows = [[item + shift for item in row] for shift in shifts for row in rows]
        attributes = {
            item + shift: of for shift in shifts for item, of in material.attributes.items()
        }
        return split(rows, material.items * len(shifts), attributes)
    chosen = np.random.default_rng(seed).random(len(rows)) < factor
    kept = [row for row, is_kept in zip(rows, chosen, strict=True) if is_kept]
    number = {item: n for n, item in enumerate(sorted({i for row in kept for i in row}), 1)}
    attributes = {number[item]: of for item, of in material.attributes.items() if item in number}
    return split([[number[item] for item in row] for row in kept], len(number), attributes)


def growth(
    material: Material, seed: int, factors: Sequence[float] = FACTORS
) -> Iterator[dict[str, Any]]:
    """For each size and method: seconds of learning (networks: of one epoch) and milliseconds."""
    for factor in factors:
        shop = grown(material, factor, seed)
        for method in contestants(seed, epochs=1):
            spent = fitted(method, shop.material)
            yield {
                "title": method.title,
                "items": shop.material.items,
                "users": len(shop.material.training),
                **spent,
                **milliseconds(method, shop.test),
            }
