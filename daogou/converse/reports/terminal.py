"""Conversations, failures and figures as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from daogou.converse.coverage import Share
from daogou.converse.figures import Figures
from daogou.converse.outcome import Outcome, Played
from daogou.converse.reports.report import Report
from daogou.converse.wording import told_message

# More than these are counted only; the other reports have all of them.
_NAMED = 12


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
    return "\n".join([outcome.conversation.id, *_lines(outcome.played)]) + "\n"


def summary(report: Report) -> str:
    """Figures by topic, coverage by kind, and how many hold."""
    passed = len(report.outcomes) - len(report.failed)
    turns = sum(len(outcome.played) for outcome in report.outcomes)
    return "\n".join(
        [
            *_figures(report.figures),
            "",
            *_coverage(report.coverage),
            "",
            f"{passed} of {len(report.outcomes)} conversations hold, {turns} messages, "
            f"{report.seconds:.0f} s.",
        ]
    )


def told_missing(share: Share) -> str:
    """What no conversation exercises, on one line."""
    names = [name for name, _ in share.missing]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _figures(rows: Sequence[Figures]) -> Iterator[str]:
    yield (
        f"{'':<14}{'hold':>9}{'messages':>10}{'turns':>8}{'fallback':>10}{'median':>9}{'p95':>9}"
    )
    for row in rows:
        yield (
            f"{row.topic:<14}{f'{row.passed}/{row.conversations}':>9}{row.messages:>10}"
            f"{_number(row.turns_to_success, '.1f'):>8}{_number(row.fallback_rate, '.1%'):>10}"
            f"{_milliseconds(row.median_seconds):>9}{_milliseconds(row.p95_seconds):>9}"
        )


def _coverage(shares: Iterable[Share]) -> Iterator[str]:
    for share in shares:
        counted = f"{share.exercised}/{share.total}"
        told = f"  without: {told_missing(share)}" if share.missing else ""
        yield f"{share.kind:<16}{counted:>9}{share.share:>8.1%}{told}"


def _number(value: float | None, form: str) -> str:
    return "–" if value is None else format(value, form)


def _milliseconds(seconds: float | None) -> str:
    return "–" if seconds is None else f"{seconds * 1000:.0f} ms"


def _lines(played: Sequence[Played]) -> Iterator[str]:
    for turn in played:
        entities = f" [{', '.join(turn.entities)}]" if turn.entities else ""
        yield f"  > {turn.user}    ({turn.intent} {turn.confidence:.2f}{entities})"
        for said in turn.messages:
            yield f"    {_indented(told_message(said), 4)}"


def _indented(text: str, by: int = 14) -> str:
    return text.replace("\n", "\n" + " " * by)
