"""Sizes that a number alone may mean among goods that are looked for: 256 of phones is 256GB."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from daogou.catalog.columns import PRODUCT, VARIANT
from daogou.catalog.criteria import Criteria
from daogou.catalog.filters import conditions
from daogou.catalog.measures import UNITS
from daogou.catalog.search import search

# So many goods tell whether such goods are measured in inches.
_TELLING: Final = 20
_INCHES: Final = re.compile(r'\d\s?-?(?:英?寸|inch|in\b|")', re.I)


def in_full(number: str, sizes: list[str]) -> list[str]:
    """Those of `sizes` that are `number` with a unit, the most frequent one first."""
    alike = (size for size in sizes if re.fullmatch(rf"{re.escape(number)}[A-Za-z]+", size))
    return [size for size, _ in Counter(alike).most_common()]


def sizes_meant(session: Session, criteria: Criteria, number: str, now: datetime) -> Iterator[str]:
    """The sizes that `number` may mean of goods that fit `criteria` and come in them: with no unit,
    with one that such goods come in, with one that their names say."""
    there = conditions(session, replace(criteria, sizes=()), now)
    # An alias, as the conditions look at variants themselves.
    variant: Any = aliased(VARIANT)
    of = select(variant.size).join(PRODUCT, PRODUCT.code == variant.product_code)
    sizes = session.execute(of.where(variant.size.like(f"{number}%"), *there)).scalars().all()
    named = [f"{number}{unit}" for unit in UNITS if unit != "in" or _in_inches(session, there)]
    candidates = dict.fromkeys([number, *in_full(number, sizes), *named])
    # One after the other: whoever is content with the first has no further search.
    for size in candidates:
        if _fits(session, replace(criteria, sizes=(size,)), now):
            yield size


def _fits(session: Session, criteria: Criteria, now: datetime) -> bool:
    found = search(session, criteria, limit=1, now=now)
    return bool(found.items) and "sizes" not in found.relaxed


def _in_inches(session: Session, there: list[Any]) -> bool:
    """Whether inches are said of such goods: in a name a number alone is no measure ("501")."""
    texts = select(PRODUCT.description_zh, PRODUCT.description_en).where(*there).limit(_TELLING)
    return any(_INCHES.search("\n".join(said)) for said in session.execute(texts))
