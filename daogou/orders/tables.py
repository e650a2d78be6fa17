"""Tables of carts, orders and everything that follows an order.

Order lines keep the name, colour, size and price of the day of the order: the catalogue may change
or lose a product, an order never does. For the same reason nothing here refers to the catalogue's
tables by a foreign key.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Integer,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import relationship

from daogou.database import Base
from daogou.money import Money
from daogou.times import UTCDateTime

ORDER_STATUSES = ("unpaid", "paid", "packed", "shipped", "delivered", "completed", "cancelled")
SHIPMENT_STATUSES = ("collected", "in_transit", "out_for_delivery", "delivered", "failed")
RETURN_KINDS = ("return", "exchange")
RETURN_REASONS = ("quality", "wrong_size", "not_as_described", "changed_mind", "other")
RETURN_STATUSES = (
    "requested",
    "approved",
    "received",
    "refunded",
    "exchanged",
    "rejected",
    "cancelled",
)
REFUND_KINDS = ("return", "cancellation", "price_protection")
REFUND_STATUSES = ("pending", "sent", "arrived")
PAYMENT_METHODS = ("wechat", "alipay", "card")
INVOICE_STATUSES = ("requested", "issued")
TICKET_KINDS = ("complaint", "human", "other")
TICKET_CATEGORIES = ("delivery", "quality", "wrong_goods", "price", "service", "other")
TICKET_STATUSES = ("open", "closed")
RATING_REASONS = ("not_solved", "misunderstood", "slow", "goods", "rules", "other")


def _one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    """A named check that `column` holds one of `values`."""
    return CheckConstraint(f"{column} IN ({', '.join(repr(value) for value in values)})", column)


class Customer(Base):
    """Somebody who has bought before; guests have orders and no customer."""

    __tablename__ = "customer"

    id: int = Column(Integer, primary_key=True)
    name: str = Column(String(64), nullable=False)
    phone: str = Column(String(32), nullable=False, unique=True)
    email: str = Column(String(254), nullable=False, default="")
    language: str = Column(String(8), nullable=False, default="zh")
    level: str = Column(String(16), nullable=False, default="regular")
    points: int = Column(Integer, nullable=False, default=0)
    joined_at: datetime = Column(UTCDateTime, nullable=False)


class Address(Base):
    """A place that a customer has things sent to."""

    __tablename__ = "address"

    id: int = Column(Integer, primary_key=True)
    customer_id: int = Column(
        ForeignKey("customer.id", ondelete="CASCADE"), nullable=False, index=True
    )
    recipient: str = Column(String(64), nullable=False)
    phone: str = Column(String(32), nullable=False)
    province: str = Column(String(64), nullable=False, default="")
    city: str = Column(String(64), nullable=False, default="")
    district: str = Column(String(64), nullable=False, default="")
    street: str = Column(String(255), nullable=False)
    is_default: bool = Column(Boolean, nullable=False, default=False)


class Cart(Base):
    """The one cart of an owner: `conversation:<sender_id>` or `customer:<id>`."""

    __tablename__ = "cart"

    id: int = Column(Integer, primary_key=True)
    owner_key: str = Column(String(255), nullable=False, unique=True)
    customer_id: int | None = Column(ForeignKey("customer.id", ondelete="SET NULL"), index=True)
    created_at: datetime = Column(UTCDateTime, nullable=False)
    updated_at: datetime = Column(UTCDateTime, nullable=False)
    # The order that emptied this cart, until something is put in again: what a repeated checkout
    # is answered with.
    ordered_number: str | None = Column(
        ForeignKey("shop_order.number", ondelete="SET NULL"), index=True
    )


class CartLine(Base):
    """Some pieces of one variant in a cart."""

    __tablename__ = "cart_line"
    __table_args__ = (
        UniqueConstraint("cart_id", "sku"),
        CheckConstraint("quantity > 0", "quantity_positive"),
    )

    id: int = Column(Integer, primary_key=True)
    cart_id: int = Column(ForeignKey("cart.id", ondelete="CASCADE"), nullable=False)
    sku: str = Column(String(64), nullable=False, index=True)
    quantity: int = Column(Integer, nullable=False)


class Order(Base):
    """An order; its number is the shop's day and a running number: `20251101-0042`."""

    __tablename__ = "shop_order"
    __table_args__ = (_one_of("status", ORDER_STATUSES),)

    number: str = Column(String(16), primary_key=True)
    customer_id: int | None = Column(ForeignKey("customer.id", ondelete="SET NULL"), index=True)
    conversation: str | None = Column(String(255), index=True)
    status: str = Column(String(16), nullable=False, default="unpaid")
    placed_at: datetime = Column(UTCDateTime, nullable=False, index=True)
    paid_at: datetime | None = Column(UTCDateTime)
    delivered_at: datetime | None = Column(UTCDateTime)
    cancelled_at: datetime | None = Column(UTCDateTime)
    address_changed_at: datetime | None = Column(UTCDateTime)
    payment_method: str | None = Column(String(16))
    subtotal: Decimal = Column(Money, nullable=False)
    discount: Decimal = Column(Money, nullable=False)
    shipping_fee: Decimal = Column(Money, nullable=False)
    total: Decimal = Column(Money, nullable=False)
    coupon_code: str | None = Column(String(64))
    recipient: str = Column(String(64), nullable=False)
    phone: str = Column(String(32), nullable=False)
    # What it was placed with, noted when the recipient gets another one (see `proof_phones`).
    ordered_phone: str | None = Column(String(32))
    province: str = Column(String(64), nullable=False, default="")
    city: str = Column(String(64), nullable=False, default="")
    district: str = Column(String(64), nullable=False, default="")
    street: str = Column(String(255), nullable=False)
    note: str = Column(Text, nullable=False, default="")

    lines: Any = relationship("OrderLine", order_by="OrderLine.id", back_populates="order")


