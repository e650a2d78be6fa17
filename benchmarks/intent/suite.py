"""A folder of data sets: each a folder with `train.csv`, `test.csv` and, where there is one, a
validation split `valid.csv` or `dev.csv`; `train_10shot.csv` has ten examples an intent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from benchmarks.intent.data import DataSet, read_data_set
from daogou.errors import DataError

TRAIN, TEST, TEN_SHOT = "train.csv", "test.csv", "train_10shot.csv"
_VALID: Final = ("valid.csv", "dev.csv")
# Whose published figure was of a model that learned from the validation split as well.
_LEARNS_VALID: Final = ("smp2017",)
_LAYOUT: Final = f"folders with {TRAIN} and {TEST} (and {_VALID[0]} or {_VALID[1]})"
_ORIGINS: Final = (
    "BANKING77 is in PolyAI's task-specific-datasets, HWU64 in the NLU Evaluation Data of Liu et "
    "al. (2019), SMP2017 in the SMP 2017 ECDT task 1; their 10-shot splits are those of DNNC"
)


def read_suite(folder: Path, only: Sequence[str] = (), ten_shot: bool = False) -> list[DataSet]:
    """The data sets of a folder, those in `only` if any is named; `ten_shot` adds the small ones.

    A 10-shot set goes without the validation split, which is larger than what it trains on: who
    has ten examples of an intent does not have another twenty to choose by.

    Raises:
        DataError: the folder or a data set is missing, or a file cannot be read.
    """
    if not folder.is_dir():
        raise DataError(f"{folder}: no such folder. Give one that holds {_LAYOUT}. {_ORIGINS}.")
    found = {
        path.name: path
        for path in sorted(folder.iterdir())
        if (path / TRAIN).is_file() and (path / TEST).is_file()
    }
    if not found:
        raise DataError(f"{folder}: no data set here. A suite holds {_LAYOUT}. {_ORIGINS}.")
    absent = [name for name in only if name not in found]
    if absent:
        raise DataError(f"{folder}: no data set {absent[0]!r}. There are: {', '.join(found)}.")
    sets = []
    for name, path in found.items():
        if only and name not in only:
            continue
        valid = next((path / file for file in _VALID if (path / file).is_file()), None)
        made = read_data_set(name, path / TRAIN, path / TEST, valid)
        sets.append(_with_valid(made) if name in _LEARNS_VALID else made)
        if ten_shot and (path / TEN_SHOT).is_file():
            sets.append(read_data_set(f"{name} 10-shot", path / TEN_SHOT, path / TEST))
    return sets


def _with_valid(data: DataSet) -> DataSet:
    """`data` that learns from its validation rows too; a share of all is held out instead."""
    return replace(data, train=data.train + data.valid, valid=())
