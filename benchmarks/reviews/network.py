"""The product's encoder, tuned with one head for the sentiment and one for the category."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.reviews.data import some
from benchmarks.reviews.readers import CATEGORY, SENTIMENT, Labels, Opinions
from daogou.nlu.encoder.export import export
from daogou.nlu.encoder.runtime import Encoder
from daogou.nlu.example import Example
from daogou.nlu.fusion.pooling import log_softmax
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.training.fit import fit


class Network:
    """Learns by the product's own training, in which the sentiment stands for the intent and the
    category for the product family, and answers from the ONNX graph that it would serve.

    Weights stay float32: rounding to int8 saturates on processors without VNNI.
    """

    title = "tuned encoder"

    def __init__(self, options: ClassifierOptions, texts: int) -> None:
        """`texts`: how many of the training's texts are learned from (0: all)."""
        self.options, self.texts = options, texts

    def fit(self, train: Sequence[Example], valid: Sequence[Example], labels: Labels) -> None:
        """Tunes for a fixed number of epochs; `valid` is not looked at."""
        del valid
        drawn = some(train, self.texts, self.options.seed)
        fitted = fit(drawn, [], self.options)
        self._columns = {
            SENTIMENT: [fitted.targets.labels.index(name) for name in labels.names(SENTIMENT)],
            CATEGORY: [fitted.targets.families.index(name) for name in labels.names(CATEGORY)],
        }
        with tempfile.TemporaryDirectory(prefix="reviews-") as folder:
            graph, tokenizer = Path(folder, "network.onnx"), Path(folder, "tokenizer.model")
            export(fitted.network, graph, quantise=False)
            fitted.tokenizer.save(str(tokenizer), pretty=False)
            self._encoder = Encoder.load(graph, tokenizer, threads=1)

    def opinions(self, texts: Sequence[str]) -> Opinions:
        """Log-probabilities by question."""
        bar = self.title if len(texts) > 1 else ""
        readings = self._encoder.run(texts, progress=bar)
        logits: dict[str, Any] = {
            SENTIMENT: np.stack([reading.intents for reading in readings]),
            CATEGORY: np.stack([reading.families for reading in readings]),  # type: ignore[misc]
        }
        return {
            question: log_softmax(values[:, self._columns[question]])
            for question, values in logits.items()
        }
