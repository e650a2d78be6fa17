"""Features and funnel out of the shop's database."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from daogou.behavior.sessions import funnel, session_features
from daogou.behavior.tables import Event

NOW = datetime(2026, 5, 1, 8, tzinfo=UTC)
DAY = timedelta(days=1)
SHOE = "yunyue-pro-3"


def put(session: Session, visitor: str, kind: str, at: datetime, **more: Any) -> None:
    context = json.dumps(more.pop("context", {}))
    session.add(Event(visitor=visitor, source="page", kind=kind, at=at, context=context, **more))
    session.flush()


def filled(session: Session) -> None:
    put(session, "a", "purchase", NOW - 3 * DAY, product=SHOE, value=519.0)
    put(session, "a", "view", NOW, product=SHOE, context={"language": "zh", "page": "/"})
    put(session, "a", "message", NOW + timedelta(minutes=1), context={"fell_back": True})
    put(session, "a", "purchase", NOW + timedelta(minutes=2), product=SHOE, value=519.0)
    put(session, "b", "search", NOW, value=0.0, context={"language": "xx", "fell_back": 3})
    put(session, "b", "view", NOW + DAY, product=SHOE)


def test_sessions_of_a_span_know_what_was_before(shop_session: Session) -> None:
    filled(shop_session)
    found = session_features(shop_session, NOW, NOW + DAY)
    assert found["visitor"].tolist() == ["a", "b"]
    first, second = found.to_dict("records")
    assert first["number"] == 2 and first["bought_before"] == 1 and first["fallbacks"] == 1
    assert first["language"] == "zh" and first["purchases"] == 1 and first["view_price"] > 0
    assert second["language"] is None and second["empty_searches"] == 1


def test_the_beginning_of_a_session_and_how_it_ended(shop_session: Session) -> None:
    filled(shop_session)
    found = session_features(shop_session, NOW, NOW + DAY, beginning=1)
    assert found[["visitor", "events", "purchases", "buys"]].values.tolist() == [
        ["a", 1, 0, True],
        ["b", 1, 0, False],
    ]


def test_a_funnel_for_each_language_and_for_all(shop_session: Session) -> None:
    filled(shop_session)
    everybody, chinese, unknown = funnel(shop_session, NOW, NOW + DAY)
    assert [one.language for one in (everybody, chinese, unknown)] == ["all", "zh", "unknown"]
    assert [(one.name, one.sessions, one.share) for one in everybody.stages] == [
        ("visit", 2, 1.0),
        ("view", 1, 0.5),
        ("cart", 1, 0.5),
        ("purchase", 1, 0.5),
    ]
    assert everybody.stages[0].with_conversation == 0.5
    assert everybody.stages[1].with_conversation == 1.0
    assert [one.sessions for one in unknown.stages] == [1, 0, 0, 0]
    assert funnel(shop_session, NOW, NOW + DAY, without={"a"})[0].stages[1].sessions == 0


def test_where_nothing_happened(session: Session) -> None:
    (nobody,) = funnel(session, NOW, NOW + DAY)
    assert [(one.sessions, one.share) for one in nobody.stages] == [(0, 0.0)] * 4
    found = session_features(session, NOW, NOW + DAY)
    assert found.empty and {"visitor", "views", "revenue"} <= set(found.columns)
