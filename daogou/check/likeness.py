"""Examples of different intents that the trained model can hardly tell apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from daogou.check.finding import Finding
from daogou.check.project import Example, Project
from daogou.check.repeated import sense
from daogou.nlu.intent_model import IntentModel
from daogou.nlu.training_examples import EXAMPLES, TrainingExamples

# Cosine from which two texts of different labels are told.
ALIKE: Final = 0.985
# The nearest pairs that are told; more would not be read.
_MOST: Final = 30
_ROWS: Final = 1024

Vectors = dict[str, npt.NDArray[np.float32]]


class Embedder:
    """Sentence embeddings of one trained model; those of its own examples are stored in it."""

    def __init__(self, folder: Path) -> None:
        stored = TrainingExamples.load(folder / EXAMPLES)
        rows = stored.embeddings.astype(np.float32)
        self._known: Vectors = dict(zip(stored.texts, rows, strict=True))
        self._model = IntentModel.load(folder)

    def embed(self, texts: list[str]) -> npt.NDArray[np.float32]:
        """Embeddings [texts, hidden] of length one."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            for text, reading in zip(new, self._model.predict(new), strict=True):
                self._known[text] = reading.embedding
        return np.array([self._known[text] for text in texts], dtype=np.float32)


def check_likeness(project: Project, embedder: Embedder) -> Iterator[Finding]:
    """Pairs of examples of different labels whose embeddings nearly coincide, nearest first."""
    distinct: Mapping[tuple[str, str], Example] = {
        (sense(example.text), example.label): example for example in reversed(project.examples)
    }
    examples = list(distinct.values())
    if not examples:
        return
    vectors = embedder.embed([example.text for example in examples])
    labels = np.unique([example.label for example in examples], return_inverse=True)[1]
    pairs: list[tuple[float, int, int]] = []
    for start in range(0, len(examples), _ROWS):
        cosines = vectors[start : start + _ROWS] @ vectors.T
        cosines[labels[start : start + _ROWS, None] == labels[None, :]] = -1
        rows, columns = np.nonzero(cosines >= ALIKE)
        pairs += [
            (float(cosines[row, column]), start + int(row), int(column))
            for row, column in zip(rows, columns, strict=True)
            if start + row < column
        ]
    for cosine, one, other in sorted(pairs, reverse=True)[:_MOST]:
        first, second = examples[one], examples[other]
        if sense(first.text) == sense(second.text):
            continue  # told as one text with two labels
        yield Finding(
            "examples-alike",
            "hint",
            (first.place, second.place),
            f"{first.text!r} ({first.label}) and {second.text!r} ({second.label}) are almost the "
            f"same to the model (cosine {cosine:.3f})",
            "If both are right, add words that tell them apart; else move one, or join the two.",
        )
