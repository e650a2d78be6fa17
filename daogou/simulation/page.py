"""The figures as one HTML page that needs nothing else: no script, no file, no network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Final

from daogou.report_page import report_page
from daogou.simulation.figures import ALL, Failure, Group

_STYLE: Final = Path(__file__).with_name("page.css")
_MOST_FAILURES: Final = 100


def page(found: Sequence[Group], failed: Sequence[Failure], told: str) -> str:
    """The page; `told` says what was run. Every text of a shopper or the assistant is escaped."""
    whole = next((one for one in found if one.goal == ALL and one.language == ALL), None)
    title = "Nobody came"
    if whole:
        title = f"{whole.success:.0%} of {whole.conversations} reached their goal"
    main = f"""<p class="quiet">Simulated shoppers</p>
<h1>{title}</h1>
<p class="quiet">{escape(told)}</p>
<h2 id="goals">Task success by goal and language</h2>
<div class="wide"><table aria-labelledby="goals">
<thead><tr><th scope="col">Goal</th><th scope="col">Talks</th><th scope="col">Success</th>
<th scope="col">Turns to success</th><th scope="col">Not understood</th>
<th scope="col">Seconds an answer</th><th scope="col">Stars</th></tr></thead>
<tbody>
{"".join(_groups(found))}</tbody>
</table></div>
<p class="quiet">Success is asked of the shop's tables and of the cards. Stars follow from a stated
model (docs/simulation.md), not from people.</p>
<h2 id="failed">Said in vain</h2>
<div class="wide"><table aria-labelledby="failed">
<thead><tr><th scope="col">Times</th><th scope="col">Goal, act</th><th scope="col">Words</th>
<th scope="col">Answer</th></tr></thead>
<tbody>
{"".join(_failures(failed[:_MOST_FAILURES]))}</tbody>
</table></div>
"""
    return report_page(f"Simulated shoppers: {title}", _STYLE, main)


def _groups(found: Iterable[Group]) -> Iterator[str]:
    for one in found:
        whole = one.language == ALL
        name = f"<strong>{one.goal}</strong>" if whole else f"<span lang=en>{one.language}</span>"
        turns = "" if one.turns_to_success is None else f"{one.turns_to_success:.1f}"
        seconds = "" if one.seconds is None else f"{one.seconds:.2f}"
        yield (
            f'<tr{"" if whole else " class=part"}><th scope="row">{name}</th>'
            f"<td>{one.conversations}</td>"
            f'<td>{one.success:.0%} <meter min="0" max="1" value="{one.success:.2f}"></meter></td>'
            f"<td>{turns}</td><td>{one.misunderstood:.2f}</td><td>{seconds}</td>"
            f"<td>{one.stars:.2f}</td></tr>\n"
        )


def _failures(found: Iterable[Failure]) -> Iterator[str]:
    for one in found:
        yield (
            f"<tr><td>{one.times}</td><td>{escape(one.goal)}, {escape(one.act)}</td>"
            f'<td lang="{one.language}">{escape(one.said)}</td>'
            f'<td lang="{one.language}"><code>{escape(one.names)}</code> '
            f"{escape(one.answered)}</td></tr>\n"
        )
