"""A method's figures: seconds of learning, how well it ranks, milliseconds for a user."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final

import numpy as np
from tqdm import tqdm

from benchmarks.recommend.data import Material, Questions
from benchmarks.recommend.method import Method
from benchmarks.recommend.metrics import figures, ranks, without_history

_AT_ONCE: Final = 512
_TIMED: Final = 200
_WARM_UP: Final = 20
_OFFERED: Final = 10


def seconds(work: Callable[[], object]) -> dict[str, float]:
    """Seconds of the clock and of the processors that `work` takes."""
    clock, processors = time.perf_counter(), time.process_time()
    work()
    return {
        "training_s": round(time.perf_counter() - clock, 2),
        "training_cpu_s": round(time.process_time() - processors, 2),
    }


def fitted(method: Method, material: Material) -> dict[str, float]:
    """Lets `method` learn; its seconds."""
    return seconds(lambda: method.fit(material))


def ranked(method: Method, asked: Questions) -> dict[str, float]:
    """Hit rates, NDCG and MRR over all of `asked`, each answer ranked among all items that are not
    in its history."""
    found = []
    starts = range(0, len(asked.answers), _AT_ONCE)
    for start in tqdm(starts, f"{method.title} ranks", leave=False):
        histories = asked.histories[start : start + _AT_ONCE]
        scores = without_history(method.scores(histories), histories)
        found.append(ranks(scores, asked.answers[start : start + _AT_ONCE]))
    return {key: round(value, 5) for key, value in figures(np.concatenate(found)).items()}


def milliseconds(method: Method, asked: Questions) -> dict[str, float]:
    """Median and 95th percentile for one user at a time: scores of all items and the best ten.

    Of the processor: other programs of the machine count less than by the clock.
    """
    some = asked.some(_TIMED + _WARM_UP, seed=2).histories
    spent = []
    for history in some:
        begun = time.process_time()
        scores = without_history(method.scores([history]), [history])[0]
        best = np.argpartition(-scores, _OFFERED)[:_OFFERED]
        best[np.argsort(-scores[best])]
        spent.append(1000 * (time.process_time() - begun))
    warm: Any = spent[_WARM_UP:] or spent
    return {
        "user_median_ms": round(float(np.median(warm)), 3),
        "user_p95_ms": round(float(np.percentile(warm, 95)), 3),
    }
