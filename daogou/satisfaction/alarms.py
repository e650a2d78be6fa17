"""Raising alerts: a burst becomes a row of `alert` and is told in both languages."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.catalog.columns import PRODUCT, REVIEW
from daogou.satisfaction.bursts import PAST, WINDOW, Burst, bursts
from daogou.satisfaction.discontent import TOPICS, begun, of_messages, of_reviews
from daogou.satisfaction.tables import Alert
from daogou.text.language import Localized

_WORDS: Final = Path(__file__).with_name("alerts.yml")
_ALERT: Final[Any] = Alert


def check_reviews(session: Session, now: datetime) -> list[Alert]:
    """Alerts that bad reviews have raised or raised further; theirs are the rows."""
    first = session.execute(select(func.min(REVIEW.created_at))).scalar_one()
    if first is None:
        return []
    moments = of_reviews(session, now - PAST - WINDOW)
    return [_raise(session, "reviews", one, now) for one in bursts(moments, first, now)]


def check_messages(session: Session, now: datetime) -> list[Alert]:
    """Alerts that discontented conversations have raised; simulated ones do not count."""
    first = begun(session)
    if first is None:
        return []
    moments = of_messages(session, now - PAST - WINDOW)
    return [_raise(session, "messages", one, now) for one in bursts(moments, first, now)]


def _raise(session: Session, kind: str, burst: Burst, now: datetime) -> Alert:
    """A new alert; one of the same subject within the window grows instead, seen or not."""
    known: Alert | None = (
        session.execute(
            select(Alert)
            .where(
                _ALERT.kind == kind,
                _ALERT.subject == burst.subject,
                _ALERT.since >= now - 2 * WINDOW,
            )
            .order_by(_ALERT.at.desc())
            .limit(1)
        )
        .scalars()
        .first()
    )
    text = _text(session, kind, burst)
    told = {
        "count": burst.count,
        "expected": round(burst.expected, 3),
        "chance": burst.chance,
        "text_zh": text.zh,
        "text_en": text.en,
    }
    if known is None:
        known = Alert(
            kind=kind, subject=burst.subject, since=burst.since, at=now, seen=False, **told
        )
        session.add(known)
    elif burst.count > known.count:
        for name, value in told.items():
            setattr(known, name, value)
        known.at = now
    session.flush()
    return known


def _text(session: Session, kind: str, burst: Burst) -> Localized:
    words = _words()
    if burst.subject in TOPICS:
        subject = words["topics"][burst.subject]
        names = Localized(subject["zh"], subject["en"])
    else:
        row = session.execute(
            select(PRODUCT.name_zh, PRODUCT.name_en).where(PRODUCT.code == burst.subject)
        ).first()
        names = Localized(*row) if row else Localized(burst.subject, burst.subject)
    said = words[kind]

    def filled(language: str) -> str:
        return str(said[language]).format(
            subject=names.get(language),
            days=WINDOW.days,
            count=burst.count,
            expected=f"{burst.expected:.1f}" if burst.expected >= 0.1 else "<0.1",
        )

    return Localized(filled("zh"), filled("en"))


@lru_cache(maxsize=1)
def _words() -> Any:
    return YAML(typ="safe").load(_WORDS.read_text("utf-8"))
