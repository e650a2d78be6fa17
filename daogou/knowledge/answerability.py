"""Whether what was found answers the question at all.

A logistic model of a few signs. Its weights were fitted on questions of our own
(`benchmarks/knowledge/dev.csv`, `python -m daogou benchmark knowledge --calibrate`), with which the
threshold was chosen as well: nine of ten questions that no document answers are declined.
"""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass
from typing import Final


@dataclass(frozen=True)
class Signs:
    """What speaks for an answer, and what against it.

    For: the `score` of the best section, its `lead` over the mean of the next five, the `words`
    that the documents have in common with the question (BM25), the cosine of the nearest
    `sentence`. Against: the nearness to messages `outside` of the shop's business. `aside` is the
    nearness to messages of other intents, which are at least such as shoppers write.
    """

    score: float
    lead: float
    words: float
    sentence: float
    outside: float
    aside: float


WEIGHTS: Final = (0.76, 1.1, 0.053, 6.0, -12.0, 6.46)
BIAS: Final = -3.33


def probability(signs: Signs) -> float:
    """The probability that the best section answers the question."""
    total = BIAS + sum(w * sign for w, sign in zip(WEIGHTS, astuple(signs), strict=True))
    return 1 / (1 + math.exp(-total))
