"""Alerts stay open until somebody has seen to them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from daogou.satisfaction.alerts import open_alerts, see
from daogou.satisfaction.tables import Alert

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


def _alert(session: Session, subject: str, at: datetime) -> int:
    row = Alert(
        kind="reviews",
        subject=subject,
        since=at - timedelta(days=2),
        count=4,
        expected=0.5,
        chance=0.002,
        text_zh="差评",
        text_en="bad reviews",
        at=at,
    )
    session.add(row)
    session.flush()
    return row.id


def test_the_latest_come_first_and_the_seen_are_left_out(session: Session) -> None:
    first = _alert(session, "a", NOW - timedelta(hours=1))
    second = _alert(session, "b", NOW)
    assert [one.id for one in open_alerts(session)] == [second, first]
    assert see(session, second)
    assert [one.subject for one in open_alerts(session)] == ["a"]
    assert not see(session, 99)
