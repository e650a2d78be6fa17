"""Reading the assistant's words as a shopper would: which of its responses a text is.

A simulated shopper does not guess: the texts of `domain.yml` and of the answers in `data/nlu` are
known, variables left open. Whoever changes a wording there changes it here. Replies in other words
(`daogou.replies`) are not recognised; leave them off while shoppers are simulated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Any

import yaml

from daogou.errors import ConfigurationError
from daogou.settings import PROJECT_ROOT


@dataclass(frozen=True)
class Reader:
    """The known responses, those with the most words of their own first."""

    patterns: tuple[tuple[str, re.Pattern[str]], ...]

    def name_of(self, text: str) -> str | None:
        """The response that a text is, without `utter_`; None where it is none of them."""
        for name, pattern in self.patterns:
            if pattern.fullmatch(text.strip()):
                return name
        return None


def reader_of(root: Path = PROJECT_ROOT) -> Reader:
    """The responses of a project.

    Raises:
        ConfigurationError: there is no domain.yml.
    """
    domain = root / "domain.yml"
    if not domain.exists():
        raise ConfigurationError(f"{domain} is missing; run from a project of the shop's.")
    known: list[tuple[int, str, re.Pattern[str]]] = []
    for path in (domain, *sorted((root / "data" / "nlu").glob("*.yml"))):
        known += _patterns(path)
    known.sort(key=lambda one: -one[0])
    return Reader(tuple((name, pattern) for _, name, pattern in known))


def _patterns(path: Path) -> Iterator[tuple[int, str, re.Pattern[str]]]:
    told: Mapping[str, Any] = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) or {}
    for name, variations in (told.get("responses") or {}).items():
        for one in variations:
            if text := str(one.get("text") or "").strip():
                yield _compiled(name.removeprefix("utter_"), text)


def _compiled(name: str, text: str) -> tuple[int, str, re.Pattern[str]]:
    """How many characters are the response's own, its name, and what its texts look like."""
    parts, own = [], 0
    for literal, field, _, _ in Formatter().parse(text):
        parts.append(re.escape(literal))
        own += len(literal)
        if field is not None:
            parts.append(".*?")
    return own, name, re.compile("".join(parts).strip(), re.S)
