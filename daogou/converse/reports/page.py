"""A run as one HTML page that needs nothing else: no script, no file, no network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Final

from daogou.converse.coverage import Share
from daogou.converse.figures import Figures
from daogou.converse.outcome import Outcome, Played, Said
from daogou.converse.reports.report import Report
from daogou.report_page import lang_of, report_page

_STYLE: Final = Path(__file__).with_name("page.css")


def page(report: Report) -> str:
    """The page; every text of a shopper, a designer or the assistant is escaped."""
    failed = len(report.failed)
    total = len(report.outcomes)
    verdict = f"{failed} of {total} do not hold" if failed else f"All {total} hold"
    main = f"""<header>
<p class="over">Conversations on the real stack</p>
<h1 class="{"bad" if failed else "good"}">{verdict}</h1>
<p class="quiet">{_safe(report.model)} · {report.seconds:.0f} s</p>
</header>
{"".join(_failures(report))}
<section aria-labelledby="figures">
<h2 id="figures">Sessions by topic</h2>
<div class="wide"><table>
<thead><tr><th scope="col">Topic</th><th scope="col" class="number">Hold</th>
<th scope="col" class="number">Messages</th><th scope="col" class="number">Turns to success</th>
<th scope="col" class="number">Fallback</th><th scope="col" class="number">Median</th>
<th scope="col" class="number">95th percentile</th></tr></thead>
<tbody>
{"".join(_figures(report.figures))}</tbody>
</table></div>
<p class="quiet">Turns to success: messages up to the last one after which something was expected,
the mean over the conversations that hold. Fallback: messages in words that were not understood.
Times: from a message to its whole answer, without the network.</p>
</section>
<section aria-labelledby="coverage">
<h2 id="coverage">What they exercise</h2>
<div class="kinds">
{"".join(_coverage(report.coverage))}</div>
</section>
<section aria-labelledby="all">
<h2 id="all">All conversations</h2>
{"".join(_topics(report.outcomes))}</section>
"""
    return report_page(f"Conversations: {verdict}", _STYLE, main)


def _failures(report: Report) -> Iterator[str]:
    if not report.failed:
        return
    yield '<section aria-labelledby="failed"><h2 id="failed">What does not hold</h2>\n'
    for outcome in report.failed:
        yield from _conversation(outcome, shown=True)
    yield "</section>\n"


def _figures(rows: Iterable[Figures]) -> Iterator[str]:
    for row in rows:
        total = ' class="total"' if row.topic == "all" else ""
        cells = (
            f"{row.passed}/{row.conversations}",
            str(row.messages),
            _number(row.turns_to_success, ".1f"),
            _number(row.fallback_rate, ".1%"),
            _milliseconds(row.median_seconds),
            _milliseconds(row.p95_seconds),
        )
        numbers = "".join(f'<td class="number">{cell}</td>' for cell in cells)
        yield f'<tr{total}><th scope="row">{_safe(row.topic)}</th>{numbers}</tr>\n'


def _coverage(shares: Iterable[Share]) -> Iterator[str]:
    for share in shares:
        yield (
            f'<div class="kind"><p><b>{_safe(share.kind)}</b>'
            f"<span>{share.exercised}/{share.total}</span></p>"
            f'<div class="bar" role="img" aria-label="{share.share:.0%}">'
            f'<i style="--s:{share.share:.4f}"></i></div>'
        )
        if share.missing:
            names = "".join(
                f"<li><code>{_safe(name)}</code>"
                f"{f' <small>{_safe(str(place))}</small>' if place else ''}</li>"
                for name, place in share.missing
            )
            yield f"<details><summary>{len(share.missing)} without</summary>"
            yield f"<ul>{names}</ul></details>"
        yield "</div>\n"


def _topics(outcomes: Iterable[Outcome]) -> Iterator[str]:
    def topic(outcome: Outcome) -> str:
        return outcome.conversation.topic

    for name, grouped in groupby(sorted(outcomes, key=topic), topic):
        yield f"<h3>{_safe(name)}</h3>\n"
        for outcome in grouped:
            yield from _conversation(outcome, shown=False)


def _conversation(outcome: Outcome, *, shown: bool) -> Iterator[str]:
    conversation = outcome.conversation
    mark = (
        '<span class="mark good">✓</span>' if outcome.passed else '<span class="mark bad">✕</span>'
    )
    yield (
        f"<details{' open' if shown else ''}><summary>{mark}"
        f"<span{lang_of(conversation.name)}>{_safe(conversation.name)}</span>"
        f'<small>{_safe(str(conversation.place))}</small></summary>\n<div class="talk">\n'
    )
    for turn in outcome.played:
        yield from _turn(turn)
    for failure in outcome.failures:
        yield (
            f'<dl class="failure"><dt>{_safe(str(failure.place))}</dt>'
            f"<dd><b>expected</b> {_safe(failure.expected)}</dd>"
            f"<dd><b>came</b> {_safe(failure.came)}</dd></dl>\n"
        )
    yield "</div></details>\n"


def _turn(turn: Played) -> Iterator[str]:
    entities = f" · {_safe(', '.join(turn.entities))}" if turn.entities else ""
    yield (
        f'<div class="user"><p{lang_of(turn.user)}>{_safe(turn.user)}</p>'
        f"<small>{_safe(turn.intent)} {turn.confidence:.2f}{entities}</small></div>\n"
    )
    for said in turn.messages:
        yield _message(said)


def _message(said: Said) -> str:
    buttons = "".join(
        f'<span{lang_of(button.title or "")} title="{_safe(button.payload or "")}">'
        f"{_safe(button.title or '')}</span>"
        for button in said.buttons
    )
    beside = " · ".join(
        part for part in (said.response, f"card {said.card}" if said.card else None) if part
    )
    text = f"<p{lang_of(said.text)}>{_safe(said.text)}</p>" if said.text else ""
    return (
        f'<div class="bot">{text}{f"<div class=buttons>{buttons}</div>" if buttons else ""}'
        f"<small>{_safe(beside)}</small></div>\n"
    )


def _number(value: float | None, form: str) -> str:
    return "–" if value is None else format(value, form)


def _milliseconds(seconds: float | None) -> str:
    return "–" if seconds is None else f"{seconds * 1000:.0f} ms"


def _safe(text: str) -> str:
    return escape(text)
