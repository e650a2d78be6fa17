"""The sentences that buyers' reviews are made of, and which of them are true of a product.

The files and their format are described in `daogou/demo/phrases/README.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from daogou.demo.shop import DemoProduct
from daogou.errors import DataError

FOLDER = Path(__file__).parent / "phrases"

_LINE = re.compile(
    r"(?P<sign>[+~-])(?P<aspect>[a-z]+)(?:\{(?P<conditions>[^}]*)\})?\s+(?P<text>.+)"
)
_SECTION = re.compile(r"\[(?P<categories>[a-z* -]+)(?::(?P<conditions>[^]]+))?\]")
_HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Phrase:
    """One sentence: "+" praise, "~" a niggle, "-" a complaint, about one aspect."""

    sign: str
    aspect: str
    conditions: tuple[str, ...]
    text: str
    language: str
    shop: bool

    def fits(self, product: DemoProduct) -> bool:
        """Whether all conditions hold for `product`."""
        return all(_holds(condition, product) for condition in self.conditions)


class Phrasebook:
    """All sentences by category; `*` is the section that fits everything."""

    def __init__(self, sections: dict[str, list[Phrase]]) -> None:
        self.sections = sections

    @classmethod
    def read(cls, folder: Path = FOLDER) -> Phrasebook:
        """Read the files of `folder`.

        Raises:
            DataError: a line is not as documented.
        """
        sections: dict[str, list[Phrase]] = {}
        for path in sorted(folder.glob("*.txt")):
            for categories, phrase in _phrases(path):
                for category in categories:
                    sections.setdefault(category, []).append(phrase)
        return cls(sections)

    def about(self, product: DemoProduct, language: str) -> list[Phrase]:
        """The sentences in `language` that may be said of `product`."""
        return [
            phrase
            for section in (*product.categories, "*")
            for phrase in self.sections.get(section, ())
            if phrase.language == language and phrase.fits(product)
        ]


def _holds(condition: str, product: DemoProduct) -> bool:
    """One condition, such as `waterproof`, `~word`, `~~word`, `@category`, `sized` or `!kids`."""
    if condition.startswith("!"):
        return not _holds(condition[1:], product)
    if condition.startswith("~~"):
        return condition[2:] in product.name_zh or condition[2:] in product.description_zh
    if condition.startswith("~"):
        return condition[1:] in product.name_zh
    if condition.startswith("@"):
        return condition[1:] in product.categories
    return condition in product.values or (condition == "sized" and product.sized)


def _phrases(path: Path) -> Iterable[tuple[list[str], Phrase]]:
    """The sentences of one file with the categories of their section."""
    categories: list[str] = []
    common: tuple[str, ...] = ()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        if section := _SECTION.fullmatch(line):
            categories = section["categories"].split()
            common = _conditions(section["conditions"])
            continue
        match = _LINE.fullmatch(line)
        if match is None or not categories:
            raise DataError(
                f"{path}, line {number}: {line!r} is neither a [section] nor a sentence. "
                "Write it as described in README.md beside the file."
            )
        yield (
            categories,
            Phrase(
                sign=match["sign"],
                aspect=match["aspect"],
                conditions=common + _conditions(match["conditions"]),
                text=match["text"],
                language="zh" if _HAN.search(match["text"]) else "en",
                shop=categories == ["*"],
            ),
        )


def _conditions(text: str | None) -> tuple[str, ...]:
    """Conditions separated by commas."""
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())
