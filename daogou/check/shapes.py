"""Shapes of YAML, put together of one another; each says where a value does not fit."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final

from daogou.check.finding import Finding, Place
from daogou.check.marked_yaml import Marked

# Looks at a value; the text is what a finding calls it ("a step", "`steps`").
Shape = Callable[[Marked, str], Iterator[Finding]]

# `<<: *name` takes the keys of another mapping.
_MERGE: Final = "<<"


def anything(_value: Marked, _called: str) -> Iterator[Finding]:
    """Whatever stands there fits."""
    yield from ()


def text(value: Marked, called: str) -> Iterator[Finding]:
    """One text, number or word, and not nothing."""
    if not value.is_scalar or value.is_null:
        yield _unfit(value, called, "Write one text there.")


def text_or_null(value: Marked, called: str) -> Iterator[Finding]:
    """As `text`; `null` is fine, too."""
    if not value.is_scalar:
        yield _unfit(value, called, "Write one name there, or null.")


def choice(*values: str) -> Shape:
    """One of these words."""

    def look(value: Marked, called: str) -> Iterator[Finding]:
        if not value.is_scalar or value.text not in values:
            yield _unfit(value, called, suggestion(value.text, values))

    return look


def many(shape: Shape, called: str) -> Shape:
    """A list of what `shape` describes and `called` names, with one member at least."""

    def look(value: Marked, of: str) -> Iterator[Finding]:
        members = list(value.each())
        if not members:
            yield _unfit(value, of, f"Write a list there: {called} after each `-`.")
        for member in members:
            yield from shape(member, called)

    return look


def keys(
    known: Mapping[str, Shape], needed: Collection[str] = (), one_of: Collection[str] = ()
) -> Shape:
    """A mapping of these keys alone; `needed` must be there, and one at least of `one_of`."""

    def look(value: Marked, called: str) -> Iterator[Finding]:
        if not value.is_mapping:
            yield _unfit(value, called, f"Write keys with values there: {', '.join(known)}.")
            return
        present = [key.text for key, _ in value.items()]
        strange = False
        for key, below in value.items():
            if key.text in known:
                yield from known[key.text](below, f"`{key.text}`")
            elif key.text != _MERGE:
                strange = True
                told = f"{called} has the key {key.text!r}, which is not known there"
                yield _finding("key-unknown", key.place, told, suggestion(key.text, known))
        if strange or _MERGE in present:
            return  # the key that is missing may be the one that is misspelt
        missing = [name for name in needed if name not in present]
        if one_of and not set(one_of) & set(present):
            missing.append(" or ".join(one_of))
        for name in missing:
            yield _finding("key-missing", value.place, f"{called} has no `{name}:`", "Add it.")

    return look


def names(shape: Shape, called: str, begin: str = "") -> Shape:
    """A mapping of names, which begin with `begin`, to what `shape` describes."""

    def look(value: Marked, of: str) -> Iterator[Finding]:
        if not value.is_mapping:
            yield _unfit(value, of, f"Write {called} there: a name, a colon, and what it is.")
        for key, below in value.items():
            if not key.text.startswith(begin):
                told = f"{called} is called {key.text!r}"
                yield _finding("value-unfit", key.place, told, f"Its name begins with {begin!r}.")
            yield from shape(below, f"{called} {key.text!r}")

    return look


def declared(called: str) -> Shape:
    """A list of names, or of names with options below; none of them twice."""

    def look(value: Marked, of: str) -> Iterator[Finding]:
        yield from many(_name_with_options, called)(value, of)
        first: dict[str, Place] = {}
        for member in value.each():
            name = next((key.text for key, _ in member.items()), member.text)
            if name in first:
                told = f"{called} {name!r} stands twice under {of}"
                places = (member.place, first[name])
                yield Finding("key-twice", "error", places, told, "Delete one of the two.")
            first.setdefault(name, member.place)

    return look


def _name_with_options(value: Marked, called: str) -> Iterator[Finding]:
    if value.is_null or not (value.is_scalar or value.is_mapping):
        yield _unfit(value, called, "Write its name after the `-`.")


def suggestion(name: str, known: Collection[str]) -> str:
    """What was meant, probably, or all that would be understood."""
    near = difflib.get_close_matches(name, known, n=1)
    return f"Did you mean {near[0]!r}?" if near else f"Known there: {', '.join(known)}."


def _unfit(value: Marked, called: str, remedy: str) -> Finding:
    if value.is_null:
        is_what = "is empty"
    elif value.is_scalar:
        is_what = f"is {value.shown}"
    else:
        is_what = "has keys" if value.is_mapping else "is a list"
    return _finding("value-unfit", value.place, f"{called} {is_what}", remedy)


def _finding(code: str, place: Place, told: str, remedy: str) -> Finding:
    return Finding(code, "error", (place,), told, remedy)
