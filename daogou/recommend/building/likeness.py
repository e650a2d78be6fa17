"""Which products are alike: one product of two rows weighs text, attributes, category and price."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np
from scipy import sparse  # type: ignore[import-untyped]
from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-untyped]
from sklearn.feature_extraction.text import TfidfTransformer  # type: ignore[import-untyped]
from sklearn.preprocessing import normalize  # type: ignore[import-untyped]

from daogou.recommend.building.products import Described
from daogou.recommend.index import Array, Neighbours
from daogou.recommend.knobs import LIKENESS

# Prices are compared on a scale of doublings, from 1 to about 65,000 yuan.
_DOUBLINGS: Final = np.arange(0.0, 16.5, 0.5)
_BLOCK: Final = 512


def nearest(
    products: Sequence[Described],
    vectors: Array,
    most: int,
    progress: Callable[[int], Any] = lambda _: None,
) -> Neighbours:
    """The nearest `most` of each product among those of its family, exactly, by blocks.

    `vectors` [products, width] are those of the texts. `progress` is told how many are done.
    """
    dense, flags = _dense(products, vectors), _flags(products)
    rows = np.full((len(products), most), -1, np.int32)
    scores = np.zeros((len(products), most), np.float32)
    roots = np.array([one.path[0] for one in products], np.str_)
    for root in np.unique(roots):
        family = np.flatnonzero(roots == root)
        kept = min(most, len(family) - 1)
        others, names = dense[family].T, flags[family].T.toarray()
        for start in range(0, len(family), _BLOCK):
            block = family[start : start + _BLOCK]
            near = dense[block] @ others + flags[block] @ names
            near[np.arange(len(block)), np.arange(start, start + len(block))] = -np.inf
            best = np.argpartition(-near, kept - 1, axis=1)[:, :kept] if kept else near[:, :0]
            values = np.take_along_axis(near, best, axis=1) if kept else best
            order = np.argsort(-values, axis=1, kind="stable")
            rows[block, :kept] = family[np.take_along_axis(best, order, axis=1).astype(np.int64)]
            scores[block, :kept] = np.take_along_axis(values, order, axis=1)
            progress(len(block))
    return Neighbours(rows, scores.clip(0.0, 1.0))


def _dense(products: Sequence[Described], vectors: Array) -> Array:
    """[products, width + bins] texts and prices; the product of two rows is their weighed sum."""
    texts = vectors.astype(np.float32)
    # E5's vectors all point to one side: what they have in common says nothing.
    texts = normalize(texts - texts.mean(axis=0))
    prices = np.array([one.price or np.nan for one in products], np.float32)[:, None]
    bins = np.exp(-((np.log2(prices) - _DOUBLINGS) ** 2))
    bins = normalize(np.nan_to_num(bins.astype(np.float32)))
    weighed = (np.sqrt(LIKENESS["text"]) * texts, np.sqrt(LIKENESS["price"]) * bins)
    return np.hstack(weighed).astype(np.float32)


def _flags(products: Sequence[Described]) -> Any:
    """[products, names], sparse: attributes, the rarer the heavier, and the path of categories."""
    attributes = DictVectorizer().fit_transform(
        [dict.fromkeys(one.attributes, 1.0) for one in products]
    )
    paths = DictVectorizer().fit_transform([dict.fromkeys(one.path, 1.0) for one in products])
    parts = (
        np.sqrt(LIKENESS["attributes"]) * TfidfTransformer().fit_transform(attributes)
        if attributes.shape[1]
        else attributes,
        np.sqrt(LIKENESS["category"]) * normalize(paths),
    )
    return sparse.hstack(parts).tocsr().astype(np.float32)
