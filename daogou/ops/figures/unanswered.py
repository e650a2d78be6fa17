"""What shoppers asked and got no answer to, the most frequent first; near-same texts are one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process
from sqlalchemy import desc, func, or_, select
from sqlalchemy.orm import Session

from daogou.ops.figures.selecting import turns_of
from daogou.ops.scope import Scope
from daogou.ops.table import Table, columns
from daogou.text.normalise import fold
from daogou.turns.tables import Turn

OUT_OF_SCOPE: Final = "out_of_scope"
# Different texts that are compared with each other, the most frequent first: it is the square of
# them.
_COMPARED: Final = 800
_SHOWN: Final = 30
# Indel similarity, in percent, of two texts without what says nothing. One character of five may be
# the colour that is asked for: above 80 those stay apart.
_NEAR: Final = 81
_NO_SENSE: Final = re.compile(
    r"请问|你好|你们|我们|可不可以|能不能|可以|[吗么呢吧啊呀哦嘛的了能我你您有不]"
    r"|\b(?:please|can|could|do|does|are|is|you|i|we|the|a|an|your|my|there)\b|[\W_]+"
)


@dataclass
class _Group:
    text: str
    times: int
    variants: int
    last: datetime
    newest: int


def unanswered(session: Session, scope: Scope) -> Table:
    """The questions: text, how often, in how many wordings, when last, and in which conversation.

    Method: greedy grouping around the most frequent text, by normalised indel similarity
    (rapidfuzz).
    """
    times = func.count()
    query = (
        select(Turn.text, times, func.max(Turn.at), func.max(Turn.id))
        .where(
            *turns_of(scope),
            or_(Turn.fell_back.is_(True), Turn.intent == OUT_OF_SCOPE),  # type: ignore[attr-defined]
            # What a button says is no question.
            ~Turn.text.startswith("/"),
        )
        .group_by(Turn.text)
        .order_by(desc(times), desc(func.max(Turn.id)))
        .limit(_COMPARED)
    )
    groups = _grouped([_Group(text, n, 1, at, new) for text, n, at, new in session.execute(query)])
    shown = sorted(groups, key=lambda one: (-one.times, -one.newest))[:_SHOWN]
    query = select(Turn.id, Turn.conversation, Turn.intent).where(
        Turn.id.in_([one.newest for one in shown])  # type: ignore[attr-defined]
    )
    known = {row.id: row for row in session.execute(query)}
    rows = [
        (
            one.text,
            one.times,
            one.variants,
            one.last,
            known[one.newest].intent,
            known[one.newest].conversation,
        )
        for one in shown
    ]
    named = columns(
        question="text",
        times="count",
        variants="count",
        last="moment",
        guess="text",
        conversation="text",
    )
    return Table("unanswered", named, rows)


def _grouped(texts: list[_Group]) -> list[_Group]:
    keys = [_NO_SENSE.sub("", fold(one.text)) or one.text for one in texts]
    if not keys:
        return []
    alike = process.cdist(keys, keys, scorer=fuzz.ratio, dtype=np.uint8, score_cutoff=_NEAR) > 0
    groups: list[_Group] = []
    taken = np.zeros(len(keys), bool)
    for place, one in enumerate(texts):
        if taken[place]:
            continue
        for other in np.flatnonzero(alike[place] & ~taken):
            taken[other] = True
            if other != place:
                more = texts[other]
                one.times += more.times
                one.variants += 1
                one.last, one.newest = max(one.last, more.last), max(one.newest, more.newest)
        groups.append(one)
    return groups
