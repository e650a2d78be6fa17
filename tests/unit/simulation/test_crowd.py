"""Visits to the real edge and pages, with a small assistant that speaks Rasa's protocol behind."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.tables import Consent, Event
from daogou.database import make_engine, make_sessions
from daogou.edge.tables import ChatMessage
from daogou.errors import ConfigurationError
from daogou.migrations import upgrade
from daogou.orders.tables import Cart, Customer, Order
from daogou.simulation.calls import VisitError
from daogou.simulation.crowd import Run, visit
from daogou.simulation.forgetting import forget
from daogou.simulation.goods import read_goods
from daogou.simulation.person import person_of
from daogou.simulation.reading import Reader, reader_of
from daogou.simulation.same_shop import require_same_shop
from daogou.simulation.setting import Setting
from daogou.simulation.shopfront import Shopfront
from daogou.simulation.tables import SimulatedConversation
from daogou.simulation.wording import read_words
from tests.unit.conftest import fill
from tests.unit.edge.conftest import SECRET, Assistant, House, served
from tests.unit.simulation.recorded import SHOPPER

READER = reader_of()
BUYER = replace(SHOPPER, goal="buy_by_pages")


@pytest.fixture
def house(tmp_path: Any) -> Iterator[House]:
    url = f"sqlite:///{tmp_path / 'shop.db'}"
    engine = make_engine(url)
    upgrade(engine)
    fill(engine)
    engine.dispose()
    assistant = Assistant()
    with served(assistant.application()) as behind:
        yield House(url, assistant, behind)


@pytest.fixture
def sessions(house: House) -> sessionmaker:
    return make_sessions(make_engine(house.url))


def in_shop(base: str, do: Callable[[Shopfront], Awaitable[Any]], reader: Reader = READER) -> Any:
    async def run() -> Any:
        async with Shopfront(base, reader, "zh", 0.0, Random(1)) as shop:
            return await do(shop)

    return asyncio.run(run())


def sent(base: str, sessions: sessionmaker, shopper: Any) -> SimulatedConversation:
    """The mark of a shopper who was sent into the shop."""
    run = Run(base, 1, 1, 1, 0.0, read_words(), READER)
    with sessions() as session:
        goods = read_goods(session)
    asyncio.run(visit(run, sessions, goods, shopper))
    with sessions() as session:
        found = session.execute(select(SimulatedConversation)).scalar_one()
        session.expunge_all()
        return found  # type: ignore[no-any-return]


def test_what_is_done_on_the_pages_is_recorded_of_who_agrees(house, sessions):
    async def shopping(shop: Shopfront) -> tuple[str, str | None]:
        conversation, _ = await shop.enter(None)
        await shop.choose(True)
        found = await shop.find("跑步鞋", {"in_stock": "1"})
        product = await shop.look(found["items"][0]["code"], True)
        there = next(one for one in product["variants"] if one["stock"])
        assert await shop.put(there["sku"])
        delivery = {"recipient": "王芳", "phone": "13812345678", "address": "杭州市文二路12号"}
        return conversation, await shop.order(delivery)

    with house.edge() as edge:
        conversation, number = in_shop(edge.base, shopping)
    with sessions() as session:
        assert session.get(Order, number).conversation == conversation
        kinds = session.execute(select(Event.kind, Event.source).order_by(Event.id)).all()
    assert [tuple(one) for one in kinds] == [
        ("search", "page"),
        ("click", "page"),
        ("view", "page"),
        ("cart_add", "shop"),
        ("purchase", "shop"),
    ]


def test_nothing_is_told_of_who_does_not(house, sessions):
    async def looking(shop: Shopfront) -> None:
        await shop.enter(None)
        await shop.choose(False)
        found = await shop.find("跑步鞋", {})
        await shop.look(found["items"][0]["code"], True)

    with house.edge() as edge:
        in_shop(edge.base, looking)
    with sessions() as session:
        assert session.execute(select(Event.id)).first() is None


def test_an_answer_is_all_messages_to_it(house):
    async def talking(shop: Shopfront) -> list[Any]:
        await shop.enter(None)
        return [await shop.say(text) for text in ("在吗", "还在吗")]

    with house.edge() as edge:
        first, second = in_shop(edge.base, talking)
    assert [one["text"] for one in first.messages] == ["1: 在吗", "2: 在吗"]
    assert [one["text"] for one in second.messages] == ["1: 还在吗", "2: 还在吗"]
    assert second.buttons[0].payload == "/show_more"
    assert second.seconds > 0


def test_who_has_bought_before_signs_in_where_that_is_offered(house, sessions):
    with sessions.begin() as session:
        customer = Setting(
            session, SHOPPER, person_of(SHOPPER), read_goods(session), datetime.now(UTC)
        ).customer()
    with house.edge(demo_sign_in=True) as edge:
        conversation, before = in_shop(edge.base, lambda shop: shop.enter(customer))
    assert conversation != before
    with (
        house.edge(demo_sign_in=False) as edge,
        pytest.raises(VisitError, match="DAOGOU_DEMO_SIGN_IN=true"),
    ):
        in_shop(edge.base, lambda shop: shop.enter(customer))


def test_a_visit_by_the_pages_reaches_its_goal_and_is_marked(house, sessions):
    with house.edge(demo_sign_in=True) as edge:
        found = sent(edge.base, sessions, BUYER)
    assert (found.goal, found.ending, found.success) == ("buy_by_pages", "reached", True)
    assert (found.turns, found.rated, found.seed) == (0, False, SHOPPER.seed)


def test_who_signs_in_leaves_nothing_behind_as_a_visitor(house, sessions):
    with house.edge(demo_sign_in=True) as edge:
        found = sent(edge.base, sessions, replace(BUYER, signed_in=True))
    assert found.success
    with sessions.begin() as session:
        forget(session, Pseudonyms(SECRET), None)
    with sessions() as session:
        for table in (Cart, Order, Customer, Consent, Event, ChatMessage):
            assert session.execute(select(table)).first() is None, table


def test_who_is_not_understood_gives_up_and_the_words_are_kept(house, sessions):
    with house.edge() as edge:
        found = sent(edge.base, sessions, replace(SHOPPER, goal="offers", rates=False))
    assert (found.ending, found.success) == ("gave_up", False)
    assert found.misunderstood == SHOPPER.patience
    said = json.loads(found.stuck)
    assert len(said) == SHOPPER.patience
    assert said[0]["act"] == "offers"
    assert said[0]["answered"].startswith("1: ")


def test_another_database_or_secret_is_noticed(house, sessions, tmp_path):
    other = make_engine(f"sqlite:///{tmp_path / 'other.db'}")
    upgrade(other)
    with house.edge() as edge:
        require_same_shop(edge.base, sessions, SECRET)
        with pytest.raises(ConfigurationError, match="another database"):
            require_same_shop(edge.base, make_sessions(other), SECRET)
        with pytest.raises(ConfigurationError, match="another secret"):
            require_same_shop(edge.base, sessions, "another secret altogether")
    with pytest.raises(ConfigurationError, match="does not answer as the shop does"):
        require_same_shop(edge.base, sessions, SECRET)
