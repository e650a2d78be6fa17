"""Composes the orders of the demo shop's past: 125 of them, in every state.

A few are written by hand (`daogou.demo.told_orders`), the rest is drawn from hashes: the same
catalogue always gives the same orders.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from random import Random

from daogou.demo.customers import CUSTOMERS
from daogou.demo.past_order import Line, PastOrder, make_order
from daogou.demo.shop import ANCHOR, DemoProduct, DemoVariant
from daogou.demo.told_orders import TOLD, Told
from daogou.settings import Settings
from daogou.times import SHOP_ZONE

NUMBER_OF_ORDERS = 125
# How many orders are in each state, the hand-written ones among them, and how many days before the
# anchor they were placed.
_STATES = {
    "unpaid": (8, (0, 0)),
    "paid": (11, (0, 1)),
    "packed": (10, (1, 1)),
    "shipped": (20, (2, 3)),
    "delivered": (26, (6, 15)),
    "completed": (36, (21, 300)),
    "cancelled": (14, (1, 200)),
}
_METHODS = ("wechat", "wechat", "alipay", "alipay", "card")
_NOTES = (
    "",
    "",
    "",
    "",
    "",
    "",
    "请放门口，谢谢",
    "工作日送公司前台",
    "麻烦包装严实一点",
    "送人的，不要放价格单",
)
_NOTES_EN = ("", "", "", "", "Please leave it at the door", "Call before delivery, please")


def past_orders(products: Sequence[DemoProduct]) -> list[PastOrder]:
    """All orders, by number."""
    by_code = {product.code: product for product in products}
    taken = {told.number for told in TOLD}
    orders = [_told(told, by_code) for told in TOLD]
    sellable = [product for product in products if any(v.stock for v in product.variants)]
    weights = [product.sales + 20 for product in sellable]
    for status, (many, days) in _STATES.items():
        written = sum(told.status == status for told in TOLD)
        for index in range(many - written):
            random = Random(f"{status} {index}")
            lines = _lines(random, sellable, weights)
            orders.append(_drawn(random, status, days, lines, taken))
    return sorted(orders, key=lambda order: order.number)


def _told(told: Told, products: Mapping[str, DemoProduct]) -> PastOrder:
    """A hand-written order."""
    customer = next(customer for customer in CUSTOMERS if customer.last4 == told.last4)
    placed = _at(told.placed)
    return make_order(
        number=told.number,
        customer=customer,
        home=customer.homes[0],
        status=told.status,
        lines=tuple(
            (products[code], _sold(_variant(products[code], sizes), 0 if place else told.dearer), 1)
            for place, (code, sizes) in enumerate(told.items)
        ),
        placed_at=placed,
        paid_at=None if told.status == "unpaid" else placed + timedelta(minutes=1),
        shipped_at=_at(told.shipped) if told.shipped else None,
        delivered_at=_at(told.delivered) if told.delivered else None,
        cancelled_at=_at(told.cancelled) if told.cancelled else None,
        method="wechat",
        note="",
    )


def _sold(variant: DemoVariant, dearer: int) -> DemoVariant:
    """A variant at the price of the day on which it was sold."""
    return replace(variant, price=variant.price + dearer)


def _variant(product: DemoProduct, sizes: Sequence[str]) -> DemoVariant:
    """The variant of the first size in the first colour that has all the sizes in stock."""
    for color in dict.fromkeys(variant.color for variant in product.variants):
        there = {
            variant.size: variant
            for variant in product.variants
            if variant.color == color and variant.stock
        }
        wanted = sizes or list(there)[:1]
        if wanted and all(size in there for size in wanted):
            return there[wanted[0]]
    raise ValueError(f"{product.code}: no colour has the sizes {', '.join(sizes)} in stock")


def _lines(
    random: Random, products: Sequence[DemoProduct], weights: Sequence[int]
) -> tuple[Line, ...]:
    """One to three different products, mostly one piece of each."""
    chosen = dict.fromkeys(random.choices(products, weights, k=random.choice((1, 1, 1, 2, 2, 3))))
    lines = []
    for product in chosen:
        variant = random.choice([variant for variant in product.variants if variant.stock])
        several = variant.price < 150 and random.random() < 0.2
        lines.append((product, variant, 2 if several else 1))
    return tuple(lines)


def _drawn(
    random: Random, status: str, days: tuple[int, int], lines: tuple[Line, ...], taken: set[str]
) -> PastOrder:
    """An order of chance in a given state."""
    customer = random.choice(CUSTOMERS)
    placed = _placed(random, random.randint(*days))
    paid: datetime | None = placed + timedelta(
        minutes=random.choice((0, 1, 1, 2, 3, 9, 26)), seconds=31
    )
    shipped = delivered = cancelled = None
    if status == "unpaid" or (status == "cancelled" and random.random() < 0.5):
        paid = None
    if status == "cancelled":
        hours = random.randint(1, 9) if paid else Settings.__fields__["unpaid_hours"].default
        cancelled = placed + timedelta(hours=hours, minutes=random.randrange(60) if paid else 1)
    if status in ("shipped", "delivered", "completed"):
        shipped = _day_time(random, placed + timedelta(days=1), (9, 18))
    if shipped and status != "shipped":
        delivered = _day_time(random, shipped + timedelta(days=random.randint(1, 3)), (9, 19))
    return make_order(
        number=_number(placed, taken),
        customer=customer,
        home=random.choice(customer.homes),
        status=status,
        lines=lines,
        placed_at=placed,
        paid_at=paid,
        shipped_at=shipped,
        delivered_at=delivered,
        cancelled_at=cancelled,
        method=random.choice(_METHODS),
        note=random.choice(_NOTES if customer.language == "zh" else _NOTES_EN),
    )


def _placed(random: Random, days_ago: int) -> datetime:
    """A moment of that day; the anchor day has only begun: the sale started at midnight."""
    day = datetime.combine(ANCHOR - timedelta(days=days_ago), time(), SHOP_ZONE)
    if days_ago == 0:
        return day + timedelta(minutes=random.randint(13, 300))
    return _day_time(random, day, (8, 23))


def _day_time(random: Random, day: datetime, hours: tuple[int, int]) -> datetime:
    """A moment of `day` between two hours."""
    return datetime.combine(
        day.date(),
        time(random.randint(*hours), random.randrange(60), random.randrange(60)),
        SHOP_ZONE,
    )


def _number(placed: datetime, taken: set[str]) -> str:
    """A free number that grows with the time of the day; most orders of a day are not ours."""
    minutes = placed.hour * 60 + placed.minute
    running = 43 + (minutes - 12) // 4 if placed.date() == ANCHOR else 1 + minutes // 9
    while (number := f"{placed:%Y%m%d}-{running:04d}") in taken:
        running += 1
    taken.add(number)
    return number


def _at(text: str) -> datetime:
    """A moment in the shop's zone."""
    return datetime.fromisoformat(text).replace(tzinfo=SHOP_ZONE)
