"""A queue between a server that must not wait and a database that may be slow or down."""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
import time
import weakref
from collections import deque
from dataclasses import dataclass, field
from typing import Final

from daogou.brokers.assembling import Assembler
from daogou.brokers.reading import Event, ToldTurn
from daogou.brokers.writing import DownError, Write

logger = logging.getLogger(__name__)

# Events that wait to be looked at, and turns that wait for the database: what is more is lost. A
# turn takes some 2 kB.
_MOST_EVENTS: Final = 5_000
_MOST_TURNS: Final = 10_000
_BATCH: Final = 200
# Seconds between two looks at what is not over, and between two tries of a database that is down.
_TICK: Final = 1.0
_PAUSES: Final = (1.0, 2.0, 4.0, 8.0, 15.0)


@dataclass
class _Forget:
    conversation: str
    done: threading.Event = field(default_factory=threading.Event)


class TurnQueue:
    """Takes events at once; a thread of its own makes turns of them and writes these in batches."""

    def __init__(self, write: Write, most_events: int = _MOST_EVENTS) -> None:
        self._queue: queue.Queue[Event | _Forget | None] = queue.Queue(most_events)
        self._stopped = threading.Event()
        self._lost = 0
        worker = _Worker(write, self._queue, self._stopped)
        self._thread = threading.Thread(target=worker.run, name="turns", daemon=True)
        self._thread.start()
        # Rasa lets a broker go without a word when it replaces the model.
        weakref.finalize(self, self._stopped.set)

    def put(self, event: Event) -> None:
        """Take an event; never waits. Where too many wait, it is lost, and the log says so once."""
        try:
            self._queue.put_nowait(event)
        except queue.Full:
            if not self._lost:
                logger.warning("Events come faster than they are written down; some are left out.")
            self._lost += 1
        else:
            if self._lost:
                logger.warning("Events are taken again; %d were left out.", self._lost)
                self._lost = 0

    def forget(self, conversation: str, patience: float) -> bool:
        """Drop what waits of a conversation; True when nothing of it will be written any more."""
        wish = _Forget(conversation)
        try:
            self._queue.put(wish, timeout=patience)
        except queue.Full:
            return False
        return wish.done.wait(patience)

    def close(self, patience: float) -> bool:
        """Write what waits, for `patience` seconds at most; whether all was written."""
        self._stopped.set()
        with contextlib.suppress(queue.Full):
            self._queue.put_nowait(None)
        self._thread.join(patience)
        return not self._thread.is_alive()


class _Worker:
    """What the thread does; it alone has the turns, so that no lock is needed."""

    def __init__(
        self,
        write: Write,
        events: queue.Queue[Event | _Forget | None],
        stopped: threading.Event,
    ) -> None:
        self._write = write
        self._queue = events
        self._stopped = stopped
        self._turns = Assembler()
        self._waiting: deque[ToldTurn] = deque()
        self._tries = 0
        self._next_try = 0.0
        self._lost = 0

    def run(self) -> None:
        while True:
            # Read before the queue: what was put before the end is still seen.
            stopped = self._stopped.is_set()
            self._look()
            last = stopped and self._queue.empty()
            self._keep(self._turns.over(None if last else time.monotonic()))
            if last or time.monotonic() >= self._next_try:
                self._write_all()
            if last:
                return

    def _look(self) -> None:
        """Take in what is in the queue; wait for it where there is nothing."""
        for place in range(_BATCH):
            try:
                item = self._queue.get_nowait() if place else self._queue.get(timeout=_TICK)
            except queue.Empty:
                return
            if isinstance(item, _Forget):
                self._forget(item)
            elif item is not None:
                turn = self._turns.take(item, time.monotonic())
                self._keep([turn] if turn else [])

    def _keep(self, turns: list[ToldTurn]) -> None:
        self._waiting.extend(turns)
        while len(self._waiting) > _MOST_TURNS:
            self._waiting.popleft()
            self._lost += 1

    def _forget(self, wish: _Forget) -> None:
        self._turns.forget(wish.conversation)
        kept = [one for one in self._waiting if one.row["conversation"] != wish.conversation]
        self._waiting = deque(kept)
        wish.done.set()

    def _write_all(self) -> None:
        while self._waiting:
            batch = [self._waiting[place] for place in range(min(_BATCH, len(self._waiting)))]
            try:
                self._write(batch)
            except DownError as error:
                if not self._tries:
                    logger.warning("Turns wait for the database, which does not answer: %s", error)
                self._next_try = time.monotonic() + _PAUSES[min(self._tries, len(_PAUSES) - 1)]
                self._tries += 1
                return
            for _ in batch:
                self._waiting.popleft()
        if self._tries:
            logger.warning("The database takes turns again; %d were left out.", self._lost)
            self._tries = self._lost = 0
