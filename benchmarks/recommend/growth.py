"""What learning and answering cost in catalogues of several sizes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from benchmarks.recommend.contestants import contestants
from benchmarks.recommend.data import SHORTEST, History, Material, Split, split
from benchmarks.recommend.measure import fitted, milliseconds

# Shares of the items, or how many times all of them.
FACTORS: Final = (0.25, 0.5, 1.0, 2.0)


def grown(material: Material, factor: float) -> Split:
    """A shop with about `factor` times the items, without the test's answers.

    A part are the items that are taken most, with the users who took three of them or more; a
    multiple is copies of the shop whose users and items are others.
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
    taken = Counter(item for row in rows for item in row)
    most = [item for item, _ in taken.most_common(round(factor * material.items))]
    number = {item: n for n, item in enumerate(most, 1)}
    attributes = {number[item]: of for item, of in material.attributes.items() if item in number}
    kept = [[number[item] for item in row if item in number] for row in rows]
    return split([row for row in kept if len(row) >= SHORTEST], len(number), attributes)


def growth(
    material: Material, seed: int, factors: Sequence[float] = FACTORS
) -> Iterator[dict[str, Any]]:
    """For each size and method: seconds of learning (networks: of one epoch) and milliseconds."""
    for factor in factors:
        shop = grown(material, factor)
        for method in contestants(seed, epochs=1):
            spent = fitted(method, shop.material)
            yield {
                "title": method.title,
                "items": shop.material.items,
                "users": len(shop.material.training),
                **spent,
                **milliseconds(method, shop.test),
            }
