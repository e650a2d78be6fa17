"""The vocabulary that is cut to the scripts in use reads every text that we have as the full one.

Texts: `data/nlu`, `tests/nlu`, the stories, the names of the catalogue, and the public intent sets
where they lie beside the project.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from daogou.nlu.encoder.packaged import read_packaged
from daogou.nlu.encoder.pieces import prepared
from daogou.nlu.encoder.tokenizer import build_tokenizer, cut_vocabulary
from daogou.settings import PROJECT_ROOT
from tests.unit.nlu.corpus import utterances

PUBLIC = PROJECT_ROOT.parent / "shared" / "data" / "intents"
_ANNOTATION = re.compile(r"\[([^\]]+)\]\([a-z_]+\)")
# Columns that hold codes, dates and numbers.
_SAID = re.compile(r"name|title|synonyms|description|label|value|text|recipient|street")


@pytest.fixture(scope="module")
def tokenizers() -> tuple[Any, Any, Any]:
    """The full tokenizer, the cut one, and for its ids those of the full one."""
    whole = build_tokenizer(read_packaged().pieces)
    return (whole, *cut_vocabulary(whole))


def examples() -> Iterator[str]:
    yield from (utterance.text for utterance in utterances())


def stories() -> Iterator[str]:
    for folder in ("data/stories", "data/rules", "tests/stories"):
        for path in sorted((PROJECT_ROOT / folder).glob("*.yml")):
            for story in _leaves(yaml.safe_load(path.read_text("utf-8"))):
                yield _ANNOTATION.sub(r"\1", story)


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (leaf for item in value.values() for leaf in _leaves(item))
    elif isinstance(value, list):
        yield from (leaf for item in value for leaf in _leaves(item))
    elif isinstance(value, str):
        yield value


def catalogue() -> Iterator[str]:
    for path in sorted((PROJECT_ROOT / "data" / "catalog").glob("*.csv")):
        for row in _rows(path):
            yield from (text for column, text in row.items() if _SAID.search(column) and text)


def public() -> Iterator[str]:
    for path in sorted(PUBLIC.rglob("*.csv")):
        yield from (row["text"] for row in _rows(path) if row.get("text"))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


@pytest.mark.parametrize(
    ("source", "least"),
    [(examples, 5_000), (stories, 300), (catalogue, 5_000), (public, 25_000)],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_texts_are_cut_into_the_same_pieces(
    tokenizers: tuple[Any, Any, Any], source: Callable[[], Iterator[str]], least: int
) -> None:
    if source is public and not PUBLIC.is_dir():
        pytest.skip(f"the public intent sets do not lie in {PUBLIC}")
    said = list(dict.fromkeys(source()))
    assert len(said) >= least
    whole, cut, kept = tokenizers
    texts = list(dict.fromkeys([*said, *map(prepared, said)]))
    before, after = whole.encode_batch(texts), cut.encode_batch(texts)
    other = [
        text
        for text, one, two in zip(texts, before, after, strict=True)
        if kept[two.ids].tolist() != one.ids or one.offsets != two.offsets
    ]
    assert other == []
