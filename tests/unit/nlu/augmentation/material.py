"""The training examples and the demo catalogue, as the augmentation gets them."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache

from daogou.nlu.augmentation import KINDS
from daogou.nlu.augmentation.augment import Change
from daogou.nlu.augmentation.surfaces import Surfaces
from daogou.nlu.example import Example, Span
from daogou.settings import PROJECT_ROOT
from daogou.text.normalise import fold
from tests.unit.nlu.corpus import utterances

_FILES = {
    "category": "categories",
    "brand": "brands",
    "color": "colors",
    "attribute": "attributes",
    "product": "products",
}
_ANNOTATION = re.compile(r"\[([^\]]+)\]\(([a-z_]+)\)")
Entry = tuple[str, str, str]


@lru_cache(maxsize=1)
def examples() -> list[Example]:
    """Those of `data/nlu`."""
    return [
        Example(one.text, one.intent, tuple(Span(*entity) for entity in one.entities))
        for one in utterances()
        if one.place.startswith("data/")
    ]


@lru_cache(maxsize=1)
def entries() -> list[Entry]:
    """(kind, code, folded surface) of `data/catalog`."""
    found: dict[Entry, None] = {}
    for kind, name in _FILES.items():
        with (PROJECT_ROOT / "data" / "catalog" / f"{name}.csv").open(encoding="utf-8") as stream:
            for row in csv.DictReader(stream):
                code = f"{row['name']}={row['code']}" if kind == "attribute" else row["code"]
                own = "value" if kind == "attribute" else "name"
                said = [row[f"{own}_zh"], row[f"{own}_en"]]
                said += f"{row['synonyms_zh']}|{row['synonyms_en']}".split("|")
                found.update(((kind, code, fold(one)), None) for one in said if fold(one))
    return list(found)


@lru_cache(maxsize=1)
def surfaces() -> Surfaces:
    """The catalogue's names."""
    return Surfaces(entries())


@cache
def change_of(kind: str) -> Change:
    """The change of a kind, over all examples and the whole catalogue."""
    return KINDS[kind](examples(), surfaces())


def annotated(line: str, label: str = "search_product", family: str | None = None) -> Example:
    """An example from its line in a file: "find [shoes](category)"."""
    text, spans, at = "", [], 0
    for match in _ANNOTATION.finditer(line):
        text += line[at : match.start()]
        spans.append(Span(len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        at = match.end()
    return Example(text + line[at:], label, tuple(spans), family)


def pieces(example: Example) -> tuple[list[str], list[str]]:
    """The text around the spans, in order, and the texts of the spans."""
    around, within, at = [], [], 0
    for span in example.entities:
        around.append(example.text[at : span.start])
        within.append(example.text[span.start : span.end])
        at = span.end
    return [*around, example.text[at:]], within
