"""Lists in which not everything is of one kind and one brand.

Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): each next product is the best one
less its likeness to those before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from daogou.recommend.facts import Facts


def varied(
    ranked: Sequence[str],
    scores: Mapping[str, float],
    facts: Mapping[str, Facts],
    limit: int,
    diversity: float,
) -> list[str]:
    """At most `limit` of `ranked`, whose order decides between equals; `diversity` is 0 to 1."""
    best = max((scores[code] for code in ranked), default=0.0) or 1.0
    rest, chosen = list(ranked), list[str]()
    # The likeness of each to the chosen one that it is most like.
    nearest = dict.fromkeys(rest, 0.0)
    while rest and len(chosen) < limit:
        code = max(
            rest,
            key=lambda one: (1 - diversity) * scores[one] / best - diversity * nearest[one],
        )
        rest.remove(code)
        chosen.append(code)
        for one in rest:
            nearest[one] = max(nearest[one], likeness(facts[one], facts[code]))
    return chosen


def likeness(one: Facts, other: Facts) -> float:
    """1 for the same kind and brand, half of it for one of the two."""
    return 0.5 * (one.category == other.category) + 0.5 * (one.brand == other.brand)
