"""What is worked out ahead of time: which products are alike, bought and looked at together, and
what is popular; as arrays in one file."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from daogou.errors import DataError

Array = npt.NDArray[Any]
# Raise it when what is written below changes.
_LAYOUT: Final = 1
# What numpy raises of a file that is missing, cut short or something else.
_DAMAGE: Final = (
    *(OSError, EOFError, ValueError, KeyError, TypeError, AttributeError),
    *(BadZipFile, zlib.error),
)


@dataclass(frozen=True)
class Neighbours:
    """For each product its nearest: `rows` [products, most] int32, -1 where there are fewer, and
    `scores` [products, most] float32 from 0 to 1, the greatest first."""

    rows: Array
    scores: Array

    def of(self, row: int) -> list[tuple[int, float]]:
        """The neighbours of a row with their scores, the nearest first."""
        rows, scores = self.rows[row], self.scores[row]
        kept = rows >= 0
        return list(zip(rows[kept].tolist(), scores[kept].tolist(), strict=True))


@dataclass(frozen=True)
class Index:
    """The arrays of a file; rows are products in the order of `codes` [products].

    `categories` [products]: their codes. `trend` [products] float32, 0 to 1: what was bought and
    looked at lately, 0 where too few did. `catalog` is the catalogue that it was made of.
    """

    codes: Array
    categories: Array
    trend: Array
    similar: Neighbours
    together: Neighbours
    also: Neighbours
    catalog: str

    @cached_property
    def places(self) -> dict[str, int]:
        """The row of each product."""
        return {code: row for row, code in enumerate(self.names)}

    @cached_property
    def names(self) -> list[str]:
        """`codes` as plain texts."""
        return list(self.codes.tolist())

    @cached_property
    def trending(self) -> Array:
        """The rows of what is wanted lately, the most wanted first."""
        order: Array = np.argsort(-self.trend, kind="stable")
        wanted: Array = order[self.trend[order] > 0]
        return wanted

    def near(self, kind: Neighbours, code: str) -> list[tuple[str, float]]:
        """(code, score) of the neighbours of `code`; empty where the index does not know it."""
        row = self.places.get(code)
        if row is None:
            return []
        return [(self.names[place], score) for place, score in kind.of(row)]


@dataclass(frozen=True)
class Vectors:
    """The texts' vectors [texts, width], float16, by hashes [texts] of the texts."""

    hashes: Array
    vectors: Array


def write_index(path: Path, index: Index, texts: Vectors) -> None:
    """Writes both into one `.npz` file, all or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{os.getpid()}-{path.stem}.npz")
    arrays = {"codes": index.codes, "categories": index.categories, "trend": index.trend}
    for name in ("similar", "together", "also"):
        near: Neighbours = getattr(index, name)
        arrays |= {f"{name}_rows": near.rows, f"{name}_scores": near.scores}
    arrays |= {"hashes": texts.hashes, "vectors": texts.vectors}
    try:
        np.savez(partial, layout=_LAYOUT, catalog=np.array(index.catalog), **arrays)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def read_index(path: Path) -> Index:
    """The index in a file; the texts' vectors stay on disk.

    Raises:
        DataError: there is no such file, or it is damaged or of another version.
    """
    with _opened(path) as stored:
        near = {
            name: Neighbours(stored[f"{name}_rows"], stored[f"{name}_scores"])
            for name in ("similar", "together", "also")
        }
        return Index(
            codes=stored["codes"],
            categories=stored["categories"],
            trend=stored["trend"],
            catalog=str(stored["catalog"]),
            **near,
        )


def read_vectors(path: Path) -> Vectors:
    """The texts' vectors in a file.

    Raises:
        DataError: see `read_index`.
    """
    with _opened(path) as stored:
        return Vectors(stored["hashes"], stored["vectors"])


def read_catalog(path: Path) -> str:
    """Which catalogue the index in a file was made of.

    Raises:
        DataError: see `read_index`.
    """
    with _opened(path) as stored:
        return str(stored["catalog"])


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    """The arrays of a file, whose damage is told in one way."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            if int(stored["layout"]) != _LAYOUT:
                raise ValueError(f"it is of version {stored['layout']}, not {_LAYOUT}")
            yield stored
    except _DAMAGE as error:
        raise DataError(
            f"{path}: no index of recommendations ({error}). "
            "Make one: python -m daogou recommend build"
        ) from error
