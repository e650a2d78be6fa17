"""What is wanted: the catalogue's popularity (sales and ratings), and what was wanted lately."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.columns import PRODUCT
from daogou.catalog.filters import conditions, with_children
from daogou.recommend.asking import Ask, Candidate
from daogou.recommend.facts import showable
from daogou.recommend.index import Index

_PROPOSED: Final = 60
# How much of the score is what was wanted lately.
_LATELY: Final = 0.5


def propose(session: Session, index: Index | None, ask: Ask) -> list[Candidate]:
    """The most popular that fit the wish, by category where it names any."""
    rows = session.execute(
        select(PRODUCT.code, PRODUCT.popularity)
        .where(*conditions(session, showable(ask.criteria), ask.now))
        .order_by(PRODUCT.in_stock.desc(), PRODUCT.popularity.desc(), PRODUCT.number.desc())
        .limit(_PROPOSED)
    )
    scores = {code: (1 - _LATELY) * popularity for code, popularity in rows}
    if index is not None:
        for row in _wanted_lately(session, index, ask):
            code = index.names[row]
            scores[code] = scores.get(code, 0.0) + _LATELY * float(index.trend[row])
    return [Candidate(code, score) for code, score in scores.items()]


def _wanted_lately(session: Session, index: Index, ask: Ask) -> Any:
    """Rows of the index, the most wanted first."""
    rows = index.trending
    named = ask.criteria.categories or ((ask.criteria.family,) if ask.criteria.family else ())
    if named and len(rows):
        within = with_children(session, named)
        rows = rows[np.isin(index.categories[rows], within)]
    return rows[:_PROPOSED]
