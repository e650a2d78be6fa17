"""What `python -m daogou converse` does: read, play, tell."""

from __future__ import annotations

import tarfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final

from daogou.converse.conversation import Conversation
from daogou.converse.coverage import coverage, too_low
from daogou.converse.figures import figures
from daogou.converse.inventory import Inventory, check_names
from daogou.converse.outcome import Outcome
from daogou.converse.pool import Stage, open_pool
from daogou.converse.reader import read_conversations
from daogou.converse.reports.data import as_json
from daogou.converse.reports.junit import junit
from daogou.converse.reports.page import page
from daogou.converse.reports.report import Report
from daogou.converse.reports.terminal import summary, told_failure, transcript
from daogou.converse.topics import known_topics
from daogou.errors import ConfigurationError, DataError

# The options that name a file, with what makes its content.
WRITERS: Final[dict[str, Callable[[Report], str]]] = {
    "junit": junit,
    "html": page,
    "json": as_json,
}


@dataclass(frozen=True)
class Wishes:
    """What was asked for on the command line; `files` are those to write, by kind of report."""

    paths: Sequence[Path]
    only: str | None
    model: Path
    workers: int
    show: bool
    files: Mapping[str, Path]
    min_coverage: float | None


def check_wishes(wishes: Wishes) -> None:
    """Say what cannot be, before minutes have passed.

    Raises:
        ConfigurationError: an option has a value that cannot be used.
    """
    if wishes.workers < 1:
        raise ConfigurationError(f"--workers {wishes.workers}: at least one must play.")
    if wishes.min_coverage is not None and not 0 <= wishes.min_coverage <= 1:
        raise ConfigurationError(
            f"--min-coverage {wishes.min_coverage}: a share lies between 0 and 1, such as 0.95."
        )
    for kind, path in wishes.files.items():
        _write(kind, path, "")


def converse(wishes: Wishes, project: Path, shop: Path, now: datetime, bar: Any) -> Report:
    """Play conversations in the seeded `shop` as if it were `now`, and tell how they went.

    Raises:
        DataError: a file or the model cannot be read, a conversation does not hold, or too little
            is exercised.
    """
    started = time.perf_counter()
    conversations = chosen(
        read_conversations(wishes.paths, known_topics(project), project), wishes.only
    )
    if not wishes.model.is_dir() and not tarfile.is_tarfile(wishes.model):
        raise DataError(
            f"{wishes.model}: is no model. Name a .tar.gz of `rasa train`, or train one with "
            "`make train`."
        )
    stage = Stage(wishes.model, project, shop, now)
    outcomes, inventory = _play(conversations, stage, wishes, bar)
    report = Report(
        wishes.model.name,
        outcomes,
        coverage(outcomes, inventory),
        figures(outcomes),
        time.perf_counter() - started,
    )
    for kind, path in wishes.files.items():
        _write(kind, path, WRITERS[kind](report))
    print(summary(report))
    _judge(report, wishes.min_coverage)
    return report


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


def _play(
    conversations: Sequence[Conversation], stage: Stage, wishes: Wishes, bar: Any
) -> tuple[list[Outcome], Inventory]:
    bar.total = len(conversations)
    bar.set_description("loading the model")
    with open_pool(stage, min(wishes.workers, len(conversations))) as pool:
        check_names(conversations, pool.inventory)
        bar.set_description("talking")

        def done(outcome: Outcome) -> None:
            bar.update()
            if not outcome.passed:
                bar.write(told_failure(outcome))
            elif wishes.show:
                bar.write(transcript(outcome))

        outcomes = pool.play(conversations, done)
    bar.close()
    return outcomes, pool.inventory


def _judge(report: Report, least: float | None) -> None:
    problems = []
    if report.failed:
        problems.append(
            f"{len(report.failed)} of {len(report.outcomes)} conversations do not hold."
        )
    if least is not None:
        problems += [
            f"Conversations exercise {share.share:.1%} of the {share.kind}, less than {least:.0%}: "
            "write one for those named above."
            for share in too_low(report.coverage, least)
        ]
    if problems:
        raise DataError(" ".join(problems))


def _write(kind: str, path: Path, content: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8", errors="replace")
    except OSError as error:
        raise ConfigurationError(
            f"--{kind} {path}: cannot be written ({error.strerror}). Name a file that can be."
        ) from error
