"""Sessions of the shop: their features, and how far they get."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy.orm import Session

from daogou.behavior.analyses.features import session_features as features
from daogou.behavior.analyses.funnel import STAGES
from daogou.behavior.analyses.funnel import funnel as stages
from daogou.behavior.analyses.visits import beginning as first_events
from daogou.behavior.analyses.visits import with_sessions
from daogou.behavior.shop_log import shop_log

# No session is longer: so far back the funnel looks for the beginning of one.
_LONGEST: Final = timedelta(days=1)


def session_features(
    session: Session,
    since: datetime,
    until: datetime,
    *,
    beginning: int | None = None,
    without: Collection[str] = (),
) -> Any:
    """A pandas DataFrame, a row for each session that began in `since` … `until`, in their order.

    The columns are `visitor`, `number`, `start`, `end` (UTC, without zone), `language`,
    `analyses.features.NUMBERS`, `purchases` and `revenue` (docs/behavior.md tells what they mean).
    With `beginning`, features are of the first so many events of each session; `purchases` and
    `revenue` count those of these events alone, and `buys` whether the whole session has one.
    """
    log = shop_log(session, until, without=without)
    events = with_sessions(log.events)
    told = features(events if beginning is None else first_events(events, beginning), log.goods)
    if beginning is not None:
        bought = (events.kind == "purchase").cast("int64")
        whole = events.group_by("visitor", "number").agg(buys=bought.sum() > 0)
        told = told.join(whole, ["visitor", "number"])
    begun = told.filter(told.start >= _plain(since))
    return begun.order_by(["start", "visitor"]).to_pandas()


@dataclass(frozen=True)
class Stage:
    """`sessions` got as far as `name`; `share` of all that began; `with_conversation` of them."""

    name: str
    sessions: int
    share: float
    with_conversation: float


@dataclass(frozen=True)
class Funnel:
    """The stages of sessions in one `language`: `zh`, `en`, `unknown`, or `all` of them."""

    language: str
    stages: tuple[Stage, ...]


def funnel(
    session: Session, since: datetime, until: datetime, *, without: Collection[str] = ()
) -> list[Funnel]:
    """How far the sessions got that began in `since` … `until`; that of all comes first."""
    log = shop_log(session, until, since - _LONGEST, without)
    told = features(with_sessions(log.events), log.goods)
    counted = stages(told.filter(told.start >= _plain(since))).to_pandas()
    known: dict[str, dict[str, tuple[int, int]]] = {"all": {}, "zh": {}, "en": {}, "unknown": {}}
    for row in counted.itertuples():
        language = row.language if isinstance(row.language, str) else "unknown"
        for name in ("all", language):
            sessions, talked = known[name].get(row.stage, (0, 0))
            known[name][row.stage] = (
                sessions + int(row.sessions),
                talked + int(row.with_conversation),
            )
    return [_funnel(name, found) for name, found in known.items() if found or name == "all"]


def _funnel(language: str, found: dict[str, tuple[int, int]]) -> Funnel:
    begun = found.get(STAGES[0], (0, 0))[0]
    told = []
    for name in STAGES:
        sessions, talked = found.get(name, (0, 0))
        share = sessions / begun if begun else 0.0
        told.append(Stage(name, sessions, share, talked / sessions if sessions else 0.0))
    return Funnel(language, tuple(told))


def _plain(moment: datetime) -> datetime:
    """In UTC and without zone, as the analyses have times."""
    return moment.astimezone(UTC).replace(tzinfo=None)
