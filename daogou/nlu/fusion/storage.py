"""Arrays of an expert in one `.npz` file, without pickle."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from daogou.errors import DataError


def write(path: Path, kind: str, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
    """Writes `arrays`, marked as those of a `kind`."""
    np.savez_compressed(path, kind=np.array(kind), **arrays)


def read(path: Path, kind: str, shapes: Mapping[str, int]) -> dict[str, npt.NDArray[Any]]:
    """Reads what `write` wrote; `shapes` names the arrays with the number of their axes.

    Raises:
        DataError: the file is missing, damaged or of another kind.
    """
    try:
        with np.load(path, allow_pickle=False) as stored:
            found = str(stored["kind"])
            if found != kind:
                raise ValueError(f"it holds a {found}")
            arrays = {name: stored[name] for name in shapes}
        for name, axes in shapes.items():
            if arrays[name].ndim != axes or arrays[name].dtype.kind not in "fiu":
                raise ValueError(f"{name} has the wrong shape or type")
            if not np.isfinite(arrays[name]).all():
                raise ValueError(f"{name} holds values that are no numbers")
    except (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile, zlib.error) as error:
        raise foreign(path, kind, error) from error
    return arrays


def foreign(path: Path, kind: str, reason: object) -> DataError:
    """The error for a file that is no `kind`."""
    return DataError(f"{path}: not a {kind} ({reason}). Train a new model with `rasa train`.")
