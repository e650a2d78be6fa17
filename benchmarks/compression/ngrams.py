"""The row without a network: the linear model over character n-grams alone."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.compression.material import Material, intent_of
from benchmarks.compression.measure import accuracy, packed
from daogou.nlu.fusion.ngrams import NgramClassifier


@dataclass(frozen=True)
class Ngrams:
    """The classifier with the names of its labels."""

    classifier: NgramClassifier
    labels: list[str]
    seconds: float

    @classmethod
    def fit(cls, material: Material) -> Ngrams:
        """Learns from the training examples."""
        labels = sorted({example.label for example in material.train})
        place = {label: number for number, label in enumerate(labels)}
        begun = time.perf_counter()
        classifier = NgramClassifier.fit(
            [example.text for example in material.train],
            [place[example.label] for example in material.train],
            len(labels),
            material.options.seed,
        )
        return cls(classifier, labels, time.perf_counter() - begun)

    def intents(self, texts: Sequence[str]) -> list[str]:
        """The likeliest intent of each of `texts`."""
        best = self.classifier.log_probabilities(texts).argmax(1)
        return [intent_of(self.labels[place]) for place in best]

    def figures(self, material: Material, folder: Path) -> dict[str, Any]:
        """The figures that a network's row has; `folder` holds the file."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "ngrams.npz"
        self.classifier.save(path)
        told = {part: accuracy(self.intents, getattr(material, part)) for part in ("valid", "test")}
        return {
            "network_mb": path.stat().st_size / 1e6,
            "archive_mb": packed(folder) / 1e6,
            "training_s": self.seconds,
            "experts": [],
            **{part: {"network": found, "served": found} for part, found in told.items()},
        }
