"""An order as its owner sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import desc, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import in_op

from daogou.catalog.tables import Color
from daogou.errors import ShopError
from daogou.orders.delivery import Delivery, delivery_of
from daogou.orders.tables import Order, Shipment
from daogou.settings import get_settings
from daogou.text.language import Localized
from daogou.times import shop_day


@dataclass(frozen=True)
class OrderLineView:
    """One line of an order as it was sold."""

    id: int
    sku: str
    product_code: str
    name: Localized
    color: Localized | None
    color_code: str | None
    size: str | None
    quantity: int
    unit_price: Decimal

    @property
    def line_total(self) -> Decimal:
        """What all pieces of the line cost before any discount."""
        return self.unit_price * self.quantity


@dataclass(frozen=True)
class TrackEvent:
    """One station of a parcel."""

    at: datetime
    place: Localized
    text: Localized


@dataclass(frozen=True)
class ShipmentView:
    """A parcel with its stations, the newest first."""

    carrier: Localized
    tracking_number: str
    status: str
    shipped_at: datetime
    expected_on: date | None
    events: tuple[TrackEvent, ...]


@dataclass(frozen=True)
class OrderStatus:
    """Everything about one order.

    `expected_on` is the day on which it should arrive (None when it has arrived, is not paid or was
    cancelled); `pay_before` is when an unpaid order will be closed, None once it is paid.
    """

    number: str
    status: str
    placed_at: datetime
    paid_at: datetime | None
    delivered_at: datetime | None
    pay_before: datetime | None
    expected_on: date | None
    lines: tuple[OrderLineView, ...]
    subtotal: Decimal
    discount: Decimal
    shipping_fee: Decimal
    total: Decimal
    coupon_code: str | None
    delivery: Delivery
    note: str
    shipment: ShipmentView | None

    @property
    def count(self) -> int:
        """The number of pieces."""
        return sum(line.quantity for line in self.lines)

    def trouble(self, now: datetime) -> str | None:
        """What went wrong on the way, as far as one can see.

        "failed": the parcel could not be handed over; "late_parcel": its day is over;
        "late_dispatch": it should have left by now. None where all is well.
        """
        if self.status == "shipped":
            if self.shipment is not None and self.shipment.status == "failed":
                return "failed"
            late = self.expected_on is not None and self.expected_on < shop_day(now)
            return "late_parcel" if late else None
        if self.status in ("paid", "packed") and self.paid_at is not None:
            leaves = self.paid_at + timedelta(hours=get_settings().dispatch_hours)
            return "late_dispatch" if leaves < now else None
        return None


def find_order(session: Session, number: str) -> Order:
    """The row of an order, as the database has it now.

    Raises:
        ShopError: `unknown_order`.
    """
    order: Order | None = session.get(Order, number, populate_existing=True)
    if order is None:
        raise ShopError("unknown_order", number=number)
    return order


def order_status(session: Session, order: Order) -> OrderStatus:
    """What `order` looks like from outside, free of the session."""
    settings = get_settings()
    shipment = _shipment(session, order)
    pay_before = None
    if order.status == "unpaid":
        pay_before = order.placed_at + timedelta(hours=settings.unpaid_hours)
    return OrderStatus(
        number=order.number,
        status=order.status,
        placed_at=order.placed_at,
        paid_at=order.paid_at,
        delivered_at=order.delivered_at,
        pay_before=pay_before,
        expected_on=_expected_on(order, shipment),
        lines=order_lines(session, order),
        subtotal=order.subtotal,
        discount=order.discount,
        shipping_fee=order.shipping_fee,
        total=order.total,
        coupon_code=order.coupon_code,
        delivery=delivery_of(order),
        note=order.note,
        shipment=shipment,
    )


def order_lines(session: Session, order: Order) -> tuple[OrderLineView, ...]:
    """The lines of `order`, in their order; a colour that the shop no longer has shows its code."""
    codes = {line.color for line in order.lines if line.color}
    rows = session.execute(
        select(Color.code, Color.name_zh, Color.name_en).where(in_op(Color.code, codes))
    )
    colors = {row.code: Localized(row.name_zh, row.name_en) for row in rows}
    return tuple(
        OrderLineView(
            id=line.id,
            sku=line.sku,
            product_code=line.product_code,
            name=Localized(line.name_zh, line.name_en),
            color=colors.get(line.color, Localized(line.color, line.color)) if line.color else None,
            color_code=line.color,
            size=line.size,
            quantity=line.quantity,
            unit_price=line.unit_price,
        )
        for line in order.lines
    )


def _expected_on(order: Order, shipment: ShipmentView | None) -> date | None:
    """The parcel's own day, or before it has left the usual time from the payment on."""
    if order.status not in ("paid", "packed", "shipped"):
        return None
    if shipment is not None and shipment.expected_on is not None:
        return shipment.expected_on
    if order.paid_at is None:
        return None
    settings = get_settings()
    leaves = order.paid_at + timedelta(hours=settings.dispatch_hours)
    return shop_day(leaves + timedelta(days=settings.delivery_days_max))


def _shipment(session: Session, order: Order) -> ShipmentView | None:
    """The latest parcel of `order`."""
    shipment = session.execute(
        select(Shipment)
        .where(Shipment.order_number == order.number)
        .order_by(desc(Shipment.shipped_at), desc(Shipment.id))
        .limit(1)
    ).scalar_one_or_none()
    if shipment is None:
        return None
    return ShipmentView(
        carrier=Localized(shipment.carrier_zh, shipment.carrier_en),
        tracking_number=shipment.tracking_number,
        status=shipment.status,
        shipped_at=shipment.shipped_at,
        expected_on=shipment.expected_on,
        events=tuple(
            TrackEvent(
                at=event.at,
                place=Localized(event.place_zh, event.place_en),
                text=Localized(event.text_zh, event.text_en),
            )
            for event in shipment.events
        ),
    )
