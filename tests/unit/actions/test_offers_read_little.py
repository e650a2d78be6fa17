"""What stands behind an answer reads little: each thing once, and only what an offer needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import sessionmaker

from actions import base
from actions.offers import OFFERS, Offer, read_offers
from daogou.satisfaction.scores import Score, note

from .shop import NOW
from .shopper import Shopper

Read = Callable[..., list[str]]


@contextmanager
def statements(sessions: sessionmaker) -> Iterator[list[str]]:
    """The SQL that is sent meanwhile."""
    sent: list[str] = []
    engine = sessions.kw["bind"]

    def heard(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        sent.append(" ".join(statement.split()))

    event.listen(engine, "before_cursor_execute", heard)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", heard)


@pytest.fixture
def read_for(shopper: Shopper, sessions: sessionmaker, monkeypatch: pytest.MonkeyPatch) -> Read:
    """What a turn reads for its offers, beyond what its answer does."""

    def sent_with(offers: tuple[Offer, ...], *turn: str) -> list[str]:
        monkeypatch.setattr(base, "all_offers", lambda: offers)
        shopper.slots["offered"] = None
        with statements(sessions) as sent:
            shopper.run(*turn)
        return sent

    def read(*turn: str) -> list[str]:
        # The shop's names are read with the first turn of a process.
        sent_with((), *turn)
        answer = sent_with((), *turn)
        both = sent_with(read_offers(OFFERS), *turn)
        assert both[: len(answer)] == answer
        return both[len(answer) :]

    return read


def tables(sent: list[str]) -> list[str]:
    """The table that each statement begins with."""
    return [statement.partition(" FROM ")[2].split()[0] for statement in sent]


def test_a_plain_turn(read_for: Read) -> None:
    # The score, and whether a matter was solved; nobody looks for goods.
    sent = read_for("action_thanked", "/thank", "thank")
    assert tables(sent) == ["conversation_score", "shop_order", "handover"]


def test_who_looks_for_goods(read_for: Read) -> None:
    sent = read_for("action_search", "[跑步鞋](category)", "search_product")
    assert tables(sent) == ["conversation_score", "cart_line", "shop_order"]


def test_a_low_score_and_a_proved_order_cost_no_more(
    read_for: Read, shopper: Shopper, sessions: sessionmaker
) -> None:
    with sessions.begin() as session:
        note(session, Score(shopper.name, 1, 0.3, 0.31, (), "test", NOW))
    shopper.slots["verified_order"] = "20251101-0001"
    sent = read_for("action_search", "[跑步鞋](category)", "search_product")
    assert tables(sent) == ["conversation_score", "cart_line", "shop_order"]


def test_a_signed_in_customer_is_looked_up_once(
    read_for: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []

    def known(_: Any, customer: int) -> bool:
        looked.append(customer)
        return True

    monkeypatch.setattr("actions.turn.is_customer", known)
    monkeypatch.setattr("actions.turn.signed_customer", lambda _: 1)
    sent = read_for("action_view_cart", "购物车", "search_product")
    assert "cart_line" in tables(sent)
    # Three turns.
    assert looked == [1, 1, 1]
