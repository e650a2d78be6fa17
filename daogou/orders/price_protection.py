"""Price protection: what a buyer gets back where the very same goods have become cheaper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import in_op

from daogou.catalog.tables import Product, Variant
from daogou.errors import ShopError
from daogou.orders.order_view import OrderLineView, find_order, order_lines
from daogou.orders.price_adjustments import adjustments_of
from daogou.orders.refund_amount import refund_amount, refund_day
from daogou.orders.refunds import RefundView, refund_view
from daogou.orders.return_rules import requests_of, sent_back
from daogou.orders.tables import Order, OrderLine, PriceAdjustment, Refund
from daogou.settings import get_settings
from daogou.times import shop_day

NOTHING = Decimal("0.00")
OUTCOMES = ("refunded", "done", "no_drop", "returned", "not_sold")


@dataclass(frozen=True)
class ProtectedLine:
    """One line of an order beside today's price.

    `paid` and `price` are of one piece: what it cost after the discounts of the order, and today's
    price, None where it is not sold any more. `amount` is the difference for `quantity` pieces.
    `outcome` is one of `OUTCOMES`: given back now, done an earlier time, not cheaper, on its way
    back, not sold any more.
    """

    line: OrderLineView
    quantity: int
    paid: Decimal
    price: Decimal | None
    amount: Decimal
    outcome: str


@dataclass(frozen=True)
class PriceProtection:
    """The outcome for an order; `refund` is what is given back now, None where nothing is."""

    number: str
    until: date
    lines: tuple[ProtectedLine, ...]
    refund: RefundView | None

    @property
    def done(self) -> Decimal:
        """What earlier requests have given back."""
        return sum((line.amount for line in self.lines if line.outcome == "done"), NOTHING)


def protect_price(session: Session, number: str, now: datetime) -> PriceProtection:
    """Give back what the goods of order `number` have become cheaper since they were paid for.

    Coupons count in what was paid and do not in today's price. Each line is adjusted once, on the
    pieces that are not on their way back; asking again tells what was done.

    Raises:
        ShopError: `unknown_order`, `order_cancelled`, `not_paid`, `protection_over`.
    """
    _lock(session, number)
    order = find_order(session, number)
    if order.status == "cancelled":
        raise ShopError("order_cancelled", number=number)
    if order.paid_at is None:
        raise ShopError("not_paid", number=number)
    until = protected_until(order.paid_at)
    open_now = shop_day(now) <= until
    lines = _compared(session, order, open_now)
    if not open_now and not any(line.outcome == "done" for line in lines):
        raise ShopError(
            "protection_over",
            number=number,
            days=get_settings().price_protection_days,
            paid_on=shop_day(order.paid_at),
            until=until,
        )
    return PriceProtection(
        number=number, until=until, lines=lines, refund=_refund(session, order, lines, now)
    )


def protected_until(paid_at: datetime) -> date:
    """The last day on which an order paid at `paid_at` is protected.

    Whole days of the shop, as for returns: the day of the payment is day 0.
    """
    return shop_day(paid_at) + timedelta(days=get_settings().price_protection_days)


def _lock(session: Session, number: str) -> None:
    """Let nobody else adjust, return or cancel the order in this transaction.

    An UPDATE that changes nothing locks the rows on PostgreSQL and the database on SQLite, which
    knows no FOR UPDATE. Cancelling begins at the order, a return at its line.
    """
    for table, column in ((Order, Order.number), (OrderLine, OrderLine.order_number)):
        session.execute(
            update(table)
            .where(column == number)
            .values({column: column})
            .execution_options(synchronize_session=False)
        )


def _compared(session: Session, order: Order, open_now: bool) -> tuple[ProtectedLine, ...]:
    """The lines with their outcomes; before anything is written, "refunded" is what will be."""
    done = adjustments_of(session, order.number)
    prices = _prices_now(session, [line.sku for line in order.lines])
    returns = [item for item in requests_of(session, order.number) if item.kind == "return"]
    rows = {line.id: line for line in order.lines}
    compared = []
    for line in order_lines(session, order):
        before = done.get(line.id)
        if before is not None:
            compared.append(
                ProtectedLine(
                    line,
                    before.quantity,
                    before.paid_price,
                    before.price_now,
                    before.amount,
                    "done",
                )
            )
            continue
        quantity = line.quantity - sent_back(returns, line.id)
        paid = refund_amount(session, order, rows[line.id], 1)
        price = prices.get(line.sku)
        dropped = price is not None and price < paid and open_now
        amount = (paid - price) * quantity if price is not None and dropped else NOTHING
        if quantity == 0:
            outcome = "returned"
        elif price is None:
            outcome = "not_sold"
        else:
            outcome = "refunded" if dropped else "no_drop"
        compared.append(ProtectedLine(line, quantity, paid, price, amount, outcome))
    return tuple(compared)


def _prices_now(session: Session, skus: list[str]) -> dict[str, Decimal]:
    """Today's prices of what is still sold."""
    rows = session.execute(
        select(Variant.sku, Variant.price)
        .join(Product, Product.code == Variant.product_code)
        .where(in_op(Variant.sku, skus), Product.active)
    )
    return dict(rows.all())


def _refund(
    session: Session, order: Order, lines: tuple[ProtectedLine, ...], now: datetime
) -> RefundView | None:
    """Write one refund for all lines that have become cheaper, and a row for each of them."""
    cheaper = [line for line in lines if line.outcome == "refunded"]
    if not cheaper:
        return None
    refund = Refund(
        order_number=order.number,
        kind="price_protection",
        amount=sum((line.amount for line in cheaper), NOTHING),
        method=order.payment_method or "wechat",
        status="pending",
        created_at=now,
        expected_on=refund_day(shop_day(now)),
    )
    session.add(refund)
    session.flush()
    session.add_all(
        PriceAdjustment(
            order_number=order.number,
            order_line_id=line.line.id,
            refund_id=refund.id,
            quantity=line.quantity,
            paid_price=line.paid,
            price_now=line.price,
            amount=line.amount,
            created_at=now,
        )
        for line in cheaper
    )
    session.flush()
    return refund_view(refund)
