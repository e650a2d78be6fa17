"""What to take instead of a product that is sold out: like it, of its category, at its price."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.columns import PRODUCT
from daogou.recommend.asking import Ask, Candidate
from daogou.recommend.index import Index
from daogou.recommend.sources import similar

# How much less something of another category, or at another price, is worth.
_OTHER_CATEGORY: Final = 0.5
_OTHER_PRICE: Final = 0.5


def propose(session: Session, index: Index | None, ask: Ask) -> list[Candidate]:
    """Similar products, the nearer in use and price the better."""
    near = similar.propose(session, index, ask)
    codes = [one.code for one in near] + ([ask.product] if ask.product else [])
    rows = session.execute(
        select(PRODUCT.code, PRODUCT.category_code, PRODUCT.price_min).where(
            PRODUCT.code.in_(codes)
        )
    )
    known = {row.code: row for row in rows}
    wanted = known.get(ask.product)
    if wanted is None:
        return []
    found = []
    for one in near:
        row = known.get(one.code)
        if row is None:
            continue
        worth = 1.0 if row.category_code == wanted.category_code else _OTHER_CATEGORY
        worth *= 1 - _OTHER_PRICE * similar.apart(row.price_min, wanted.price_min)
        found.append(replace(one, score=one.score * worth))
    return found
