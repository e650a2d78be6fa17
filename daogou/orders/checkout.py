"""From a cart to an order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import in_op

from daogou.catalog.promotions import CouponQuote, best_coupon
from daogou.catalog.tables import Variant
from daogou.errors import ShopError
from daogou.orders.cart import CartLineView, CartView, lock_cart, view
from daogou.orders.coupon_codes import claimed_codes, spent_without_code, use
from daogou.orders.delivery import Delivery, check_delivery, default_delivery
from daogou.orders.notices import OrderPlaced, tell
from daogou.orders.numbering import next_order_number
from daogou.orders.order_view import OrderStatus, find_order, order_status
from daogou.orders.owners import customer_of
from daogou.orders.stock import take
from daogou.orders.tables import Cart, CartLine, Order, OrderLine
from daogou.settings import get_settings

NOTHING = Decimal("0.00")


@dataclass(frozen=True)
class Quote:
    """What a cart costs now, with the coupon that saves the most.

    `missing_for_free_shipping` is what would have to be added, None where shipping is free already
    or the cart is empty; `short` are the lines of which fewer pieces are there than wanted.
    `spent` is the coupon that would have saved the most, had its only use not been made already.
    """

    cart: CartView
    subtotal: Decimal
    coupon: CouponQuote | None
    discount: Decimal
    shipping_fee: Decimal
    total: Decimal
    missing_for_free_shipping: Decimal | None
    short: tuple[CartLineView, ...]
    spent: CouponQuote | None = None


def quote(session: Session, owner: str, now: datetime, phone: str | None = None) -> Quote:
    """Work out the total of the cart of `owner`; nothing is changed.

    With the telephone of the order a coupon that counts by itself, but once, is left out where an
    order with `phone` has used it.
    """
    cart = view(session, owner)
    coupon = spent = None
    if cart.lines:
        lines = [(line.sku, line.quantity) for line in cart.lines]
        claimed = claimed_codes(session, owner)
        coupon = best_coupon(session, lines, now, claimed)
        used = spent_without_code(session, phone) if phone and coupon else ()
        if coupon and coupon.code in used:
            spent, coupon = coupon, best_coupon(session, lines, now, claimed, used)
    # A coupon is never worth more than the goods.
    discount = min(coupon.discount, cart.subtotal) if coupon else NOTHING
    goods = cart.subtotal - discount
    shipping_fee, missing = shipping(goods) if cart.lines else (NOTHING, None)
    return Quote(
        cart=cart,
        subtotal=cart.subtotal,
        coupon=coupon,
        discount=discount,
        shipping_fee=shipping_fee,
        total=goods + shipping_fee,
        missing_for_free_shipping=missing,
        short=tuple(line for line in cart.lines if not line.available),
        spent=spent,
    )


def shipping(goods: Decimal) -> tuple[Decimal, Decimal | None]:
    """The fee for goods of that worth after discounts, and what is missing until it is free."""
    settings = get_settings()
    if goods >= settings.free_shipping_from:
        return NOTHING, None
    return settings.shipping_fee, settings.free_shipping_from - goods


def place_order(
    session: Session,
    owner: str,
    delivery: Delivery | None,
    now: datetime,
    *,
    note: str = "",
    expected_total: Decimal | None = None,
) -> OrderStatus:
    """Order what is in the cart, at the price that `quote` says; the cart is empty afterwards.

    Without `delivery` a customer's own address is taken. With `expected_total` nothing is ordered
    at another price than the shopper has agreed to. Sent twice, the second finds the cart emptied
    by the first and gets the same order. After a refusal stock, cart and orders are as before,
    also where the caller goes on with the transaction.

    Raises:
        ShopError: `cart_empty`, `out_of_stock` (which line), `total_changed`, `no_address`,
            `bad_recipient`, `bad_phone`, `bad_address`, `day_full`, `coupon_used`.
    """
    cart_id = lock_cart(session, owner, now, changing=False)
    customer_id = customer_of(owner)
    if delivery is None and customer_id is not None:
        delivery = default_delivery(session, customer_id)
    offer = quote(session, owner, now, delivery.phone if delivery else None)
    if not offer.cart.lines:
        return _ordered_before(session, cart_id)
    if offer.short:
        line = offer.short[0]
        raise ShopError("out_of_stock", sku=line.sku, name=line.name, stock=line.stock)
    if expected_total is not None and expected_total != offer.total:
        if offer.spent:
            raise ShopError("coupon_used", code=offer.spent.code, title=offer.spent.title)
        raise ShopError("total_changed", expected=expected_total, total=offer.total)
    if delivery is None:
        raise ShopError("no_address")
    check_delivery(delivery)
    with session.begin_nested():
        # In the order of their numbers: two checkouts never wait for each other crosswise.
        for line in sorted(offer.cart.lines, key=lambda line: line.sku):
            take(session, line.sku, line.quantity)
        order = _write_order(session, owner, offer, delivery, now, note)
        if offer.coupon:
            use(session, owner, offer.coupon.code, delivery.phone, order.number)
        session.execute(delete(CartLine).where(CartLine.cart_id == cart_id))
        session.execute(
            update(Cart)
            .where(Cart.id == cart_id)
            .values(ordered_number=order.number)
            .execution_options(synchronize_session=False)
        )
    tell(session, OrderPlaced(owner, order.number, now))
    return order_status(session, order)


def _ordered_before(session: Session, cart_id: int) -> OrderStatus:
    """The order that emptied the cart, where nothing has happened to either since.

    Raises:
        ShopError: `cart_empty`.
    """
    number = session.execute(select(Cart.ordered_number).where(Cart.id == cart_id)).scalar()
    if number is not None:
        order = find_order(session, number)
        if order.status != "cancelled":
            return order_status(session, order)
    raise ShopError("cart_empty")


def _write_order(
    session: Session, owner: str, offer: Quote, delivery: Delivery, now: datetime, note: str
) -> Order:
    """The rows of a new order, unpaid."""
    kind, _, name = owner.partition(":")
    skus = [line.sku for line in offer.cart.lines]
    rows = session.execute(select(Variant.sku, Variant.color_code).where(in_op(Variant.sku, skus)))
    color_codes = {row.sku: row.color_code for row in rows}
    order = Order(
        number=next_order_number(session, now),
        customer_id=customer_of(owner),
        conversation=name if kind == "conversation" else None,
        status="unpaid",
        placed_at=now,
        subtotal=offer.subtotal,
        discount=offer.discount,
        shipping_fee=offer.shipping_fee,
        total=offer.total,
        coupon_code=offer.coupon.code if offer.coupon else None,
        **delivery.columns,
        note=note,
        lines=[
            OrderLine(
                sku=line.sku,
                product_code=line.product_code,
                name_zh=line.name.zh,
                name_en=line.name.en,
                color=color_codes[line.sku],
                size=line.size,
                quantity=line.quantity,
                unit_price=line.unit_price,
            )
            for line in offer.cart.lines
        ],
    )
    session.add(order)
    session.flush()
    return order
