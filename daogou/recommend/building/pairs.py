"""Which products stand in one basket more often than by chance, as far as enough shoppers did so.

The cosine of the sets of shoppers, shrunk where few of them have both: Ning, Desrosiers and
Karypis, "A comprehensive survey of neighborhood-based recommendation methods" (2015).
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from scipy import sparse  # type: ignore[import-untyped]

from daogou.recommend.building.happened import Happened
from daogou.recommend.index import Array, Neighbours
from daogou.recommend.knobs import LEAST_SHOPPERS

# Of so many shoppers a pair is believed by half.
_SHRINKAGE: Final = 5.0
# Who looks at more than this in a day is no shopper, or says little.
_LARGEST: Final = 50


def affinity(happened: Happened, products: int, least: int = LEAST_SHOPPERS) -> Any:
    """[products, products], sparse and symmetric: how much two products go together, 0 to 1.

    A pair of fewer than `least` different shoppers is left out; one shopper counts once for each
    pair and product, however often.
    """
    shopper, first, second = _pairs(happened)
    pairs, counts = _counted(shopper, first * products + second)
    kept = counts >= least
    first, second, both = pairs[kept] // products, pairs[kept] % products, counts[kept]
    known, buyers = _counted(happened.shoppers, happened.products)
    popular = np.zeros(products)
    popular[known] = buyers
    scores = both / np.sqrt(popular[first] * popular[second]) * both / (both + _SHRINKAGE)
    half = sparse.coo_matrix((scores, (first, second)), (products, products)).tocsr()
    return half + half.T


def strongest(scores: Any, most: int) -> Neighbours:
    """The `most` greatest of each row of a sparse matrix."""
    count = scores.shape[0]
    rows = np.full((count, most), -1, np.int32)
    values = np.zeros((count, most), np.float32)
    scores = scores.tocsr()
    for row in np.flatnonzero(np.diff(scores.indptr)):
        part = slice(scores.indptr[row], scores.indptr[row + 1])
        order = np.argsort(-scores.data[part], kind="stable")[:most]
        rows[row, : len(order)] = scores.indices[part][order]
        values[row, : len(order)] = scores.data[part][order]
    return Neighbours(rows, values)


def _pairs(happened: Happened) -> tuple[Array, Array, Array]:
    """(shopper, product, other product) of each two products of a basket, the smaller first."""
    table = np.unique(
        np.stack([happened.baskets, happened.products, happened.shoppers], axis=1), axis=0
    )
    sizes = np.bincount(table[:, 0]) if len(table) else np.zeros(1, int)
    table = table[sizes[table[:, 0]] <= _LARGEST]
    found = [np.zeros((0, 3), np.int64)]
    # Of a sorted table, each row with the one so many rows behind, as long as baskets are as large.
    for distance in range(1, _LARGEST):
        here, there = table[:-distance], table[distance:]
        same = here[:, 0] == there[:, 0]
        if not same.any():
            break
        found.append(np.stack([here[same, 2], here[same, 1], there[same, 1]], axis=1))
    shopper, first, second = np.concatenate(found).T
    return shopper, first, second


def _counted(shoppers: Array, things: Array) -> tuple[Array, Array]:
    """Each of `things` and how many different shoppers have it."""
    distinct = np.unique(np.stack([things, shoppers], axis=1), axis=0)
    found, counts = np.unique(distinct[:, 0], return_counts=True)
    return found, counts
