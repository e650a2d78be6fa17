"""The texts of the training examples, each with what it is an example of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from daogou.catalog.phrase_book import plain
from daogou.errors import DataError

_ENDS: Final = re.compile(r"^[\W_]+|[\W_]+$")
# Of the matcher's folder.
KNOWN_TEXTS: Final = "known_texts.json"


@dataclass(frozen=True)
class KnownTexts:
    """Labels ("faq/postage" for an entry of a retrieval intent) by `key` of a text."""

    labels: dict[str, str]

    @classmethod
    def of(cls, examples: Iterable[tuple[str, str]]) -> KnownTexts:
        """Texts with their labels; one that stands under several, or has no key, is left out."""
        found: dict[str, set[str]] = {}
        for text, label in examples:
            found.setdefault(key(text), set()).add(label)
        found.pop("", None)
        return cls({text: min(labels) for text, labels in found.items() if len(labels) == 1})

    def label_of(self, text: str) -> str | None:
        """What `text` is an example of; None where it is none, or of several things."""
        return self.labels.get(key(text))

    def save(self, path: Path) -> None:
        """Writes a JSON file."""
        path.write_text(json.dumps(self.labels), encoding="ascii")

    @classmethod
    def load(cls, path: Path) -> KnownTexts:
        """Reads what `save` wrote.

        Raises:
            DataError: the file is missing or damaged.
        """
        try:
            labels = json.loads(path.read_text(encoding="ascii"))
            if not isinstance(labels, dict) or not all(isinstance(v, str) for v in labels.values()):
                raise ValueError("no texts with their labels")
        except (OSError, ValueError) as error:
            raise DataError(
                f"{path}: not the texts of examples ({error}). Train a new model with `rasa train`."
            ) from error
        return cls(labels)


def key(text: str) -> str:
    """`text` without what does not count: case, width, emoji, the marks before and behind it.

    "" for what has no letter: a number means what was asked for, whatever it is an example of.
    """
    found = _ENDS.sub("", plain(text))
    return found if any(character.isalpha() for character in found) else ""
