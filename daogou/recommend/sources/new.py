"""What has just come in."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.columns import PRODUCT
from daogou.catalog.filters import conditions
from daogou.recommend.asking import Ask, Candidate
from daogou.recommend.facts import showable
from daogou.recommend.index import Index
from daogou.recommend.knobs import NEW_DAYS
from daogou.times import shop_day

_PROPOSED: Final = 60


def propose(session: Session, index: Index | None, ask: Ask) -> list[Candidate]:  # noqa: ARG001
    """Goods of the last `NEW_DAYS` that fit the wish; today's have 1."""
    today = shop_day(ask.now)
    rows = session.execute(
        select(PRODUCT.code, PRODUCT.released_on)
        .where(
            PRODUCT.released_on > today - timedelta(days=NEW_DAYS),
            PRODUCT.released_on <= today,
            *conditions(session, showable(ask.criteria), ask.now),
        )
        .order_by(PRODUCT.in_stock.desc(), PRODUCT.released_on.desc(), PRODUCT.number.desc())
        .limit(_PROPOSED)
    )
    return [Candidate(code, 1 - (today - day).days / NEW_DAYS) for code, day in rows]
