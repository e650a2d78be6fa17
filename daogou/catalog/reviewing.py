"""What buyers say of a product."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.catalog.columns import REVIEW
from daogou.catalog.tables import Review


@dataclass(frozen=True)
class Quote:
    """What one buyer wrote."""

    author: str
    rating: int
    title: str
    text: str
    language: str
    created_at: datetime
    verified: bool


@dataclass(frozen=True)
class ReviewSummary:
    """All reviews of a product: `histogram` has a count for each of 5 to 1 stars."""

    count: int
    average: float | None
    histogram: dict[int, int]
    quotes: list[Quote]


def reviews(
    session: Session,
    code: str,
    limit: int = 3,
    language: str | None = None,
    at_most: int = 5,
) -> ReviewSummary:
    """What buyers say of a product; quoted are only those who gave `at_most` so many stars.

    The quotes are a fair choice and not the nicest: first one of each kind (good, bad, middling),
    then by date; in `language` before others, verified before unverified.
    """
    counted = session.execute(
        select(REVIEW.rating, func.count())
        .where(REVIEW.product_code == code)
        .group_by(REVIEW.rating)
    ).all()
    histogram = dict.fromkeys((5, 4, 3, 2, 1), 0) | {int(k): int(n) for k, n in counted}
    count = sum(histogram.values())
    average = sum(stars * many for stars, many in histogram.items()) / count if count else None
    return ReviewSummary(
        count=count,
        average=None if average is None else round(average, 2),
        histogram=histogram,
        quotes=_quotes(session, code, limit, language, at_most),
    )


def _quotes(
    session: Session, code: str, limit: int, language: str | None, at_most: int
) -> list[Quote]:
    rows = session.execute(
        select(Review)
        .where(REVIEW.product_code == code, REVIEW.text != "", REVIEW.rating <= at_most)
        .order_by(REVIEW.created_at.desc(), REVIEW.id)
    ).scalars()
    ordered = sorted(rows, key=lambda row: (language not in (None, row.language), not row.verified))
    good = [row for row in ordered if row.rating >= 4]
    bad = [row for row in ordered if row.rating <= 2]
    middling = [row for row in ordered if row.rating == 3]
    first = list(chain(good[:1], bad[:1], middling[:1]))
    chosen = _distinct([*first, *ordered])[:limit]
    return [
        Quote(
            author=row.author,
            rating=row.rating,
            title=row.title,
            text=row.text,
            language=row.language,
            created_at=row.created_at,
            verified=row.verified,
        )
        for row in chosen
    ]


def _distinct(rows: Sequence[Review]) -> list[Review]:
    return list({row.id: row for row in rows}.values())
