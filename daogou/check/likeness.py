"""Examples of different intents that the trained model can hardly tell apart."""

from __future__ import annotations

from collections import defaultdict
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
        # Of each text of the last look, the texts that nearly coincide with it.
        self._near: dict[str, dict[str, float]] = {}

    def embed(self, texts: list[str]) -> npt.NDArray[np.float32]:
        """Embeddings [texts, hidden] of length one."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            for text, reading in zip(new, self._model.predict(new), strict=True):
                self._known[text] = reading.embedding
        return np.array([self._known[text] for text in texts], dtype=np.float32)

    def alike(self, texts: list[str]) -> dict[str, dict[str, float]]:
        """By text, the others with a cosine of at least `ALIKE`.

        Only what is new since the last call is compared with all.
        """
        near = {text: self._near.get(text, {}) for text in texts}
        vectors = self.embed(texts)
        new = [place for place, text in enumerate(texts) if text not in self._near]
        for start in range(0, len(new), _ROWS):
            places = new[start : start + _ROWS]
            cosines = vectors[places] @ vectors.T
            for row, other in np.argwhere(cosines >= ALIKE).tolist():
                one = places[row]
                if one != other:
                    near[texts[one]][texts[other]] = float(cosines[row, other])
                    near[texts[other]][texts[one]] = float(cosines[row, other])
        self._near = near
        return near


def check_likeness(project: Project, embedder: Embedder) -> Iterator[Finding]:
    """Pairs of examples of different labels whose embeddings nearly coincide, nearest first."""
    distinct: Mapping[tuple[str, str], Example] = {
        (sense(example.text), example.label): example for example in reversed(project.examples)
    }
    examples = list(distinct.values())
    if not examples:
        return
    by_text: dict[str, list[int]] = defaultdict(list)
    for place, example in enumerate(examples):
        by_text[example.text].append(place)
    pairs = [
        (cosine, one, other)
        for text, others in embedder.alike(list(by_text)).items()
        for like, cosine in others.items()
        for one in by_text[text]
        for other in by_text.get(like, ())
        if one < other and examples[one].label != examples[other].label
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
