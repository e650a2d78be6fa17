"""What an owner sees of the cart."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.sql.expression import label

from daogou.catalog.pictures import in_color
from daogou.catalog.tables import Color, Product, Variant
from daogou.orders.tables import Cart, CartLine
from daogou.text.language import Localized


@dataclass(frozen=True)
class CartLineView:
    """One line of a cart at today's price; `stock` is what the shop has of it now, `image` shows it
    in its colour."""

    sku: str
    product_code: str
    name: Localized
    color: Localized | None
    color_code: str | None
    size: str | None
    quantity: int
    unit_price: Decimal
    line_total: Decimal
    stock: int
    image: str

    @property
    def available(self) -> bool:
        """Whether all the pieces of this line could be ordered now."""
        return self.stock >= self.quantity


@dataclass(frozen=True)
class CartView:
    """A cart in the order of its filling; `count` is the number of pieces."""

    lines: tuple[CartLineView, ...]
    subtotal: Decimal
    count: int

    @property
    def state(self) -> str:
        """A short text that is another one as soon as a line, or its price, is another."""
        said = ";".join(f"{one.sku}*{one.quantity}*{one.unit_price}" for one in self.lines)
        return hashlib.sha256(said.encode()).hexdigest()[:12]


def view(session: Session, owner: str) -> CartView:
    """The cart of `owner`, empty where there is none.

    Lines whose product has left the catalogue are not shown; one that is only not sold any more
    shows a stock of 0.
    """
    rows = session.execute(
        select(
            CartLine.quantity,
            Variant.sku,
            Variant.size,
            Variant.color_code,
            Variant.price,
            Variant.stock,
            Product.code,
            Product.name_zh,
            Product.name_en,
            Product.image,
            Product.active,
            label("color_zh", Color.name_zh),
            label("color_en", Color.name_en),
        )
        .join(Cart, Cart.id == CartLine.cart_id)
        .join(Variant, Variant.sku == CartLine.sku)
        .join(Product, Product.code == Variant.product_code)
        .outerjoin(Color, Color.code == Variant.color_code)
        .where(Cart.owner_key == owner)
        .order_by(CartLine.id)
    ).all()
    lines = tuple(
        CartLineView(
            sku=row.sku,
            product_code=row.code,
            name=Localized(row.name_zh, row.name_en),
            color=None if row.color_zh is None else Localized(row.color_zh, row.color_en),
            color_code=row.color_code,
            size=row.size,
            quantity=row.quantity,
            unit_price=row.price,
            line_total=row.price * row.quantity,
            stock=row.stock if row.active else 0,
            image=in_color(row.image, row.color_code),
        )
        for row in rows
    )
    return CartView(
        lines=lines,
        subtotal=sum((line.line_total for line in lines), Decimal("0.00")),
        count=sum(line.quantity for line in lines),
    )
