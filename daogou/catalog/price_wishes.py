"""Prices that a shopper names, and wishes relative to what was shown: cheaper, a bit dearer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from statistics import median_high, median_low

from daogou.catalog.criteria import Criteria
from daogou.catalog.phrase_book import OF_THE_SHOP
from daogou.text.prices import PriceRange


def with_prices(
    found: Criteria, prices: Iterable[PriceRange], shown: Sequence[Decimal]
) -> Criteria:
    """`found` with the bounds and relative wishes of a message."""
    for price in _both_sides(prices):
        if price.relative is None:
            lower, upper = price.lower, price.upper
            found = replace(
                found,
                price_min=None if lower is None else lower.quantize(Decimal(1), ROUND_FLOOR),
                price_max=None if upper is None else upper.quantize(Decimal(1), ROUND_CEILING),
                price_below=None,
            )
        elif price.relative in ("cheapest", "priciest"):
            found = replace(
                found, sort="price_asc" if price.relative == "cheapest" else "price_desc"
            )
        elif price.relative == "cheaper":
            found = _cheaper(found, shown)
        else:
            found = _pricier(found, shown)
    return found


def _both_sides(prices: Iterable[PriceRange]) -> list[PriceRange]:
    """`prices` with the two sides of a budget that are said apart ("over 20 but under 50") as one.

    Bounds that leave nothing between them ("over 50, no, under 20") stand for themselves.
    """
    found: list[PriceRange] = []
    for price in prices:
        between = _between(found[-1], price) if found else None
        if between:
            found[-1] = between
        else:
            found.append(price)
    return found


def _between(one: PriceRange, other: PriceRange) -> PriceRange | None:
    """The range between a lower and an upper bound; None where these are none."""
    for low, high in ((one, other), (other, one)):
        alone = low.upper is None and high.lower is None
        if alone and low.lower is not None and high.upper is not None and low.lower <= high.upper:
            return PriceRange(low.lower, high.upper)
    return None


def _cheaper(found: Criteria, shown: Sequence[Decimal]) -> Criteria:
    """Below the middle of what was shown; where all cost the same, below that. Cheapest first,
    where the newest or the best selling were not asked for."""
    order = found.sort if found.sort in OF_THE_SHOP else "price_asc"
    if not shown:
        return replace(found, sort=order)
    middle = median_low(shown)
    limit = (middle if middle > min(shown) else min(shown)) - _step(middle)
    upper = limit if found.price_top is None else min(found.price_top, limit)
    lower = found.price_min
    return replace(
        found,
        price_below=upper,
        price_min=lower if lower is not None and lower < upper else None,
        sort=order,
    )


def _pricier(found: Criteria, shown: Sequence[Decimal]) -> Criteria:
    """Above the middle of what was shown, beyond a former upper bound too."""
    found = replace(found, price_below=None)
    sort = "relevance" if found.sort == "price_asc" else found.sort
    if not shown:
        return replace(found, sort="price_desc")
    middle = median_high(shown)
    lower = middle + _step(middle)
    if found.price_min is not None:
        lower = max(lower, found.price_min)
    upper = found.price_max
    return replace(
        found,
        price_min=lower,
        price_max=upper if upper is not None and upper > lower else None,
        sort=sort,
    )


def _step(price: Decimal) -> Decimal:
    return Decimal(1) if price > 10 else Decimal("0.01")
