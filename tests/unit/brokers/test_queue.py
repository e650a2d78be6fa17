"""The queue never makes anybody wait, and loses nothing within its bounds."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from daogou.brokers import assembling
from daogou.brokers import queue as module
from daogou.brokers.queue import TurnQueue
from daogou.brokers.reading import ToldTurn
from daogou.brokers.writing import DownError
from tests.unit.brokers.told import turn, user


@dataclass
class Written:
    """Stands for the database: down or slow where a test says so."""

    texts: list[str] = field(default_factory=list)
    batches: int = 0
    down: bool = False
    tried: threading.Event = field(default_factory=threading.Event)
    open: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.open.set()

    def __call__(self, turns: Sequence[ToldTurn]) -> None:
        self.tried.set()
        self.open.wait(10)
        if self.down:
            raise DownError("it is down")
        self.batches += 1
        self.texts += [str(one.row["text"]) for one in turns]


def until(true: Callable[[], bool]) -> bool:
    end = time.monotonic() + 10
    while not true() and time.monotonic() < end:
        time.sleep(0.01)
    return true()


def tell(turns: TurnQueue, *texts: str) -> None:
    for number, text in enumerate(texts):
        for event in turn(text, number):
            turns.put(event)


def test_the_end_writes_all_that_waits_also_what_is_not_over() -> None:
    written = Written()
    turns = TurnQueue(written)
    tell(turns, *(str(number) for number in range(100)))
    turns.put(user("held by a person", 200))
    assert turns.close(5)
    assert written.texts == [*(str(number) for number in range(100)), "held by a person"]


def test_a_database_that_is_down_is_logged_once_and_caught_up(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "_PAUSES", (0.0,))
    monkeypatch.setattr(module, "_TICK", 0.01)
    monkeypatch.setattr(assembling, "_PATIENCE", 0.02)
    written = Written(down=True)
    turns = TurnQueue(written)
    tell(turns, "a")
    assert written.tried.wait(5)
    tell(turns, "b", "c")
    time.sleep(0.1)
    assert written.texts == [] and caplog.text.count("does not answer") == 1
    written.down = False
    assert until(lambda: written.texts == ["a", "b", "c"])
    assert until(lambda: "takes turns again; 0 were left out" in caplog.text)
    assert turns.close(5)


def test_where_it_stays_down_the_oldest_are_lost(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "_MOST_TURNS", 2)
    monkeypatch.setattr(module, "_PAUSES", (0.0,))
    monkeypatch.setattr(module, "_TICK", 0.01)
    monkeypatch.setattr(assembling, "_PATIENCE", 0.02)
    written = Written(down=True)
    turns = TurnQueue(written)
    tell(turns, "a", "b", "c", "d")
    assert written.tried.wait(5)
    time.sleep(0.5)
    written.down = False
    assert until(lambda: written.texts == ["c", "d"])
    assert until(lambda: "again; 2 were left out" in caplog.text)
    assert turns.close(5)


def test_telling_never_waits(caplog: pytest.LogCaptureFixture) -> None:
    written = Written()
    written.open.clear()
    turns = TurnQueue(written, most_events=20)
    tell(turns, "a")
    assert written.tried.wait(5)
    begun = time.monotonic()
    tell(turns, *(str(number) for number in range(50)))
    assert time.monotonic() - begun < 1
    assert caplog.text.count("some are left out") == 1
    assert not turns.close(0.1), "it stands still"
    written.open.set()
    assert turns.close(5) and written.texts[0] == "a"


def test_what_is_forgotten_is_not_written_later() -> None:
    written = Written(down=True)
    turns = TurnQueue(written)
    tell(turns, "a")
    assert written.tried.wait(5)
    turns.put(user("b", 7, sender="c2"))
    turns.put(user("c", 8))
    assert turns.forget("c1", 5)
    written.down = False
    assert turns.close(5) and written.texts == ["b"]


def test_a_queue_that_nobody_has_any_more_ends() -> None:
    turns = TurnQueue(Written())
    thread = turns._thread
    del turns
    gc.collect()
    thread.join(5)
    assert not thread.is_alive()


def test_a_turn_that_cannot_be_read_is_left_out(caplog: pytest.LogCaptureFixture) -> None:
    written = Written()
    turns = TurnQueue(written)
    turns.put({**user("x"), "timestamp": "yesterday"})
    tell(turns, "a")
    assert turns.close(5)
    assert written.texts == ["a"] and "could not be read" in caplog.text
