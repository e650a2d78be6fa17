"""An explanation as one HTML page that needs nothing else: no script, no file, no network."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Final

from daogou.explanation.explain import Explanation, Word
from daogou.explanation.legible import legible, percent, points, precision, scope, share
from daogou.explanation.shading import strengths
from daogou.report_page import lang_of, report_page

_STYLE: Final = Path(__file__).with_name("page.css")


def page(explanation: Explanation) -> str:
    """The page; every text of a shopper, a developer or the model is escaped."""
    found = explanation
    title = f"Why {found.intent}?" if found.won else f"Why not {found.intent}?"
    main = f"""<h1>{_safe(title)}</h1>
<section aria-label="The message">
<p class="message"{lang_of(found.text)}>{"".join(_message(found))}</p>
<p class="quiet">Below each word: the percentage points that it adds to
<code>{_safe(found.intent)}</code>; <span class="key for">+ speaks for it</span>
<span class="key against">− speaks against it</span></p>
</section>
<section aria-label="The decision">
<dl>
{"".join(_facts(found))}</dl>
</section>
<section>
<h2>What carried it</h2>
<div class="wide">
<table>
<caption>Percentage points. A word’s share is its Shapley value: what it adds on average, whichever
other words are there. With what the model says of no word at all, the shares add up.</caption>
<thead><tr><th scope="col">Word</th><td class="bar"></td>
<th scope="col" class="number">{_safe(found.intent)}</th>
<th scope="col" class="number">{_safe(found.other)}</th></tr></thead>
<tbody>
<tr><th scope="row">(no word at all)</th><td class="bar"></td>
<td class="number">{share(found.without)}</td>
<td class="number">{share(found.other_without)}</td></tr>
{"".join(_rows(found))}</tbody>
<tfoot><tr><th scope="row">Together</th><td class="bar"></td>
<td class="number">{share(found.probability)}</td>
<td class="number">{share(found.other_probability)}</td></tr></tfoot>
</table>
</div>
</section>
<section>
<h2>Nearest training examples</h2>
<div class="wide">
<table>
<thead><tr><th scope="col">Example</th><th scope="col">Label</th>
<th scope="col" class="number">Cosine</th></tr></thead>
<tbody>
{"".join(_neighbours(found))}</tbody>
</table>
</div>
</section>
<footer>{_safe(found.model)}; {found.readings} shortened messages read, shares
{precision(found.error)}.</footer>
"""
    return report_page(legible(title), _STYLE, main)


def _message(found: Explanation) -> Iterator[str]:
    last = 0
    for word, strength in zip(found.words, strengths(found.words), strict=True):
        yield _safe(found.text[last : word.start])
        yield (
            f'<span class="word {_side(word)}" style="--s:{abs(strength):.2f}">'
            f"<b>{_safe(word.text)}</b><small>{points(word.intent)}</small></span>"
        )
        last = word.end
    yield _safe(found.text[last:])


def _facts(found: Explanation) -> Iterator[str]:
    if not found.won:
        yield _fact("Asked for", found.intent, percent(found.probability))
        yield _fact("Understood as", found.other, percent(found.other_probability))
    else:
        yield _fact("Understood as", found.intent, percent(found.probability))
        yield _fact("Runner-up", found.other, percent(found.other_probability))
    yield _fact("Margin", points(found.margin), "percentage points")
    if found.example_of:
        yield _fact(
            "Word for word an example of",
            found.example_of,
            "which decides, unless the model is sure otherwise",
        )
    if found.in_scope is not None:
        yield _fact("In scope", scope(found.in_scope))
    if found.family:
        yield _fact("Product family", found.family[0], percent(found.family[1]))
    for entity in found.entities:
        yield _fact(f"Entity: {entity.entity}", entity.text, percent(entity.confidence))
    further = "".join(
        f"<li>{_safe(name)} <small>{percent(chance)}</small></li>"
        for name, chance in found.ranking
        if name not in (found.intent, found.other)
    )
    if further:
        yield f"<div><dt>Then</dt><dd><ul>{further}</ul></dd></div>\n"


def _fact(name: str, value: str, beside: str = "") -> str:
    small = f"<small>{_safe(beside)}</small>" if beside else ""
    return f"<div><dt>{_safe(name)}</dt><dd{lang_of(value)}>{_safe(value)}{small}</dd></div>\n"


def _rows(found: Explanation) -> Iterator[str]:
    for word, strength in zip(found.words, strengths(found.words), strict=True):
        side = "up" if strength > 0 else "down"
        yield (
            f'<tr><th scope="row"{lang_of(word.text)}>{_safe(word.text)}</th>'
            f'<td class="bar"><div><i class="{side}" style="--s:{abs(strength):.2f}"></i></div>'
            f'</td><td class="number">{points(word.intent)}</td>'
            f'<td class="number">{points(word.other)}</td></tr>\n'
        )


def _neighbours(found: Explanation) -> Iterator[str]:
    for near in found.neighbours:
        yield (
            f'<tr><th scope="row"{lang_of(near.text)}>{_safe(near.text)}</th>'
            f'<td><code>{_safe(near.label)}</code></td><td class="number">{near.cosine:.3f}</td>'
            "</tr>\n"
        )


def _side(word: Word) -> str:
    shown = points(word.intent)
    return "" if shown == "0.0" else "for" if word.intent > 0 else "against"


def _safe(text: str) -> str:
    return escape(legible(text))
