"""What simulated shoppers come for: each a plan that reads the answers and decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from daogou.simulation.goals import after_sales, browsing, buying, orders, service
from daogou.simulation.setting import Case, Setting


@dataclass(frozen=True)
class Goal:
    """`share`: how often it is drawn, relative to the others. `make` prepares a shopper's case."""

    share: float
    make: Callable[[Setting], Case]


GOALS: Final[Mapping[str, Goal]] = {
    "buy": Goal(14, buying.buy),
    "buy_by_pages": Goal(8, browsing.buy_by_pages),
    "buy_then_track": Goal(4, browsing.buy_then_track),
    "hesitate": Goal(6, buying.hesitate),
    "recommend": Goal(8, buying.recommend),
    "sold_out_size": Goal(4, browsing.sold_out_size),
    "compare": Goal(6, buying.compare),
    "ask_about_goods": Goal(7, browsing.ask_about_goods),
    "look_around": Goal(9, browsing.look_around),
    "offers": Goal(3, service.offers),
    "track": Goal(9, orders.track),
    "cancel": Goal(3, orders.cancel),
    "address": Goal(3, orders.address),
    "invoice": Goal(3, orders.invoice),
    "points": Goal(2, orders.points),
    "return": Goal(6, after_sales.give_back),
    "exchange": Goal(4, after_sales.exchange),
    "complain": Goal(4, after_sales.complain),
    "question": Goal(8, service.question),
    "person": Goal(2, service.person),
}
