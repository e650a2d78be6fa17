"""Trains the model into a folder."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from daogou.nlu.augmentation import augmented
from daogou.nlu.encoder.runtime import Encoder
from daogou.nlu.example import Example
from daogou.nlu.experts import Experts, Learned
from daogou.nlu.few_examples import for_few, named
from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.fit_cache import fitted_into
from daogou.nlu.fusion.gate import ScopeGate
from daogou.nlu.intent_model import DESCRIPTION, NETWORK, TOKENIZER
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.split import stratified
from daogou.nlu.training_examples import EXAMPLES, TrainingExamples
from daogou.nlu.valid_data import read_valid_data

if TYPE_CHECKING:
    from daogou.nlu.training.fit import Fitted

# A change elsewhere, in the entities say, leaves the network as it is.
_SHAPED_BY: Final = (
    "nlu/augmentation",
    "nlu/encoder",
    "nlu/example.py",
    "nlu/experts.py",
    "nlu/few_examples.py",
    "nlu/fusion",
    "nlu/intent_training.py",
    "nlu/options.py",
    "nlu/split.py",
    "nlu/tagging.py",
    "nlu/training",
    "nlu/training_examples.py",
    "nlu/valid_data.py",
    "text/normalise.py",
)


def train(
    examples: Sequence[Example],
    options: ClassifierOptions,
    folder: Path,
    entries: Sequence[tuple[str, str, str]] = (),
) -> None:
    """Trains a model into `folder`; the same examples and options are not trained again.

    `entries` are the catalogue's names (kind, code, surface), for augmentation.

    Rasa's own cache asks for a new training whenever an answer's wording changes, because answers
    are part of its training data. This one looks at what the model learns from.
    """
    valid = read_valid_data(options.valid_data, {e.label for e in examples})
    content = [
        source_fingerprint(*_SHAPED_BY),
        options.to_dict(),
        sorted(repr(example) for example in examples),
        sorted(repr(example) for example in valid),
        sorted(entries),
    ]
    fitted_into(folder, content, lambda partial: _train(examples, valid, options, entries, partial))


def _train(
    examples: Sequence[Example],
    valid: Sequence[Example],
    options: ClassifierOptions,
    entries: Sequence[tuple[str, str, str]],
    folder: Path,
) -> None:
    # torch and transformers are slow to import, and only training needs them.
    from daogou.nlu.training.distil import distil
    from daogou.nlu.training.fit import fit

    train, dev = list(examples), list(valid)
    if not dev:
        kept, apart = stratified([e.label for e in examples], options.dev_share, options.seed)
        train, dev = [examples[i] for i in kept], [examples[i] for i in apart]
    if not dev and options.few_examples and options.dev_share:
        options = for_few(options)
    if options.label_names:
        train += named(example.label for example in train)
    # Only what is trained on: what is held out stays as shoppers would write it.
    made = augmented(train, options.augmentations, options.augmentation, entries, options.seed)
    train = [*train, *made]
    fitted = fit(train, dev, options)
    if options.student_layers:
        fitted = distil(fitted, train, dev, options)
    write(fitted, train, dev, options, folder)


def write(
    fitted: Fitted,
    train: Sequence[Example],
    dev: Sequence[Example],
    options: ClassifierOptions,
    folder: Path,
) -> None:
    """Writes the model that serves: the network, and the experts that it is heard with."""
    from daogou.nlu.encoder.export import export

    targets = fitted.targets
    export(fitted.network, folder / NETWORK, options.quantise)
    fitted.tokenizer.save(str(folder / TOKENIZER), pretty=False)
    encoder = Encoder.load(folder / NETWORK, folder / TOKENIZER)
    learned = _read(train, targets.labels, encoder, "Embedding the examples")
    held_out = _read(dev, targets.labels, encoder, "Reading the dev split")
    experts = Experts.learn(learned, held_out, len(targets.labels), options)
    outside = [i for i, label in enumerate(targets.labels) if label == options.out_of_scope]
    gate = ScopeGate.learn(held_out.logits, held_out.targets, outside)
    TrainingExamples(
        list(learned.texts),
        [example.label for example in train],
        learned.embeddings.astype(np.float16),
    ).save(folder / EXAMPLES)
    description: dict[str, Any] = {
        "labels": targets.labels,
        "families": targets.families,
        "tags": targets.tags,
        "stack": experts.save(folder),
        "gate": gate.to_dict(),
        "dev_accuracy": fitted.dev_accuracy,
        "options": options.to_dict(),
    }
    (folder / DESCRIPTION).write_text(
        json.dumps(description, ensure_ascii=False, indent=1), "utf-8"
    )


def _read(
    examples: Sequence[Example], labels: Sequence[str], encoder: Encoder, title: str
) -> Learned:
    """What the network that serves reads of `examples`."""
    number = {label: index for index, label in enumerate(labels)}
    texts = [example.text for example in examples]
    return Learned(
        texts,
        encoder.run(texts, progress=title),
        np.array([number[example.label] for example in examples], dtype=np.int64),
    )
