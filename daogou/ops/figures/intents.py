"""What shoppers want: intents, and the tasks that these belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import yaml
from sqlalchemy import case, desc, func, select
from sqlalchemy.orm import Session

from daogou.ops.figures.selecting import turns_of
from daogou.ops.figures.traffic import share
from daogou.ops.scope import Scope
from daogou.ops.table import Table, columns
from daogou.text.language import Language
from daogou.turns.tables import Turn

NAMES: Final = Path(__file__).with_name("intents.yml")
_MOST: Final = 15


@dataclass(frozen=True)
class Count:
    """How often an intent was understood, how surely, and how often to no use."""

    intent: str
    messages: int
    confidence: float | None
    fallbacks: int


def counts(session: Session, scope: Scope) -> list[Count]:
    """All intents of a scope, the most frequent first."""
    many = func.count()
    unsure = func.sum(case((Turn.fell_back.is_(True), 1), else_=0))  # type: ignore[attr-defined]
    query = (
        select(Turn.intent, many, func.avg(Turn.confidence), unsure)
        .where(*turns_of(scope), Turn.intent.is_not(None))  # type: ignore[union-attr]
        .group_by(Turn.intent)
        .order_by(desc(many), Turn.intent)
    )
    return [Count(*row) for row in session.execute(query)]


def intents(found: Sequence[Count], language: Language) -> Table:
    """The most frequent intents: messages, share, mean confidence, share not understood."""
    whole = sum(one.messages for one in found)
    rows = [
        (
            name_of(one.intent, language),
            one.intent,
            one.messages,
            share(one.messages, whole),
            one.confidence,
            share(one.fallbacks, one.messages),
        )
        for one in found[:_MOST]
    ]
    named = columns(
        name="text",
        intent="text",
        messages="count",
        share="share",
        confidence="share",
        fallback_rate="share",
    )
    return Table("intents", named, rows)


def tasks(found: Sequence[Count], language: Language) -> Table:
    """Messages by the task that the intent belongs to."""
    messages: Counter[str] = Counter()
    for one in found:
        messages[task_of(one.intent)] += one.messages
    whole = messages.total()
    rows = [
        (_names()["tasks"][task][language], task, count, share(count, whole))
        for task, count in messages.most_common()
    ]
    return Table("tasks", columns(name="text", task="text", messages="count", share="share"), rows)


def name_of(intent: str | None, language: Language) -> str:
    """An intent as the shop's people call it; its own name where it has no other."""
    parts = (intent or "").split("/")[0].split("+")
    joint = "＋" if language == "zh" else " + "
    known = _names()["intents"]
    return joint.join(known[part][language] if part in known else part for part in parts)


def task_of(intent: str) -> str:
    """The task of an intent; of two in one the first's."""
    first = intent.split("/")[0].split("+")[0]
    known = _names()["intents"].get(first)
    return str(known["task"]) if known else "other"


@cache
def _names() -> dict[str, dict[str, dict[str, str]]]:
    return dict(yaml.safe_load(NAMES.read_text("utf-8")))
