"""Values found at a place of a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

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
    pattern: re.Pattern[str],
    text: str,
    build: Callable[[re.Match[str]], Value | None],
    group: str | int = 0,
) -> Iterator[Found[Value]]:
    """Matches of `pattern` in the folded `text`, with spans that point into `text` itself.

    A match that `build` answers with None is left out. `group` is the part whose span is meant.
    """
    folded, offsets = fold_with_offsets(text)
    for match in pattern.finditer(folded):
        value = build(match)
        start, end = match.span(group)
        if value is None or start == end:
            continue
        first, last = offsets[start], offsets[end - 1] + 1
        yield Found(first, last, text[first:last], value)
