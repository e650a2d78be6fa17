"""Takes the least important parts out of a tuned network.

Importance is of first order: how much the loss would change, to a linear approximation, if a part's
output were zero (Michel et al. 2019, "Are Sixteen Heads Really Better than One?"; Molchanov et al.
2019, "Importance Estimation for Neural Network Pruning").
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from typing import Any, Final

import torch
from torch import Tensor, nn

from daogou.nlu.training.batches import by_length, pad
from daogou.nlu.training.data import Encoded
from daogou.nlu.training.epochs import Loss
from daogou.nlu.training.network import JointNetwork

_BATCH: Final = 32
# The linear map that reads the parts of a layer: units of the feed-forward net, heads' outputs.
Reader = Callable[[Any], nn.Linear]


def units(layer: Any) -> nn.Linear:
    """What reads the feed-forward units of an encoder's layer."""
    reader: nn.Linear = layer.output.dense
    return reader


def heads(layer: Any) -> nn.Linear:
    """What reads the attention heads of an encoder's layer, one beside the other."""
    reader: nn.Linear = layer.attention.output.dense
    return reader


def importance(
    network: JointNetwork, data: Encoded, loss: Loss, fill: int, reader: Reader
) -> list[Tensor]:
    """For each layer, the importance [inputs] of what `reader`'s map of it reads.

    The sum over `data` of |activation × gradient|, of each example's pieces together.
    """
    tried = copy.deepcopy(network).eval()
    # Frozen layers have a gradient as well.
    tried.encoder.encoder.requires_grad_(True)
    layers = list(tried.encoder.encoder.layer)
    totals = [torch.zeros(reader(layer).in_features) for layer in layers]
    seen: dict[int, Tensor] = {}

    def keep(place: int) -> Callable[[nn.Module, tuple[Tensor, ...]], None]:
        def hook(_module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            inputs[0].retain_grad()
            seen[place] = inputs[0]

        return hook

    for place, layer in enumerate(layers):
        reader(layer).register_forward_pre_hook(keep(place))
    for batch in by_length(data.lengths, _BATCH, None):
        ids, mask = pad([data.rows[i] for i in batch], fill)
        total = loss(tried.upper(tried.lower(ids, mask), mask), batch)
        tried.zero_grad(set_to_none=True)
        total.backward()  # type: ignore[no-untyped-call]
        for place, states in seen.items():
            assert states.grad is not None
            moved = (states.detach() * states.grad).sum(1).abs().sum(0)
            totals[place] += moved * len(batch)
    return totals


def narrower(network: JointNetwork, width: int, weights: Sequence[Tensor]) -> JointNetwork:
    """A copy with the `width` feed-forward units of each layer that weigh most."""
    result = copy.deepcopy(network)
    for layer, weight in zip(result.encoder.encoder.layer, weights, strict=True):
        kept = weight.topk(min(width, len(weight))).indices.sort().values
        layer.intermediate.dense = _rows(layer.intermediate.dense, kept)
        layer.output.dense = _columns(layer.output.dense, kept)
    return result


def fewer_heads(network: JointNetwork, count: int, weights: Sequence[Tensor]) -> JointNetwork:
    """A copy with the `count` attention heads of each layer that weigh most."""
    result = copy.deepcopy(network)
    for layer, weight in zip(result.encoder.encoder.layer, weights, strict=True):
        attention = layer.attention.self
        size = attention.attention_head_size
        by_head = weight.reshape(-1, size).sum(1)
        best = by_head.topk(min(count, len(by_head))).indices.sort().values
        kept = (best[:, None] * size + torch.arange(size)).flatten()
        for name in ("query", "key", "value"):
            setattr(attention, name, _rows(getattr(attention, name), kept))
        layer.attention.output.dense = _columns(layer.attention.output.dense, kept)
        attention.num_attention_heads = len(best)
        attention.all_head_size = len(kept)
    return result


@torch.no_grad()
def thinned(network: JointNetwork, share: float) -> JointNetwork:
    """A copy with the `share` of each layer's matrices that is nearest to zero set to zero.

    Han et al. 2015, "Learning both Weights and Connections". The shape stays: time is not saved.
    """
    result = copy.deepcopy(network)
    for module in result.encoder.encoder.layer.modules():
        if isinstance(module, nn.Linear):
            size = module.weight.abs()
            bound = size.flatten().kthvalue(max(1, int(share * size.numel()))).values
            module.weight[size <= bound] = 0.0
    return result


def _rows(linear: nn.Linear, kept: Tensor) -> nn.Linear:
    """`linear` with the outputs `kept`."""
    return _linear(linear.weight[kept], linear.bias[kept])


def _columns(linear: nn.Linear, kept: Tensor) -> nn.Linear:
    """`linear` with the inputs `kept`."""
    return _linear(linear.weight[:, kept], linear.bias)


def _linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    made = nn.Linear(weight.shape[1], weight.shape[0])
    made.weight = nn.Parameter(weight.detach().clone())
    made.bias = nn.Parameter(bias.detach().clone())
    return made
