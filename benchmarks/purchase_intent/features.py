"""What is made of a session's columns: of each row by itself, so nothing can leak."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from benchmarks.purchase_intent.data import CATEGORIES, NUMBERS, PAGES

_MONTHS: Final = ("Feb", "Mar", "May", "June", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_VISITORS: Final = ("Returning_Visitor", "New_Visitor", "Other")


def made(x: pd.DataFrame) -> pd.DataFrame:
    """Columns [rows, 24]: the numbers, and ratios and products of them."""
    new = x[list(NUMBERS)].astype(float)
    pages = x[list(PAGES)].sum(axis=1)
    seconds = x[[f"{kind}_Duration" for kind in PAGES]].sum(axis=1)
    for kind in PAGES:
        new[f"{kind}_mean"] = x[f"{kind}_Duration"] / x[kind].clip(lower=1)
    new["pages"] = pages
    new["seconds"] = seconds
    new["seconds_a_page"] = seconds / pages.clip(lower=1)
    new["product_share"] = x["ProductRelated"] / pages.clip(lower=1)
    new["exit_less_bounce"] = x["ExitRates"] - x["BounceRates"]
    new["value_pages"] = x["PageValues"] * pages
    new["value_stay"] = x["PageValues"] * (1 - x["ExitRates"])
    new["has_value"] = (x["PageValues"] > 0).astype(float)
    new["exits"] = x["ExitRates"] * pages
    new["bounces"] = x["BounceRates"] * pages
    new["has_bounce"] = (x["BounceRates"] > 0).astype(float)
    return new


def for_trees(x: pd.DataFrame) -> pd.DataFrame:
    """`made` and the categories as numbers; months in their order."""
    new = made(x)
    new["Month"] = x["Month"].map({name: place for place, name in enumerate(_MONTHS)})
    new["VisitorType"] = x["VisitorType"].map({name: n for n, name in enumerate(_VISITORS)})
    new["Weekend"] = x["Weekend"].astype(int)
    for name in ("OperatingSystems", "Browser", "Region", "TrafficType"):
        new[name] = x[name]
    return new


def for_lines(x: pd.DataFrame) -> pd.DataFrame:
    """`made` on a logarithmic scale and the categories as texts, for a pipeline to encode."""
    numbers = np.log1p(made(x).clip(lower=0))
    return pd.concat([numbers, x[list(CATEGORIES)].astype(str)], axis=1)
