"""Carts and orders, watched where they change: the truth about them, whoever changed them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import desc, select
from sqlalchemy.orm import Session, sessionmaker

from daogou.behavior.consent import consent_of
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.recording import Happening, record
from daogou.behavior.silence import SILENCE
from daogou.behavior.tables import Event
from daogou.catalog.tables import Variant
from daogou.orders.notices import CartChanged, Notice, OrderPlaced, listen
from daogou.orders.tables import OrderLine


def watch(sessions: sessionmaker, secret: str) -> None:
    """Records what happens to carts in `sessions`, of visitors who have agreed."""
    listen(sessions, _Watcher(Pseudonyms(secret)))


@dataclass(frozen=True)
class _Watcher:
    names: Pseudonyms

    def __call__(self, session: Session, notice: Notice) -> None:
        visitor = self.names.visitor(notice.owner)
        if not consent_of(session, visitor):
            return
        if isinstance(notice, OrderPlaced):
            happenings = _purchases(session, notice)
        else:
            happenings = _cart_change(session, notice)
        record(session, visitor, self._visit(session, notice, visitor), "shop", happenings)

    def _visit(self, session: Session, notice: Notice, visitor: str) -> str | None:
        """The session: a visitor's own, for a customer the one in which they were seen last."""
        kind, _, name = notice.owner.partition(":")
        if kind == "conversation":
            return self.names.session(name)
        found: str | None = session.execute(
            select(Event.session)
            .where(Event.visitor == visitor, Event.at > notice.at - SILENCE)
            .order_by(desc(Event.at))
            .limit(1)
        ).scalar_one_or_none()
        return found


def _cart_change(session: Session, notice: CartChanged) -> list[Happening]:
    kind, pieces = ("cart_add" if notice.change > 0 else "cart_remove"), abs(notice.change)
    row = session.execute(
        select(Variant.product_code, Variant.price).where(Variant.sku == notice.sku)
    ).one_or_none()
    # A line whose goods have left the catalogue can still be taken out.
    product, value = (row.product_code, float(row.price * pieces)) if row else (None, None)
    context: dict[str, Any] = {"sku": notice.sku, "quantity": pieces}
    return [Happening(kind, notice.at, product=product, value=value, context=context)]


def _purchases(session: Session, notice: OrderPlaced) -> list[Happening]:
    """One for each line of the order: they have the moment in common, which makes them a basket."""
    lines = session.execute(
        select(OrderLine.sku, OrderLine.product_code, OrderLine.quantity, OrderLine.unit_price)
        .where(OrderLine.order_number == notice.number)
        .order_by(OrderLine.id)
    )
    return [
        Happening(
            "purchase",
            notice.at,
            product=line.product_code,
            value=float(line.unit_price * line.quantity),
            context={"sku": line.sku, "quantity": line.quantity},
        )
        for line in lines
    ]
