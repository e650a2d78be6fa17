"""What is bought together: pairs of products, by support, confidence and lift."""

from __future__ import annotations

from typing import Any

import ibis

from daogou.behavior.analyses.visits import seconds


def purchased_together(events: Any) -> Any:
    """The baskets of a log: purchases of a visitor at one moment. Takes a table like `EVENTS`."""
    bought = events.filter((events.kind == "purchase") & events["product"].notnull())
    basket = bought.visitor + ibis.literal("/") + seconds(bought.at).cast("string")
    return bought.select(basket=basket, product=bought["product"]).distinct()


def pairs(baskets: Any, least: int) -> Any:
    """Pairs that at least `least` baskets hold, each once in each direction.

    Takes a table like `log.BASKETS`. `baskets` is in how many both are, `support` the share of all,
    `confidence` the share of those with `left` that hold `right` too, `lift` how many times oftener
    that is than in any basket.
    """
    held = baskets.distinct()
    known = held.group_by("product").agg(holding=held.basket.nunique())
    # What is rarer than a pair may be is in no pair.
    often = held.semi_join(known.filter(known.holding >= least), "product")
    left = often.select("basket", left=often["product"])
    right = often.select("basket", right=often["product"])
    both = left.join(right, "basket").filter(ibis._.left != ibis._.right)
    counted = both.group_by("left", "right").agg(baskets=both.count())
    counted = counted.filter(counted.baskets >= least)
    total = held.agg(total=held.basket.nunique())
    of_left = known.select(left=known["product"], left_holding=known.holding)
    of_right = known.select(right=known["product"], right_holding=known.holding)
    told = counted.join(of_left, "left").join(of_right, "right").cross_join(total)
    return told.select(
        "left",
        "right",
        "baskets",
        support=told.baskets / told.total,
        confidence=told.baskets / told.left_holding,
        lift=(told.baskets / told.left_holding) / (told.right_holding / told.total),
    )
