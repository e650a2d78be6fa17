"""One order of the demo shop's past, its totals by the shop's own rules, and its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from random import Random

from daogou.demo.customers import DemoCustomer, Home
from daogou.demo.promotions import best
from daogou.demo.shop import DemoProduct, DemoVariant
from daogou.settings import Settings

Line = tuple[DemoProduct, DemoVariant, int]


@dataclass(frozen=True)
class PastOrder:
    """One order with all that is told about it; moments are in the shop's zone."""

    number: str
    customer: DemoCustomer
    home: Home
    status: str
    lines: tuple[Line, ...]
    placed_at: datetime
    paid_at: datetime | None
    shipped_at: datetime | None
    delivered_at: datetime | None
    cancelled_at: datetime | None
    method: str
    coupon: str
    subtotal: Decimal
    discount: Decimal
    shipping_fee: Decimal
    note: str

    @property
    def total(self) -> Decimal:
        """What was, or is, to be paid."""
        return self.subtotal - self.discount + self.shipping_fee

    @property
    def random(self) -> Random:
        """Chance that belongs to this order alone."""
        return Random(f"order {self.number}")


def make_order(
    *,
    number: str,
    customer: DemoCustomer,
    home: Home,
    status: str,
    lines: tuple[Line, ...],
    placed_at: datetime,
    paid_at: datetime | None,
    shipped_at: datetime | None,
    delivered_at: datetime | None,
    cancelled_at: datetime | None,
    method: str,
    note: str,
) -> PastOrder:
    """An order with its totals by the shop's own rules."""
    totals = [(product, variant.price * quantity) for product, variant, quantity in lines]
    subtotal = sum((total for _, total in totals), Decimal("0.00"))
    coupon, discount = best(totals, placed_at.date())
    defaults = Settings.__fields__
    free = subtotal - discount >= defaults["free_shipping_from"].default
    fee = Decimal("0.00") if free else Decimal(f"{defaults['shipping_fee'].default:.2f}")
    return PastOrder(
        number=number,
        customer=customer,
        home=home,
        status=status,
        lines=lines,
        placed_at=placed_at,
        paid_at=paid_at,
        shipped_at=shipped_at,
        delivered_at=delivered_at,
        cancelled_at=cancelled_at,
        method=method,
        coupon=coupon,
        subtotal=subtotal,
        discount=discount,
        shipping_fee=fee,
        note=note,
    )


def order_rows(orders: Sequence[PastOrder]) -> Iterator[dict[str, str]]:
    """The rows of orders.csv."""
    for order in orders:
        yield {
            "number": order.number,
            "customer": order.customer.phone,
            "status": order.status,
            "placed_at": order.placed_at.isoformat(),
            "paid_at": order.paid_at.isoformat() if order.paid_at else "",
            "delivered_at": order.delivered_at.isoformat() if order.delivered_at else "",
            "cancelled_at": order.cancelled_at.isoformat() if order.cancelled_at else "",
            "payment_method": order.method if order.paid_at else "",
            "subtotal": f"{order.subtotal:.2f}",
            "discount": f"{order.discount:.2f}",
            "shipping_fee": f"{order.shipping_fee:.2f}",
            "total": f"{order.total:.2f}",
            "coupon_code": order.coupon,
            "recipient": order.customer.name,
            "phone": order.customer.phone,
            "province": order.home.province,
            "city": order.home.city,
            "district": order.home.district,
            "street": order.home.street,
            "note": order.note,
        }


def line_rows(orders: Sequence[PastOrder]) -> Iterator[dict[str, str]]:
    """The rows of order_lines.csv; `line` counts from 1 in each order."""
    for order in orders:
        for place, (product, variant, quantity) in enumerate(order.lines, 1):
            yield {
                "order": order.number,
                "line": str(place),
                "sku": variant.sku,
                "product": product.code,
                "name_zh": product.name_zh,
                "name_en": product.name_en,
                "color": variant.color,
                "size": variant.size,
                "quantity": str(quantity),
                "unit_price": str(variant.price),
            }
