"""Rasa's training over a copy of the data; all that learning knows of Rasa."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from typing import Any, Final

import yaml
from rasa.__main__ import create_argument_parser
from rasa.cli.train import run_training
from rasa.shared.importers.importer import TrainingDataImporter

from daogou.errors import ConfigurationError, DataError
from daogou.nlu.catalog_names import family_names
from daogou.nlu.example import Example
from daogou.nlu.families import with_families
from daogou.nlu.fit_cache import made_by
from daogou.nlu.options import COMPONENT, ClassifierOptions
from daogou.nlu.rasa_examples import example_of

Entries = list[tuple[str, str, str]]
_CONFIG: Final = "config.yml"


def options_of(root: Path) -> ClassifierOptions:
    """The options of the intent classifier in `config.yml`.

    Raises:
        ConfigurationError: the pipeline has no such component.
    """
    told: dict[str, Any] = yaml.safe_load((root / _CONFIG).read_text("utf-8")) or {}
    for component in told.get("pipeline") or []:
        if component.get("name") == COMPONENT:
            return ClassifierOptions.from_config(component)
    raise ConfigurationError(f"{_CONFIG}: {COMPONENT} is not in the pipeline. Nothing can learn.")


def examples_of(
    root: Path, data: Path, options: ClassifierOptions
) -> tuple[list[Example], Entries]:
    """The examples below `data` as the classifier learns them, and the catalogue's names."""
    importer = TrainingDataImporter.load_from_config(
        str(root / _CONFIG), str(root / "domain.yml"), [str(data)]
    )
    messages = importer.get_nlu_data().intent_examples
    names = family_names(options.database_url)
    examples = [example_of(message) for message in messages if message.get("text")]
    return with_families(examples, names), sorted(names.lexicon.entries())


def train_model(root: Path, data: Path, output: Path, maker: Callable[[Path], None]) -> Path:
    """`rasa train` over `data` in this process; `maker` writes the intent model. The archive.

    What Rasa raises goes through.

    Raises:
        DataError: the training ended without a model.
    """
    arguments = ["train", "--data", str(data), "--out", str(output), "--skip-validation"]
    parsed = create_argument_parser().parse_args(arguments)
    # Rasa looks for its files and its cache in the working folder.
    with chdir(root), made_by(maker):
        made = run_training(parsed)
    if not made:
        raise DataError(f"{data}: Rasa made no model of it; its last words stand above.")
    return Path(made)
