"""Reviews with their sentiment and the category of what was bought, in three parts."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from daogou.errors import DataError
from daogou.nlu.example import Example
from daogou.text.normalise import fold

FILE: Final = "online_shopping_10_cats.zip"
POSITIVE, NEGATIVE = "positive", "negative"
_COLUMNS: Final = ("cat", "label", "review")
_LABELS: Final = {"1": POSITIVE, "0": NEGATIVE}
_NO_LETTER: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Split:
    """Reviews as examples: `label` is the sentiment, `family` the category.

    No text stands in two parts, whatever its punctuation, width, case or script.
    """

    train: list[Example]
    valid: list[Example]
    test: list[Example]


def read(folder: Path) -> list[Example]:
    """The reviews of a folder, each text once.

    Of texts that differ in punctuation, spaces, width, case or script alone the first stays;
    reviews without a letter or digit are left out.

    Raises:
        DataError: the archive is absent or damaged, or its columns are others.
    """
    path = folder / FILE
    try:
        import pandas as pd

        table = pd.read_csv(path, dtype=str, keep_default_na=False)
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        raise DataError(
            f"{path}: cannot be read ({error}). Name the folder of {FILE} by --data."
        ) from error
    if not set(_COLUMNS) <= set(table.columns):
        raise DataError(
            f"{path}: has the columns {', '.join(table.columns)}. Give {', '.join(_COLUMNS)}."
        )
    unknown = sorted(set(table["label"]) - set(_LABELS))
    if unknown:
        raise DataError(f"{path}: has the label {unknown[0]!r}. Give 1 (content) or 0 (not).")
    once: dict[str, Example] = {}
    columns = (table[name].tolist() for name in _COLUMNS)
    for category, label, text in zip(*columns, strict=True):
        text = " ".join(text.replace("\ufeff", "").split())
        if key := bare(text):
            once.setdefault(key, Example(text, _LABELS[label], family=category))
    return list(once.values())


def bare(text: str) -> str:
    """The letters and digits of a text, folded: what makes two texts the same."""
    return _NO_LETTER.sub("", fold(text))


def split(
    reviews: Sequence[Example], test: float = 0.1, valid: float = 0.05, seed: int = 42
) -> Split:
    """Draws a test and, out of what is left, a validation part, in shares of the whole.

    Each has categories and sentiments in the proportions of the whole (stratified).
    """
    from sklearn.model_selection import train_test_split  # type: ignore[import-untyped]

    left, held = train_test_split(
        list(reviews), test_size=test, random_state=seed, stratify=strata(reviews)
    )
    train, chosen = train_test_split(
        left, test_size=valid / (1 - test), random_state=seed, stratify=strata(left)
    )
    return Split(train, chosen, held)


def some(examples: Sequence[Example], count: int, seed: int) -> list[Example]:
    """`count` of `examples` in the same proportions; all where there are no more (0: all)."""
    from sklearn.model_selection import train_test_split

    if not 0 < count < len(examples):
        return list(examples)
    drawn: list[Example] = train_test_split(
        list(examples), train_size=count, random_state=seed, stratify=strata(examples)
    )[0]
    return drawn


def strata(examples: Sequence[Example]) -> list[str]:
    """The category and sentiment of each."""
    return [f"{example.family} {example.label}" for example in examples]
