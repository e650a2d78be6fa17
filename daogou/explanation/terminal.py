"""An explanation as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from daogou.explanation.explain import Explanation
from daogou.explanation.legible import (
    legible,
    padded,
    percent,
    points,
    precision,
    scope,
    share,
    width,
)
from daogou.explanation.shading import strengths

_RESET: Final = "\x1b[0m"
_BOLD: Final = "\x1b[1m"
# Backgrounds of the 256 colours from pale to full, with an ink that is legible on each, so that
# neither a light nor a dark terminal matters: blue for, orange against.
_FOR: Final = ("48;5;153;38;5;16", "48;5;75;38;5;16", "48;5;25;38;5;231")
_AGAINST: Final = ("48;5;223;38;5;16", "48;5;215;38;5;16", "48;5;130;38;5;231")
_PALEST: Final = 0.08
_BAR: Final = 20
# Longer words, and groups of words of a long message, are cut in the table alone.
_WIDEST: Final = 24


def rendered(explanation: Explanation, colour: bool) -> str:
    """The explanation in lines; `colour` shades words, and says nothing that numbers do not."""
    found = explanation
    lines = [
        _message(found, colour),
        "",
        _strong(f"{found.intent}  {percent(found.probability)}", colour)
        + ("" if found.won else f"   (understood as {found.ranking[0][0]})"),
        f"{'runner-up' if found.won else 'winner'}  {found.other}  "
        f"{percent(found.other_probability)}   margin {points(found.margin)}",
        *_beside(found),
        "",
        _strong("What carried it", colour) + "   (points of 100: of this intent, of the other)",
        *_words(found),
        "",
        _strong("Nearest training examples", colour) + "   (cosine)",
        *(f"  {near.cosine:.3f}  {near.label}  {legible(near.text)}" for near in found.neighbours),
        "",
        f"{found.model}; {found.readings} shortened messages read, "
        f"shares {precision(found.error)}.",
    ]
    return "\n".join(lines)


def _message(found: Explanation, colour: bool) -> str:
    if not colour:
        return legible(found.text)
    shown, last = "", 0
    for word, strength in zip(found.words, strengths(found.words), strict=True):
        shown += legible(found.text[last : word.start])
        shown += _shaded(legible(word.text), strength)
        last = word.end
    return shown + legible(found.text[last:])


def _shaded(text: str, strength: float) -> str:
    if abs(strength) < _PALEST:
        return text
    shades = _FOR if strength > 0 else _AGAINST
    return f"\x1b[{shades[min(2, int(abs(strength) * 3))]}m{text}{_RESET}"


def _strong(text: str, colour: bool) -> str:
    return f"{_BOLD}{text}{_RESET}" if colour else text


def _beside(found: Explanation) -> Iterator[str]:
    third = ", ".join(
        f"{name} {percent(chance)}"
        for name, chance in found.ranking
        if name not in (found.intent, found.other)
    )
    if third:
        yield f"then  {third}"
    if found.example_of:
        yield f"example  of {found.example_of}, word for word"
    if found.in_scope is not None:
        yield f"in scope  {scope(found.in_scope)}"
    if found.family:
        yield f"family  {found.family[0]}  {percent(found.family[1])}"
    for entity in found.entities:
        yield f"entity  {entity.entity} = {legible(entity.text)}  {percent(entity.confidence)}"


def _words(found: Explanation) -> Iterator[str]:
    names = [_short(legible(word.text)) for word in found.words]
    wide = max(width(name) for name in [*names, "(no word at all)"])
    yield f"  {padded('(no word at all)', wide)}  {share(found.without):>6}  " + (
        f"{share(found.other_without):>6}"
    )
    for name, word, strength in zip(names, found.words, strengths(found.words), strict=True):
        bar = ("█" if strength > 0 else "░") * round(abs(strength) * _BAR)
        line = f"  {padded(name, wide)}  {points(word.intent):>6}  {points(word.other):>6}  {bar}"
        yield line.rstrip()
    yield f"  {padded('together', wide)}  {share(found.probability):>6}  " + (
        f"{share(found.other_probability):>6}"
    )


def _short(text: str) -> str:
    if width(text) <= _WIDEST:
        return text
    kept = ""
    for character in text:
        if width(kept + character) >= _WIDEST:
            break
        kept += character
    return f"{kept}…"
