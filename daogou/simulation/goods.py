"""What the shop sells, read once, in an order that the stock does not change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.tables import Category, Color, Product, Variant
from daogou.text.language import Localized


@dataclass(frozen=True)
class Piece:
    """A variant of a good; `stock` is what was there when it was read."""

    sku: str
    color: str | None
    size: str | None
    price: Decimal
    stock: int


@dataclass(frozen=True)
class Good:
    """A product."""

    code: str
    name: Localized
    category: str
    sales: int
    pieces: tuple[Piece, ...]

    @property
    def price(self) -> Decimal:
        """Of its cheapest variant."""
        return min(piece.price for piece in self.pieces)

    def other_sizes(self, piece: Piece) -> list[Piece]:
        """Variants that `piece` could be exchanged for: as dear, in its colour, in stock."""
        return [
            one
            for one in self.pieces
            if one.size != piece.size
            and one.size
            and one.color == piece.color
            and one.price == piece.price
            and one.stock > 1
        ]


@dataclass(frozen=True)
class Goods:
    """All that is sold, in the order of codes, and what kinds and colours are called."""

    all: tuple[Good, ...]
    kinds: dict[str, Localized]
    colors: dict[str, Localized]

    @cached_property
    def _sales(self) -> list[int]:
        return [good.sales + 5 for good in self.all]

    def drawn(self, chance: Random) -> Good:
        """One of them, what sells well more often."""
        return chance.choices(self.all, self._sales)[0]

    def like(self, good: Good) -> list[Good]:
        """The others of its kind."""
        return [one for one in self.all if one.category == good.category and one != good]


@dataclass(frozen=True)
class Wish:
    """Something to buy: of a kind, for no more than `budget`, perhaps in a colour."""

    category: str
    kind: Localized
    budget: int
    color: str | None
    color_name: Localized | None


def read_goods(session: Session) -> Goods:
    """What is sold now."""
    pieces: dict[str, list[Piece]] = defaultdict(list)
    for one in session.execute(
        select(Variant).order_by(Variant.product_code, Variant.sku)
    ).scalars():
        pieces[one.product_code].append(
            Piece(one.sku, one.color_code, one.size, one.price, one.stock)
        )
    products: Sequence[Product] = (
        session.execute(select(Product).where(Product.active).order_by(Product.code))
        .scalars()
        .all()
    )
    return Goods(
        tuple(
            Good(
                one.code,
                Localized(one.name_zh, one.name_en),
                one.category_code,
                one.sales,
                tuple(pieces[one.code]),
            )
            for one in products
            if pieces[one.code]
        ),
        _names(session, Category),
        _names(session, Color),
    )


def wish(goods: Goods, chance: Random) -> Wish:
    """A wish that something in the catalogue fulfils."""
    good = goods.drawn(chance)
    budget = _round(float(good.price) * chance.uniform(1.02, 1.5))
    affordable = [piece for piece in good.pieces if piece.price <= budget and piece.color]
    color = chance.choice(affordable).color if affordable and chance.random() < 0.35 else None
    return Wish(
        good.category,
        goods.kinds[good.category],
        budget,
        color,
        goods.colors[color] if color else None,
    )


def _round(yuan: float) -> int:
    """A budget as people say it: the next 10, 50, 100 or 500 above."""
    step = 10 if yuan < 150 else 50 if yuan < 500 else 100 if yuan < 2000 else 500
    return int(-(-yuan // step) * step)


def _names(session: Session, table: type[Category] | type[Color]) -> dict[str, Localized]:
    rows = session.execute(select(table.code, table.name_zh, table.name_en))
    return {row.code: Localized(row.name_zh, row.name_en) for row in rows}
