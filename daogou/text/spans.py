"""Values found at a place of a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from daogou.text.normalise import fold_with_offsets

Value = TypeVar("Value")


@dataclass(frozen=True)
class Found(Generic[Value]):
    """`text[start:end]` of the source, and what it means."""

    start: int
    end: int
    text: str
    value: Value


def find_all(
    pattern: re.Pattern[str], text: str, build: Callable[[re.Match[str]], Value | None]
) -> list[Found[Value]]:
    """Matches of `pattern` in the folded `text`, with spans that point into `text` itself.

    A match that `build` answers with None is left out.
    """
    return find_groups(pattern, text, (0,), lambda match, _group: build(match))


def find_groups(
    pattern: re.Pattern[str],
    text: str,
    groups: Sequence[str | int],
    build: Callable[[re.Match[str], Any], Value | None],
) -> list[Found[Value]]:
    """As `find_all`, for a pattern of alternatives: of each match those of `groups` that took part.

    The span is the group's own; `build` gets the match and the group.
    """
    folded, offsets = fold_with_offsets(text)
    found: list[Found[Value]] = []
    for match in pattern.finditer(folded):
        for group in groups:
            start, end = match.span(group)
            value = build(match, group) if start < end else None
            if value is not None:
                first, last = offsets[start], offsets[end - 1] + 1
                found.append(Found(first, last, text[first:last], value))
    return found
