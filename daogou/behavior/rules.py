"""Association rules: who buys these goods also buys those."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Any, Final

# A rule of three products can still be told in a sentence, and shops act on no longer ones.
_LONGEST: Final = 3


@dataclass(frozen=True)
class Bounds:
    """What makes a rule worth telling.

    At least `baskets` hold all of it, and no less than the share `support`; of the baskets with the
    left side a share of `confidence` holds the right side, which is `lift` times as many as of all.
    `error`: the share of false rules among those told that is put up with: with thousands of pairs
    many go together by chance (Benjamini & Hochberg 1995, of Fisher's exact test).
    """

    baskets: int = 5
    support: float = 0.001
    confidence: float = 0.1
    lift: float = 1.2
    error: float = 0.05


@dataclass(frozen=True)
class Rule:
    """Baskets with all of `left` hold `right` too: `baskets` of them."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    baskets: int
    support: float
    confidence: float
    lift: float


def association_rules(
    baskets: Iterable[tuple[str, str]], bounds: Bounds | None = None
) -> list[Rule]:
    """Rules over `(basket, product)`, the highest lift first; products by their codes.

    FP-growth (Han, Pei & Yin 2000). Right sides are single products.
    """
    import pandas as pd
    from scipy.stats import false_discovery_control, hypergeom  # type: ignore[import-untyped]

    # To import mlxtend turns the deprecation warnings of all libraries on.
    with warnings.catch_warnings():
        from mlxtend.frequent_patterns import association_rules as rules_of
        from mlxtend.frequent_patterns import fpgrowth

    bounds = bounds or Bounds()
    held = pd.DataFrame(baskets, columns=["basket", "product"]).drop_duplicates()
    total = held["basket"].nunique()
    least = max(bounds.baskets, ceil(bounds.support * total))
    often = held["product"].value_counts()
    held = held[held["product"].isin(often[often >= least].index)]
    if held.empty:
        return []
    table = _one_hot(held, total)
    sets = fpgrowth(table, min_support=(least - 0.5) / total, use_colnames=True, max_len=_LONGEST)
    if sets.empty:
        return []
    found = rules_of(sets, metric="confidence", min_threshold=0.0)
    found = found[[len(right) == 1 for right in found["consequents"]]]
    if found.empty:
        return []
    both = (found["support"] * total).round().astype(int)
    left = (found["antecedent support"] * total).round().astype(int)
    right = (found["consequent support"] * total).round().astype(int)
    chance = hypergeom.sf(both - 1, total, left, right)
    worth = (
        (false_discovery_control(chance) <= bounds.error)
        & (found["confidence"] >= bounds.confidence)
        & (found["lift"] >= bounds.lift)
    )
    told = [
        Rule(
            tuple(sorted(row["antecedents"])),
            tuple(row["consequents"]),
            int(both[place]),
            float(row["support"]),
            float(row["confidence"]),
            float(row["lift"]),
        )
        for place, row in found[worth].iterrows()
    ]
    return sorted(told, key=lambda rule: (-rule.lift, -rule.baskets, rule.left, rule.right))


def _one_hot(held: Any, total: int) -> Any:
    """A row a basket and a column a product, sparse; baskets of rare goods alone count as well."""
    import pandas as pd
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

    rows, _ = pd.factorize(held["basket"])
    columns, names = pd.factorize(held["product"], sort=True)
    shape = (total, len(names))
    matrix = csr_matrix(([1] * len(held), (rows, columns)), shape=shape, dtype="uint8")
    table = pd.DataFrame.sparse.from_spmatrix(matrix, columns=names)
    return table.astype(pd.SparseDtype(bool, fill_value=False))
