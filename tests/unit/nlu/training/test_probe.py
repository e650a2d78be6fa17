"""The head of the intents begins as a linear model over the encoder as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from daogou.nlu.training.batches import pad
from tests.unit.nlu.training.conftest import Tuned, tuned


def accuracy(made: Tuned) -> float:
    """On the examples that it learned from."""
    data = made.encoded
    ids, mask = pad(data.rows, made.fitted.fill)
    network = made.fitted.network
    with torch.no_grad():
        said = network.upper(network.lower(ids, mask), mask).intents.argmax(-1)
    return float((said == data.intents).float().mean())


# So low a rate that the head is as it began.
STILL = {"epochs": 1, "learning_rate": 1e-7, "head_learning_rate": 1e-7}


def test_it_knows_its_examples_before_it_is_tuned(encoder: Path) -> None:
    assert accuracy(tuned(encoder, **STILL)) < 0.5
    assert accuracy(tuned(encoder, head_start="probe", **STILL)) > 0.8


@pytest.mark.parametrize("frozen", [0, 1])
def test_with_the_contrast_and_frozen_layers(encoder: Path, frozen: int) -> None:
    made = tuned(encoder, head_start="probe", contrast=1.0, frozen_layers=frozen)
    assert accuracy(made) > 0.9
