"""What `python -m daogou converse` does: read, play, tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from daogou.converse.conversation import Conversation
from daogou.converse.inventory import check_names
from daogou.converse.outcome import Outcome
from daogou.converse.pool import Stage, open_pool
from daogou.converse.reader import read_conversations
from daogou.converse.terminal import summary, told_failure, transcript
from daogou.converse.topics import known_topics
from daogou.errors import DataError


@dataclass(frozen=True)
class Wishes:
    """What was asked for on the command line."""

    paths: Sequence[Path]
    only: str | None
    model: Path
    workers: int
    show: bool


def converse(wishes: Wishes, project: Path, shop: Path, now: datetime, bar: Any) -> list[Outcome]:
    """Play conversations in the seeded `shop` as if it were `now`, and print what failed.

    Raises:
        DataError: a file cannot be read, or a conversation does not hold.
    """
    conversations = chosen(
        read_conversations(wishes.paths, known_topics(project), project), wishes.only
    )
    bar.total = len(conversations)
    bar.set_description("loading the model")
    workers = min(wishes.workers, len(conversations))
    with open_pool(Stage(wishes.model, project, shop, now), workers) as pool:
        check_names(conversations, pool.inventory)
        bar.set_description("talking")

        def done(outcome: Outcome) -> None:
            bar.update()
            if wishes.show:
                bar.write(transcript(outcome))
            if not outcome.passed:
                bar.write(told_failure(outcome))

        outcomes = pool.play(conversations, done)
    bar.close()
    print(summary(outcomes))
    failed = sum(not outcome.passed for outcome in outcomes)
    if failed:
        raise DataError(f"{failed} of {len(outcomes)} conversations do not hold.")
    return outcomes


def chosen(conversations: Sequence[Conversation], only: str | None) -> list[Conversation]:
    """Those whose `file::name` has `only` in it, or fits it where it has wildcards.

    Raises:
        DataError: there is none.
    """
    if only is None:
        return list(conversations)
    pattern = only if any(sign in only for sign in "*?[") else f"*{only}*"
    found = [one for one in conversations if fnmatchcase(one.id, pattern)]
    if not found:
        raise DataError(f"--only {only}: fits none of {len(conversations)} conversations.")
    return found
