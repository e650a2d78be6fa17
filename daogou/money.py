"""Amounts of money in CNY, exact on every database."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from sqlalchemy import Integer, Numeric
from sqlalchemy.types import TypeDecorator

CENT: Final = Decimal("0.01")


class Money(TypeDecorator):
    """A column of `Decimal` yuan with two places.

    SQLite knows only binary floats, so there the column is an integer of fen: sums, comparisons
    and indexes are exact. Elsewhere it is NUMERIC(10, 2).

    Raises:
        ValueError: an amount finer than a fen is written (round it first: see `round_money`).
    """

    impl = Numeric(10, 2)
    cache_ok = True

    def load_dialect_impl(self, dialect: Any) -> Any:
        """INTEGER on SQLite, NUMERIC(10, 2) elsewhere."""
        return dialect.type_descriptor(Integer() if dialect.name == "sqlite" else Numeric(10, 2))

    def process_bind_param(self, value: Decimal | int | None, dialect: Any) -> Any:
        """Yuan to what the database holds."""
        if value is None:
            return None
        amount = Decimal(value)
        fen = amount * 100
        if fen != fen.to_integral_value():
            raise ValueError(f"{value} yuan is finer than a fen")
        return int(fen) if dialect.name == "sqlite" else amount

    def process_result_value(self, value: Any, dialect: Any) -> Decimal | None:
        """What the database holds to yuan with two places."""
        if value is None:
            return None
        return Decimal(value).scaleb(-2) if dialect.name == "sqlite" else Decimal(value)


def round_money(amount: Decimal) -> Decimal:
    """`amount` in whole fen, halves up, as prices are rounded in shops."""
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)
