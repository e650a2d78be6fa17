"""A folder in which a process of its own trains and serves one pipeline on one data set."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import yaml

from benchmarks.intent.data import COLUMNS, DataSet, Row
from benchmarks.intent.pipelines import Pipeline, Setting
from daogou.errors import DataError

CONFIG, EXAMPLES, VALID, MESSAGES = "config.yml", "nlu.json", "valid.csv", "messages.txt"
MODEL: Final = "model.tar.gz"
CACHE: Final = "rasa/cache"
# To Rasa, "faq/price" is an entry of the retrieval intent "faq"; to a data set it is one label.
_SLASH, _STAND_IN = "/", "\N{DIVISION SLASH}"


def write_project(
    folder: Path, data: DataSet, pipeline: Pipeline, seed: int, oos_label: str | None = None
) -> None:
    """Writes configuration, examples, validation rows and the messages to read.

    The examples are in Rasa's JSON: its YAML reads "[this](that)" in a text as an entity and cuts
    lines apart, while JSON keeps every text as it is.

    Raises:
        DataError: a label cannot be told from another one in Rasa.
    """
    for row in (*data.train, *data.valid):
        if _STAND_IN in row.intent:
            raise DataError(
                f"{data.name}: the intent {row.intent!r} has a {_STAND_IN!r} (division slash), "
                "which stands for '/' while measuring. Rename it."
            )
    valid = (folder / VALID).resolve() if data.usable_valid else None
    outside = encode(oos_label) if oos_label is not None and oos_label in data.labels else None
    setting = Setting(seed, data.language, valid, outside)
    config = {
        "recipe": "default.v1",
        "assistant_id": "benchmark",
        "language": data.language,
        "pipeline": pipeline.components(setting),
    }
    (folder / CONFIG).write_text(
        yaml.safe_dump(config, allow_unicode=True, sort_keys=False), "utf-8"
    )
    examples = [{"text": row.text, "intent": encode(row.intent)} for row in data.train]
    _write_json(folder / EXAMPLES, {"rasa_nlu_data": {"common_examples": examples}})
    _write_json(folder / MESSAGES, [row.text for row in data.test])
    if valid:
        _write_rows(valid, data.usable_valid)


def encode(label: str) -> str:
    """A label as Rasa may see it."""
    return label.replace(_SLASH, _STAND_IN)


def decode(label: str) -> str:
    """The label that `encode` was given."""
    return label.replace(_STAND_IN, _SLASH)


def _write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def _write_rows(path: Path, rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        writer.writerows((row.text, encode(row.intent)) for row in rows)
