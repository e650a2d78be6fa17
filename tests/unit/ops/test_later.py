"""What is worked out beside the server, and what is remembered."""

from __future__ import annotations

import time
from datetime import timedelta
from threading import Event

import pytest
from sqlalchemy.orm import Session

from daogou.ops.later import Later
from daogou.ops.memory import Memory

from .told import MORNING, say


class Clock:
    """Moves when it is told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def settled(later: Later, key: str, work: object) -> object:
    """The result, once it is another than None."""
    deadline = time.monotonic() + 10
    while (found := later.get(key, work)) is None:  # type: ignore[arg-type]
        assert time.monotonic() < deadline
        time.sleep(0.005)
    return found


def test_nobody_waits_and_the_old_is_shown_until_the_new_is_there() -> None:
    clock, gate = Clock(), Event()
    later = Later(clock)

    def slowly() -> str:
        gate.wait(10)
        return "new"

    assert settled(later, "a", lambda: "old") == "old"
    clock.now = 299.0
    assert later.get("a", slowly) == "old"
    clock.now = 301.0
    assert later.get("a", slowly) == "old"
    gate.set()
    deadline = time.monotonic() + 10
    while later.get("a", slowly) != "new":
        assert time.monotonic() < deadline
    assert later.get("b", lambda: gate.wait(10) and None) is None


def test_what_went_wrong_is_told_and_tried_again() -> None:
    later = Later(Clock())

    def fail() -> str:
        raise ValueError("no such table")

    with pytest.raises(ValueError, match="no such table"):
        settled(later, "a", fail)
    assert settled(later, "a", lambda: "well") == "well"


def test_figures_are_kept_until_something_is_written(session: Session) -> None:
    clock, asked = Clock(), []
    memory = Memory(clock)

    def work(_: Session) -> int:
        asked.append(1)
        return len(asked)

    assert [memory.get(session, "a", work) for _ in range(3)] == [1, 1, 1]
    assert memory.get(session, "b", work) == 2
    say(session, "c", "你好")
    assert memory.get(session, "a", work) == 3
    clock.now += 61
    assert memory.get(session, "a", work) == 4


def test_what_took_long_is_not_worked_out_with_every_message(session: Session) -> None:
    clock, asked = Clock(), []
    memory = Memory(clock)

    def slowly(_: Session) -> int:
        clock.now += 1.0
        asked.append(1)
        return len(asked)

    assert memory.get(session, "a", slowly) == 1
    say(session, "c", "你好", at=MORNING)
    assert memory.get(session, "a", slowly) == 1
    clock.now += 20
    say(session, "c", "在吗", at=MORNING + timedelta(seconds=9))
    assert memory.get(session, "a", slowly) == 2
