"""Learning new examples from where the network is."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import torch
from tokenizers import Tokenizer

from daogou.learning.incremental.rehearsal_loss import RehearsalLoss
from daogou.learning.incremental.served_network import read_network
from daogou.nlu.example import Example
from daogou.nlu.intent_model import NETWORK, TOKENIZER
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.training.data import Encoded, Targets
from daogou.nlu.training.epochs import Training
from daogou.nlu.training.fit import Fitted
from daogou.nlu.training.lesson import Lesson
from daogou.nlu.training.loss import JointLoss

# Of the rates that a whole training takes: what is known already is to move little.
_RATE_SHARE: Final = 0.1
# New examples are seen so often in an epoch, as far as they stay a quarter of it.
_REPEATS: Final = 8
_NEW_SHARE: Final = 0.25


def learn_on(
    model: Path,
    targets: Targets,
    old: Sequence[Example],
    new: Sequence[Example],
    dev: Sequence[Example],
    options: ClassifierOptions,
    epochs: int,
) -> Fitted:
    """The network of the intent model in `model` after `epochs` over `old` and `new` examples.

    `old` are the examples that are rehearsed. The weights of the best epoch on `dev` are kept.

    Raises:
        DataError: the folder holds another kind of network.
    """
    torch.manual_seed(options.seed)
    network = read_network(model / NETWORK, options, len(targets.tags), len(targets.families))
    tokenizer = Tokenizer.from_file(str(model / TOKENIZER))
    fitted = Fitted(network, tokenizer, targets, None)
    seen = min(_REPEATS, max(1, round(_NEW_SHARE * len(old) / max(1, len(new)))))
    rows = Encoded.of([*old, *(list(new) * seen)], tokenizer, targets)
    # Only the old ones are asked for: the lesson's rows behind them are never read.
    lesson = Lesson.of(copy.deepcopy(network), Encoded.of(old, tokenizer, targets), fitted.fill)
    training = Training(
        network,
        rows,
        Encoded.of(dev, tokenizer, targets) if dev else None,
        replace(
            options,
            epochs=epochs,
            learning_rate=options.learning_rate * _RATE_SHARE,
            head_learning_rate=options.head_learning_rate * _RATE_SHARE,
        ),
        fitted.fill,
        RehearsalLoss(rows, JointLoss(rows, len(targets.labels), options), lesson, len(old)),
        "Learning on",
    )
    fitted.dev_accuracy = training.run()
    return fitted
