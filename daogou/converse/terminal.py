"""Conversations and failures as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from daogou.converse.outcome import Outcome, Played
from daogou.converse.wording import told_message


def told_failure(outcome: Outcome) -> str:
    """What was expected, what came, where, and the conversation up to there."""
    lines = [f"FAILED {outcome.conversation.id}", *_lines(outcome.played), ""]
    for failure in outcome.failures:
        lines.append(f"  {failure.place}")
        lines.append(f"    expected  {_indented(failure.expected)}")
        lines.append(f"    came      {_indented(failure.came)}")
    return "\n".join(lines) + "\n"


def transcript(outcome: Outcome) -> str:
    """A conversation as it went."""
    return "\n".join([f"{outcome.conversation.id}", *_lines(outcome.played)]) + "\n"


def summary(outcomes: Sequence[Outcome]) -> str:
    """How many passed, in one line."""
    passed = sum(outcome.passed for outcome in outcomes)
    turns = sum(len(outcome.played) for outcome in outcomes)
    return f"{passed} of {len(outcomes)} conversations hold, {turns} messages."


def _lines(played: Sequence[Played]) -> Iterator[str]:
    for turn in played:
        entities = f" [{', '.join(turn.entities)}]" if turn.entities else ""
        yield f"  > {turn.user}    ({turn.intent} {turn.confidence:.2f}{entities})"
        for said in turn.messages:
            yield f"    {_indented(told_message(said), 4)}"


def _indented(text: str, by: int = 14) -> str:
    return text.replace("\n", "\n" + " " * by)
