"""Figures as a table for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from daogou.simulation.figures import ALL, Failure, Group

_SHOWN = 25


def table(found: Sequence[Group]) -> str:
    """A line a group; languages are indented below their goal."""
    widths = {"talks": 6, "success": 9, "turns": 7, "missed": 8, "s/answer": 10, "stars": 7}
    head = f"{'goal':<20}" + "".join(f"{name:>{width}}" for name, width in widths.items())
    return "\n".join([head, *(_line(one) for one in found)])


def _line(one: Group) -> str:
    name = one.goal if one.language == ALL else f"  {one.language}"
    turns = "" if one.turns_to_success is None else f"{one.turns_to_success:.1f}"
    seconds = "" if one.seconds is None else f"{one.seconds:.2f}"
    return (
        f"{name:<20}{one.conversations:>6}{one.success:>9.0%}{turns:>7}{one.misunderstood:>8.2f}"
        f"{seconds:>10}{one.stars:>7.2f}"
    )


def told_failures(found: Sequence[Failure]) -> str:
    """The words that were said in vain most often."""
    if not found:
        return ""
    lines = [
        f"{one.times:>3} × {one.goal}/{one.act}: “{one.said}” → {one.names or '-'}"
        for one in found[:_SHOWN]
    ]
    return "\n".join(["", "Said in vain:", *lines])
