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
    that it has in common with the question (BM25), the cosine of its nearest questions
    (`question`). Against: the nearness to messages `outside` of the shop's business. `aside` is
    the nearness to messages of other intents, which are at least such as shoppers write. `english`
    is 1 for a question in English, whose cosines are lower, and 0 for one in Chinese.
    """

    score: float
    lead: float
    words: float
    question: float
    outside: float
    aside: float
    english: float


WEIGHTS: Final = (0.2915, 0.5038, 0.2525, 5.9897, -15.8112, 10.1288, 2.1122)
BIAS: Final = -7.8906


def probability(signs: Signs) -> float:
    """The probability that the best section answers the question."""
    total = BIAS + sum(w * sign for w, sign in zip(WEIGHTS, astuple(signs), strict=True))
    return 1 / (1 + math.exp(-total))
