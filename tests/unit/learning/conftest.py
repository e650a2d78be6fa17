"""A tiny intent model, trained once, to learn on from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import torch

from daogou.nlu import intent_training
from daogou.nlu.example import Example, Span
from daogou.nlu.options import ClassifierOptions
from tests.unit.nlu.tiny import EXAMPLES, OPTIONS, save_encoder


@dataclass(frozen=True)
class Trained:
    """The folder of an intent model with what it was trained by."""

    folder: Path
    examples: list[Example]
    options: ClassifierOptions


@pytest.fixture(scope="session", autouse=True)
def one_thread() -> Iterator[None]:
    """So little work is done soonest by one thread: several mostly wait for each other."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def tiny_encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny encoder."""
    return save_encoder(tmp_path_factory.mktemp("encoder"))


def examples() -> list[Example]:
    """The tiny examples; those of a search have an entity and a family."""
    return [
        Example(
            text,
            label,
            (Span(0, 2, "category"),) if label == "search_product" else (),
            "apparel" if label == "search_product" else "none",
        )
        for label, texts in EXAMPLES.items()
        for text in texts
    ]


def train(folder: Path, encoder: Path, **options: Any) -> Trained:
    """An intent model in `folder`; a second's work."""
    made = ClassifierOptions.from_config({**OPTIONS, "encoder": str(encoder), **options})
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("RASA_CACHE_DIRECTORY", str(folder / "rasa" / "cache"))
        intent_training.train(examples(), made, folder / "model")
    return Trained(folder / "model", examples(), made)


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory, tiny_encoder: Path) -> Trained:
    """A model in int8, as it serves."""
    return train(tmp_path_factory.mktemp("trained"), tiny_encoder, quantise=True)