class OrderLine(Base):
    """Some pieces of one variant as they were sold; `color` is the catalogue's colour code."""

    __tablename__ = "order_line"
    __table_args__ = (CheckConstraint("quantity > 0", "quantity_positive"),)

    id: int = Column(Integer, primary_key=True)
    order_number: str = Column(
        ForeignKey("shop_order.number", ondelete="CASCADE"), nullable=False, index=True
    )
    sku: str = Column(String(64), nullable=False, index=True)
    product_code: str = Column(String(64), nullable=False, index=True)
    name_zh: str = Column(String(255), nullable=False)
    name_en: str = Column(String(255), nullable=False)
    color: str | None = Column(String(32))
    size: str | None = Column(String(32))
    quantity: int = Column(Integer, nullable=False)
    unit_price: Decimal = Column(Money, nullable=False)

    order: Any = relationship("Order", back_populates="lines")


class Shipment(Base):
    """The parcel of an order."""

    __tablename__ = "shipment"
    __table_args__ = (_one_of("status", SHIPMENT_STATUSES),)

    id: int = Column(Integer, primary_key=True)
    order_number: str = Column(
        ForeignKey("shop_order.number", ondelete="CASCADE"), nullable=False, index=True
    )
    carrier_zh: str = Column(String(64), nullable=False)
    carrier_en: str = Column(String(64), nullable=False)
    tracking_number: str = Column(String(64), nullable=False, unique=True)
    status: str = Column(String(24), nullable=False)
    shipped_at: datetime = Column(UTCDateTime, nullable=False)
    expected_on: date | None = Column(Date)

    events: Any = relationship("ShipmentEvent", order_by="desc(ShipmentEvent.at)")


class ShipmentEvent(Base):
    """One station of a parcel's track."""

    __tablename__ = "shipment_event"

    id: int = Column(Integer, primary_key=True)
    shipment_id: int = Column(
        ForeignKey("shipment.id", ondelete="CASCADE"), nullable=False, index=True
    )
    at: datetime = Column(UTCDateTime, nullable=False)
    place_zh: str = Column(String(128), nullable=False)
    place_en: str = Column(String(128), nullable=False)
    text_zh: str = Column(String(255), nullable=False)
    text_en: str = Column(String(255), nullable=False)


class ReturnRequest(Base):
    """A wish to send goods of one order line back, for money or for another variant."""

    __tablename__ = "return_request"
    __table_args__ = (
        _one_of("kind", RETURN_KINDS),
        _one_of("reason", RETURN_REASONS),
        _one_of("status", RETURN_STATUSES),
        CheckConstraint("quantity > 0", "quantity_positive"),
    )

    id: str = Column(String(24), primary_key=True)
    order_number: str = Column(
        ForeignKey("shop_order.number", ondelete="CASCADE"), nullable=False, index=True
    )
    order_line_id: int = Column(
        ForeignKey("order_line.id", ondelete="CASCADE"), nullable=False, index=True
    )
    kind: str = Column(String(16), nullable=False)
    reason: str = Column(String(24), nullable=False)
    note: str = Column(Text, nullable=False, default="")
    quantity: int = Column(Integer, nullable=False)
    new_sku: str | None = Column(String(64))
    status: str = Column(String(16), nullable=False, default="requested")
    created_at: datetime = Column(UTCDateTime, nullable=False)


class Refund(Base):
    """Money on its way back to a customer."""

    __tablename__ = "refund"
    __table_args__ = (_one_of("status", REFUND_STATUSES), _one_of("kind", REFUND_KINDS))

    id: int = Column(Integer, primary_key=True)
    order_number: str = Column(
        ForeignKey("shop_order.number", ondelete="CASCADE"), nullable=False, index=True
    )
    kind: str = Column(String(24), nullable=False)
    return_id: str | None = Column(ForeignKey("return_request.id", ondelete="CASCADE"), unique=True)
    amount: Decimal = Column(Money, nullable=False)
    method: str = Column(String(16), nullable=False)
    status: str = Column(String(16), nullable=False, default="pending")
    created_at: datetime = Column(UTCDateTime, nullable=False)
    expected_on: date = Column(Date, nullable=False)


