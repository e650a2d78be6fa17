"""A visitor signs in: what was put into the cart before goes with them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from daogou.catalog.tables import Product, Variant
from daogou.database import insert_for
from daogou.orders.cart import lock_cart
from daogou.orders.cart_view import CartView, view
from daogou.orders.tables import Cart, CartLine, CouponClaim
from daogou.settings import get_settings


def join_carts(session: Session, visitor: str, customer: str, now: datetime) -> CartView:
    """Move what is in the cart of `visitor` into the one of `customer`, and the coupons claimed.

    Pieces of the same goods add up, to no more than a line may hold or the shop has; the
    customer's own pieces are never fewer afterwards. The visitor's cart is empty then, so that
    doing it twice changes nothing.
    """
    # Locked in one order, so that two who join crosswise do not wait for each other.
    ids = {owner: lock_cart(session, owner, now) for owner in sorted({visitor, customer})}
    if visitor == customer or not _lines(session, ids[visitor]):
        _move_claims(session, visitor, customer)
        return view(session, customer)
    own = _lines(session, ids[customer])
    limit = get_settings().max_quantity
    for sku, quantity in _lines(session, ids[visitor]).items():
        stock = session.execute(
            select(Variant.stock)
            .join(Product, Product.code == Variant.product_code)
            .where(Variant.sku == sku, Product.active)
        ).scalar()
        present = own.get(sku, 0)
        wanted = max(present, min(present + quantity, stock or 0, limit))
        if wanted:
            statement = insert_for(session)(CartLine).values(
                cart_id=ids[customer], sku=sku, quantity=wanted
            )
            session.execute(
                statement.on_conflict_do_update(
                    index_elements=["cart_id", "sku"], set_={"quantity": wanted}
                )
            )
    session.execute(
        delete(CartLine)
        .where(CartLine.cart_id == ids[visitor])
        .execution_options(synchronize_session=False)
    )
    _move_claims(session, visitor, customer)
    return view(session, customer)


def _lines(session: Session, cart_id: int) -> dict[str, int]:
    """The pieces of each SKU, in the order of the cart."""
    rows = session.execute(
        select(CartLine.sku, CartLine.quantity)
        .join(Cart, Cart.id == CartLine.cart_id)
        .where(Cart.id == cart_id)
        .order_by(CartLine.id)
    )
    return dict(map(tuple, rows))


def _move_claims(session: Session, visitor: str, customer: str) -> None:
    """The coupons that the visitor has told the codes of count for the customer."""
    if visitor == customer:
        return
    claims = session.execute(
        select(CouponClaim.promotion_code, CouponClaim.claimed_at).where(
            CouponClaim.owner_key == visitor
        )
    ).all()
    for code, at in claims:
        session.execute(
            insert_for(session)(CouponClaim)
            .values(owner_key=customer, promotion_code=code, claimed_at=at)
            .on_conflict_do_nothing()
        )
    session.execute(
        delete(CouponClaim)
        .where(CouponClaim.owner_key == visitor)
        .execution_options(synchronize_session=False)
    )
