"""What the reports and the model both count of a session is the same."""

from __future__ import annotations

import random
from datetime import timedelta
from math import isnan

import pytest
from sqlalchemy.orm import Session

from daogou.behavior.analyses.features import NUMBERS
from daogou.behavior.purchase_intent.features import NAMES, features
from daogou.behavior.purchase_intent.visits import all_visits
from daogou.behavior.sessions import session_features
from daogou.behavior.tables import Event

from .conftest import BEGIN

KINDS = ("view", "view", "search", "click", "cart_add", "cart_remove", "message", "purchase")


def test_both_count_alike(shop_session: Session) -> None:
    draw, at = random.Random(11), BEGIN
    for _ in range(400):
        # Half of the pauses end a session; some are of the very length that does not.
        at += timedelta(seconds=draw.choice((0, 20, 1800, 1801, 40_000)))
        kind = draw.choice(KINDS)
        shop_session.add(
            Event(
                visitor=draw.choice("abc"),
                source="page",
                kind=kind,
                at=at,
                product=None if kind in ("search", "message") else draw.choice("pqr"),
                value=draw.choice((0.0, 30.0)) if kind != "view" else None,
            )
        )
    shop_session.flush()
    end = at + timedelta(days=1)
    reported = session_features(shop_session, BEGIN, end).to_dict("records")
    visits = all_visits(shop_session, end)
    assert len(reported) == len(visits) > 50
    both = set(NUMBERS) & set(NAMES)
    assert len(both) == 18
    modelled = [dict(zip(NAMES, features(visit, len(visit.acts)), strict=True)) for visit in visits]
    for name in both:
        # Not known is the same as not known.
        told = [None if isnan(row[name]) else float(row[name]) for row in reported]
        seen = [None if isnan(row[name]) else row[name] for row in modelled]
        assert told == pytest.approx(seen), name
