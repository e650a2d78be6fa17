"""What is wanted lately: what was done with each product, the latest days counting most."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from daogou.recommend.building.happened import Happened
from daogou.recommend.index import Array
from daogou.recommend.knobs import HALF_LIFE_DAYS, LEAST_SHOPPERS


def trend(parts: Sequence[tuple[Happened, float]], products: int) -> Array:
    """[products] float32, 0 to 1 on a logarithmic scale, of what happened and how much it counts.

    Of each part a shopper counts once a product, by the last time; a product that fewer than
    `LEAST_SHOPPERS` did it with counts nothing there.
    """
    total = np.zeros(products)
    for happened, weight in parts:
        order = np.argsort(happened.days, kind="stable")
        pairs = np.stack([happened.products, happened.shoppers], axis=1)[order]
        _, first = np.unique(pairs, axis=0, return_index=True)
        of, days = pairs[first, 0], happened.days[order][first]
        shoppers = np.bincount(of, minlength=products)
        gained = np.bincount(of, 0.5 ** (days / HALF_LIFE_DAYS), minlength=products)
        total += weight * np.where(shoppers >= LEAST_SHOPPERS, gained, 0.0)
    scaled = np.log1p(total)
    return (scaled / (scaled.max(initial=0.0) or 1.0)).astype(np.float32)
