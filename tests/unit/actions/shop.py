"""Orders in the small shop, and words to prove them with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from daogou.orders.cart import add
from daogou.orders.checkout import place_order
from daogou.orders.delivery import Delivery
from daogou.orders.owners import conversation_owner
from daogou.orders.payment import pay
from daogou.orders.tables import Order, Shipment, ShipmentEvent

NOW = datetime(2025, 11, 5, 4, 0, tzinfo=UTC)
BUYER = conversation_owner("buyer")
DELIVERY = Delivery("王小明", "13812348888", "文三路 88 号 302 室", "浙江省", "杭州市", "西湖区")
LAST_FOUR = "8888"


def order(session: Session, skus: list[str], status: str, days_ago: int = 1) -> str:
    """The number of a new order of `skus` in `status`, delivered `days_ago` where it has been."""
    for sku in skus:
        add(session, BUYER, sku, 1)
    number = place_order(session, BUYER, DELIVERY, NOW - timedelta(days=days_ago + 3)).number
    if status != "unpaid":
        pay(session, number, "wechat", NOW - timedelta(days=days_ago + 3))
    row = session.get(Order, number)
    row.status = status
    if status in ("shipped", "delivered"):
        _ship(session, number, days_ago, status)
    if status == "delivered":
        row.delivered_at = NOW - timedelta(days=days_ago)
    session.flush()
    return number


def _ship(session: Session, number: str, days_ago: int, status: str) -> None:
    left = NOW - timedelta(days=days_ago + 2)
    shipment = Shipment(
        order_number=number,
        carrier_zh="顺丰速运",
        carrier_en="SF Express",
        tracking_number=f"SF{number.replace('-', '')}",
        status="delivered" if status == "delivered" else "in_transit",
        shipped_at=left,
        expected_on=(left + timedelta(days=2)).date(),
    )
    session.add(shipment)
    session.flush()
    session.add(
        ShipmentEvent(
            shipment_id=shipment.id,
            at=left,
            place_zh="上海",
            place_en="Shanghai",
            text_zh="快件已发出",
            text_en="The parcel has left",
        )
    )
