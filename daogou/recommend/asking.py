"""What the ranker is asked, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from daogou.catalog.cards import ProductCard
from daogou.catalog.criteria import Criteria
from daogou.recommend.knobs import Shelf, Source
from daogou.text.language import Localized

How = Literal["talked", "cart", "bought", "viewed"]


@dataclass(frozen=True)
class Step:
    """Something that a shopper did with a product; `how` is a key of `knobs.STEPS`."""

    code: str
    how: How


@dataclass(frozen=True)
class Shopper:
    """What may be used of a shopper (see `shopper.read_shopper`).

    `key` tells one shopper's lists from another's and is shown to nobody; `steps` begin with the
    latest; `declined` are products that they do not want to see, `owned` those in the cart or
    bought lately.
    """

    key: str = ""
    steps: tuple[Step, ...] = ()
    declined: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Ask:
    """A list to be made: which one, for whom, when; of `product` for lists about a product.

    `criteria`: what was said of the goods; the price, sizes and all else of it hold for every
    product of the list. `found`: what a search for them found, best first, where one was made.
    """

    shelf: Shelf
    now: datetime
    shopper: Shopper = field(default_factory=Shopper)
    criteria: Criteria = field(default_factory=Criteria)
    product: str | None = None
    limit: int = 5
    found: tuple[str, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """A product that a source proposes: `score` from 0 to 1, its best has 1.

    `because`: the product that led to it, and by which step, where one did.
    """

    code: str
    score: float
    because: str | None = None
    how: How | None = None


@dataclass(frozen=True)
class Recommendation:
    """A product to show, why, and which source knew it; `parts` is what each source added."""

    card: ProductCard
    reason: Localized
    source: Source
    parts: Mapping[Source, float]
