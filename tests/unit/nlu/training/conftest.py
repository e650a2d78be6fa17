"""A tiny encoder that was tuned on the tiny examples, to teach and to prune."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import torch

from daogou.nlu.example import Example, Span
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.training.data import Encoded
from daogou.nlu.training.fit import Fitted, fit
from tests.unit.nlu.tiny import EXAMPLES, OPTIONS

_SHOES = "search_product"


@dataclass(frozen=True)
class Tuned:
    """A fitted network with what it was fitted by."""

    fitted: Fitted
    examples: list[Example]
    options: ClassifierOptions

    @property
    def encoded(self) -> Encoded:
        """The examples as numbers."""
        return Encoded.of(self.examples, self.fitted.tokenizer, self.fitted.targets)


def tuned(encoder: Path, **options: Any) -> Tuned:
    """Tunes a network with all three heads; a second's work."""
    examples = [
        Example(
            text,
            label,
            (Span(0, 2, "category"),) if label == _SHOES else (),
            "apparel" if label == _SHOES else "none",
        )
        for label, texts in EXAMPLES.items()
        for text in texts
    ]
    made = ClassifierOptions.from_config({**OPTIONS, "encoder": str(encoder), **options})
    return Tuned(fit(examples, [], made), examples, made)


@pytest.fixture(scope="session", autouse=True)
def one_thread() -> Iterator[None]:
    """So little work is done soonest by one thread: several mostly wait for each other."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def teacher(encoder: Path) -> Tuned:
    """A network of two layers that knows its examples."""
    return tuned(encoder)
