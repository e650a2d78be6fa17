"""Plays conversations in several processes, each with an assistant of its own."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from daogou.converse.conversation import Conversation
from daogou.converse.inventory import Inventory
from daogou.converse.outcome import Outcome
from daogou.converse.shop_copy import restore
from daogou.errors import DataError


@dataclass(frozen=True)
class Stage:
    """Where conversations are played: a model, a project, a seeded shop and the time there."""

    model: Path
    project: Path
    shop: Path
    now: datetime


class Pool:
    """Processes that are ready to play."""

    def __init__(self, executor: ProcessPoolExecutor, inventory: Inventory) -> None:
        self._executor = executor
        self.inventory = inventory

    def play(
        self, conversations: Sequence[Conversation], done: Callable[[Outcome], None]
    ) -> list[Outcome]:
        """Their outcomes in their order; `done` hears of each as it ends."""
        waiting: dict[Future[Outcome], int] = {
            self._executor.submit(_play, one): at for at, one in enumerate(conversations)
        }
        found: dict[int, Outcome] = {}
        for future in as_completed(waiting):
            outcome = found[waiting[future]] = future.result()
            done(outcome)
        return [found[at] for at in sorted(found)]


@contextmanager
def open_pool(stage: Stage, workers: int) -> Iterator[Pool]:
    """Start `workers` processes and stop them in the end."""
    context = multiprocessing.get_context("spawn")
    number = context.Value("i", 0)
    with TemporaryDirectory(prefix="daogou-converse-") as folder:
        settling = (stage, Path(folder), number, workers)
        try:
            with ProcessPoolExecutor(workers, context, _prepare, settling) as executor:
                # One for each, so that all of them load at the same time.
                loading = [executor.submit(_describe) for _ in range(workers)]
                yield Pool(executor, loading[0].result())
        except BrokenProcessPool as error:
            raise DataError(
                f"{stage.model}: a process that played with it ended. Its last words: "
                f"{_last_words(Path(folder))}"
            ) from error


def _last_words(folder: Path) -> str:
    logs = sorted(folder.glob("*.log"), key=lambda path: path.stat().st_size)
    return logs[-1].read_text("utf-8", "replace")[-2000:] if logs else "(none)"


# What a process of the pool keeps between conversations.
_stage: dict[str, Any] = {}


def _prepare(stage: Stage, folder: Path, number: Any, workers: int) -> None:
    """Settle in a new process, before anything is imported that looks at settings."""
    with number.get_lock():
        mine = number.value
        number.value += 1
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_setaffinity") else []
    if len(cores) >= workers > 1:
        # Each process computes on cores of its own instead of all on all.
        os.sched_setaffinity(0, cores[mine::workers])
    _write_into(folder / f"process-{mine}.log")
    working = folder / f"shop-{mine}.db"
    os.environ.update(
        DAOGOU_DATABASE_URL=f"sqlite:///{working}",
        RASA_TELEMETRY_ENABLED="false",
        LOG_LEVEL="WARNING",
        TF_CPP_MIN_LOG_LEVEL="3",
    )
    _stage.update(stage=stage, working=working)


def _write_into(log: Path) -> None:
    """Send what libraries print to a file: the terminal is for conversations."""
    with log.open("w") as file:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
            os.dup2(file.fileno(), stream.fileno())


def _player() -> Any:
    if "player" not in _stage:
        from daogou.converse.rasa_side.player import Player

        stage: Stage = _stage["stage"]
        _stage["player"] = Player(
            stage.model,
            stage.project,
            lambda: restore(stage.shop, _stage["working"]),
            stage.now,
        )
    return _stage["player"]


def _describe() -> Inventory:
    found: Inventory = _player().inventory
    return found


def _play(conversation: Conversation) -> Outcome:
    outcome: Outcome = _player().play(conversation)
    return outcome
