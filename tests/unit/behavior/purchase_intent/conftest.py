"""Visits of made-up shoppers: who looks at the same goods again is likelier to buy them."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from daogou.behavior.purchase_intent.visits import Act, Visit

BEGIN = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


def act(kind: str, minute: float, product: str | None = None, value: float | None = None) -> Act:
    return Act(kind, BEGIN + timedelta(minutes=minute), product, value)


def made_up(count: int, seed: int, *, telling: bool = True) -> list[Visit]:
    """`count` visits, an hour apart; without `telling` who buys is drawn whatever they did."""
    draw = random.Random(seed)
    found = []
    for number in range(count):
        start, keen = number * 60.0, draw.random() < 0.4
        goods = [f"p{draw.randint(1, 2 if keen else 9)}" for _ in range(draw.randint(2, 7))]
        acts = [act("view", start + place, code) for place, code in enumerate(goods)]
        if draw.random() < (0.85 if keen else 0.05) if telling else draw.random() < 0.3:
            acts.append(act("purchase", start + len(goods), goods[-1], 99.0))
        found.append(Visit(tuple(acts)))
    return found
