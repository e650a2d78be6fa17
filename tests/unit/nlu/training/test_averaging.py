"""The moving average of the weights."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from daogou.nlu.training.averaging import AveragedWeights


def network(value: float = 0.0) -> nn.Linear:
    """One weight and one frozen bias."""
    made = nn.Linear(1, 1)
    nn.init.constant_(made.weight, value)
    nn.init.constant_(made.bias, 5.0)
    made.bias.requires_grad_(False)
    return made


def step(made: nn.Linear, value: float) -> None:
    """What an optimiser does to the weight."""
    with torch.no_grad():
        made.weight.fill_(value)


def test_the_average_follows_the_weights() -> None:
    made = network()
    averaged = AveragedWeights(made, 0.9)
    expected = 0.0
    for number in range(1, 200):
        step(made, float(number % 7))
        averaged.update()
        decay = min(0.9, (1 + number) / (10 + number))
        expected = decay * expected + (1 - decay) * (number % 7)
    assert averaged.snapshot()["weight"].item() == pytest.approx(expected, abs=1e-4)
    assert 2.0 < expected < 4.5


def test_in_the_first_steps_it_follows_faster() -> None:
    made = network()
    averaged = AveragedWeights(made, 0.999)
    step(made, 1.0)
    averaged.update()
    assert averaged.snapshot()["weight"].item() == pytest.approx(9 / 11)


def test_the_network_has_the_average_only_within() -> None:
    made = network()
    averaged = AveragedWeights(made, 0.5)
    step(made, 11.0)
    averaged.update()
    with averaged.in_place():
        assert made.weight.item() == pytest.approx(9.0)
        assert averaged.snapshot()["weight"].item() == pytest.approx(11.0)
    assert made.weight.item() == 11.0
    with pytest.raises(KeyError), averaged.in_place():
        raise KeyError
    assert made.weight.item() == 11.0


def test_a_snapshot_stays_as_it_is_and_fits_the_network() -> None:
    made = network()
    averaged = AveragedWeights(made, 0.5)
    kept = averaged.snapshot()
    step(made, 4.0)
    averaged.update()
    assert kept["weight"].item() == 0.0
    made.load_state_dict(kept, strict=False)
    assert (made.weight.item(), made.bias.item()) == (0.0, 5.0)


def test_without_a_decay_the_last_weights_count() -> None:
    made = network()
    averaged = AveragedWeights(made, 0.0)
    step(made, 3.0)
    averaged.update()
    with averaged.in_place():
        assert made.weight.item() == 3.0
    kept = averaged.snapshot()
    assert set(kept) == {"weight"}
    step(made, 8.0)
    assert kept["weight"].item() == 3.0