class PriceAdjustment(Base):
    """What price protection has given back on an order line: at most once for each line."""

    __tablename__ = "price_adjustment"
    __table_args__ = (CheckConstraint("quantity > 0", "quantity_positive"),)

    id: int = Column(Integer, primary_key=True)
    order_number: str = Column(
        ForeignKey("shop_order.number", ondelete="CASCADE"), nullable=False, index=True
    )
    order_line_id: int = Column(
        ForeignKey("order_line.id", ondelete="CASCADE"), nullable=False, unique=True
    )
    refund_id: int = Column(ForeignKey("refund.id", ondelete="CASCADE"), nullable=False, index=True)
    quantity: int = Column(Integer, nullable=False)
    paid_price: Decimal = Column(Money, nullable=False)
    price_now: Decimal = Column(Money, nullable=False)
    amount: Decimal = Column(Money, nullable=False)
    created_at: datetime = Column(UTCDateTime, nullable=False)


class CouponClaim(Base):
    """A coupon that needs its code, told by the owner of a cart (see `Cart.owner_key`)."""

    __tablename__ = "coupon_claim"

    owner_key: str = Column(String(255), primary_key=True)
    promotion_code: str = Column(
        ForeignKey("promotion.code", ondelete="CASCADE"), primary_key=True, index=True
    )
    claimed_at: datetime = Column(UTCDateTime, nullable=False)


class CouponUse(Base):
    """A coupon of one use for each customer that was used: whoever orders with that telephone."""

    __tablename__ = "coupon_use"

    promotion_code: str = Column(ForeignKey("promotion.code", ondelete="CASCADE"), primary_key=True)
    phone: str = Column(String(32), primary_key=True)
    order_number: str = Column(
        ForeignKey("shop_order.number", ondelete="CASCADE"), nullable=False, index=True
    )


class Invoice(Base):
    """The electronic invoice of an order: at most one."""

    __tablename__ = "invoice"
    __table_args__ = (_one_of("status", INVOICE_STATUSES),)

    id: int = Column(Integer, primary_key=True)
    order_number: str = Column(
        ForeignKey("shop_order.number", ondelete="CASCADE"), nullable=False, unique=True
    )
    title: str = Column(String(128), nullable=False)
    tax_number: str | None = Column(String(32))
    email: str = Column(String(254), nullable=False)
    status: str = Column(String(16), nullable=False, default="requested")
    requested_at: datetime = Column(UTCDateTime, nullable=False)


class Ticket(Base):
    """Something that a person of the shop has to look at.

    A complaint has a category and the moment by which it is to be answered, as it was promised.
    """

    __tablename__ = "ticket"
    __table_args__ = (
        _one_of("kind", TICKET_KINDS),
        _one_of("status", TICKET_STATUSES),
        _one_of("category", TICKET_CATEGORIES),
    )

    id: str = Column(String(24), primary_key=True)
    conversation: str = Column(String(255), nullable=False, index=True)
    customer_id: int | None = Column(ForeignKey("customer.id", ondelete="SET NULL"), index=True)
    order_number: str | None = Column(
        ForeignKey("shop_order.number", ondelete="SET NULL"), index=True
    )
    kind: str = Column(String(16), nullable=False)
    category: str | None = Column(String(16))
    text: str = Column(Text, nullable=False)
    status: str = Column(String(16), nullable=False, default="open")
    answer_by: datetime | None = Column(UTCDateTime)
    created_at: datetime = Column(UTCDateTime, nullable=False)


class ServiceRating(Base):
    """The stars that a conversation was given: at most one, the latest.

    `reason`: one of `RATING_REASONS`, asked for where the stars are few; often empty.
    """

    __tablename__ = "service_rating"
    __table_args__ = (CheckConstraint("stars BETWEEN 1 AND 5", "stars_one_to_five"),)

    id: int = Column(Integer, primary_key=True)
    conversation: str = Column(String(255), nullable=False, unique=True)
    stars: int = Column(Integer, nullable=False)
    reason: str | None = Column(String(24))
    comment: str = Column(Text, nullable=False, default="")
    created_at: datetime = Column(UTCDateTime, nullable=False)


class DoneMessage(Base):
    """That an effect was done for a message; `key` is a hash of both (see `orders.repeats`)."""

    __tablename__ = "done_message"

    key: str = Column(String(64), primary_key=True)
    done_at: datetime = Column(UTCDateTime, nullable=False, index=True)


class ProofAttempt(Base):
    """Recent wrong proofs, of a conversation (`conversation:…`) or for a number (`order:…`)."""

    __tablename__ = "proof_attempt"

    subject: str = Column(String(255), primary_key=True)
    failed: int = Column(Integer, nullable=False)
    last_at: datetime = Column(UTCDateTime, nullable=False, index=True)


class RunningNumber(Base):
    """The last number given out in a series, such as the orders of one day."""

    __tablename__ = "running_number"

    series: str = Column(String(32), primary_key=True)
    last: int = Column(Integer, nullable=False)
