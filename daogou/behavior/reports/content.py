"""What a report says, before it is written down in a language or a format."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.rules import Bounds, Rule, association_rules
from daogou.behavior.segments import Segmentation, visitor_segments
from daogou.behavior.sessions import Funnel, funnel
from daogou.behavior.shop_log import shop_baskets
from daogou.catalog.columns import PRODUCT
from daogou.text.language import Localized


@dataclass(frozen=True)
class Report:
    """Of what happened in `since` … `until`.

    `left_out`: owners who do not count, such as simulated ones. `baskets`: orders that the rules
    were found in; `names` of the products that these speak of.
    """

    since: datetime
    until: datetime
    left_out: int
    funnels: Sequence[Funnel]
    segmentation: Segmentation
    baskets: int
    bounds: Bounds
    rules: Sequence[Rule]
    names: Mapping[str, Localized]


def report_of(
    session: Session,
    since: datetime,
    until: datetime,
    *,
    left_out: Collection[str] = (),
    names: Pseudonyms | None = None,
    bounds: Bounds | None = None,
) -> Report:
    """What the shop's tables tell; rules are of all orders, the rest of who agreed to events.

    `left_out`: owners who do not count, such as simulated ones; for these `names` are needed.
    """
    bounds = bounds or Bounds()
    without = {names.visitor(owner) for owner in left_out} if names else set()
    baskets = shop_baskets(session, since, until, left_out).to_pandas()
    rules = association_rules(baskets.itertuples(index=False, name=None), bounds)
    codes = {code for rule in rules for code in (*rule.left, *rule.right)}
    products = {
        code: Localized(zh, en)
        for code, zh, en in session.execute(
            select(PRODUCT.code, PRODUCT.name_zh, PRODUCT.name_en).where(PRODUCT.code.in_(codes))
        )
    }
    return Report(
        since,
        until,
        len(left_out),
        funnel(session, since, until, without=without),
        visitor_segments(session, since, until, without=without),
        int(baskets["basket"].nunique()),
        bounds,
        rules,
        products,
    )
