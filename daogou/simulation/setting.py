"""What a goal is made from, and what it makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.errors import DataError, ShopError
from daogou.orders.tables import Order
from daogou.simulation.customers import Bought, State, add_customer, add_order
from daogou.simulation.goods import Good, Goods, Piece
from daogou.simulation.person import Person
from daogou.simulation.shopper import Shopper
from daogou.simulation.steps import Plan

_TRIES = 200


@dataclass(frozen=True)
class Case:
    """A shopper's case: whom they sign in as, what they know and agree to, and what they do."""

    plan: Callable[[], Plan]
    knows: Mapping[str, str] = field(default_factory=dict)
    agrees: frozenset[str] = frozenset()
    customer: int | None = None
    signs_in: bool = False
    talks: bool = True


@dataclass(frozen=True)
class Setting:
    """The shop before a shopper comes in; writes go into `session`."""

    session: Session
    shopper: Shopper
    person: Person
    goods: Goods
    now: datetime

    @property
    def language(self) -> str:
        """The shopper's."""
        return self.shopper.language

    def chance(self, *about: object) -> Random:
        """The shopper's dice for a matter."""
        return self.shopper.chance("goal", *about)

    def told(self) -> dict[str, str]:
        """What every shopper can tell of themselves."""
        person = self.person
        return {
            "name": person.name,
            "phone": person.phone,
            "address": person.address,
            "new_address": person.new_address,
            "email": person.email,
        }

    def customer(self) -> int:
        """A customer of the shopper's own."""
        return add_customer(self.session, self.shopper, self.person, self.now)

    def bought(
        self, state: State, fits: Callable[[Good, Piece], bool] = lambda *_: True
    ) -> tuple[int, Bought]:
        """A customer, and an order of theirs in a state, of goods that fit.

        Raises:
            DataError: nothing that fits is in stock.
        """
        customer, chance = self.customer(), self.chance("bought")
        before = self.session.execute(select(Order.number).where(Order.customer_id == customer))
        if before.first() is not None:
            raise DataError(
                f"Shopper {self.shopper.number} of seed {self.shopper.seed} has been prepared "
                "before and did not finish. Forget that seed, or take another."
            )
        for _ in range(_TRIES):
            good = self.goods.drawn(chance)
            piece = chance.choice(good.pieces)
            if not fits(good, piece):
                continue
            try:
                with self.session.begin_nested():
                    made = add_order(
                        *(self.session, customer, self.person, good, piece, state, self.now),
                        chance,
                    )
            except ShopError:
                continue
            return customer, made
        raise DataError("Nothing in the shop fits what a simulated shopper should have bought.")

    def of_order(self, bought: Bought) -> dict[str, str]:
        """What a shopper can tell of an order."""
        return {
            **self.told(),
            "number": bought.number,
            "digits": bought.digits(self.person),
            "goods": self.goods.kinds[bought.good.category].get(self.language),
        }
