"""The methods that are compared, and figures that others published."""

from __future__ import annotations

from typing import Final

from benchmarks.recommend.factors import Factors
from benchmarks.recommend.method import Method
from benchmarks.recommend.sequence import Options, SequenceModel
from benchmarks.recommend.simple import (
    AttributeNeighbours,
    ItemNeighbours,
    Popularity,
    SequentialRules,
)

# HR@10 and NDCG@10 of the last item, ranked against all: Zhou et al. 2020, "S3-Rec:
# Self-Supervised Learning for Sequential Recommendation with Mutual Information Maximization".
PUBLISHED: Final = {
    "popularity": (0.0152, 0.0068),
    "GRU4Rec": (0.0283, 0.0137),
    "SASRec": (0.0605, 0.0318),
    "S3-Rec": (0.0647, 0.0327),
}
TO_REACH: Final = {"hr_10": 0.065, "ndcg_10": 0.033}
GRU, ATTENTION = "GRU", "self-attention"
TITLES: Final = ("popularity", "attributes", "item-kNN", "sequential rules", "ALS", GRU, ATTENTION)


def contestants(seed: int, epochs: int | None = None) -> list[Method]:
    """All methods but their fusion, unfitted, in the order of `TITLES`."""
    attention = Options(seed=seed)
    gru = Options(kind="gru", layers=1, epochs=12, seed=seed)
    if epochs:
        attention, gru = (Options(**{**vars(o), "epochs": epochs}) for o in (attention, gru))
    return [
        Popularity(),
        AttributeNeighbours(),
        ItemNeighbours(),
        SequentialRules(),
        Factors(seed),
        SequenceModel(GRU, gru),
        SequenceModel(ATTENTION, attention),
    ]
