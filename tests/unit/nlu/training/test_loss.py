"""The heads' cross-entropies in one number."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from daogou.nlu.options import ClassifierOptions
from daogou.nlu.training.data import UNKNOWN, Encoded
from daogou.nlu.training.loss import JointLoss
from daogou.nlu.training.network import Outputs

PLAIN = ClassifierOptions(label_smoothing=0.0)
DATA = Encoded(
    rows=[[0, 5, 2], [0, 5, 6, 2], [0, 2]],
    intents=torch.tensor([0, 1, 0]),
    families=torch.tensor([1, UNKNOWN, 0]),
    tags=[
        torch.tensor([UNKNOWN, 1, UNKNOWN]),
        torch.tensor([UNKNOWN, 0, 2, UNKNOWN]),
        torch.tensor([UNKNOWN, UNKNOWN]),
    ],
)


def outputs(families: bool = False, tags: bool = False, rows: int = 3, pieces: int = 4) -> Outputs:
    """What a network may say of a batch, always the same."""
    chance = torch.Generator().manual_seed(3)

    def drawn(*shape: int) -> Tensor:
        return torch.randn(*shape, generator=chance)

    return Outputs(
        drawn(rows, 2),
        drawn(rows, 8),
        drawn(rows, 3) if families else None,
        drawn(rows, pieces, 4) if tags else None,
    )


def test_intents_alone() -> None:
    said = outputs()
    expected = cross_entropy(said.intents, DATA.intents)
    assert JointLoss(DATA, 2, PLAIN)(said, [0, 1, 2]).item() == pytest.approx(expected.item())


def test_the_order_of_a_batch_is_that_of_its_members() -> None:
    said = outputs(rows=2)
    expected = cross_entropy(said.intents, torch.tensor([0, 1]))
    assert JointLoss(DATA, 2, PLAIN)(said, [2, 1]).item() == pytest.approx(expected.item())


def test_families_and_tags_add_a_part() -> None:
    said = outputs(families=True, tags=True)
    assert said.families is not None and said.tags is not None
    intents = cross_entropy(said.intents, DATA.intents)
    # Only what is known counts: two families, and the tags of three pieces.
    families = cross_entropy(said.families[[0, 2]], torch.tensor([1, 0]))
    known = torch.stack([said.tags[0, 1], said.tags[1, 1], said.tags[1, 2]])
    tags = cross_entropy(known, torch.tensor([1, 0, 2]))
    found = JointLoss(DATA, 2, PLAIN)(said, [0, 1, 2])
    assert found.item() == pytest.approx((intents + 0.3 * families + 0.5 * tags).item())


def test_a_batch_whose_families_nobody_knows() -> None:
    said = outputs(families=True, rows=1)
    expected = cross_entropy(said.intents, torch.tensor([1]))
    assert JointLoss(DATA, 2, PLAIN)(said, [1]).item() == pytest.approx(expected.item())


def test_balanced_weights_make_a_rare_label_count_as_much() -> None:
    options = ClassifierOptions(label_smoothing=0.0, class_weights="balanced")
    said = outputs()
    losses = cross_entropy(said.intents, DATA.intents, reduction="none")
    # Two of label 0, one of label 1: each label's mean counts half.
    expected = (losses[[0, 2]].mean() + losses[1]) / 2
    assert JointLoss(DATA, 2, options)(said, [0, 1, 2]).item() == pytest.approx(expected.item())


def test_a_label_without_examples_is_no_error_of_the_balance() -> None:
    options = ClassifierOptions(class_weights="balanced")
    said = Outputs(torch.zeros(3, 5), torch.zeros(3, 8), None, None)
    assert torch.isfinite(JointLoss(DATA, 5, options)(said, [0, 1, 2]))


def test_smoothing_is_of_the_intents() -> None:
    said = outputs()
    expected = cross_entropy(said.intents, DATA.intents, label_smoothing=0.2)
    options = ClassifierOptions(label_smoothing=0.2)
    assert JointLoss(DATA, 2, options)(said, [0, 1, 2]).item() == pytest.approx(expected.item())
