"""Whether a goal was reached, asked of the shop's tables and not of the simulator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from daogou.catalog.tables import Product, Variant
from daogou.orders.owners import conversation_owner, customer_owner
from daogou.orders.tables import Cart, CartLine, Order, OrderLine
from daogou.simulation.goods import Wish
from daogou.simulation.person import Person


@dataclass(frozen=True)
class Who:
    """A visitor after the visit; `since` is when it began."""

    conversation: str
    customer: int | None
    since: datetime

    def placed(self) -> Any:
        """The condition of orders that were placed in the visit."""
        mine = Order.conversation == self.conversation
        if self.customer is not None:
            mine = or_(mine, Order.customer_id == self.customer)
        return mine & (Order.placed_at >= self.since)

    def has_in_cart(self, session: Session, code: str) -> bool:
        """Whether a product is in the visitor's cart."""
        owners = [conversation_owner(self.conversation)]
        if self.customer is not None:
            owners.append(customer_owner(self.customer))
        found = session.execute(
            select(CartLine.id)
            .join(Cart, Cart.id == CartLine.cart_id)
            .join(Variant, Variant.sku == CartLine.sku)
            .where(Cart.owner_key.in_(owners), Variant.product_code == code)  # type: ignore[attr-defined]
        )
        return found.first() is not None


# Asked after the visit; True where the cards have shown it already.
Evidence = Callable[[Session, Who], bool] | bool


def ordered(session: Session, who: Who, wanted: Wish, person: Person) -> bool:
    """Whether something of the wanted kind, budget and colour was ordered, to go to `person`."""
    lines = session.execute(
        select(OrderLine.color, OrderLine.unit_price)
        .join(Order, Order.number == OrderLine.order_number)
        .join(Product, Product.code == OrderLine.product_code)
        .where(
            who.placed(),
            Product.category_code == wanted.category,
            Order.recipient == person.name,
            Order.phone == person.phone,
        )
    )
    return any(
        line.unit_price <= wanted.budget and wanted.color in (None, line.color) for line in lines
    )
