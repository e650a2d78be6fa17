"""Figures of the sessions that conversations were, by topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median

from daogou.converse.outcome import Outcome, Played

# What the assistant does where it has not understood.
_FALLBACKS = ("action_default_fallback", "action_two_stage_fallback")


@dataclass(frozen=True)
class Figures:
    """Of one topic, or of all; None where nothing was measured.

    `turns_to_success`: messages up to the last one after which something was expected, the mean
    over the conversations that hold. `fallback_rate`: messages that were not understood, of those
    in words (pressed buttons left out). Times are seconds from a message to its whole answer,
    within the process.
    """

    topic: str
    conversations: int
    passed: int
    messages: int
    turns_to_success: float | None
    fallback_rate: float | None
    median_seconds: float | None
    p95_seconds: float | None


def figures(outcomes: Sequence[Outcome]) -> list[Figures]:
    """A row for each topic and one for all of them, which comes last."""
    topics = sorted({outcome.conversation.topic for outcome in outcomes})
    rows = [
        _row(topic, [one for one in outcomes if one.conversation.topic == topic])
        for topic in topics
    ]
    return [*rows, _row("all", outcomes)]


def _row(topic: str, outcomes: Sequence[Outcome]) -> Figures:
    passed = [outcome for outcome in outcomes if outcome.passed]
    played = [turn for outcome in outcomes for turn in outcome.played]
    written = [turn for turn in played if not turn.is_payload]
    turns = [_turns(outcome) for outcome in passed]
    seconds = sorted(turn.seconds for turn in played)
    return Figures(
        topic=topic,
        conversations=len(outcomes),
        passed=len(passed),
        messages=len(played),
        turns_to_success=sum(turns) / len(turns) if turns else None,
        fallback_rate=sum(map(_fell_back, written)) / len(written) if written else None,
        median_seconds=median(seconds) if seconds else None,
        # The smallest value that at least 95 of 100 do not exceed.
        p95_seconds=seconds[ceil(0.95 * len(seconds)) - 1] if seconds else None,
    )


def _turns(outcome: Outcome) -> int:
    """Messages up to the last that something was expected of; all where nothing was."""
    turns = outcome.conversation.turns
    expecting = [at for at, turn in enumerate(turns, 1) if turn.expectations]
    return expecting[-1] if expecting else len(turns)


def _fell_back(turn: Played) -> bool:
    return turn.intent == "nlu_fallback" or any(
        getattr(one, "name", None) in _FALLBACKS for one in turn.happened
    )
