"""Two rules or stories of one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from daogou.check.finding import Finding
from daogou.check.project import Block, Project


def check_block_names(project: Project) -> Iterator[Finding]:
    """Names that stand twice: messages about one would point at the other."""
    by_name: dict[str, list[Block]] = defaultdict(list)
    for block in project.blocks:
        by_name[block.name].append(block)
    for name, blocks in by_name.items():
        if len(blocks) > 1:
            yield Finding(
                "name-twice",
                "warning",
                tuple(block.place for block in blocks),
                f"{len(blocks)} rules or stories are called {name!r}",
                "Give each a name of its own.",
            )
