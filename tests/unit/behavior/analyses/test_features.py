"""Every feature of a session, on events written by hand."""

from __future__ import annotations

from typing import Any

import pytest

from daogou.behavior.analyses.features import NUMBERS, session_features
from daogou.behavior.analyses.funnel import funnel
from daogou.behavior.analyses.pairs import pairs, purchased_together
from daogou.behavior.analyses.visits import with_sessions
from tests.unit.behavior.analyses.small_log import event, goods, table

EVENTS = [
    event("a", "search", 0, value=3.0, language="zh"),
    event("a", "search", 1, value=0.0, language="en"),
    event("a", "view", 2, product="shoe", language="en"),
    event("a", "view", 3, product="shoe"),
    event("a", "view", 4, product="boot"),
    event("a", "view", 5, product="gone"),
    event("a", "click", 6, product="lamp"),
    event("a", "cart_add", 7, product="shoe", value=200.0),
    event("a", "cart_remove", 8, product="shoe", value=100.0),
    event("a", "message", 9, fell_back=True),
    event("a", "message", 10, fell_back=False),
    event("a", "purchase", 12, product="shoe", value=100.0),
    event("a", "purchase", 12, product="lamp", value=50.0),
    # Saturday, half past nine in the shop.
    event("a", "view", 12 + 17.3 * 60, product="lamp"),
    event("b", "message", 0),
]


def rows(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    log = table(events)
    told = session_features(with_sessions(log), goods(log)).order_by(["visitor", "number"])
    return [row.to_dict() for _, row in told.to_pandas().iterrows()]


def test_what_a_session_was_like() -> None:
    first, second, other = rows(EVENTS)
    expected = {
        **{"events": 13, "views": 4, "products": 3, "categories": 1, "repeat_views": 1},
        **{"searches": 2, "empty_searches": 1, "clicks": 1, "cart_adds": 1, "cart_removes": 1},
        **{"cart_value": 100.0, "messages": 2, "fallbacks": 1, "seconds": 720.0, "pace": 60.0},
        # Two views of the shoe, at half of what shoes cost in the mean, one of the boot.
        **{"view_price": 500 / 3, "price_level": (0.5 + 0.5 + 1.5) / 3},
        **{"number": 1, "returning": 0, "bought_before": 0, "hour": 16, "weekend": 0, "month": 5},
        **{"purchases": 2, "revenue": 150.0, "language": "en"},
    }
    assert {name: first[name] for name in expected} == pytest.approx(expected)
    expected = {"views": 1, "number": 2, "returning": 1, "bought_before": 1, "weekend": 1}
    expected |= {"hour": 9, "purchases": 0}
    assert {name: second[name] for name in expected} == expected
    assert second["days_since"] == pytest.approx(17.3 / 24) and second["language"] is None
    # Who looks at nothing has no prices, and was never there before.
    assert other["events"] == other["messages"] == 1 and other["views"] == 0
    assert all(other[name] != other[name] for name in ("price_level", "days_since", "pace"))
    assert set(NUMBERS) <= set(first)


def test_a_kind_of_goods_that_costs_nothing_has_no_level() -> None:
    (row,) = rows([event("a", "view", 0, product="free")])
    assert row["view_price"] == 0 and row["price_level"] != row["price_level"]


def test_no_events_no_sessions() -> None:
    assert rows([]) == []


def test_the_funnel_never_widens() -> None:
    events = [
        event("a", "search", 0, language="zh"),
        event("b", "view", 0, language="zh"),
        event("b", "message", 1),
        event("c", "message", 0),
        event("c", "purchase", 1, product="shoe"),
        event("d", "click", 0, language="zh"),
        event("d", "cart_add", 1, language="zh"),
    ]
    log = table(events)
    told = funnel(session_features(with_sessions(log), goods(log))).to_pandas()
    counted = {
        (row.language, row.stage): (row.sessions, row.with_conversation)
        for row in told.itertuples()
    }
    assert counted == {
        ("zh", "visit"): (3, 1),
        ("zh", "view"): (2, 1),
        ("zh", "cart"): (1, 0),
        **{(None, stage): (1, 1) for stage in ("visit", "view", "cart", "purchase")},
    }


def test_what_is_bought_together() -> None:
    events = [
        *(event(who, "purchase", 0, product=one) for who in "abc" for one in ("shoe", "lamp")),
        event("a", "purchase", 0, product="shoe"),
        event("d", "purchase", 0, product="shoe"),
        # Another moment is another basket.
        event("d", "purchase", 1, product="lamp"),
        event("e", "purchase", 0, product="boot"),
        event("e", "purchase", 0, product="lamp"),
        event("f", "view", 0, product="boot"),
    ]
    found = pairs(purchased_together(table(events)), 3).order_by("left").to_pandas()
    assert found[["left", "right", "baskets"]].values.tolist() == [
        ["lamp", "shoe", 3],
        ["shoe", "lamp", 3],
    ]
    assert found["support"].tolist() == pytest.approx([3 / 6, 3 / 6])
    assert found["confidence"].tolist() == pytest.approx([3 / 5, 3 / 4])
    assert found["lift"].tolist() == pytest.approx([0.9, 0.9])
