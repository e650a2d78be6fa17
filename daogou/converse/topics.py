"""The topic of a file: the first part of its name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def known_topics(root: Path) -> list[str]:
    """The topics that have rules."""
    return sorted(path.stem for path in (root / "data" / "rules").glob("*.yml"))


def topic_of(stem: str, topics: Sequence[str]) -> str:
    """The topic that a file's name begins with; what stands before its first `_` elsewhere.

    >>> topic_of("after_sales_exchange", ["after_sales", "cart"])
    'after_sales'
    """
    for topic in sorted(topics, key=len, reverse=True):
        if stem == topic or stem.startswith(f"{topic}_"):
            return topic
    return stem.split("_")[0]
