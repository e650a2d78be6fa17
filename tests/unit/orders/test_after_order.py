from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from daogou.errors import ShopError
from daogou.orders import cart
from daogou.orders.address import change_address
from daogou.orders.cancelling import cancel, close_unpaid
from daogou.orders.checkout import place_order
from daogou.orders.invoices import request_invoice
from daogou.orders.owners import conversation_owner
from daogou.orders.payment import pay
from daogou.orders.proof import prove
from daogou.orders.refunds import refund_status
from daogou.orders.tables import Invoice, Order, Refund, Shipment, ShipmentEvent
from daogou.orders.tracking import track

from .shop import DELIVERY, NOW, stock_of


def set_status(session, number, status):
    session.get(Order, number).status = status
    session.flush()


def test_an_unpaid_order_has_a_deadline_and_a_paid_one_a_day(session, placed):
    assert track(session, placed.number).expected_on is None
    status = pay(session, placed.number, "alipay", NOW)
    assert (status.status, status.pay_before) == ("paid", None)
    assert status.expected_on == date(2025, 11, 7)
    assert pay(session, placed.number, "card", NOW + timedelta(hours=1)).paid_at == NOW


def test_the_track_shows_the_newest_station_first(session, placed):
    pay(session, placed.number, "wechat", NOW)
    set_status(session, placed.number, "shipped")
    shipment = Shipment(
        order_number=placed.number,
        carrier_zh="飞燕速运",
        carrier_en="Swift Swallow",
        tracking_number="FY1",
        status="in_transit",
        shipped_at=NOW,
        expected_on=date(2025, 11, 3),
    )
    session.add(shipment)
    session.flush()
    for hours, place in ((1, "杭州"), (9, "南京")):
        session.add(
            ShipmentEvent(
                shipment_id=shipment.id,
                at=NOW + timedelta(hours=hours),
                place_zh=place,
                place_en=place,
                text_zh="已发出",
                text_en="Departed",
            )
        )
    session.flush()
    status = track(session, placed.number)
    assert status.expected_on == date(2025, 11, 3)
    assert [event.place.zh for event in status.shipment.events] == ["南京", "杭州"]
    assert status.shipment.carrier.en == "Swift Swallow"


def test_what_went_wrong_on_the_way(session, placed):
    later = NOW + timedelta(hours=49)
    assert track(session, placed.number).trouble(later) is None
    pay(session, placed.number, "wechat", NOW)
    paid = track(session, placed.number)
    assert (paid.trouble(NOW + timedelta(hours=48)), paid.trouble(later)) == (None, "late_dispatch")
    set_status(session, placed.number, "shipped")
    shipment = Shipment(
        order_number=placed.number,
        carrier_zh="飞燕速运",
        carrier_en="Swift Swallow",
        tracking_number="FY1",
        status="in_transit",
        shipped_at=NOW,
        expected_on=date(2025, 11, 3),
    )
    session.add(shipment)
    session.flush()
    shipped = track(session, placed.number)
    assert shipped.trouble(NOW + timedelta(days=2)) is None
    assert shipped.trouble(NOW + timedelta(days=3)) == "late_parcel"
    shipment.status = "failed"
    session.flush()
    assert track(session, placed.number).trouble(NOW) == "failed"
    set_status(session, placed.number, "delivered")
    assert track(session, placed.number).trouble(NOW + timedelta(days=9)) is None


def test_an_unknown_order(session):
    with pytest.raises(ShopError, match="unknown_order"):
        track(session, "20251101-0999")


def test_cancelling_unpaid_gives_the_pieces_back_once(session, placed):
    first = cancel(session, placed.number, NOW)
    second = cancel(session, placed.number, NOW)
    assert (first.already, first.refund) == (False, None)
    assert (second.already, second.refund) == (True, None)
    assert (stock_of(session, "shoe-42"), stock_of(session, "novel-pb")) == (3, 200)


def test_cancelling_paid_refunds_once_the_way_it_was_paid(session, placed):
    pay(session, placed.number, "alipay", NOW)
    first = cancel(session, placed.number, NOW)
    assert (first.refund.amount, first.refund.method) == (placed.total, "alipay")
    # A Saturday: the third working day is Wednesday.
    assert first.refund.expected_on == date(2025, 11, 5)
    assert cancel(session, placed.number, NOW).refund == first.refund
    assert session.execute(select(func.count()).select_from(Refund)).scalar() == 1
    status = refund_status(session, placed.number)
    assert status.refunds == (first.refund,)
    assert status.awaited == ()


@pytest.mark.parametrize("status", ["shipped", "delivered", "completed"])
def test_what_has_left_cannot_be_cancelled(session, placed, status):
    set_status(session, placed.number, status)
    with pytest.raises(ShopError) as error:
        cancel(session, placed.number, NOW)
    assert (error.value.reason, error.value.facts["status"]) == ("already_shipped", status)
    assert stock_of(session, "shoe-42") == 1


