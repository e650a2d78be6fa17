"""Forgetting and moving touch what a simulated shopper left, and nobody else's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import select

from daogou.behavior.consent import choose
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.recording import Happening, record
from daogou.catalog.tables import Variant
from daogou.edge.messages import accept
from daogou.errors import DataError
from daogou.orders import cart as carts
from daogou.orders.cancelling import cancel
from daogou.orders.checkout import place_order
from daogou.orders.delivery import delivery_from
from daogou.orders.owners import conversation_owner, customer_owner
from daogou.orders.ratings import rate
from daogou.orders.returns import request_return
from daogou.orders.tables import Customer, Order, Shipment, ShipmentEvent
from daogou.simulation.backdating import drawn_moment, move_all
from daogou.simulation.demo_only import require_demo
from daogou.simulation.forgetting import conversations_of, forget
from daogou.simulation.goods import read_goods
from daogou.simulation.marks import broken, finished, mark
from daogou.simulation.person import person_of
from daogou.simulation.setting import Setting
from daogou.simulation.sweep import tables
from daogou.simulation.tables import SimulatedConversation
from daogou.turns.keeping import add

from .recorded import SHOPPER

NAMES = Pseudonyms("a secret of sixteen")
NOW = datetime(2026, 3, 10, 6, 0, tzinfo=UTC)
SKU = "yunyue-pro-3-black-41"


def rows(session, without=()):
    """All rows of all tables but the mark's own; stock and running numbers of the shop as well."""
    return {
        table.name: sorted(map(repr, session.execute(select(table)).all()))
        for table in tables(session)
        if table.name not in without
    }


def live(session, conversation, customer):
    """A conversation with a row of each kind."""
    owner = conversation_owner(conversation)
    choose(session, NAMES.visitor(owner), True, NOW)
    happening = Happening("view", NOW, client_id="1", product="yunyue-pro-3")
    record(session, NAMES.visitor(owner), NAMES.session(conversation), "page", [happening])
    accept(session, conversation, "m1", {"text": "在吗"}, {}, NOW)
    rate(session, conversation, 4, "", NOW)
    add(session, {"conversation": conversation, "message": "1", "at": NOW, "text": "在吗"})
    carts.add(session, owner, SKU, 1, now=NOW)
    place_order(session, owner, delivery_from("王芳", "13812340000", "杭州市文二路1号"), NOW)
    carts.add(session, owner, SKU, 1, now=NOW)
    if customer is not None:
        carts.add(session, customer_owner(customer), SKU, 1, now=NOW)


def simulated(session):
    """A simulated shopper's customer, order, return and conversation; what the order was."""
    setting = Setting(session, SHOPPER, person_of(SHOPPER), read_goods(session), NOW)
    customer, bought = setting.bought("delivered")
    session.flush()
    line = session.get(Order, bought.number).lines[0].id
    request_return(session, bought.number, line, "quality", "", 1, NOW)
    mark(session, SHOPPER, "sim", customer, NOW)
    session.flush()
    live(session, "sim", customer)
    session.get(SimulatedConversation, "sim").ending = "reached"
    return customer, bought


def test_forgetting_leaves_nothing_and_touches_nobody_else(shop_session):
    session = shop_session
    live(session, "somebody", None)
    before = rows(session, without=("running_number",))
    simulated(session)
    assert rows(session, without=("running_number",)) != before
    gone = forget(session, NAMES, None)
    assert rows(session, without=("running_number",)) == before
    assert gone["customer"] == 1
    assert conversations_of(session, None) == []


def test_forgetting_one_seed_leaves_the_others(shop_session):
    simulated(shop_session)
    assert forget(shop_session, NAMES, SHOPPER.seed + 1) == {}
    assert conversations_of(shop_session, SHOPPER.seed) == ["sim"]


def test_what_was_cancelled_goes_back_into_the_stock_once(shop_session):
    session = shop_session
    stock = select(Variant.sku, Variant.stock).order_by(Variant.sku)
    before = session.execute(stock).all()
    setting = Setting(session, SHOPPER, person_of(SHOPPER), read_goods(session), NOW)
    customer, bought = setting.bought("paid")
    mark(session, SHOPPER, "sim", customer, NOW)
    session.flush()
    cancel(session, bought.number, NOW)
    forget(session, NAMES, None)
    assert session.execute(stock).all() == before


def test_all_of_a_visit_is_moved_by_the_same_time_and_only_once(shop_session):
    session = shop_session
    live(session, "somebody", None)
    before = rows(session)
    _, bought = simulated(session)
    order = session.get(Order, bought.number)
    placed_at, delivered_at = order.placed_at, order.delivered_at
    stations = [one.at for one in session.execute(select(ShipmentEvent)).scalars()]
    expected_on = session.execute(select(Shipment.expected_on)).scalar_one()
    assert move_all(session, NAMES, 30, NOW) == 1
    session.expire_all()
    row = session.get(SimulatedConversation, "sim")
    by = timedelta(seconds=row.moved)
    assert timedelta() < by <= timedelta(days=31)
    assert row.at == NOW - by
    order = session.get(Order, bought.number)
    assert (order.placed_at, order.delivered_at) == (placed_at - by, delivered_at - by)
    moved = [one.at for one in session.execute(select(ShipmentEvent)).scalars()]
    assert moved == [at - by for at in stations]
    assert abs(session.execute(select(Shipment.expected_on)).scalar_one() - expected_on + by) < (
        timedelta(days=1)
    )
    now = rows(session)
    for table, others in before.items():
        if table not in ("running_number", "variant", "product"):
            assert set(others) <= set(now[table]), table
    assert move_all(session, NAMES, 30, NOW) == 0


def test_moments_lie_in_the_past_days_and_more_often_in_the_evening():
    drawn = [drawn_moment(NOW, 14, Random(seed)) for seed in range(400)]
    assert all(NOW - timedelta(days=15) < one < NOW for one in drawn)
    hours = [one.hour for one in drawn]
    assert sum(19 <= hour <= 22 for hour in hours) > 4 * sum(2 <= hour <= 5 for hour in hours)


def test_a_visit_that_broke_off_is_not_moved_and_is_known(shop_session):
    mark(shop_session, SHOPPER, "sim", None, NOW)
    shop_session.flush()
    assert move_all(shop_session, NAMES, 30, NOW) == 0
    assert finished(shop_session, SHOPPER.seed) == set()
    assert broken(shop_session, SHOPPER.seed) == ["sim"]


def test_only_into_a_demo(shop_session):
    with pytest.raises(DataError, match="no demo shop"):
        require_demo(shop_session, False)
    require_demo(shop_session, True)
    shop_session.add(Customer(name="王芳", phone="13800001111", email="fang@qq.com", joined_at=NOW))
    shop_session.flush()
    with pytest.raises(DataError, match="may be somebody's"):
        require_demo(shop_session, True)
