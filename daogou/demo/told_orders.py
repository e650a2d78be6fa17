"""Orders written by hand, so that there is something to try for each question about an order.

The telephone numbers of their customers end in the four digits.
"""
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """An order as (product, sizes) lines: the first size is bought, all of them are in stock.

    `dearer`: so many yuan more than today did the first of the goods cost on that day.
    """

    number: str
    last4: str
    status: str
    items: tuple[tuple[str, tuple[str, ...]], ...]
    placed: str
    shipped: str = ""
    delivered: str = ""
    cancelled: str = ""
    dearer: int = 0

    @property
    def says(self) -> str:
        """What its customer might write to the assistant."""
        return _SAYS[self.number]


# fmt: off
TOLD = (
    # Underway, and a pair that can be exchanged for one size less: the same customer.
    Told("20251101-0042", "8888", "shipped", (("tinglan-air", ()),), "2025-11-01 00:12", "2025-11-01 02:40"),
    Told("20251027-0035", "8888", "delivered", (("yunyue-pro-3", ("42", "41", "43")),), "2025-10-27 20:31", "2025-10-28 10:15", "2025-10-30 15:24"),
    # The same in English.
    Told("20251030-0017", "6666", "shipped", (("voltora-20000", ()),), "2025-10-30 12:03", "2025-10-30 19:20"),
    Told("20251026-0058", "6666", "delivered", (("suyi-french", ("M", "S", "L")),), "2025-10-26 21:47", "2025-10-27 11:02", "2025-10-30 10:36"),
    # Can be cancelled, sent elsewhere, invoiced.
    Told("20251101-0003", "1234", "paid", (("dengyu-eye", ()), ("yanhuo-for-one", ())), "2025-11-01 00:01"),
    Told("20251101-0019", "4321", "paid", (("keyzen-k87", ()),), "2025-11-01 00:05"),
    Told("20251101-0008", "2046", "unpaid", (("yunji-soothing", ()), ("mianyan-hydrating", ())), "2025-11-01 00:02"),
    # Should have left by now.
    Told("20251029-0018", "1570", "packed", (("keyzen-k87", ()),), "2025-10-29 08:40"),
    # Something to send back.
    Told("20251025-0044", "5678", "delivered", (("mihe-ih", ()),), "2025-10-25 19:12", "2025-10-26 09:40", "2025-10-28 17:05"),
    Told("20251024-0027", "4321", "delivered", (("hanbit-book-14", ()),), "2025-10-24 13:30", "2025-10-24 20:10", "2025-10-27 11:18"),
    # Too late for that.
    Told("20251008-0031", "5678", "completed", (("trailox-gt", ("43", "42")),), "2025-10-08 22:15", "2025-10-09 10:30", "2025-10-12 14:41"),
    # Cancelled: its money is underway too.
    Told("20251030-0021", "3390", "cancelled", (("zuoan-ergo", ()),), "2025-10-30 16:40", cancelled="2025-10-30 21:15"),
    # The price has dropped since.
    Told("20251028-0024", "2385", "delivered", (("dengyu-eye", ()),), "2025-10-28 20:10", "2025-10-29 09:20", "2025-10-31 11:05", dearer=40),
    Told("20251029-0033", "8219", "shipped", (("voltora-20000", ()),), "2025-10-29 12:40", "2025-10-29 20:15", dearer=30),
    # Of members of the silver level.
    Told("20251029-0071", "9027", "shipped", (("yanhuo-for-one", ()),), "2025-10-29 10:25", "2025-10-29 18:40"),
    Told("20251028-0066", "2917", "delivered", (("keyzen-k87", ()),), "2025-10-28 09:50", "2025-10-28 17:30", "2025-10-31 14:12"),
    # Sent back already: the money is underway.
    Told("20251020-0026", "1234", "delivered", (("northpeak-polar", ("M",)),), "2025-10-20 20:20", "2025-10-21 09:15", "2025-10-23 16:30"),
    Told("20251019-0012", "6666", "delivered", (("shiguang-watch-s", ()),), "2025-10-19 09:25", "2025-10-19 18:50", "2025-10-22 12:10"),
)
# fmt: on

_SAYS = {
    "20251101-0042": "我的快递到哪了",
    "20251027-0035": "这双鞋大了想换小一码",
    "20251030-0017": "Where is my parcel?",
    "20251026-0058": "The dress is too big, I'd like one size smaller",
    "20251101-0003": "我想取消订单",
    "20251101-0019": "I need to change the delivery address",
    "20251101-0008": "我的订单什么时候发货",
    "20251029-0018": "都三天了怎么还没发货",
    "20251025-0044": "电饭煲坏了，我要退货",
    "20251024-0027": "I want to return the laptop",
    "20251008-0031": "这双鞋想退",
    "20251030-0021": "我取消的订单钱什么时候退",
    "20251028-0024": "我买的台灯降价了，退我差价",
    "20251029-0033": "The power bank I bought got cheaper, refund the difference",
    "20251029-0071": "我还差多少能升金卡",
    "20251028-0066": "How many points do I have?",
    "20251020-0026": "退款到哪了",
    "20251019-0012": "Where is my refund?",
}
