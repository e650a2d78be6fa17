"""What is trained on, chosen by and reported on, with the options of the classifier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.intent.command import data_set_name
from benchmarks.intent.data import Row, read_data_set
from daogou.errors import ConfigurationError
from daogou.nlu.example import Example
from daogou.nlu.options import COMPONENT, ClassifierOptions
from daogou.nlu.split import stratified
from daogou.settings import PROJECT_ROOT

SHOP: Final = "shop"


@dataclass(frozen=True)
class Material:
    """Examples in three parts; a test example may have an intent that is never trained."""

    name: str
    train: tuple[Example, ...]
    valid: tuple[Example, ...]
    test: tuple[Example, ...]
    options: ClassifierOptions


def of_files(
    train: Path | None, valid: Path | None, test: Path | None, options: Mapping[str, Any]
) -> Material:
    """The rows of CSV files; without `valid`, the classifier's own share of the training rows.

    Raises:
        ConfigurationError: a file is not named, or an option is unknown or out of bounds.
        DataError: a file cannot be read as documented.
    """
    if not train or not test:
        raise ConfigurationError("Give --train and --test, or --shop for the shop's own data.")
    read = read_data_set(data_set_name(train), train, test, valid)
    found = ClassifierOptions.from_config(options)
    rows, apart = list(map(_example, read.train)), list(map(_example, read.usable_valid))
    if not apart:
        rows, apart = _divided(rows, found)
    return Material(read.name, tuple(rows), tuple(apart), tuple(map(_example, read.test)), found)


def of_shop(options: Mapping[str, Any]) -> Material:
    """`data/nlu` as `rasa train` reads it, `tests/nlu`, and config.yml with `options` over it."""
    import yaml
    from rasa.shared.nlu.constants import TEXT
    from rasa.shared.nlu.training_data.loading import load_data

    from benchmarks.held_out import held_out
    from daogou.nlu.catalog_names import family_names
    from daogou.nlu.families import with_families
    from daogou.nlu.rasa_examples import example_of

    pipeline = yaml.safe_load((PROJECT_ROOT / "config.yml").read_text("utf-8"))["pipeline"]
    configured: dict[str, Any] = next((p for p in pipeline if p["name"] == COMPONENT), {})
    found = ClassifierOptions.from_config({**configured, **options})
    messages = load_data(str(PROJECT_ROOT / "data" / "nlu")).intent_examples
    examples = [example_of(message) for message in messages if message.get(TEXT)]
    if found.families:
        examples = with_families(examples, family_names(found.database_url))
    train, apart = _divided(examples, found)
    return Material(SHOP, tuple(train), tuple(apart), tuple(held_out()), found)


def intent_of(label: str) -> str:
    """The intent that a label counts for: entries of retrieval intents count as the intent."""
    return label.split("/")[0]


def _example(row: Row) -> Example:
    return Example(row.text, row.intent)


def _divided(
    examples: list[Example], options: ClassifierOptions
) -> tuple[list[Example], list[Example]]:
    kept, apart = stratified([e.label for e in examples], options.dev_share, options.seed)
    return [examples[i] for i in kept], [examples[i] for i in apart]
