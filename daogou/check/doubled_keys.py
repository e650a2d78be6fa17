"""Keys that stand twice in one mapping: the later one would silently replace the first."""

from __future__ import annotations

from collections.abc import Iterator

from daogou.check.finding import Finding, Place
from daogou.check.marked_yaml import Marked


def check_doubled_keys(file: Marked) -> Iterator[Finding]:
    """Each key that its mapping has already, wherever it stands in the file."""
    waiting, seen = [file], set[int]()
    while waiting:
        value = waiting.pop()
        if id(value.node) in seen:
            continue  # an alias of what was looked at
        seen.add(id(value.node))
        first: dict[str, Place] = {}
        for key, below in value.items():
            if key.text in first:
                yield Finding(
                    "key-twice",
                    "error",
                    (key.place, first[key.text]),
                    f"the key {key.text!r} stands twice in one place",
                    "Keep one of the two, or join what stands below them.",
                )
            first.setdefault(key.text, key.place)
            waiting.append(below)
        waiting += value.each()
