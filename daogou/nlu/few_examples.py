"""How intents are learned that have few examples each, so that none can be held out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from daogou.nlu.example import Example
from daogou.nlu.options import ClassifierOptions

# Chosen on the validation rows of HWU64 with ten examples an intent.
_RECIPE: Final[dict[str, Any]] = {
    "label_names": True,
    "head_start": "probe",
    "contrast": 1.0,
    "r_drop": 0.0,
    "epochs": 10,
    "batch_size": 64,
    "frozen_layers": 5,
    "learning_rate": 1e-4,
    "head_learning_rate": 5e-4,
}
_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")


def for_few(options: ClassifierOptions) -> ClassifierOptions:
    """The recipe for few examples; options that differ from their defaults keep their values."""
    usual = ClassifierOptions()
    return replace(
        options,
        **{
            key: value
            for key, value in _RECIPE.items()
            if getattr(options, key) == getattr(usual, key)
        },
    )


def named(labels: Iterable[str]) -> list[Example]:
    """An example for each of `labels` that says its name: "iot_hue_lightoff" is learned as well."""
    said = ((_BETWEEN_WORDS.sub(" ", label).strip(), label) for label in sorted(set(labels)))
    return [Example(text, label) for text, label in said if text]
