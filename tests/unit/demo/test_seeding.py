from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select

from daogou.__main__ import main
from daogou.catalog.loading import load_catalog
from daogou.catalog.promotions import best_coupon
from daogou.catalog.tables import Product, Promotion, Review, Variant
from daogou.database import make_engine, make_sessions
from daogou.demo.orders_to_try import orders_to_try
from daogou.demo.people import FOLDER
from daogou.demo.seeding import moved_before, seed_demo
from daogou.demo.shifting import Shift
from daogou.demo.shop import ANCHOR
from daogou.migrations import upgrade
from daogou.orders.cancelling import cancel
from daogou.orders.coupon_codes import claim, claimed_codes
from daogou.orders.membership import membership, refresh_levels
from daogou.orders.numbering import next_order_number
from daogou.orders.price_protection import protect_price
from daogou.orders.proof import prove
from daogou.orders.refunds import refund_status
from daogou.orders.returns import request_exchange, returnable_lines
from daogou.orders.tables import Order, ShipmentEvent, Ticket
from daogou.orders.tracking import track

TODAY = date(2026, 3, 10)
NOW = datetime(2026, 3, 10, 4, 0, tzinfo=UTC)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def seeded(request, databases):
    """Sessions on a database that was seeded on `TODAY`; tests undo what they do."""
    engine = getattr(databases, request.param)(filled=False)
    sessions = make_sessions(engine)
    with sessions.begin() as session:
        seed_demo(session, FOLDER, TODAY, now=NOW)
    yield sessions
    if request.param == "sqlite":
        engine.dispose()


@pytest.fixture
def session(seeded):
    with seeded() as opened:
        yield opened


def count(session, table):
    return session.execute(select(func.count()).select_from(table)).scalar()


def test_numbers_and_dates_are_moved_to_the_day(session):
    status = track(session, "20260310-0042")
    assert status.status == "shipped"
    assert status.placed_at == datetime(2026, 3, 9, 16, 12, tzinfo=UTC)
    assert status.expected_on == date(2026, 3, 11)
    assert status.shipment.status == "in_transit"
    assert len(status.shipment.events) >= 2
    assert prove(session, "c1", status.number, "8888", NOW).ok


def test_nothing_has_happened_in_the_future(session):
    for column in (Order.placed_at, Order.delivered_at, ShipmentEvent.at, Review.created_at):
        assert session.execute(select(func.max(column))).scalar() <= NOW


def test_the_return_window_is_open_and_the_smaller_size_is_there(session):
    number = Shift(TODAY - ANCHOR).number("20251027-0035")
    (line,) = returnable_lines(session, number, NOW, "exchange")
    smaller = line.line.sku.removesuffix("-42") + "-41"
    assert request_exchange(session, number, line.line.id, smaller, "wrong_size", NOW)


def test_discounts_are_what_the_shop_would_give(session):
    orders = session.execute(select(Order)).scalars().all()
    assert len(orders) == 125
    for order in orders:
        lines = [(line.sku, line.quantity) for line in order.lines]
        coupon = best_coupon(session, lines, order.placed_at)
        assert order.discount == (coupon.discount if coupon else 0), order.number


def test_money_is_on_its_way(session):
    shift = Shift(TODAY - ANCHOR)
    (sent,) = refund_status(session, shift.number("20251020-0026")).refunds
    assert (sent.status, sent.expected_on) == ("sent", shift.day("2025-11-04"))
    pending = refund_status(session, shift.number("20251019-0012"))
    assert [refund.status for refund in pending.refunds] == ["pending"]
    assert pending.awaited == ()


def test_a_lower_price_comes_back(session):
    shift = Shift(TODAY - ANCHOR)
    for number, amount in (("20251028-0024", "30.00"), ("20251029-0033", "20.00")):
        assert str(protect_price(session, shift.number(number), NOW).refund.amount) == amount


def test_levels_are_those_of_the_settings(session):
    assert refresh_levels(session, NOW) == 0
    member = membership(session, Shift(TODAY - ANCHOR).number("20251029-0071"), NOW)
    assert (member.level, member.points) == ("silver", 2831)


def test_a_coupon_by_code(session):
    claim(session, "conversation:c1", "friend20", NOW)
    assert claimed_codes(session, "conversation:c1") == {"FRIEND20"}


def test_complaints_have_a_category_and_a_promise(session):
    tickets = session.execute(select(Ticket).where(Ticket.kind == "complaint")).scalars().all()
    assert {ticket.category for ticket in tickets} >= {"delivery", "service"}
    assert all(ticket.answer_by > ticket.created_at for ticket in tickets)


def test_new_orders_go_on_after_the_seeded_ones(session):
    last = session.execute(
        select(func.max(Order.number)).where(Order.number < "20260311")
    ).scalar_one()
    assert next_order_number(session, NOW) == f"20260310-{int(last[-4:]) + 1:04d}"


def test_promotions_are_running(session):
    running = session.execute(
        select(func.count())
        .select_from(Promotion)
        .where(Promotion.starts_at <= NOW, Promotion.ends_at > NOW)
    ).scalar()
    assert running >= 8


def test_seeding_again_days_later_leaves_what_has_changed(session):
    sku = track(session, "20260310-0003").lines[0].sku
    cancel(session, "20260310-0003", NOW)
    session.get(Variant, sku).stock = 7
    session.flush()
    before = [count(session, table) for table in (Product, Review, Order, ShipmentEvent)]
    report = seed_demo(session, FOLDER, TODAY + timedelta(days=5), now=NOW)
    assert report.moved_days == (TODAY - ANCHOR).days
    assert report.catalog.changes == 0
    assert not any(seeded.added for seeded in report.people.values())
    assert [count(session, table) for table in (Product, Review, Order, ShipmentEvent)] == before
    assert track(session, "20260310-0003").status == "cancelled"
    assert session.get(Variant, sku).stock == 7


def test_orders_to_try_say_what_proves_them(session):
    moved = moved_before(session, FOLDER)
    found = orders_to_try(session, moved)
    assert len(found) >= 10
    assert {order.status for order in found} >= {"shipped", "delivered", "paid", "unpaid"}
    assert all(prove(session, order.number, order.number, order.last4, NOW).ok for order in found)


def test_after_a_plain_load_no_review_is_there_twice():
    engine = make_engine("sqlite://")
    upgrade(engine)
    with make_sessions(engine).begin() as session:
        load_catalog(session, FOLDER)
        before = count(session, Review)
        seed_demo(session, FOLDER, TODAY)
        assert count(session, Review) == before
        last = session.execute(select(func.max(Review.created_at))).scalar()
        assert last > NOW - timedelta(days=2)
    engine.dispose()


def test_from_the_command_line(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(
        "daogou.demo.cli.get_settings",
        lambda: type("S", (), {"database_url": f"sqlite:///{tmp_path / 'shop.db'}"}),
    )
    engine = make_engine(f"sqlite:///{tmp_path / 'shop.db'}")
    upgrade(engine)
    assert main(["demo", "orders"]) == 1
    assert "python -m daogou demo seed" in capsys.readouterr().err
    assert main(["demo", "seed", "--keep-dates"]) == 0
    assert "orders               125" in capsys.readouterr().out
    assert main(["demo", "seed", "--if-empty"]) == 0
    assert capsys.readouterr().out == ""  # quiet: every start asks
    assert main(["demo", "orders"]) == 0
    assert "20251101-0042  8888" in capsys.readouterr().out
    engine.dispose()
