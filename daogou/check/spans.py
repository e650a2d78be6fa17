"""Annotations that no model could learn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from daogou.check.finding import Finding
from daogou.check.project import Project
from daogou.nlu.tokens import tokenise


def check_spans(project: Project) -> Iterator[Finding]:
    """Entities that begin or end inside a token, and entities that the domain does not know."""
    torn = re.compile(rf"[\[\]]|[(（](?:{'|'.join(map(re.escape, project.entities))})[)）]?")
    for example in project.examples:
        if torn.search(example.text):
            yield Finding(
                "span-torn",
                "error",
                (example.place,),
                f"{example.text!r} has a bracket that belongs to no annotation",
                "Write [words](entity), with nothing between the brackets, and no full-width ones.",
            )
        if not example.spans:
            continue
        tokens = tokenise(example.text)
        starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
        for start, end, entity in example.spans:
            words = example.text[start:end]
            if entity not in project.entities:
                yield Finding(
                    "entity-unknown",
                    "error",
                    (example.place,),
                    f"{words!r} is annotated as {entity!r}, which domain.yml does not know",
                    f"One of {', '.join(sorted(project.entities))}? Or add it to `entities:`.",
                )
            if start not in starts or end not in ends:
                inside = [t.text for t in tokens if t.start < end and t.end > start]
                yield Finding(
                    "span-off-token",
                    "error",
                    (example.place,),
                    f"{words!r} ({entity}) begins or ends inside a token of "
                    f"{' | '.join(inside) or example.text!r}",
                    "Annotate whole words: a Latin word or a number cannot be divided.",
                )
