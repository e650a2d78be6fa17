"""Trains the model into a folder."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from daogou.nlu.calibration import best_temperature
from daogou.nlu.encoder.runtime import Encoder
from daogou.nlu.example import Example
from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.fit_cache import fitted_into
from daogou.nlu.intent_model import DESCRIPTION, NETWORK, TOKENIZER
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.split import stratified
from daogou.nlu.valid_data import read_valid_data

# A change elsewhere, in the entities say, leaves the network as it is.
_SHAPED_BY: Final = (
    "nlu/calibration.py",
    "nlu/encoder",
    "nlu/example.py",
    "nlu/intent_training.py",
    "nlu/options.py",
    "nlu/split.py",
    "nlu/tagging.py",
    "nlu/training",
    "nlu/valid_data.py",
    "text/normalise.py",
)


def train(examples: Sequence[Example], options: ClassifierOptions, folder: Path) -> None:
    """Trains a model into `folder`; the same examples and options are not trained again.

    Rasa's own cache asks for a new training whenever an answer's wording changes, because answers
    are part of its training data. This one looks at what the model learns from.
    """
    valid = read_valid_data(options.valid_data, {e.label for e in examples})
    content = [
        source_fingerprint(*_SHAPED_BY),
        options.to_dict(),
        sorted(repr(example) for example in examples),
        sorted(repr(example) for example in valid),
    ]
    fitted_into(folder, content, lambda partial: _train(examples, valid, options, partial))


def _train(
    examples: Sequence[Example],
    valid: Sequence[Example],
    options: ClassifierOptions,
    folder: Path,
) -> None:
    # torch and transformers are slow to import, and only training needs them.
    from daogou.nlu.encoder.export import export
    from daogou.nlu.training.fit import fit

    train, dev = list(examples), list(valid)
    if not dev:
        kept, held_out = stratified([e.label for e in examples], options.dev_share, options.seed)
        train, dev = [examples[i] for i in kept], [examples[i] for i in held_out]
    fitted = fit(train, dev, options)
    targets = fitted.targets
    export(fitted.network, folder / NETWORK, options.quantise)
    fitted.tokenizer.save(str(folder / TOKENIZER), pretty=False)
    temperature = 1.0
    encoder = Encoder.load(folder / NETWORK, folder / TOKENIZER)
    if dev:
        # Calibrated on the network that will serve: rounding to int8 moves its confidence.
        logits = np.stack([reading.intents for reading in encoder.run([e.text for e in dev])])
        wanted = np.array([targets.labels.index(e.label) for e in dev])
        temperature = best_temperature(logits, wanted)
    description: dict[str, Any] = {
        "labels": targets.labels,
        "families": targets.families,
        "tags": targets.tags,
        "temperature": temperature,
        "dev_accuracy": fitted.dev_accuracy,
        "options": options.to_dict(),
    }
    (folder / DESCRIPTION).write_text(
        json.dumps(description, ensure_ascii=False, indent=1), "utf-8"
    )
