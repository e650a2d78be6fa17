"""Composes what followed past orders: returns, refunds, invoices and tickets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from daogou.demo.past_order import Line, PastOrder
from daogou.demo.shop import ANCHOR, DemoVariant
from daogou.money import round_money
from daogou.orders.refund_amount import refund_day
from daogou.times import SHOP_ZONE

Row = dict[str, str]

# What became of returns, and how much of the refund is done.
_COURSES = (
    ("return", "requested"),
    ("return", "requested"),
    ("exchange", "requested"),
    ("return", "approved"),
    ("exchange", "approved"),
    ("return", "received"),
    ("return", "received"),
    ("return", "refunded"),
    ("return", "refunded"),
    ("exchange", "exchanged"),
    ("exchange", "exchanged"),
    ("return", "rejected"),
    ("return", "cancelled"),
)
# Hand-written orders: which were sent back, and which are kept for somebody to try it.
_SENT_BACK = {
    "20251020-0026": ("return", "wrong_size", "refunded"),
    "20251019-0012": ("return", "changed_mind", "received"),
}
_KEPT = {
    *("20251027-0035", "20251026-0058", "20251025-0044", "20251024-0027", "20251008-0031"),
    *("20251028-0024", "20251028-0066"),
}
_NOTES = {
    "quality": ("用了两次就坏了", "有一处明显的瑕疵", "A seam has come open", "It stopped working"),
    "wrong_size": ("偏大，想换小一号", "尺码不合适", "Too big for me", "It does not fit"),
    "not_as_described": ("跟页面上的图片差别很大", "少了一个配件", "Not what the pictures show"),
    "changed_mind": ("", "买重复了", "", "I bought it twice"),
    "other": ("", "朋友已经送了一个", "", "It came too late for the birthday"),
}
_COMPANIES = (
    ("杭州远帆科技有限公司", "91330106MA2DEMO01X"),
    ("上海拾贝文化传播有限公司", "91310104MA1DEMO02Y"),
    ("深圳蓝桥电子商务有限公司", "91440300MA5DEMO03Z"),
)
_TICKETS = (
    ("complaint", "closed", "快递员没打电话就把包裹放在楼下，淋湿了", True),
    ("complaint", "open", "收到的东西有破损，联系两次都没人回", True),
    ("complaint", "closed", "说好的赠品没有寄来", True),
    (
        "complaint",
        "open",
        "The box was crushed when it arrived, and nobody answers my messages",
        True,
    ),
    ("complaint", "closed", "The courier left my parcel outside in the rain", True),
    ("human", "closed", "转人工", False),
    ("human", "closed", "I want to talk to a real person", False),
    ("human", "open", "有真人客服吗，机器人听不懂我说的", False),
    ("other", "closed", "想问一下企业团购有没有优惠", False),
    ("other", "open", "Can you gift-wrap twenty of these for our office?", False),
)


def return_rows(orders: Sequence[PastOrder]) -> list[Row]:
    """The rows of returns.csv; `line` is the place of the line in its order."""
    arrived = [order for order in orders if order.delivered_at and order.number not in _KEPT]
    drawn = [order for order in arrived if order.number not in _SENT_BACK]
    Random("returns").shuffle(drawn)
    rows = [
        _return(order, *_SENT_BACK[order.number]) for order in arrived if order.number in _SENT_BACK
    ]
    for kind, status in _COURSES:
        order = next(order for order in drawn if _suits(order, kind, status))
        drawn.remove(order)
        rows.append(_return(order, kind, order.random.choice(_reasons(order, kind)), status))
    rows.sort(key=lambda row: (row["created_at"], row["order"]))
    running: Counter[str] = Counter()
    for row in rows:
        day = f"{datetime.fromisoformat(row['created_at']):%y%m%d}"
        running[day] += 1
        row["id"] = f"R{day}{running[day]:04d}"
    return rows


def refund_rows(orders: Sequence[PastOrder], returns: Sequence[Row]) -> Iterator[Row]:
    """The rows of refunds.csv: of returns that have arrived, and of cancelled orders."""
    by_number = {order.number: order for order in orders}
    for row in returns:
        if row["kind"] == "return" and row["status"] in ("received", "refunded"):
            order = by_number[row["order"]]
            amount = _worth(order, order.lines[int(row["line"]) - 1])
            yield _refund(order, row["id"], amount, *_progress(row))
    for order in orders:
        if order.cancelled_at and order.paid_at:
            arrived = refund_day(order.cancelled_at.date()) < ANCHOR
            done = "arrived" if arrived else "sent"
            yield _refund(order, "", order.total, done, order.cancelled_at)


def invoice_rows(orders: Sequence[PastOrder]) -> Iterator[Row]:
    """The rows of invoices.csv."""
    for order in orders:
        random = Random(f"invoice {order.number}")
        if not order.paid_at or order.cancelled_at or random.random() > 0.16:
            continue
        company = random.choice(_COMPANIES) if random.random() < 0.5 else None
        asked = order.paid_at + timedelta(hours=random.randint(1, 4))
        yield {
            "order": order.number,
            "title": company[0] if company else order.customer.name,
            "tax_number": company[1] if company else "",
            "email": order.customer.email,
            "status": "issued" if order.delivered_at else "requested",
            "requested_at": asked.isoformat(),
        }


def ticket_rows(orders: Sequence[PastOrder]) -> Iterator[Row]:
    """The rows of tickets.csv, about some of the orders that have arrived."""
    about = {
        language: [
            order
            for order in orders
            if order.delivered_at
            and order.customer.language == language
            and order.number not in _KEPT
            and _day(order) > ANCHOR - timedelta(days=60)
        ]
        for language in ("zh", "en")
    }
    for index, (kind, status, text, of_order) in enumerate(_TICKETS):
        random = Random(f"ticket {index}")
        order = random.choice(about["en" if text.isascii() else "zh"])
        created = _next_day(order, random)
        yield {
            "id": f"T{created:%y%m%d}{index + 1:04d}",
            "conversation": f"demo-{index + 1}",
            "customer": order.customer.phone if of_order else "",
            "order": order.number if of_order else "",
            "kind": kind,
            "text": text,
            "status": status,
            "created_at": created.isoformat(),
        }


def _progress(row: Row) -> tuple[str, datetime]:
    """How far the refund of a return is, and when it was begun: what is open was begun lately."""
    if row["status"] == "received":
        return "pending", datetime.combine(ANCHOR - timedelta(days=1), time(15, 20), SHOP_ZONE)
    if row["order"] in _SENT_BACK:
        return "sent", datetime.combine(ANCHOR - timedelta(days=2), time(10, 5), SHOP_ZONE)
    return "arrived", datetime.fromisoformat(row["created_at"]) + timedelta(days=3)


def _suits(order: PastOrder, kind: str, status: str) -> bool:
    """Whether a return of this course can belong to `order`: what is open is recent."""
    if (order.status == "delivered") != (status in ("requested", "approved", "received")):
        return False
    # Goods that have come back were on the way for some days.
    if status == "received" and _day(order) > ANCHOR - timedelta(days=5):
        return False
    return kind == "return" or _other_size(order.lines[0]) is not None


def _reasons(order: PastOrder, kind: str) -> tuple[str, ...]:
    """Reasons that make sense for the goods."""
    if kind == "exchange":
        return ("wrong_size",)
    if order.lines[0][0].family == "books":
        return ("changed_mind", "not_as_described")
    return ("quality", "not_as_described", "changed_mind", "other")


def _return(order: PastOrder, kind: str, reason: str, status: str) -> Row:
    """One request about the first line of `order`, made within a few days after the delivery."""
    random = Random(f"return {order.number}")
    notes = [
        note
        for note in _NOTES[reason]
        if not note or note.isascii() == (order.customer.language == "en")
    ]
    other = _other_size(order.lines[0]) if kind == "exchange" else None
    return {
        "id": "",
        "order": order.number,
        "line": "1",
        "kind": kind,
        "reason": reason,
        "note": random.choice(notes or [""]),
        "quantity": "1",
        "new_sku": other.sku if other else "",
        "status": status,
        "created_at": _next_day(order, random).isoformat(),
    }


def _other_size(line: Line) -> DemoVariant | None:
    """Another size of what was bought, at the same price and in stock."""
    product, bought, _ = line
    if product.family != "apparel":
        return None
    for variant in product.variants:
        same = (variant.color, variant.price) == (bought.color, bought.price)
        if same and variant.size != bought.size and variant.stock:
            return variant
    return None


def _day(order: PastOrder) -> date:
    """The day of the delivery."""
    assert order.delivered_at is not None
    return order.delivered_at.date()


def _next_day(order: PastOrder, random: Random) -> datetime:
    """A moment of the day after the delivery: people look at it, and then they write."""
    at = time(random.randint(9, 21), random.randrange(60))
    return datetime.combine(
        min(_day(order) + timedelta(days=1), ANCHOR - timedelta(days=1)), at, SHOP_ZONE
    )


def _worth(order: PastOrder, line: Line) -> Decimal:
    """The price of one piece less its share of the discount."""
    price = line[1].price
    return round_money(price - price / order.subtotal * order.discount)


def _refund(order: PastOrder, return_id: str, amount: Decimal, status: str, at: datetime) -> Row:
    """One refund, the way the order was paid."""
    return {
        "order": order.number,
        "return": return_id,
        "amount": str(amount),
        "method": order.method,
        "status": status,
        "created_at": at.isoformat(),
        "expected_on": refund_day(at.date()).isoformat(),
    }
