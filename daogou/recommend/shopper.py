"""What may be used of a shopper.

Always: what stands in the conversation itself, the cart, and the orders of the owner of the cart.
What was viewed and bought elsewhere counts only of visitors who have agreed to being recorded.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import desc, select
from sqlalchemy.orm import Session

from daogou.behavior.consent import consent_of
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.tables import Event
from daogou.catalog.columns import VARIANT
from daogou.orders.owners import customer_of
from daogou.orders.tables import Cart, CartLine, Order, OrderLine
from daogou.recommend.asking import How, Shopper, Step
from daogou.recommend.knobs import BOUGHT_DAYS, MEMORY_DAYS

_LATEST: Final = 30
_KINDS: Final[dict[str, How]] = {"view": "viewed", "click": "viewed", "purchase": "bought"}


def read_shopper(
    session: Session,
    owner: str,
    names: Pseudonyms | None,
    now: datetime,
    talked: Iterable[str] = (),
    declined: Iterable[str] = (),
) -> Shopper:
    """The owner of a cart, `customer:<id>` or `conversation:<id>`, at `now`.

    `talked`: products that the conversation is about, the latest last. Without `names`, by which
    visitors are recorded, nothing that was recorded is used.

    Raises:
        ValueError: `owner` names nobody.
    """
    cart = _cart(session, owner)
    orders = _orders(session, owner, now)
    happened = orders + (_events(session, names.visitor(owner), now) if names else [])
    happened.sort(key=lambda one: one[0], reverse=True)
    lately = now - timedelta(days=BOUGHT_DAYS)
    steps = [
        *(Step(code, "talked") for code in reversed(list(talked))),
        *(Step(code, "cart") for code in cart),
        *(step for _, step in happened),
    ]
    return Shopper(
        key=owner,
        steps=tuple(_first_of_each(steps)[:_LATEST]),
        declined=frozenset(declined),
        owned=frozenset(cart)
        | {step.code for at, step in happened if step.how == "bought" and at > lately},
    )


def _cart(session: Session, owner: str) -> list[str]:
    """The products in the cart, the latest first."""
    return list(
        session.execute(
            select(VARIANT.product_code)
            .join(CartLine, CartLine.sku == VARIANT.sku)
            .join(Cart, Cart.id == CartLine.cart_id)
            .where(Cart.owner_key == owner)
            .order_by(desc(CartLine.id))
        ).scalars()
    )


def _orders(session: Session, owner: str, now: datetime) -> list[tuple[datetime, Step]]:
    customer = customer_of(owner)
    mine: Any = Order.customer_id == customer
    if customer is None:
        order: Any = Order
        mine = (order.conversation == owner.partition(":")[2]) & order.customer_id.is_(None)
    rows = session.execute(
        select(Order.placed_at, OrderLine.product_code)
        .join(OrderLine, OrderLine.order_number == Order.number)
        .where(
            mine,
            Order.placed_at > now - timedelta(days=MEMORY_DAYS),
            Order.status != "cancelled",
        )
        .order_by(desc(Order.placed_at))
        .limit(_LATEST)
    )
    return [(at, Step(code, "bought")) for at, code in rows]


def _events(session: Session, visitor: str, now: datetime) -> list[tuple[datetime, Step]]:
    if not consent_of(session, visitor):
        return []
    event: Any = Event
    rows = session.execute(
        select(event.at, event.kind, event.product)
        .where(
            event.visitor == visitor,
            event.at > now - timedelta(days=MEMORY_DAYS),
            event.kind.in_(list(_KINDS)),
            event.product.is_not(None),
        )
        .order_by(desc(event.at))
        .limit(3 * _LATEST)
    )
    return [(at, Step(code, _KINDS[kind])) for at, kind, code in rows]


def _first_of_each(steps: Iterable[Step]) -> list[Step]:
    """The latest step with each product; one that was bought is not merely looked at."""
    steps = list(steps)
    bought = {step.code for step in steps if step.how == "bought"}
    found: dict[str, Step] = {}
    for step in steps:
        strong = step.how != "viewed" or step.code not in bought
        if strong:
            found.setdefault(step.code, step)
    return list(found.values())
