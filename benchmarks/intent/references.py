"""Published figures of the known data sets, and what this project means to reach.

Sources: USE+ConveRT and BERT-tuned of Casanueva et al. (2020); ConvBERT+MLM+Observers of Mehri et
al. (2021); CPFT of Zhang et al. (2021); ST-UIC at SMP 2017 ECDT (CCL 2018). DIET: IBM's study for
BANKING77, Rasa 3.6.21 as measured by this project for HWU64.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Reference:
    """Figures of a data set on its published test split, as shares of one.

    `figure` is what was published: "accuracy" or "macro_f1". `train_s` is the most seconds that
    training may take here.
    """

    figure: str
    published: float
    by: str
    to_reach: float
    diet: float | None = None
    train_s: float | None = None


REFERENCES: Final = {
    "banking77": Reference("accuracy", 0.9366, "BERT-tuned", 0.934, diet=0.899, train_s=900),
    "banking77 10-shot": Reference("accuracy", 0.8720, "CPFT", 0.86),
    "hwu64": Reference(
        "accuracy", 0.9303, "ConvBERT+MLM+Observers", 0.927, diet=0.853, train_s=600
    ),
    "hwu64 10-shot": Reference("accuracy", 0.8713, "CPFT", 0.86),
    "smp2017": Reference("macro_f1", 0.945, "ST-UIC", 0.95),
}
# On every data set.
CALIBRATION_ERROR: Final = 0.03
# Median latency of a message as a share of DIET's in the same run.
LATENCY_SHARE: Final = 0.6
