"""A page of the list of products: what fits, and what else could be chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from sqlalchemy.orm import Session

from daogou.catalog.cards import ProductCard
from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import Lexicon
from daogou.catalog.query import criteria_from
from daogou.catalog.search import COUNTED_UP_TO, search
from daogou.storefront.asking import MOST_PAGES, PAGE_SIZE, Asked
from daogou.storefront.choices import Choices, choices
from daogou.storefront.refusing import RefusedError
from daogou.storefront.shop import FindMentions


@dataclass(frozen=True)
class Listing:
    """Products of one page; `relaxed` names conditions that were given up for anything to fit."""

    asked: Asked
    criteria: Criteria
    items: list[ProductCard]
    total: int
    pages: int
    relaxed: tuple[str, ...]
    choices: Choices
    described: str

    @property
    def more_than(self) -> bool:
        """Whether there are more than are counted."""
        return self.total >= COUNTED_UP_TO


def list_products(
    session: Session, lexicon: Lexicon, find: FindMentions, asked: Asked, language: str
) -> Listing:
    """The page that is asked for; behind the last page the last one.

    Raises:
        RefusedError: there is no such category.
    """
    if asked.category and asked.category not in lexicon.codes("category"):
        raise RefusedError(404, "unknown_category")
    wanted = wish(lexicon, find, asked)
    found = search(session, wanted, PAGE_SIZE, (asked.page - 1) * PAGE_SIZE)
    pages = min(max(1, ceil(found.total / PAGE_SIZE)), MOST_PAGES)
    if asked.page > pages:
        asked = replace(asked, page=pages)
        found = search(session, wanted, PAGE_SIZE, (pages - 1) * PAGE_SIZE)
    return Listing(
        asked=asked,
        criteria=wanted,
        items=found.items,
        total=found.total,
        pages=pages,
        relaxed=found.relaxed,
        choices=choices(session, lexicon, wanted),
        described=wanted.describe(language, lexicon),
    )


def wish(lexicon: Lexicon, find: FindMentions, asked: Asked) -> Criteria:
    """What the search box says, as the assistant would understand it, and the filters beside it.

    A filter replaces what the text says of the same matter.
    """
    said = Criteria()
    if asked.q:
        said = criteria_from(lexicon, find(asked.q, lexicon), asked.q)
    chosen: dict[str, Any] = {
        "categories": (asked.category,) if asked.category else (),
        "brands": asked.brands,
        "colors": asked.colors,
        "sizes": asked.sizes,
        "price_min": asked.price_min,
        "price_max": asked.price_max,
        "rating_min": asked.rating,
        "in_stock": asked.in_stock,
        "on_sale": asked.on_sale,
    }
    if asked.sort != "relevance":
        chosen["sort"] = asked.sort
    return replace(said, **{name: value for name, value in chosen.items() if value})
