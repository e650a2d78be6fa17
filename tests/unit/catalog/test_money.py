"""Money in databases."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, func, insert, select
from sqlalchemy.engine import Engine
from sqlalchemy.exc import StatementError

from daogou.money import Money, round_money

PRICES = Table(
    "price_of_test", MetaData(), Column("id", Integer, primary_key=True), Column("price", Money)
)


def test_sums_and_comparisons_are_exact(engine: Engine) -> None:
    with engine.connect() as connection:
        PRICES.create(connection)
        connection.execute(insert(PRICES), [{"price": Decimal("0.10")}] * 3)
        total = connection.execute(select(func.sum(PRICES.c.price))).scalar_one()
        assert total == Decimal("0.30")
        few = select(func.count()).where(PRICES.c.price <= Decimal("0.1"))
        assert connection.execute(few).scalar_one() == 3
        one = connection.execute(select(PRICES.c.price).limit(1)).scalar_one()
        assert str(one) == "0.10"
        connection.rollback()


def test_fractions_of_a_fen_are_refused(engine: Engine) -> None:
    with engine.connect() as connection:
        PRICES.create(connection)
        with pytest.raises(StatementError, match="finer than a fen"):
            connection.execute(insert(PRICES), {"price": Decimal("0.001")})
        connection.rollback()


def test_rounding_is_half_up() -> None:
    assert round_money(Decimal("0.125")) == Decimal("0.13")
    assert round_money(Decimal("0.115")) == Decimal("0.12")
