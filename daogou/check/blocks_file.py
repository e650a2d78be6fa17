"""Rules and stories out of a file of `data/rules/` or `data/stories/`."""

from __future__ import annotations

from collections.abc import Iterator

from daogou.check.marked_yaml import Marked
from daogou.check.project import Block, Step


def read_blocks(file: Marked) -> Iterator[Block]:
    """The rules and stories of a file, in order."""
    for kind, key in (("rule", "rules"), ("story", "stories")):
        blocks = file.get(key)
        for block in blocks.each() if blocks else ():
            name = block.get(kind)
            if name is not None:
                yield Block(
                    name.text,
                    kind,
                    tuple(_steps(block.get("steps"))),
                    tuple(_steps(block.get("condition"))),
                    name.place,
                )


def _steps(listed: Marked | None) -> Iterator[Step]:
    for member in listed.each() if listed else ():
        first = next(member.items(), None)
        if first is None:
            continue
        key, value = first
        if key.text == "or":
            choices = list(_steps(value))
            names = tuple(name for choice in choices for name in choice.names)
            values = tuple(pair for choice in choices for pair in choice.values)
            yield Step(choices[0].kind if choices else "or", names, member.place, values)
            continue
        yield Step(key.text, _names(value), member.place, tuple(_values(value)))


def _names(value: Marked) -> tuple[str, ...]:
    if value.is_scalar:
        return () if value.is_null else (value.text.lstrip("/"),)
    names = [key.text for key, _ in value.items()]
    for member in value.each():
        names += [member.text] if member.is_scalar else [key.text for key, _ in member.items()]
    return tuple(names)


def _values(value: Marked) -> Iterator[tuple[str, str]]:
    """Names below a step with what they are said to be; `null` and lists say nothing here."""
    for member in (value, *value.each()):
        for key, below in member.items():
            if below.is_scalar and not below.is_null:
                yield key.text, below.text
