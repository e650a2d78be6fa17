"""Online Shoppers Purchasing Intention (C. Sakar et al. 2018, UCI): a session a row."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from daogou.errors import DataError

PAGES: Final = ("Administrative", "Informational", "ProductRelated")
NUMBERS: Final = (
    *(name for kind in PAGES for name in (kind, f"{kind}_Duration")),
    *("BounceRates", "ExitRates", "PageValues", "SpecialDay"),
)
CATEGORIES: Final = (
    *("Month", "OperatingSystems", "Browser", "Region", "TrafficType", "VisitorType", "Weekend"),
)
_LABEL: Final = "Revenue"
# Rows by which features and options were tried out are never tested on; drawn once, with this.
_SET_ASIDE: Final = 1 / 3
_SET_ASIDE_SEED: Final = 7


@dataclass(frozen=True)
class Sessions:
    """The sessions as they stand in the file.

    `x`: the columns; `y` [rows]: 1 where the session ended in a purchase; `group` [rows]: equal for
    rows that are equal, so that these stay together; `aside` [rows]: true for the third of the rows
    that features and options were tried out on.
    """

    x: pd.DataFrame
    y: NDArray[np.int64]
    group: NDArray[np.int64]
    aside: NDArray[np.bool_]

    @property
    def duplicates(self) -> int:
        """Rows that are the same as an earlier one."""
        return len(self.y) - len(np.unique(self.group))


def read_sessions(path: Path) -> Sessions:
    """The data set in `path`.

    Raises:
        DataError: the file is absent, or another one.
    """
    if not path.is_file():
        raise DataError(
            f"{path} is not there. It is the UCI data set “Online Shoppers Purchasing Intention”; "
            "name where it lies with --data."
        )
    table = pd.read_csv(path)
    lacking = [name for name in (*NUMBERS, *CATEGORIES, _LABEL) if name not in table]
    if lacking:
        raise DataError(f"{path} has no column {lacking[0]}: it is another file.")
    x = table[[*NUMBERS, *CATEGORIES]]
    group = pd.factorize(table.astype(str).agg("|".join, axis=1))[0]
    drawn = np.random.default_rng(_SET_ASIDE_SEED).permutation(group.max() + 1)
    aside = np.isin(group, drawn[: round(len(drawn) * _SET_ASIDE)])
    return Sessions(x, table[_LABEL].to_numpy().astype(np.int64), group, aside)
