"""The present intent model, taught further: a whole model again, for the same place."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from daogou.errors import DataError
from daogou.learning.rehearsal import rehearsed
from daogou.nlu.augmentation import augmented
from daogou.nlu.example import Example
from daogou.nlu.intent_model import DESCRIPTION, IntentModel
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.training_examples import EXAMPLES, TrainingExamples

# Old examples that are rehearsed, and how many of them lie nearest to each new one.
REHEARSED: Final = 2_000
_NEAR: Final = 8
# Of the examples that a model does not know, so many times the share that it held out may be
# those held out; beyond that somebody has written examples that it never learned.
_UNKNOWN: Final = 1.5
_REMEDY: Final = "Train it with `python -m daogou train`; after that it can be learned on from."


@dataclass(frozen=True)
class Division:
    """Examples as the present model sees them: learned by it, new to it, held out from it."""

    old: list[Example]
    new: list[Example]
    dev: list[Example]


def divide(
    examples: Sequence[Example],
    new: Sequence[str],
    learned: Sequence[str],
    options: ClassifierOptions,
) -> Division:
    """`examples` by whether their texts are `new`, were `learned`, or neither: then held out.

    Raises:
        DataError: so many are neither that the model was trained from other examples.
    """
    fresh, known = set(new), set(learned)
    found = Division([], [], [])
    for example in examples:
        if example.text in fresh:
            found.new.append(example)
        elif example.text in known:
            found.old.append(example)
        else:
            found.dev.append(example)
    most = _UNKNOWN * options.dev_share * len(examples) + 10
    if len(found.dev) > most:
        raise DataError(
            f"data/nlu has {len(found.dev)} examples that the present model did not learn, beside "
            f"those to be learned now. {_REMEDY}"
        )
    return found


def continue_from(
    model: Path,
    examples: Sequence[Example],
    new: Sequence[str],
    options: ClassifierOptions,
    entries: Sequence[tuple[str, str, str]],
    folder: Path,
    epochs: int,
) -> Division:
    """Writes into `folder` the intent model of the folder `model`, taught the texts `new` as well.

    `examples` are all of `data/nlu`, the new ones among them, and `entries` the catalogue's names,
    as for `intent_training.train`.

    Raises:
        DataError: the model was trained from other examples or options than there are now.
    """
    from daogou.learning.incremental.learn_on import learn_on
    from daogou.nlu.intent_training import write
    from daogou.nlu.training.data import Targets

    told = _description(model)
    if told["options"] != options.to_dict():
        raise DataError(f"config.yml has other options than the present model. {_REMEDY}")
    targets = Targets(told["labels"], told["families"], told["tags"])
    if unknown := sorted({example.label for example in examples} - set(targets.labels)):
        raise DataError(f"The present model does not know {', '.join(unknown)}. {_REMEDY}")
    stored = TrainingExamples.load(model / EXAMPLES)
    parts = divide(examples, new, stored.texts, options)
    near = _near(model, stored, [example.text for example in parts.new])
    old = rehearsed(parts.old, near, REHEARSED, options.seed)
    share = options.augmentation
    slips = augmented(parts.new, options.augmentations, share, entries, options.seed)
    fitted = learn_on(model, targets, old, [*parts.new, *slips], parts.dev, options, epochs)
    train = [*parts.old, *parts.new]
    made = augmented(train, options.augmentations, share, entries, options.seed)
    write(fitted, [*train, *made], parts.dev, options, folder)
    return parts


def _near(model: Path, stored: TrainingExamples, texts: Sequence[str]) -> list[str]:
    """The texts of the learned examples that lie nearest to each of `texts`."""
    predictions = IntentModel.load(model).predict(list(texts))
    return [
        neighbour.text
        for prediction in predictions
        for neighbour in stored.nearest(prediction.embedding, _NEAR)
    ]


def _description(model: Path) -> dict[str, Any]:
    """
    Raises:
        DataError: it cannot be read.
    """
    try:
        told: dict[str, Any] = json.loads((model / DESCRIPTION).read_text("utf-8"))
        return {key: told[key] for key in ("labels", "families", "tags", "options")}
    except (OSError, ValueError, KeyError) as error:
        raise DataError(f"{model / DESCRIPTION}: cannot be read ({error!r}). {_REMEDY}") from error
