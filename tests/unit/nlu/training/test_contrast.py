"""The supervised contrast of embeddings."""

from __future__ import annotations

import math

import pytest
import torch
from torch.nn.functional import normalize

from daogou.nlu.training.contrast import contrast

APART = torch.eye(2)


def test_by_hand() -> None:
    angles = torch.tensor([0.0, 0.3, -0.3])
    embeddings = torch.stack([angles.cos(), angles.sin()], dim=1)
    # The first is as near to its fellow as to the stranger; cosines are divided by 0.05.
    second = math.log1p(math.exp((math.cos(0.6) - math.cos(0.3)) / 0.05))
    found = contrast(embeddings, torch.tensor([4, 4, 7])).item()
    assert found == pytest.approx((math.log(2) + second) / 2, rel=1e-4)


def test_nearer_fellows_are_better() -> None:
    intents = torch.tensor([0, 0, 1, 1])
    together = contrast(APART[[0, 0, 1, 1]], intents)
    assert together < contrast(APART[[0, 1, 0, 1]], intents)


def test_no_fellows_no_loss_and_a_gradient_all_the_same() -> None:
    embeddings = APART.clone().requires_grad_()
    loss = contrast(embeddings, torch.tensor([0, 1]))
    loss.backward()  # type: ignore[no-untyped-call]
    assert loss.item() == 0
    assert embeddings.grad is not None and torch.count_nonzero(embeddings.grad) == 0


def test_gradients_pull_fellows_together() -> None:
    points = torch.randn(6, 4, generator=torch.Generator().manual_seed(1)).requires_grad_()
    intents = torch.tensor([0, 1, 2, 0, 1, 2])
    before = contrast(normalize(points, dim=1), intents)
    before.backward()  # type: ignore[no-untyped-call]
    assert points.grad is not None and torch.isfinite(points.grad).all()
    after = contrast(normalize((points - 0.1 * points.grad).detach(), dim=1), intents)
    assert after < before
