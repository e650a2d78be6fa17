"""Two passes over the same examples."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from daogou.nlu.training.agreement import disagreement
from tests.unit.nlu.training.conftest import tuned


def test_the_same_twice_is_no_disagreement() -> None:
    logits = torch.randn(3, 5)
    assert disagreement(torch.cat([logits, logits])).item() == pytest.approx(0, abs=1e-6)
    # What all labels have in common is no opinion.
    assert disagreement(torch.cat([logits, logits + 2])).item() == pytest.approx(0, abs=1e-5)


def test_it_is_that_of_the_definition() -> None:
    first, second = torch.tensor([[0.2, 0.8]]), torch.tensor([[0.6, 0.4]])
    there = (second * (second / first).log()).sum()
    back = (first * (first / second).log()).sum()
    found = disagreement(torch.cat([first.log(), second.log()]))
    assert found.item() == pytest.approx(((there + back) / 2).item(), rel=1e-5)
    other = disagreement(torch.cat([second.log(), first.log()]))
    assert other.item() == pytest.approx(found.item())


def test_the_gradient_brings_them_together() -> None:
    logits = torch.tensor([[2.0, 0.0], [0.0, 1.0]], requires_grad=True)
    before = disagreement(logits)
    before.backward()
    assert logits.grad is not None
    after = disagreement((logits - 0.1 * logits.grad).detach())
    assert after < before


@pytest.mark.parametrize("frozen", [0, 1])
def test_a_network_learns_by_it(encoder: Path, frozen: int) -> None:
    made = tuned(encoder, r_drop=1.0, frozen_layers=frozen)
    again = tuned(encoder, r_drop=1.0, frozen_layers=frozen)
    once = tuned(encoder, r_drop=0.0, frozen_layers=frozen)
    weights = [one.fitted.network.intents.weight for one in (made, again, once)]
    assert torch.equal(weights[0], weights[1]) and not torch.equal(weights[0], weights[2])
