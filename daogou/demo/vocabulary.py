"""The hand-written vocabulary that the products must keep to: read and looked up."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from daogou.demo.item import Item


@dataclass(frozen=True)
class Brand:
    """A brand's code and its names."""

    code: str
    name_zh: str
    name_en: str


@dataclass(frozen=True)
class Vocabulary:
    """Codes that exist, and every word (lower case) that already means something."""

    categories: frozenset[str]
    brands: dict[str, Brand]
    colors: frozenset[str]
    attribute_names: dict[str, str]
    words: frozenset[str]

    def is_word(self, name: str) -> bool:
        """Whether the name is a word of the vocabulary."""
        return name.lower() in self.words

    def says_something(self, name: str) -> bool:
        """Whether a category, colour or attribute is said within the name."""
        if not name.isascii():
            return any(word in name for word in self.words if not word.isascii() and len(word) > 1)
        parts = name.lower().split()
        spans = (parts[i:j] for i in range(len(parts)) for j in range(i + 1, len(parts) + 1))
        return any(" ".join(span) in self.words for span in spans)

    def category(self, code: str) -> str:
        """The code itself; ``ValueError`` if there is no such category."""
        if code not in self.categories:
            raise ValueError(f"no category {code!r} in categories.csv")
        return code

    def color(self, code: str, product: str) -> str:
        """The code itself; ``ValueError`` if there is no such colour."""
        if code not in self.colors:
            raise ValueError(f"{product}: no colour {code!r} in colors.csv")
        return code

    def brand(self, item: Item) -> Brand:
        """The brand that the item's code begins with."""
        code = item.code.partition("-")[0]
        if code not in self.brands:
            raise ValueError(f"{item.code}: no brand {code!r} in brands.csv")
        return self.brands[code]

    def attributes(self, item: Item) -> list[str]:
        """``name=code`` for each attribute, in the order of the vocabulary."""
        codes = item.attributes.split()
        for code in codes:
            if code not in self.attribute_names:
                raise ValueError(f"{item.code}: no attribute {code!r} in attributes.csv")
        return [f"{name}={code}" for code, name in self.attribute_names.items() if code in codes]


def read_vocabulary(directory: Path) -> Vocabulary:
    """Read the four vocabulary files of the directory."""
    categories = _rows(directory / "categories.csv")
    brands = _rows(directory / "brands.csv")
    colors = _rows(directory / "colors.csv")
    attributes = _rows(directory / "attributes.csv")
    return Vocabulary(
        categories=frozenset(row["code"] for row in categories),
        brands={row["code"]: Brand(row["code"], row["name_zh"], row["name_en"]) for row in brands},
        colors=frozenset(row["code"] for row in colors),
        attribute_names={row["code"]: row["name"] for row in attributes},
        words=frozenset(
            word.lower()
            for row in categories + brands + colors + attributes
            for column, cell in row.items()
            if column.startswith(("name_zh", "name_en", "value_", "synonyms_"))
            for word in cell.split("|")
            if word
        ),
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
