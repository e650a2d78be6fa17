"""Pruning takes out what weighs least, and nothing else."""

from __future__ import annotations

import copy

import pytest
import torch
from torch import Tensor

from benchmarks.compression.pruning import (
    fewer_heads,
    heads,
    importance,
    narrower,
    thinned,
    units,
)
from daogou.nlu.training.loss import JointLoss
from daogou.nlu.training.network import JointNetwork
from tests.unit.nlu.training.conftest import Tuned

WIDTH, HEADS, SIZE = 64, 2, 16


def intents(network: JointNetwork) -> Tensor:
    """What a network says of two rows, the second padded."""
    ids = torch.tensor([[0, 5, 6, 7, 2], [0, 8, 2, 1, 1]])
    with torch.no_grad():
        said: Tensor = network.eval()(ids, (ids != 1).long())[0]
    return said


def test_all_kept_is_the_same_network(teacher: Tuned) -> None:
    network = teacher.fitted.network
    weights = [torch.arange(float(WIDTH))] * 2
    torch.testing.assert_close(intents(narrower(network, WIDTH, weights)), intents(network))
    weights = [torch.arange(float(HEADS * SIZE))] * 2
    torch.testing.assert_close(intents(fewer_heads(network, HEADS, weights)), intents(network))


def test_what_does_nothing_goes_first(teacher: Tuned) -> None:
    """Units and a head whose outputs are not read weigh nothing, and can go without a trace."""
    network = copy.deepcopy(teacher.fitted.network)
    with torch.no_grad():
        for layer in network.encoder.encoder.layer:
            units(layer).weight[:, ::2] = 0.0
            heads(layer).weight[:, :SIZE] = 0.0
    loss = JointLoss(teacher.encoded, len(teacher.fitted.targets.labels), teacher.options)
    found = importance(network, teacher.encoded, loss, teacher.fitted.fill, units)
    assert [len(weights) for weights in found] == [WIDTH, WIDTH]
    assert all(float(weights[::2].sum()) == 0 < float(weights[1::2].min()) for weights in found)
    narrow = narrower(network, WIDTH // 2, found)
    assert narrow.encoder.encoder.layer[0].intermediate.dense.weight.shape == (WIDTH // 2, 32)
    torch.testing.assert_close(intents(narrow), intents(network))

    found = importance(network, teacher.encoded, loss, teacher.fitted.fill, heads)
    assert all(float(weights[:SIZE].sum()) == 0 < float(weights[SIZE:].sum()) for weights in found)
    single = fewer_heads(network, 1, found)
    assert single.encoder.encoder.layer[1].attention.self.query.weight.shape == (SIZE, 32)
    torch.testing.assert_close(intents(single), intents(network))


def test_the_first_order_foretells_what_a_missing_unit_costs(teacher: Tuned) -> None:
    """The loss without the half that weighs least is nearer to the whole network's."""
    network, data = teacher.fitted.network, teacher.encoded
    loss = JointLoss(data, len(teacher.fitted.targets.labels), teacher.options)
    weights = importance(network, data, loss, teacher.fitted.fill, units)
    full = loss_of(network, teacher, loss)
    least = loss_of(narrower(network, WIDTH // 2, weights), teacher, loss)
    most = loss_of(narrower(network, WIDTH // 2, [-one for one in weights]), teacher, loss)
    assert abs(least - full) < abs(most - full)


def loss_of(network: JointNetwork, teacher: Tuned, loss: JointLoss) -> float:
    """The loss over all examples."""
    members = range(len(teacher.examples))
    rows = [torch.tensor(row) for row in teacher.encoded.rows]
    ids = torch.nn.utils.rnn.pad_sequence(rows, True, teacher.fitted.fill)
    mask = (ids != teacher.fitted.fill).long()
    with torch.no_grad():
        return float(loss(network.eval().upper(network.lower(ids, mask), mask), members))


@pytest.mark.parametrize("share", [0.25, 0.5])
def test_the_smallest_weights_become_zero(teacher: Tuned, share: float) -> None:
    before = teacher.fitted.network.encoder.encoder.layer[0].output.dense.weight
    after = thinned(teacher.fitted.network, share).encoder.encoder.layer[0].output.dense.weight
    gone = after == 0
    assert gone.float().mean() == pytest.approx(share, abs=0.01)
    assert torch.equal(after[~gone], before[~gone])
    assert before[gone].abs().max() <= before[~gone].abs().min()
