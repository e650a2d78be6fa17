"""Kinds of visitors: clusters of how they shop, with a stated choice of how many there are."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from daogou.behavior.segment_names import TRAITS, names_of
from daogou.behavior.sessions import session_features
from daogou.text.language import Localized

# Fewer visitors are no basis for kinds of them.
LEAST_VISITORS: Final = 100
# Two kinds are but who buys and who does not, which the funnel tells.
_FEWEST_SEGMENTS: Final = 3
_MOST_SEGMENTS: Final = 8
# A segment has no fewer than this share of all visitors.
_SMALLEST: Final = 0.02
# Who clusters samples of the visitors anew finds the same segments to this degree (adjusted Rand
# index, 1 is all the same).
_STABLE: Final = 0.95
_SAMPLES: Final = 5
# The silhouette compares all pairs: of so many visitors.
_COMPARED: Final = 2_000
_FITTED: Final = 20_000
_SEED: Final = 42


@dataclass(frozen=True)
class Segment:
    """A kind of visitors. `means` are those of the traits, `deviations` the same in standard
    deviations from all visitors' mean."""

    name: Localized
    visitors: int
    share: float
    means: Mapping[str, float]
    deviations: Mapping[str, float]


@dataclass(frozen=True)
class Choice:
    """How well `segments` of them fit: silhouette (-1 to 1), and stability over samples."""

    segments: int
    silhouette: float
    stability: float
    smallest: float


@dataclass(frozen=True)
class Segmentation:
    """`segments`, the largest first; none where there are too few visitors, or no structure that
    is stable. `choices`: what was tried. `labels`: each visitor's segment, as a place in it."""

    visitors: int
    segments: tuple[Segment, ...]
    choices: tuple[Choice, ...]
    labels: Mapping[str, int]


def visitor_segments(
    session: Session, since: datetime, until: datetime, *, without: Collection[str] = ()
) -> Segmentation:
    """The kinds of those who visited in `since` … `until`."""
    return segment(session_features(session, since, until, without=without))


def segment(sessions: Any) -> Segmentation:
    """The kinds of visitors, out of a DataFrame of `session_features`.

    K-means over standardised traits, counts as logarithms. Of 3 to 8 segments the most are taken
    that are found again: clusterings of samples agree with that of all (Ben-Hur, Elisseeff & Guyon
    2002, by the adjusted Rand index), and none is tiny. The silhouette (Rousseeuw 1987) says how
    far apart they are; it decides nothing, as it prefers few and coarse ones.
    """
    from sklearn.preprocessing import StandardScaler  # type: ignore[import-untyped]

    traits = visitor_traits(sessions)
    if len(traits) < LEAST_VISITORS:
        return Segmentation(len(traits), (), (), {})
    varied = traits.loc[:, traits.std() > 0]
    scaled = StandardScaler().fit_transform(_level(varied))
    tried = [_try(scaled, count) for count in range(_FEWEST_SEGMENTS, _MOST_SEGMENTS + 1)]
    choices = tuple(choice for choice, _ in tried)
    found = [
        labels
        for choice, labels in tried
        if choice.stability >= _STABLE and choice.smallest >= _SMALLEST
    ]
    if not found:
        return Segmentation(len(traits), (), choices, {})
    return _told(traits, varied.columns, scaled, found[-1], choices)


def visitor_traits(sessions: Any) -> Any:
    """A DataFrame with a row a visitor and the columns `TRAITS`, of their sessions' features."""
    import pandas as pd

    by = sessions.assign(
        carted=sessions["cart_adds"] > 0, bought=sessions["purchases"] > 0
    ).groupby("visitor")
    messages = by["messages"].sum()
    return pd.DataFrame(
        {
            "sessions": by.size(),
            "views": by["views"].mean(),
            "searches": by["searches"].mean(),
            "categories": by["categories"].mean(),
            # Who looked at nothing has no level of prices: the ordinary one.
            "price_level": by["price_level"].mean().fillna(1.0),
            "cart_rate": by["carted"].mean(),
            "buying_rate": by["bought"].mean(),
            "revenue": by["revenue"].sum(),
            "messages": messages / by.size(),
            "fallback_rate": (by["fallbacks"].sum() / messages.where(messages > 0)).fillna(0.0),
            "weekend_rate": by["weekend"].mean(),
        }
    ).astype(float)[list(TRAITS)]


def _level(traits: Any) -> Any:
    """Counts and amounts as logarithms: a few visitors would be far from all others."""
    import numpy as np

    counts = ["sessions", "views", "searches", "categories", "revenue", "messages"]
    return traits.assign(**{name: np.log1p(traits[name]) for name in counts if name in traits})


def _try(scaled: Any, count: int) -> tuple[Choice, Any]:
    """How well `count` segments fit, and the segment of each row."""
    import numpy as np
    from sklearn.cluster import KMeans  # type: ignore[import-untyped]
    from sklearn.metrics import adjusted_rand_score, silhouette_score  # type: ignore[import-untyped]

    random = np.random.default_rng(_SEED)

    def clusters(rows: Any) -> Any:
        return KMeans(count, n_init=10, random_state=_SEED).fit(rows)

    few = scaled if len(scaled) <= _FITTED else scaled[random.permutation(len(scaled))[:_FITTED]]
    labels = clusters(few).predict(scaled)
    compared = min(_COMPARED, len(scaled))
    silhouette = silhouette_score(scaled, labels, sample_size=compared, random_state=_SEED)
    agreement = []
    for _ in range(_SAMPLES):
        drawn = few[random.choice(len(few), len(few) * 4 // 5, replace=False)]
        agreement.append(adjusted_rand_score(labels, clusters(drawn).predict(scaled)))
    smallest = np.bincount(labels, minlength=count).min() / len(scaled)
    choice = Choice(count, float(silhouette), float(np.mean(agreement)), float(smallest))
    return choice, labels


def _told(
    traits: Any, columns: Any, scaled: Any, labels: Any, choices: tuple[Choice, ...]
) -> Segmentation:
    import numpy as np

    sizes = np.bincount(labels)
    order = list(np.argsort(-sizes))
    apart = [
        dict(zip(columns, map(float, scaled[labels == label].mean(axis=0)), strict=True))
        for label in order
    ]
    segments = []
    for label, name, deviations in zip(order, names_of(apart), apart, strict=True):
        inside = labels == label
        means = {trait: float(value) for trait, value in traits[inside].mean().items()}
        segments.append(Segment(name, int(sizes[label]), float(inside.mean()), means, deviations))
    places = {label: place for place, label in enumerate(order)}
    numbered = {
        str(visitor): places[label] for visitor, label in zip(traits.index, labels, strict=True)
    }
    return Segmentation(len(traits), tuple(segments), choices, numbered)
