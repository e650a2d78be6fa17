"""Filling and changing the cart of a conversation or a customer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from daogou.catalog.tables import Product, Variant
from daogou.database import insert_for
from daogou.errors import ShopError
from daogou.orders.cart_view import CartLineView, CartView, view
from daogou.orders.notices import tell_change
from daogou.orders.owners import customer_of
from daogou.orders.tables import Cart, CartLine
from daogou.settings import get_settings
from daogou.text.language import Localized

__all__ = [
    "CartLineView",
    "CartView",
    "add",
    "change_variant",
    "check_quantity",
    "clear",
    "lock_cart",
    "remove",
    "set_quantity",
    "view",
]


def add(
    session: Session, owner: str, sku: str, quantity: int = 1, *, now: datetime | None = None
) -> CartView:
    """Put `quantity` more pieces of `sku` into the cart.

    Raises:
        ShopError: `unknown_sku`, `bad_quantity`, `too_many`, `out_of_stock`.
    """
    if quantity < 1:
        raise ShopError("bad_quantity", quantity=quantity)
    cart_id = lock_cart(session, owner, now)
    wanted = _quantity(session, cart_id, sku) + quantity
    check_quantity(session, sku, wanted)
    _write(session, cart_id, sku, wanted)
    tell_change(session, owner, sku, quantity, now)
    return view(session, owner)


def set_quantity(
    session: Session, owner: str, sku: str, quantity: int, *, now: datetime | None = None
) -> CartView:
    """Make it `quantity` pieces of `sku`; 0 takes the line out.

    Raises:
        ShopError: `not_in_cart`, `bad_quantity`, `too_many`, `out_of_stock`.
    """
    if quantity < 0:
        raise ShopError("bad_quantity", quantity=quantity)
    if quantity == 0:
        return remove(session, owner, sku, now=now)
    cart_id = lock_cart(session, owner, now)
    before = _quantity(session, cart_id, sku)
    if not before:
        raise ShopError("not_in_cart", sku=sku)
    check_quantity(session, sku, quantity)
    _write(session, cart_id, sku, quantity)
    tell_change(session, owner, sku, quantity - before, now)
    return view(session, owner)


def change_variant(
    session: Session, owner: str, sku: str, new_sku: str, *, now: datetime | None = None
) -> CartView:
    """Take another colour or size instead, as many pieces; joins a line that is there already.

    Raises:
        ShopError: `not_in_cart`, `unknown_sku`, `too_many`, `out_of_stock`.
    """
    cart_id = lock_cart(session, owner, now)
    quantity = _quantity(session, cart_id, sku)
    if not quantity:
        raise ShopError("not_in_cart", sku=sku)
    if new_sku == sku:
        return view(session, owner)
    present = _quantity(session, cart_id, new_sku)
    check_quantity(session, new_sku, present + quantity)
    if present:
        _write(session, cart_id, new_sku, present + quantity)
        _delete(session, cart_id, sku)
    else:
        # The line keeps its place: "the first one" still means the same goods.
        session.execute(
            update(CartLine)
            .where(CartLine.cart_id == cart_id, CartLine.sku == sku)
            .values(sku=new_sku)
            .execution_options(synchronize_session="fetch")
        )
    tell_change(session, owner, sku, -quantity, now)
    tell_change(session, owner, new_sku, quantity, now)
    return view(session, owner)


def remove(session: Session, owner: str, sku: str, *, now: datetime | None = None) -> CartView:
    """Take a line out; nothing happens where it is not in the cart."""
    cart_id = lock_cart(session, owner, now)
    before = _quantity(session, cart_id, sku)
    _delete(session, cart_id, sku)
    tell_change(session, owner, sku, -before, now)
    return view(session, owner)


def clear(session: Session, owner: str, *, now: datetime | None = None) -> CartView:
    """Take everything out."""
    cart_id = lock_cart(session, owner, now)
    in_cart = select(CartLine.sku, CartLine.quantity).where(CartLine.cart_id == cart_id)
    lines = session.execute(in_cart.order_by(CartLine.id)).all()
    session.execute(delete(CartLine).where(CartLine.cart_id == cart_id))
    for line in lines:
        tell_change(session, owner, line.sku, -line.quantity, now)
    return view(session, owner)


def lock_cart(session: Session, owner: str, now: datetime | None, *, changing: bool = True) -> int:
    """The id of the owner's cart, made if need be; nobody else changes it in this transaction.

    A write comes before every read, so that a second transaction waits here and then reads what
    the first has left. A `changing` one begins a new purchase: the last order is forgotten.
    """
    moment = now or datetime.now(UTC)
    changed: dict[str, Any] = {"updated_at": moment}
    if changing:
        changed["ordered_number"] = None
    statement = insert_for(session)(Cart).values(
        owner_key=owner, customer_id=customer_of(owner), created_at=moment, updated_at=moment
    )
    session.execute(statement.on_conflict_do_update(index_elements=["owner_key"], set_=changed))
    cart_id: int = session.execute(select(Cart.id).where(Cart.owner_key == owner)).scalar_one()
    return cart_id


def _quantity(session: Session, cart_id: int, sku: str) -> int:
    """The pieces of `sku` in a cart, 0 where there are none."""
    found = session.execute(
        select(CartLine.quantity).where(CartLine.cart_id == cart_id, CartLine.sku == sku)
    ).scalar_one_or_none()
    return found or 0


def check_quantity(session: Session, sku: str, quantity: int) -> None:
    """See that so many pieces may be in a cart.

    Raises:
        ShopError: `unknown_sku`, `too_many`, `out_of_stock`.
    """
    row = session.execute(
        select(Variant.stock, Product.name_zh, Product.name_en)
        .join(Product, Product.code == Variant.product_code)
        .where(Variant.sku == sku, Product.active)
    ).one_or_none()
    if row is None:
        raise ShopError("unknown_sku", sku=sku)
    limit = get_settings().max_quantity
    if quantity > limit and row.stock >= limit:
        raise ShopError("too_many", limit=limit)
    if row.stock < quantity:
        name = Localized(row.name_zh, row.name_en)
        raise ShopError("out_of_stock", sku=sku, name=name, stock=row.stock)


def _write(session: Session, cart_id: int, sku: str, quantity: int) -> None:
    """Make the line say `quantity`."""
    statement = insert_for(session)(CartLine).values(cart_id=cart_id, sku=sku, quantity=quantity)
    session.execute(
        statement.on_conflict_do_update(
            index_elements=["cart_id", "sku"], set_={"quantity": quantity}
        )
    )


def _delete(session: Session, cart_id: int, sku: str) -> None:
    """Take a line out if it is there."""
    session.execute(
        delete(CartLine)
        .where(CartLine.cart_id == cart_id, CartLine.sku == sku)
        .execution_options(synchronize_session="fetch")
    )
