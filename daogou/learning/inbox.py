"""The messages that a person should look at: unsure, corrected, or none of the shop's business."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import zip_longest
from typing import Any, Final

from sqlalchemy import desc, select
from sqlalchemy.orm import Session

from daogou.learning.annotation import annotated
from daogou.learning.corrections import corrects
from daogou.learning.labels import decided_texts, sense_of
from daogou.learning.masking import Masked, is_personal, mask
from daogou.learning.ranking import alike, doubt, most_telling
from daogou.learning.taught import LONGEST
from daogou.turns.tables import Turn

UNSURE: Final = "unsure"
CORRECTED: Final = "corrected"
OUT_OF_SCOPE: Final = "out_of_scope"
REASONS: Final = (UNSURE, CORRECTED, OUT_OF_SCOPE)

_FALLBACK: Final = "nlu_fallback"
# Below this confidence, or this margin, a message is looked at.
_SURE: Final = 0.6
_MARGIN: Final = 0.2
# The newest messages that are read, and the most doubtful of them that are compared.
_READ: Final = 20_000
_COMPARED: Final = 1_000


@dataclass(frozen=True)
class Candidate:
    """A message without personal data, with what is known of it.

    `ranking` is what the model said, the surest first; `reasons` are of `REASONS`; `count` is how
    often this or nearly this was said; `masked` names what was replaced, `personal` what is in it
    that has no stand-in ("address", "name"); `worth` is how much a label would teach (see
    `ranking.most_telling`).
    """

    text: str
    written: str
    language: str | None
    ranking: tuple[tuple[str, float], ...]
    reasons: tuple[str, ...]
    count: int
    latest: datetime
    masked: tuple[str, ...]
    personal: str | None
    worth: float

    @property
    def understood(self) -> str | None:
        """What the model took it for."""
        return self.ranking[0][0] if self.ranking else None

    @property
    def confidence(self) -> float:
        """Of that."""
        return self.ranking[0][1] if self.ranking else 0.0


@dataclass(frozen=True)
class _Suspect:
    """One turn that should be looked at."""

    masked: Masked
    turn: Turn
    ranking: tuple[tuple[str, float], ...]
    reasons: frozenset[str]

    @property
    def doubt(self) -> float:
        return doubt(self.ranking, CORRECTED in self.reasons)


def inbox(
    session: Session,
    now: datetime,
    *,
    days: int = 30,
    limit: int = 50,
    reason: str | None = None,
) -> list[Candidate]:
    """Messages of the last `days` that nobody has decided on, the most telling first."""
    known = decided_texts(session)
    by_sense: dict[str, list[_Suspect]] = {}
    for suspect in _suspects(session, now - timedelta(days=days)):
        key = sense_of(suspect.masked.text)
        if key not in known:
            by_sense.setdefault(key, []).append(suspect)
    same = [group for group in by_sense.values() if reason is None or _have(group, reason)]
    same.sort(key=lambda group: -max(one.doubt for one in group))
    same = same[:_COMPARED]
    groups = [
        [one for index in members for one in same[index]]
        for members in alike([group[0].masked.text for group in same])
    ]
    chosen = most_telling(
        [group[0].masked.text for group in groups],
        [max(one.doubt for one in group) for group in groups],
        [len(group) for group in groups],
        list(known.values()),
        limit,
    )
    return [_candidate(groups[index], worth) for index, worth in chosen]


def _have(group: Iterable[_Suspect], reason: str) -> bool:
    return any(reason in one.reasons for one in group)


def _suspects(session: Session, since: datetime) -> list[_Suspect]:
    rows: list[Turn] = list(
        session.execute(
            select(Turn).where(Turn.at >= since).order_by(desc(Turn.at), desc(Turn.id)).limit(_READ)
        ).scalars()
    )
    rows.sort(key=lambda turn: (turn.conversation, turn.at, turn.id))
    found: list[_Suspect] = []
    for turn, after in zip_longest(rows, rows[1:]):
        text = turn.text.strip()
        # A button's payload is no message that anybody wrote.
        if not text or text.startswith("/") or len(text) > LONGEST or "\n" in text:
            continue
        ranking = tuple((n, p) for n, p in _loaded(turn.ranking) if n != _FALLBACK)
        same = after is not None and after.conversation == turn.conversation
        again = after if same else None
        if reasons := frozenset(_reasons(turn, ranking, again)):
            found.append(_Suspect(mask(text, _places(turn, text)), turn, ranking, reasons))
    return found


def _reasons(turn: Turn, ranking: Sequence[tuple[str, float]], after: Turn | None) -> Iterable[str]:
    first = ranking[0][1] if ranking else 0.0
    second = ranking[1][1] if len(ranking) > 1 else 0.0
    if turn.fell_back or first < _SURE or first - second < _MARGIN:
        yield UNSURE
    if turn.intent == OUT_OF_SCOPE or (turn.in_scope is not None and turn.in_scope < 0):
        yield OUT_OF_SCOPE
    if after is not None and corrects(turn.text, after.text, turn.at, after.at):
        yield CORRECTED


def _places(turn: Turn, text: str) -> list[tuple[int, int, str]]:
    """The entities that were found, where they lie in the message."""
    shift = len(turn.text) - len(turn.text.lstrip())
    places = []
    for one in _loaded(turn.entities):
        try:
            start, end, entity = int(one["start"]) - shift, int(one["end"]) - shift, one["entity"]
        except (KeyError, TypeError, ValueError):
            continue
        if 0 <= start < end <= len(text):
            places.append((start, end, str(entity)))
    return places


def _loaded(column: str) -> list[Any]:
    told = json.loads(column or "[]")
    return told if isinstance(told, list) else []


def _candidate(group: Sequence[_Suspect], worth: float) -> Candidate:
    """The group as the most doubtful of its members tells it."""
    first = max(group, key=lambda one: one.doubt)
    masked = first.masked
    return Candidate(
        masked.text,
        annotated(masked.text, masked.entities),
        first.turn.language,
        first.ranking[:5],
        tuple(reason for reason in REASONS if _have(group, reason)),
        len(group),
        max(one.turn.at for one in group),
        masked.kinds,
        is_personal(masked.text),
        worth,
    )
