"""What a run has shown: task success by goal and language, and the words that failed."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.simulation.tables import SimulatedConversation

ALL = "all"


@dataclass(frozen=True)
class Group:
    """Figures of conversations; None where there is nothing to count.

    `success`: the share that reached the goal. `turns_to_success`: messages of those that did.
    `misunderstood`: messages in a conversation that were not understood or answered with something
    else. `seconds`: of waiting for one answer. `stars`: latent, of all.
    """

    goal: str
    language: str
    conversations: int
    success: float
    turns_to_success: float | None
    misunderstood: float
    seconds: float | None
    stars: float
    asked_person: float


@dataclass(frozen=True)
class Failure:
    """Words that an answer did not fit, with the responses that came instead, and how often."""

    goal: str
    act: str
    language: str
    said: str
    answered: str
    names: str
    times: int


def rows_of(session: Session, seed: int) -> Sequence[SimulatedConversation]:
    """The conversations of a seed that are over."""
    found: Sequence[SimulatedConversation] = (
        session.execute(
            select(SimulatedConversation)
            .where(SimulatedConversation.seed == seed, SimulatedConversation.ending != "left")
            .order_by(SimulatedConversation.shopper)
        )
        .scalars()
        .all()
    )
    return found


def groups(rows: Iterable[SimulatedConversation]) -> list[Group]:
    """By goal and language, by goal, and of all, in that order for each goal."""
    by: dict[tuple[str, str], list[SimulatedConversation]] = defaultdict(list)
    for row in rows:
        for goal in (row.goal, ALL):
            for language in (row.language, ALL):
                by[goal, language].append(row)
    ordered = sorted(by, key=lambda key: (key[0] == ALL, key[0], key[1] != ALL, key[1]))
    return [_group(goal, language, by[goal, language]) for goal, language in ordered]


def _group(goal: str, language: str, rows: list[SimulatedConversation]) -> Group:
    reached = [row.turns for row in rows if row.success and row.turns]
    turns = sum(row.turns for row in rows)
    return Group(
        goal,
        language,
        len(rows),
        fmean(row.success for row in rows),
        fmean(reached) if reached else None,
        fmean(row.misunderstood for row in rows),
        sum(row.waited for row in rows) / turns if turns else None,
        fmean(row.stars for row in rows),
        fmean(row.ending == "asked_person" for row in rows),
    )


def failures(rows: Iterable[SimulatedConversation]) -> list[Failure]:
    """What was said in vain, the most frequent first."""
    counted: Counter[tuple[str, str, str, str, str]] = Counter()
    answered: dict[tuple[str, str, str, str, str], str] = {}
    for row in rows:
        for one in json.loads(row.stuck):
            key = (row.goal, one["act"], row.language, one["said"], one.get("names", ""))
            counted[key] += 1
            answered[key] = one["answered"]
    return [
        Failure(goal, act, language, said, answered[key], names, times)
        for key, times in counted.most_common()
        for goal, act, language, said, names in [key]
    ]


def as_json(rows: Sequence[SimulatedConversation]) -> dict[str, Any]:
    """All figures, for a file."""
    return {
        "groups": [asdict(group) for group in groups(rows)],
        "failures": [asdict(failure) for failure in failures(rows)],
        "endings": dict(Counter(row.ending for row in rows)),
        "stars": {str(one): sum(row.stars == one for row in rows) for one in range(1, 6)},
        "rated": sum(row.rated for row in rows),
    }
