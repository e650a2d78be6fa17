"""From predictions to figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from benchmarks.policy.measure import Run
from daogou.nlu.fusion.measures import calibration_error

LISTEN: Final = "action_listen"


def figures(runs: Sequence[Run]) -> dict[str, float]:
    """Figures over the splits of one data set; seconds are sums, the size is a mean.

    `accuracy` is over all actions, `accuracy_acting` over those besides listening; macro-F1 is over
    the actions that occur. A conversation is right where all of its actions are.
    """
    told = [(split, *one) for split, run in enumerate(runs) for one in run["predictions"]]
    wanted = [one[2] for one in told]
    found = [one[3] for one in told]
    right = np.array([a == b for a, b in zip(wanted, found, strict=True)])
    acting = np.array([action != LISTEN for action in wanted])
    times = np.array([one[5] for one in told])
    whole: dict[Any, bool] = defaultdict(lambda: True)
    for one, is_right in zip(told, right.tolist(), strict=True):
        whole[one[:2]] &= is_right
    return {
        "accuracy": float(right.mean()),
        "accuracy_acting": float(right[acting].mean()),
        "macro_f1": macro_f1(wanted, found),
        "conversation_accuracy": float(np.mean(list(whole.values()))),
        "calibration_error": calibration_error(np.array([one[4] for one in told]), right),
        "training_s": sum(run["training_s"] for run in runs),
        "training_cpu_s": sum(run["training_cpu_s"] for run in runs),
        "latency_median_ms": float(np.median(times)),
        "latency_p95_ms": float(np.percentile(times, 95)),
        "model_mb": float(np.mean([run["model_mb"] for run in runs])),
    }


def macro_f1(wanted: Sequence[str], found: Sequence[str]) -> float:
    """The mean F1 of the actions in `wanted`."""
    scores = []
    for action in sorted(set(wanted)):
        hits = sum(a == b == action for a, b in zip(wanted, found, strict=True))
        scores.append(2 * hits / (wanted.count(action) + found.count(action)))
    return float(np.mean(scores))
