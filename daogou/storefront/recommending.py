"""The lists of recommendations on pages and in the API."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from sqlalchemy.orm import Session

from daogou.catalog.cards import ProductCard
from daogou.catalog.criteria import Criteria
from daogou.recommend.asking import Ask, Recommendation, Shopper
from daogou.recommend.knobs import Shelf
from daogou.recommend.recommender import Recommender

_BESIDE: Final = 6
_ON_START: Final = 12

Lists = dict[str, list[Recommendation]]


def about_product(
    session: Session, recommender: Recommender, owner: str | None, card: ProductCard
) -> Lists:
    """What goes with a product: similar ones, or where it is sold out what to take instead, and
    what is bought together with it; `owner` is who looks at it, None where nobody is known."""
    now = datetime.now(UTC)
    shopper = _shopper(session, recommender, owner, now)
    shelves: tuple[Shelf, ...] = ("similar", "together")
    if not card.in_stock:
        shelves = ("alternatives", "together")
    found: Lists = {"similar": [], "together": [], "alternatives": []}
    for shelf in shelves:
        ask = Ask(shelf, now, shopper, product=card.code, limit=_BESIDE)
        found[shelf] = recommender.recommend(session, ask)
    return found


def for_shopper(
    session: Session, recommender: Recommender, owner: str | None, criteria: Criteria | None = None
) -> Lists:
    """What a start page shows: for this shopper where there is anything to go by, what is popular
    and what is new."""
    now = datetime.now(UTC)
    shopper = _shopper(session, recommender, owner, now)
    found: Lists = {}
    shelves: tuple[Shelf, ...] = ("for_you", "popular", "new")
    for shelf in shelves:
        ask = Ask(shelf, now, shopper, criteria or Criteria(), limit=_ON_START)
        found[shelf] = recommender.recommend(session, ask)
    if not any("for_you" in one.parts for one in found["for_you"]):
        # What is popular with all is nothing of one's own.
        found["for_you"] = []
    return found


def _shopper(
    session: Session, recommender: Recommender, owner: str | None, now: datetime
) -> Shopper:
    return recommender.shopper(session, owner, now) if owner else Shopper()
