"""The pipelines that are compared: lists of components as in a `config.yml`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from daogou.errors import ConfigurationError
from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.options import COMPONENT, ClassifierOptions

# Of `rasa init`.
BASELINE_EPOCHS: Final = 100
_VALID: Final = "valid_data"
Components = list[dict[str, Any]]


@dataclass(frozen=True)
class Setting:
    """What a pipeline is made for; `valid` is a CSV file of validation rows, `outside` the label of
    what is out of scope, where it is trained."""

    seed: int
    language: str
    valid: Path | None = None
    outside: str | None = None


@dataclass(frozen=True)
class Pipeline:
    """A pipeline with its name in files and tables.

    `options` are those that a user has set; `source` changes with the code that shapes the result.
    """

    name: str
    title: str
    components: Callable[[Setting], Components]
    options: Mapping[str, Any]
    source: str = ""


def ours(options: Mapping[str, Any]) -> Pipeline:
    """Daogou's tokenizer and classifier with `options` of the classifier.

    Raises:
        ConfigurationError: an option is unknown or out of bounds.
    """
    ClassifierOptions.from_config(options)
    takes_valid = _VALID in {field.name for field in fields(ClassifierOptions)}

    def components(setting: Setting) -> Components:
        classifier: dict[str, Any] = {"name": COMPONENT, "seed": setting.seed}
        if setting.valid and takes_valid:
            classifier[_VALID] = str(setting.valid)
        if setting.outside is not None:
            classifier["out_of_scope"] = setting.outside
        return [{"name": "daogou.nlu.BilingualTokenizer"}, {**classifier, **options}]

    return Pipeline("daogou", "Daogou", components, dict(options), source_fingerprint())


def diet(epochs: int = BASELINE_EPOCHS) -> Pipeline:
    """The NLU pipeline of `rasa init` as far as it bears on intents.

    Left out are EntitySynonymMapper and ResponseSelector (no entities, no retrieval intents) and
    FallbackClassifier, which would put `nlu_fallback` in the place of intents. Chinese is cut into
    words by JiebaTokenizer, as Rasa's documentation says.
    """

    def components(setting: Setting) -> Components:
        tokenizer = "JiebaTokenizer" if setting.language == "zh" else "WhitespaceTokenizer"
        return [
            {"name": tokenizer},
            {"name": "RegexFeaturizer"},
            {"name": "LexicalSyntacticFeaturizer"},
            {"name": "CountVectorsFeaturizer"},
            {
                "name": "CountVectorsFeaturizer",
                "analyzer": "char_wb",
                "min_ngram": 1,
                "max_ngram": 4,
            },
            {
                "name": "DIETClassifier",
                "epochs": epochs,
                "constrain_similarities": True,
                "random_seed": setting.seed,
            },
        ]

    title = "DIET" if epochs == BASELINE_EPOCHS else f"DIET, {epochs} epochs"
    return Pipeline("diet", title, components, {"epochs": epochs})


def read_options(assignments: Sequence[str]) -> dict[str, Any]:
    """Options given as `key=value`; a value is read as JSON where it is JSON, else as a text.

    Raises:
        ConfigurationError: an assignment has no key or no "=", or a key comes twice.
    """
    options: dict[str, Any] = {}
    for assignment in assignments:
        key, sign, value = assignment.partition("=")
        key = key.strip()
        if not sign or not key:
            raise ConfigurationError(f"--set {assignment}: give key=value, such as epochs=4.")
        if key == "seed":
            raise ConfigurationError(f"--set {assignment}: seeds are given by --seeds.")
        if key in options:
            raise ConfigurationError(f"--set {assignment}: {key} is set twice. Keep one.")
        try:
            options[key] = json.loads(value)
        except ValueError:
            options[key] = value
    return options