def test_orders_not_paid_in_time_are_closed(session, placed):
    cart.add(session, conversation_owner("c2"), "shoe-42", 1)
    paid = place_order(session, conversation_owner("c2"), DELIVERY, NOW).number
    pay(session, paid, "card", NOW)
    assert close_unpaid(session, NOW + timedelta(hours=24)) == []
    assert close_unpaid(session, NOW + timedelta(hours=24, seconds=1)) == [placed.number]
    assert track(session, placed.number).status == "cancelled"
    assert stock_of(session, "shoe-42") == 2
    with pytest.raises(ShopError, match="order_cancelled"):
        pay(session, placed.number, "card", NOW)


def test_the_address_changes_before_the_parcel_leaves(session, placed):
    status = change_address(
        session, placed.number, "张伟", "+86 139 0000 6666", "上海市浦东新区世纪大道100号", NOW
    )
    assert (status.delivery.recipient, status.delivery.phone) == ("张伟", "13900006666")
    assert (status.delivery.city, status.delivery.district) == ("上海市", "浦东新区")
    assert status.delivery.address == "上海市浦东新区世纪大道100号"
    assert prove(session, "c1", placed.number, "6666", NOW).ok


@pytest.mark.parametrize("again", [False, True])
def test_who_has_ordered_is_not_locked_out_by_another_recipient(session, placed, again):
    for phone in ("13900006666", "13900007777")[: 1 + again]:
        change_address(session, placed.number, None, phone, None, NOW)
    assert prove(session, "c1", placed.number, "8888", NOW).ok
    assert prove(session, "c1", placed.number, phone, NOW).ok
    assert prove(session, "c1", placed.number, "6666", NOW).ok is not again


def test_what_is_not_said_stays(session, placed):
    status = change_address(session, placed.number, None, None, "北京市朝阳区建国路1号", NOW)
    assert (status.delivery.recipient, status.delivery.phone) == ("王小明", "13812348888")
    assert status.delivery.province == ""


@pytest.mark.parametrize(
    ("status", "reason"), [("shipped", "already_shipped"), ("cancelled", "order_cancelled")]
)
def test_the_address_of_what_has_left_stays(session, placed, status, reason):
    set_status(session, placed.number, status)
    with pytest.raises(ShopError, match=reason):
        change_address(session, placed.number, None, None, "北京市朝阳区建国路1号", NOW)
    assert track(session, placed.number).delivery == DELIVERY


def test_an_invoice_is_one_and_says_what_was_said_last(session, placed):
    pay(session, placed.number, "wechat", NOW)
    request_invoice(session, placed.number, "个人", None, "a@example.com", NOW)
    again = request_invoice(
        session, placed.number, "远山科技有限公司", "91330106MA2A1B2C3D", "b@example.com", NOW
    )
    assert (again.title, again.tax_number, again.email) == (
        "远山科技有限公司",
        "91330106MA2A1B2C3D",
        "b@example.com",
    )
    assert session.execute(select(func.count()).select_from(Invoice)).scalar() == 1
    again.status = "issued"
    session.flush()
    same = request_invoice(session, placed.number, again.title, again.tax_number, again.email, NOW)
    assert same.id == again.id
    with pytest.raises(ShopError, match="invoice_issued"):
        request_invoice(session, placed.number, "个人", None, "a@example.com", NOW)


@pytest.mark.parametrize(
    ("title", "tax_number", "email", "reason"),
    [
        ("  ", None, "a@example.com", "bad_title"),
        ("公司", "12", "a@example.com", "bad_tax_number"),
        ("公司", None, "nobody", "bad_email"),
        ("公司", None, "a@b", "bad_email"),
    ],
)
def test_details_that_cannot_be_on_an_invoice(session, placed, title, tax_number, email, reason):
    pay(session, placed.number, "wechat", NOW)
    with pytest.raises(ShopError, match=reason):
        request_invoice(session, placed.number, title, tax_number, email, NOW)


def test_no_invoice_without_payment(session, placed):
    with pytest.raises(ShopError, match="not_paid"):
        request_invoice(session, placed.number, "个人", None, "a@example.com", NOW)
    cancel(session, placed.number, NOW)
    with pytest.raises(ShopError, match="order_cancelled"):
        request_invoice(session, placed.number, "个人", None, "a@example.com", NOW)


def test_an_invoice_may_be_asked_for_so_many_days(session, placed):
    pay(session, placed.number, "wechat", NOW)
    session.get(Order, placed.number).delivered_at = NOW
    session.flush()
    last = NOW + timedelta(days=365)
    assert request_invoice(session, placed.number, "个人", None, "a@example.com", last)
    with pytest.raises(ShopError, match="invoice_over"):
        request_invoice(
            session, placed.number, "个人", None, "a@example.com", last + timedelta(days=1)
        )


def test_a_payment_by_unknown_means_is_a_mistake_of_ours(session, placed):
    with pytest.raises(ValueError, match="barter"):
        pay(session, placed.number, "barter", NOW)
    assert placed.total == Decimal("907.80")
