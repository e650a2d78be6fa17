"""What an address asks for: filters, order and page of a list of products."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final, TypeVar
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from daogou.catalog.criteria import SORTS, Sort

PAGE_SIZE: Final = 24
MOST_PAGES: Final = 100
CODE: Final = re.compile(r"[\w.-]{1,64}")
_SIZE: Final = re.compile(r"[^\x00-\x1f\x7f]{1,32}")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_LONGEST_QUERY: Final = 200
PRICE: Final = re.compile(r"[0-9]{1,8}(\.[0-9]{1,2})?")
_RATING: Final = re.compile(r"[1-4](\.[0-9])?|5(\.0)?")
# More values of one kind than this are no choice any more.
_MOST_VALUES: Final = 20
RATINGS: Final = (4.5, 4.0, 3.5)

T = TypeVar("T")


@dataclass(frozen=True)
class Asked:
    """The conditions in an address; `problems` are names of parameters that cannot be used."""

    q: str = ""
    category: str | None = None
    brands: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    price_min: Decimal | None = None
    price_max: Decimal | None = None
    rating: float | None = None
    in_stock: bool = False
    on_sale: bool = False
    sort: Sort = "relevance"
    page: int = 1
    problems: tuple[str, ...] = ()

    def address(self, **changes: Any) -> str:
        """The address of the list with `changes`; another condition begins at the first page."""
        changed = replace(self, **{"page": 1, **changes})
        pairs = [(name, value) for name, value in changed.pairs() if value]
        return "/products" + (f"?{urlencode(pairs)}" if pairs else "")

    def toggled(self, field: str, value: str) -> str:
        """The address with `value` added to the values of `field`, or taken out."""
        values = getattr(self, field)
        rest = tuple(one for one in values if one != value)
        return self.address(**{field: rest if value in values else (*values, value)})

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters of the address that say the same."""
        return [
            ("q", self.q),
            ("category", self.category or ""),
            *(("brand", one) for one in self.brands),
            *(("color", one) for one in self.colors),
            *(("size", one) for one in self.sizes),
            ("price_min", "" if self.price_min is None else f"{self.price_min.normalize():f}"),
            ("price_max", "" if self.price_max is None else f"{self.price_max.normalize():f}"),
            ("rating", "" if self.rating is None else f"{self.rating:g}"),
            ("in_stock", "1" if self.in_stock else ""),
            ("on_sale", "1" if self.on_sale else ""),
            ("sort", "" if self.sort == "relevance" else self.sort),
            ("page", "" if self.page == 1 else str(self.page)),
        ]


def read_asked(params: QueryParams, strict: bool = False) -> Asked:
    """The conditions that can be used; the others are named in `problems`.

    Where it is not `strict` an empty parameter is none, as forms send them.
    """
    problems: list[str] = []

    def said(name: str) -> list[str]:
        return [text for text in params.getlist(name) if text or strict]

    def one(name: str, read: Callable[[str], T], otherwise: T) -> T:
        texts = said(name)
        if not texts:
            return otherwise
        try:
            (text,) = texts
            return read(text)
        except ValueError:
            problems.append(name)
            return otherwise

    def many(name: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
        values = said(name)
        good = [text for text in values[:_MOST_VALUES] if pattern.fullmatch(text)]
        if len(good) < len(values):
            problems.append(name)
        return tuple(dict.fromkeys(good))

    known: Mapping[str, Any] = {
        "q": one("q", _query, ""),
        "category": one("category", _code, None),
        "brands": many("brand", CODE),
        "colors": many("color", CODE),
        "sizes": many("size", _SIZE),
        "price_min": one("price_min", _price, None),
        "price_max": one("price_max", _price, None),
        "rating": one("rating", _rating, None),
        "in_stock": one("in_stock", _flag, False),
        "on_sale": one("on_sale", _flag, False),
        "sort": one("sort", _sort, "relevance"),
        "page": one("page", _page, 1),
    }
    return Asked(**known, problems=tuple(dict.fromkeys(problems)))


def _query(text: str) -> str:
    if not 0 < len(text) <= _LONGEST_QUERY:
        raise ValueError
    return " ".join(_CONTROL.sub(" ", text).split())


def _code(text: str) -> str | None:
    if not CODE.fullmatch(text):
        raise ValueError
    return text


def _price(text: str) -> Decimal:
    if not PRICE.fullmatch(text):
        raise ValueError
    return Decimal(text)


def _rating(text: str) -> float:
    if not _RATING.fullmatch(text):
        raise ValueError
    return float(text)


def _flag(text: str) -> bool:
    if text not in ("0", "1", "true", "false"):
        raise ValueError
    return text in ("1", "true")


def _sort(text: str) -> Sort:
    return SORTS[SORTS.index(text)]


def _page(text: str) -> int:
    page = int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
    if not 1 <= page <= MOST_PAGES:
        raise ValueError
    return page
