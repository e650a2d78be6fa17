"""Composes the parcels of past orders and their tracks, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random

from daogou.demo.past_order import PastOrder
from daogou.demo.shop import ANCHOR
from daogou.times import SHOP_ZONE

# The anchor day has only begun: nothing later has happened yet.
UNTIL = datetime.combine(ANCHOR, time(8, 30), SHOP_ZONE)

# Carriers, like everything here, are invented.
_CARRIERS = (
    ("飞燕速运", "Swallow Express", "FY"),
    ("四海快递", "Sihai Express", "SH"),
    ("橙舟物流", "Orange Boat Logistics", "CZ"),
)
_WAREHOUSES = {
    "electronics": ("深圳", "Shenzhen"),
    "apparel": ("广州", "Guangzhou"),
    "home": ("佛山", "Foshan"),
    "beauty": ("上海", "Shanghai"),
    "books": ("北京", "Beijing"),
}
_HUBS = (("武汉", "Wuhan"), ("郑州", "Zhengzhou"), ("合肥", "Hefei"), ("长沙", "Changsha"))
_COURIERS = (("小李", "Li"), ("小张", "Zhang"), ("小周", "Zhou"), ("小赵", "Zhao"), ("小马", "Ma"))
_HANDOVERS = (
    ("本人签收，感谢使用", "Handed to the recipient"),
    (
        "已放小区快递柜，取件码已发短信",
        "Left in the parcel locker; the code was sent by text message",
    ),
    ("家人代收", "Handed to a member of the household"),
    ("已放门口，照片已上传", "Left at the door, photo taken"),
)

Row = dict[str, str]


@dataclass(frozen=True)
class _Event:
    at: datetime
    place: tuple[str, str]
    text: tuple[str, str]
    status: str


def parcel_rows(orders: Sequence[PastOrder]) -> tuple[list[Row], list[Row]]:
    """The rows of shipments.csv and shipment_events.csv."""
    shipments, stations = [], []
    for order in orders:
        if order.shipped_at is None:
            continue
        random = order.random
        carrier_zh, carrier_en, letters = random.choice(_CARRIERS)
        tracking = f"{letters}{random.randrange(10**11, 10**12)}"
        arrives = _arrival(order, random)
        events = [event for event in _events(order, arrives, random) if event.at <= UNTIL]
        shipments.append(
            {
                "order": order.number,
                "carrier_zh": carrier_zh,
                "carrier_en": carrier_en,
                "tracking_number": tracking,
                "status": events[-1].status,
                "shipped_at": order.shipped_at.isoformat(),
                "expected_on": arrives.date().isoformat(),
            }
        )
        stations += [
            {
                "tracking_number": tracking,
                "at": event.at.replace(microsecond=0).isoformat(),
                "place_zh": event.place[0],
                "place_en": event.place[1],
                "text_zh": event.text[0],
                "text_en": event.text[1],
            }
            for event in events
        ]
    return shipments, stations


def _arrival(order: PastOrder, random: Random) -> datetime:
    """When a parcel has arrived or will: some of those underway today, the rest tomorrow."""
    assert order.shipped_at is not None
    if order.delivered_at:
        return order.delivered_at
    today = order.shipped_at.date() < ANCHOR and random.random() < 0.3
    day = ANCHOR if today else ANCHOR + timedelta(days=1)
    at = time(9, random.randrange(10, 55)) if today else time(random.randint(10, 18))
    return datetime.combine(day, at, SHOP_ZONE)


def _events(order: PastOrder, arrives: datetime, random: Random) -> Iterator[_Event]:
    """The stations of a parcel, in order; those of a parcel underway end with what is to come."""
    assert order.shipped_at is not None
    start = _WAREHOUSES[order.lines[0][0].family]
    end = (order.home.city_zh, order.home.city_en)
    hub = random.choice([hub for hub in _HUBS if hub not in (start, end)])
    courier = random.choice(_COURIERS)
    way = arrives - order.shipped_at
    yield _Event(
        order.shipped_at,
        start,
        (f"快件已由{start[0]}仓库揽收", f"Picked up at the {start[1]} warehouse"),
        "collected",
    )
    yield _Event(
        order.shipped_at + timedelta(minutes=random.randint(40, 110)),
        start,
        (f"离开{start[0]}分拨中心，发往{end[0]}", f"Left the {start[1]} hub for {end[1]}"),
        "in_transit",
    )
    if start != end:
        yield _Event(
            order.shipped_at + way * 0.35,
            hub,
            (f"到达{hub[0]}转运中心", f"Arrived at the {hub[1]} transfer hub"),
            "in_transit",
        )
        yield _Event(
            order.shipped_at + way * 0.42,
            hub,
            (f"离开{hub[0]}转运中心，发往{end[0]}", f"Left the {hub[1]} transfer hub for {end[1]}"),
            "in_transit",
        )
    yield _Event(
        order.shipped_at + way * 0.8,
        end,
        (f"到达{end[0]}{order.home.district}营业点", f"Arrived at the local depot in {end[1]}"),
        "in_transit",
    )
    yield _Event(
        arrives - timedelta(minutes=random.randint(70, 200)),
        end,
        (
            f"快递员{courier[0]}正在派送，请保持电话畅通",
            f"Out for delivery with courier {courier[1]}; please keep your phone on",
        ),
        "out_for_delivery",
    )
    handover = random.choice(_HANDOVERS)
    yield _Event(arrives, end, handover, "delivered")
