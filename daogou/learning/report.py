"""What a learning gained and what it lost, for a terminal and as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

from daogou.learning.assessing import Change, Comparison
from daogou.learning.learn import MOST_FORGOTTEN, Lesson
from daogou.report_page import lang_of, report_page

_STYLE: Final = Path(__file__).with_name("report.css")
_SHOWN: Final = 20


def told(lesson: Lesson) -> str:
    """The figures, what changed by intent, and the utterances that changed."""
    lines = [f"{'':34}{'before':>9}{'after':>9}"]
    lines += [f"{name:34}{before:>9}{after:>9}" for name, before, after in _figures(lesson)]
    for kind, rows in _parts(lesson.held_out):
        if changed := [row for row in rows if row.before != row.after]:
            lines += ["", f"{f'{kind} (held out)':34}{'before':>9}{'after':>9}"]
            lines += [f"{row.name:34}{row.told_before:>9}{row.told_after:>9}" for row in changed]
    for title, changes in (
        ("Got worse", lesson.held_out.lost),
        ("Got better", lesson.held_out.gained),
        ("New and still wrong", _still_wrong(lesson.new)),
    ):
        if changes:
            lines += ["", f"{title} ({len(changes)}):"]
            lines += [
                f"  {one.text}  {one.label}: {one.before} → {one.after}" for one in changes[:_SHOWN]
            ]
            lines += [f"  … and {len(changes) - _SHOWN} more"] if len(changes) > _SHOWN else []
    return "\n".join(lines)


def page(lesson: Lesson, model: str) -> str:
    """One HTML page that needs nothing else; every text of a shopper is escaped."""
    rows = "".join(_row(name, before, after) for name, before, after in _figures(lesson))
    parts = "".join(
        _table(
            f"By {kind}, of the held-out utterances",
            kind.capitalize(),
            "".join(
                _row(one.name, one.told_before, one.told_after, _side(one.before, one.after))
                for one in rows
            ),
        )
        + "\n"
        for kind, rows in _parts(lesson.held_out)
        if rows
    )
    verdict = (
        f"Not published: more than {MOST_FORGOTTEN} points were lost."
        if lesson.is_forgetful
        else "Nothing of weight was forgotten."
    )
    main = f"""<h1>What was learned</h1>
<p>{escape(verdict)} Learned on from {escape(model)} in {lesson.seconds:.0f} seconds.</p>
{_table("On utterances that no model learned from", "", rows)}
{_changes("Got worse", lesson.held_out.lost)}
{_changes("Got better", lesson.held_out.gained)}
{_changes("New examples that are still taken for something else", _still_wrong(lesson.new))}
{parts}"""
    return report_page("What was learned", _STYLE, main)


def _figures(lesson: Lesson) -> Iterator[tuple[str, str, str]]:
    held_out, new = lesson.held_out, lesson.new
    yield f"intents, held out ({len(held_out.examples)})", *_percents(held_out.accuracy)
    if held_out.answers:
        yield "… with the answer, of questions", *_percents(held_out.answers)
    if held_out.families:
        yield "product families, where stated", *_percents(held_out.families)
    if held_out.tag_f1:
        yield "entity F1 of the network alone", *_percents(held_out.tag_f1)
    if new.examples:
        yield f"intents, the new ones ({len(new.examples)})", *_percents(new.accuracy)


def _percents(pair: tuple[float, float]) -> tuple[str, str]:
    return f"{100 * pair[0]:.2f} %", f"{100 * pair[1]:.2f} %"


@dataclass(frozen=True)
class _Part:
    """A figure of some of the utterances, and how it is written."""

    name: str
    before: float
    after: float
    told_before: str
    told_after: str


def _parts(found: Comparison) -> Iterator[tuple[str, list[_Part]]]:
    """By intent and family how many are right, by entity the F1 of the network's own spans."""
    for kind, rows in (("intent", found.by_intent), ("product family", found.by_family)):
        yield (
            kind,
            [
                _Part(name, before, after, f"{before}/{count}", f"{after}/{count}")
                for name, count, before, after in rows
            ],
        )
    yield (
        "entity, F1",
        [
            _Part(f"{name} ({count})", before, after, *_percents((before, after)))
            for name, count, before, after in found.by_entity
        ],
    )


def _still_wrong(new: Comparison) -> list[Change]:
    return [
        Change(one.text, one.label, before.intent, after.intent)
        for one, before, after in zip(new.examples, new.before, new.after, strict=True)
        if after.intent != one.intent
    ]


def _table(caption: str, first: str, rows: str) -> str:
    return (
        f'<div class="wide"><table><caption>{escape(caption)}</caption><thead><tr>'
        f'<th scope="col">{escape(first)}</th><th scope="col" class="number">before</th>'
        f'<th scope="col" class="number">after</th></tr></thead>\n'
        f"<tbody>\n{rows}</tbody></table></div>"
    )


def _row(name: str, before: str, after: str, side: str = "") -> str:
    return (
        f'<tr class="{side}"><th scope="row">{escape(name)}</th>'
        f'<td class="number">{before}</td><td class="number">{after}</td></tr>\n'
    )


def _side(before: float, after: float) -> str:
    return "" if before == after else "better" if after > before else "worse"


def _changes(title: str, changes: Sequence[Change]) -> str:
    if not changes:
        return ""
    items = "".join(
        f"<li><q{lang_of(one.text)}>{escape(one.text)}</q> <code>{escape(one.label)}</code>: "
        f"{escape(one.before)} → {escape(one.after)}</li>\n"
        for one in changes
    )
    return f"<section><h2>{escape(title)} ({len(changes)})</h2>\n<ul>\n{items}</ul></section>"
