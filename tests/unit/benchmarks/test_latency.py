"""Turns of two readers, and what is told of them."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from benchmarks.latency import Ask, asker, measured, table
from daogou.errors import DaogouError


def reader(*milliseconds: float) -> Ask:
    """One whose turns take so long a message, one after the other; the processor half of it."""
    left = list(milliseconds)

    def ask(count: int) -> np.ndarray:
        took = left.pop(0)
        return np.tile([took, took / 2], (count, 1))

    return ask


def test_the_ratio_is_of_turns_side_by_side() -> None:
    # The machine is three times as slow in the middle turn, for both.
    figures = measured({"ours": reader(2, 6, 2), "theirs": reader(4, 12, 4)}, turns=3, each=5)
    assert figures["ratio"] == {"clock": 0.5, "processor": 0.5}
    assert figures["pipelines"]["ours"]["median_ms"] == {"clock": 2.0, "processor": 1.0}
    assert figures["pipelines"]["theirs"]["p95_ms"]["clock"] == 12.0


@pytest.mark.parametrize(("ours", "said"), [(1.0, "reached"), (3.0, "missed")])
def test_the_table_says_whether_the_aim_is_reached(ours: float, said: str) -> None:
    figures = measured({"ours": reader(ours), "theirs": reader(4)}, turns=1)
    told = table(figures)
    assert told.splitlines()[-1].endswith(f"aim 0.6: {said}.")
    assert f"{ours / 4:.2f} by the clock" in told


def started(program: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_process_is_asked_once_it_is_ready() -> None:
    program = "print('\"ready\"', flush=True)\nprint([[1.0, 0.5]] * int(input()), flush=True)"
    with started(program) as process:
        assert asker(process)(2).tolist() == [[1.0, 0.5], [1.0, 0.5]]


def test_a_process_that_ends_is_told() -> None:
    with started("pass") as process, pytest.raises(DaogouError, match="a process ended"):
        asker(process)
