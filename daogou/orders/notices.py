"""What happens to carts, told to whoever listens, in the transaction in which it happens.

Pages and conversations change carts by the same functions, so that a listener hears of both. It
is named where a process makes its sessions: `listen(sessions, listener)`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy.orm import Session, sessionmaker

_KEY: Final = "notices"


@dataclass(frozen=True)
class CartChanged:
    """`change` pieces of `sku` were put into the cart of `owner`, taken out where it is negative.

    Emptying a cart by ordering is no such change.
    """

    owner: str
    sku: str
    change: int
    at: datetime


@dataclass(frozen=True)
class OrderPlaced:
    """`owner` has ordered; the order has this number."""

    owner: str
    number: str
    at: datetime


Notice = CartChanged | OrderPlaced
Listener = Callable[[Session, Notice], None]


def listen(sessions: sessionmaker, listener: Listener) -> None:
    """Calls `listener` with what happens in sessions that are made from now on."""
    info = sessions.kw.get("info") or {}
    sessions.configure(info={**info, _KEY: (*info.get(_KEY, ()), listener)})


def tell(session: Session, notice: Notice) -> None:
    """Tell the listeners."""
    for listener in session.info.get(_KEY, ()):
        listener(session, notice)


def tell_change(
    session: Session, owner: str, sku: str, change: int, now: datetime | None = None
) -> None:
    """Tell of a changed cart, where it has changed."""
    if change:
        tell(session, CartChanged(owner, sku, change, now or datetime.now(UTC)))
