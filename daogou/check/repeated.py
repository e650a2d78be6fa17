"""Examples that teach two things at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from daogou.check.finding import Finding
from daogou.check.project import Example, Project
from daogou.text.normalise import fold

_SIGNS = str.maketrans("", "", " ，。！？、；：,.!?;:~～…")


def sense(text: str) -> str:
    """A text as the network reads it, without blanks and signs."""
    return fold(text).translate(_SIGNS)


def check_repeated(project: Project) -> Iterator[Finding]:
    """One text under two labels, and twice under one."""
    by_text: dict[str, list[Example]] = defaultdict(list)
    for example in project.examples:
        by_text[sense(example.text) or example.text].append(example)
    for members in by_text.values():
        labels = sorted({member.label for member in members})
        places = tuple(member.place for member in members)
        text = members[0].text
        if len(labels) > 1:
            yield Finding(
                "example-two-intents",
                "error",
                places,
                f"{text!r} is an example of {' and of '.join(labels)}",
                "Keep it where it belongs. If it belongs to both, the two may be one intent.",
            )
        elif len(members) > 1:
            yield Finding(
                "example-twice",
                "warning",
                places,
                f"{text!r} stands {len(members)} times under {labels[0]}",
                "Keep one; the network learns more from another wording.",
            )
