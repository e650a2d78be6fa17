"""Finding products that fit what a shopper wants."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import accumulate
from typing import Any, Final

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from daogou.catalog.card_reader import read_cards
from daogou.catalog.cards import ProductCard
from daogou.catalog.columns import PRODUCT, VARIANT
from daogou.catalog.criteria import Criteria
from daogou.catalog.filters import conditions, fitting_variant
from daogou.catalog.fulltext import text_match
from daogou.catalog.stopwords import telling
from daogou.catalog.written import read_written

# Nobody pages through more, and counting on costs time: a larger total is given as this number.
COUNTED_UP_TO: Final = 1000
# Attributes that say whom goods are for: all else is given up before them.
_FOR_WHOM: Final = frozenset({"gender", "audience"})
# What is given up, in this order, where nothing fits; never a price that was named, never the kind
# of thing, which words stand for where no kind is named.
RELAXED_IN_TURN: Final = (
    *("price_below", "words", "sizes", "colors", "attributes", "rating_min", "brands"),
)


@dataclass(frozen=True)
class SearchResult:
    """A page of products.

    `total` counts all that fit, at most `COUNTED_UP_TO`. `relaxed` names the fields of the criteria
    that had to be given up for anything to fit ("price_below", "words", some or all of them,
    "sizes", "colors", "attributes", "rating_min", "brands"), in the order they were.
    `criteria` are those that the products do fit, with the words that they do have: pass them on
    for the next page.
    """

    items: list[ProductCard]
    total: int
    relaxed: tuple[str, ...]
    criteria: Criteria


def search(
    session: Session,
    criteria: Criteria,
    limit: int = 5,
    offset: int = 0,
    now: datetime | None = None,
) -> SearchResult:
    """The products that fit `criteria` in its order; sold-out ones come last.

    Where nothing fits, one condition of `RELAXED_IN_TURN` is given up, then several of them.
    """
    found = _best_fit(session, criteria, limit, offset, now or datetime.now(UTC))
    cards = read_cards(session, found.codes, found.criteria) if found.codes else []
    return SearchResult(cards, found.total, found.relaxed, found.criteria)


def search_codes(
    session: Session, criteria: Criteria, limit: int, now: datetime
) -> tuple[list[str], Criteria]:
    """The codes of what `search` finds, and the criteria that it does fit."""
    found = _best_fit(session, criteria, limit, 0, now, counting=False)
    return found.codes, found.criteria


@dataclass(frozen=True)
class _Fit:
    """A page as codes; the fields are those of `SearchResult`."""

    codes: list[str]
    total: int
    relaxed: tuple[str, ...]
    criteria: Criteria


def _best_fit(
    session: Session,
    criteria: Criteria,
    limit: int,
    offset: int,
    now: datetime,
    counting: bool = True,
) -> _Fit:
    """What fits all of the criteria, or as few as possible given up."""
    for relaxed, attempt in _attempts(criteria):
        codes, total = _find(session, attempt, limit, offset, now, counting)
        if total:
            return _Fit(codes, total, relaxed, attempt)
        if words := _words_of_the_best(session, attempt, now):
            fewer = replace(attempt, words=words)
            codes, total = _find(session, fewer, limit, offset, now, counting)
            return _Fit(codes, total, (*relaxed, "words"), fewer)
    return _Fit([], 0, (), criteria)


def _words_of_the_best(session: Session, criteria: Criteria, now: datetime) -> tuple[str, ...]:
    """The words that the product has which any of them fits best, where none has them all.

    Rare words count for more there, so that "dinosaurs" of a long sentence finds goods with
    dinosaurs, and not all that has any word of it. A single character says too little by itself.
    """
    if len(criteria.words) < 2:
        return ()
    dialect = session.get_bind().dialect.name
    fitting = select(PRODUCT.number).where(*conditions(session, criteria, now))
    of_kind = bool(criteria.categories)
    telling_words = telling(criteria.words) or criteria.words
    any_of = text_match(dialect, telling_words, every=False, of_kind=of_kind)
    best = session.execute(
        fitting.join(any_of.table, any_of.joined_on)
        .where(any_of.condition)
        .order_by(any_of.score.desc(), PRODUCT.number.desc())
        .limit(1)
    ).scalar()
    if best is None:
        return ()
    itself = select(PRODUCT.number).where(PRODUCT.number == best)

    def has(word: str) -> bool:
        match = text_match(dialect, [word], of_kind=of_kind)
        found = itself.join(match.table, match.joined_on).where(match.condition)
        return session.execute(found).first() is not None

    return tuple(word for word in criteria.words if has(word))


def _attempts(criteria: Criteria) -> Iterator[tuple[tuple[str, ...], Criteria]]:
    """`criteria`, then without one condition each, then without the first two, three and so on; all
    of it at first with whom the goods are for, then without."""
    yield (), criteria
    empty = Criteria()
    for_whom = tuple(item for item in criteria.attributes if _is_for_whom(item))
    left: dict[str, Any] = {name: getattr(empty, name) for name in RELAXED_IN_TURN}
    left["attributes"] = for_whom
    said = [name for name in RELAXED_IN_TURN if getattr(criteria, name) != left[name]]
    if "words" in said and not criteria.categories:
        said.remove("words")
    singly = [(name,) for name in said]
    together = [names for names in accumulate(singly) if len(names) > 1]
    for names in [*singly, *together]:
        free = replace(criteria, **{name: left[name] for name in names})
        if not free.is_empty():
            yield names, free
    most = tuple(name for name in said if name != "attributes")
    for others in dict.fromkeys([(), most]) if for_whom else ():
        free = replace(criteria, attributes=(), **{name: left[name] for name in others})
        if not free.is_empty():
            yield (*others, "attributes"), free


def _is_for_whom(item: str) -> bool:
    return item.split("=")[0] in _FOR_WHOM


def _find(
    session: Session,
    criteria: Criteria,
    limit: int,
    offset: int,
    now: datetime,
    counting: bool,
) -> tuple[list[str], int]:
    """The codes of a page, and how many products fit; without `counting` how many are on it."""
    fits = conditions(session, criteria, now)
    found = select(PRODUCT.code).where(*fits)
    lacking = _said_to_lack(session, criteria, fits)
    score: Any = None
    if criteria.words:
        dialect = session.get_bind().dialect.name
        match = text_match(dialect, criteria.words, of_kind=bool(criteria.categories))
        found = found.join(match.table, match.joined_on).where(match.condition)
        score = match.score
    counted = select(func.count()).select_from(found.limit(COUNTED_UP_TO).subquery())
    page = found.order_by(*_order(criteria, score, lacking)).limit(limit).offset(offset)
    if criteria.sort in ("price_asc", "price_desc") and fitting_variant(criteria):
        # No index has this order, so every product that fits is looked at: count them on the way.
        rows = session.execute(page.add_columns(func.count().over())).all()
        if rows:
            return [code for code, _ in rows], min(int(rows[0][1]), COUNTED_UP_TO)
    codes = list(session.execute(page).scalars())
    if not counting or (not offset and len(codes) < limit):
        return codes, len(codes)
    return codes, int(session.execute(counted).scalar_one())


def _said_to_lack(session: Session, criteria: Criteria, fits: Sequence[Any]) -> frozenset[str]:
    """The codes of the products of which it is written that they have none of what is refused."""
    read = [read_written(session, word, fits).lacking for word in criteria.exclude_words]
    return frozenset.intersection(*read) if read else frozenset()


def _order(criteria: Criteria, score: Any, lacking: Collection[str] = ()) -> list[Any]:
    """The ORDER BY; it ends in the product's number, so that pages never overlap. Where no order is
    asked for, those that are said to lack what is refused come first."""
    last = PRODUCT.number.desc()
    available = PRODUCT.in_stock.desc()
    if criteria.sort in ("price_asc", "price_desc"):
        price = _price(criteria)
        asc = criteria.sort == "price_asc"
        return [available, price.asc() if asc else price.desc(), last]
    if criteria.sort == "rating":
        return [available, PRODUCT.rating.desc().nulls_last(), PRODUCT.rating_count.desc(), last]
    if criteria.sort == "sales":
        return [available, PRODUCT.sales.desc(), last]
    if criteria.sort == "new":
        return [available, PRODUCT.released_on.desc().nulls_last(), last]
    first = [available]
    if lacking:
        first.append(case((PRODUCT.code.in_(sorted(lacking)), 0), else_=1))
    if score is None:
        return [*first, PRODUCT.popularity.desc(), last]
    return [*first, (score * (1 + PRODUCT.popularity)).desc(), last]


def _price(criteria: Criteria) -> Any:
    """The price that is shown: of the cheapest variant that fits."""
    fits = fitting_variant(criteria)
    if not fits:
        return PRODUCT.price_min
    return (
        select(func.min(VARIANT.price))
        .where(VARIANT.product_code == PRODUCT.code, *fits)
        .scalar_subquery()
    )
