"""The intent model as files: trains it, keeps what was trained, predicts."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from daogou.errors import DataError
from daogou.nlu.calibration import best_temperature, softmax
from daogou.nlu.encoder.runtime import Encoder
from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.options import ClassifierOptions

logger = logging.getLogger(__name__)

# No name ends in .json or .yml: a bare `rasa test` walks the training cache and reads such files.
NETWORK: Final = "network.onnx"
TOKENIZER: Final = "tokenizer.model"
DESCRIPTION: Final = "description.txt"
_KEPT: Final = 3
# A change elsewhere, in the entities say, leaves the network as it is.
_SHAPED_BY: Final = (
    "nlu/encoder",
    "nlu/training",
    "nlu/calibration.py",
    "nlu/intent_model.py",
    "nlu/options.py",
    "text/normalise.py",
)


# Intents with their probabilities, the most probable first.
Ranking = list[tuple[str, float]]


@dataclass
class IntentModel:
    """A tuned encoder with its labels.

    A label is an intent, or the full name of a retrieval intent's entry ("faq/return_postage"): the
    probability of such an intent is the sum over its entries. Learning the entries apart keeps them
    apart in the embedding, by which the response selector finds its answer.
    """

    encoder: Encoder
    labels: list[str]
    temperature: float

    @classmethod
    def load(cls, folder: Path) -> IntentModel:
        """Opens a folder that `train` wrote.

        Raises:
            DataError: a file is missing, damaged or of another make.
        """
        try:
            description = json.loads((folder / DESCRIPTION).read_text("utf-8"))
            labels, temperature = description["labels"], float(description["temperature"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DataError(
                f"{folder / DESCRIPTION}: not the description of an intent model ({error!r}). "
                "Train a new one with `rasa train`."
            ) from error
        encoder = Encoder.load(folder / NETWORK, folder / TOKENIZER)
        outputs = encoder.session.get_outputs()[0].shape[-1]
        if outputs != len(labels):
            raise DataError(
                f"{folder}: the network has {outputs} outputs and {len(labels)} labels are "
                "described. Train a new one with `rasa train`."
            )
        return cls(encoder, labels, temperature)

    def predict(self, texts: Sequence[str]) -> tuple[list[Ranking], npt.NDArray[np.float32]]:
        """A ranking for each of `texts`, and their embeddings [texts, hidden] of length one."""
        logits, embeddings = self.encoder.run(texts)
        return [self._ranked(row) for row in softmax(logits / self.temperature)], embeddings

    def _ranked(self, probabilities: npt.NDArray[np.float32]) -> Ranking:
        intents: dict[str, float] = defaultdict(float)
        for label, probability in zip(self.labels, probabilities.tolist(), strict=True):
            intents[label.split("/")[0]] += probability
        return sorted(intents.items(), key=lambda item: -item[1])


def train(
    texts: Sequence[str], labels: Sequence[str], options: ClassifierOptions, folder: Path
) -> None:
    """Trains a model into `folder`; the same examples and options are not trained again.

    Rasa's own cache asks for a new training whenever an answer's wording changes, because answers
    are part of its training data. This one looks at what the model learns from.
    """
    cache = Path(os.environ.get("RASA_CACHE_DIRECTORY", ".rasa/cache")).parent / "intent-models"
    known = cache / _key(texts, labels, options)
    if not known.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        partial = Path(tempfile.mkdtemp(prefix=".training-", dir=cache))
        try:
            _train(texts, labels, options, partial)
            partial.rename(known)
        finally:
            shutil.rmtree(partial, ignore_errors=True)
        _forget_oldest(cache)
    else:
        logger.info("The intent classifier's examples are unchanged: it is taken from %s.", known)
        os.utime(known)
    shutil.copytree(known, folder, dirs_exist_ok=True)


def _train(
    texts: Sequence[str], labels: Sequence[str], options: ClassifierOptions, folder: Path
) -> None:
    # torch and transformers are slow to import, and only training needs them.
    from daogou.nlu.encoder.export import export
    from daogou.nlu.training.fit import fit

    fitted = fit(texts, labels, options)
    export(fitted.network, folder / NETWORK, options.quantise)
    fitted.tokenizer.save(str(folder / TOKENIZER), pretty=False)
    temperature = 1.0
    encoder = Encoder.load(folder / NETWORK, folder / TOKENIZER)
    if fitted.dev:
        # Calibrated on the network that will serve: rounding to int8 moves its confidence.
        logits, _ = encoder.run([texts[i] for i in fitted.dev])
        targets = np.array([fitted.labels.index(labels[i]) for i in fitted.dev])
        temperature = best_temperature(logits, targets)
    description: dict[str, Any] = {
        "labels": fitted.labels,
        "temperature": temperature,
        "dev_accuracy": fitted.dev_accuracy,
        "options": options.to_dict(),
    }
    (folder / DESCRIPTION).write_text(
        json.dumps(description, ensure_ascii=False, indent=1), "utf-8"
    )


def _key(texts: Sequence[str], labels: Sequence[str], options: ClassifierOptions) -> str:
    content = [
        source_fingerprint(*_SHAPED_BY),
        options.to_dict(),
        sorted(zip(labels, texts, strict=True)),
    ]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()[:32]


def _forget_oldest(cache: Path) -> None:
    folders = [f for f in cache.iterdir() if f.is_dir() and not f.name.startswith(".")]
    for folder in sorted(folders, key=lambda f: f.stat().st_mtime)[:-_KEPT]:
        shutil.rmtree(folder, ignore_errors=True)
