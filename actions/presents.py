"""Ideas for presents: for whom, out of presents.yml."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from ruamel.yaml import YAML

from daogou.text.normalise import fold

PRESENTS = Path(__file__).with_name("presents.yml")


def present_categories(text: str) -> list[str]:
    """Kinds of goods that make a present for whoever `text` speaks of; empty where for nobody."""
    folded = fold(text)
    for pattern, categories in _entries():
        if pattern.search(folded):
            return categories
    return []


@lru_cache(maxsize=1)
def _entries() -> list[tuple[re.Pattern[str], list[str]]]:
    found = []
    for entry in YAML(typ="safe").load(PRESENTS.read_text(encoding="utf-8")):
        words = [
            rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word)
            for word in map(fold, entry["words"])
        ]
        found.append((re.compile("|".join(words)), list(entry["categories"])))
    return found
