"""The network that serves, read back out of its ONNX file, to be trained further.

What serves is all that a training keeps. Its int8 weights are those of the network but for their
rounding; what is not trained further is rounded to the very same numbers again.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from daogou.errors import DataError
from daogou.nlu.encoder.export import FAMILIES, INTENTS, TAGS
from daogou.nlu.encoder.folder import encoder_folder
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.training.network import JointNetwork, load_encoder

_ATTENTION: Final = ("Attention", "QAttention")
_ACTIVATIONS: Final = ("Gelu", "FastGelu")
_NORM: Final = "SkipLayerNormalization"
Array = npt.NDArray[Any]


class _Graph:
    """The nodes of a graph that `daogou.nlu.encoder.graph` wrote, with their constants."""

    def __init__(self, path: Path) -> None:
        graph = onnx.load(str(path)).graph
        self.constants = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
        self.nodes = list(graph.node)
        self.maker = {node.output[0]: node for node in self.nodes}

    def of(self, *kinds: str) -> list[Any]:
        """The nodes of these kinds, in order."""
        return [node for node in self.nodes if node.op_type in kinds]

    def product(self, name: str) -> tuple[Array, Array | None]:
        """Weights [inputs, outputs] and bias of the product whose output is `name`."""
        node = self.maker[name]
        if node.op_type == "Add":
            return self.product(node.input[0])[0], self.constants[node.input[1]]
        if node.op_type == "MatMul":
            return self.constants[node.input[1]], None
        weights: Array = self.constants[node.input[1]] * self.constants[node.input[2]]
        bias = self.constants[node.input[4]] if len(node.input) > 4 else None
        return weights, bias

    def attention(self, node: Any) -> tuple[Array, Array]:
        """Weights [inputs, 3 × outputs] and bias of queries, keys and values."""
        weights, bias = self.constants[node.input[1]], self.constants[node.input[2]]
        if node.op_type == "QAttention":
            weights = weights * self.constants[node.input[4]]
        return weights, bias

    def rows(self, name: str) -> Array:
        """The table whose rows are `name`."""
        node = self.maker[name]
        if node.op_type == "Gather":
            return self._constant(node.input[0])
        numbers, scales = (self.maker[made] for made in node.input)  # Mul(Cast(Gather), Gather)
        numbers = self.maker[numbers.input[0]]
        return self._constant(numbers.input[0]) * self._constant(scales.input[0])

    def _constant(self, name: str) -> Array:
        value: Array = self.constants[name]
        return value


def read_network(file: Path, options: ClassifierOptions, tags: int, families: int) -> JointNetwork:
    """The network of an ONNX `file` that was trained with `options`, ready to be trained further.

    `tags` and `families` are the outputs of those heads, 0 where the network has none.

    Raises:
        DataError: the file holds another kind of network.
        ConfigurationError: the encoder that `options` names is not there.
    """
    try:
        graph = _Graph(file)
        return _built(graph, options, tags, families)
    except (KeyError, IndexError, ValueError, RuntimeError) as error:
        raise DataError(
            f"{file}: not a network of this version ({error!r}). Train a new model with `make "
            "train`; it can be learned on from after that."
        ) from error


def _built(graph: _Graph, options: ClassifierOptions, tags: int, families: int) -> JointNetwork:
    attentions = graph.of(*_ATTENTION)
    norms = graph.of(_NORM)
    first = graph.of("LayerNormalization")[0]
    words, places = graph.maker[first.input[0]].input
    table = graph.rows(words)
    # Only the shape of it is taken from the pretrained encoder: every weight is set below.
    encoder = load_encoder(encoder_folder(options.encoder), np.arange(len(table)), len(attentions))
    if len(encoder.encoder.layer) != len(attentions):
        raise ValueError(f"{len(attentions)} layers, the encoder has {len(encoder.encoder.layer)}")
    _set_embeddings(encoder, graph, table, graph.constants[graph.maker[places].input[0]], first)
    for index, (layer, attention) in enumerate(zip(encoder.encoder.layer, attentions, strict=True)):
        own = layer.attention.self
        weights, bias = graph.attention(attention)
        for part, matrix, shift in zip(
            (own.query, own.key, own.value), np.split(weights, 3, 1), np.split(bias, 3), strict=True
        ):
            _set_linear(part, matrix, shift)
        _set_added(layer.attention.output, graph, norms[2 * index])
        _set_added(layer.output, graph, norms[2 * index + 1])
        activated = graph.maker[graph.maker[norms[2 * index + 1].input[0]].input[0]]
        if activated.op_type not in _ACTIVATIONS:
            raise ValueError(f"{activated.op_type} where an activation should be")
        inner, inner_bias = graph.product(activated.input[0])
        _set_linear(layer.intermediate.dense, inner, inner_bias)
    labels = len(graph.product(INTENTS)[1])  # type: ignore[arg-type]
    # All layers of a student were trained.
    frozen = 0 if options.student_layers else options.frozen_layers
    network = JointNetwork(encoder, labels, options.dropout, frozen, families, tags)
    heads = ((INTENTS, network.intents), (FAMILIES, network.families), (TAGS, network.tags))
    for name, head in heads:
        if head is not None:
            _set_linear(head, *graph.product(name))
    network.eval()
    return network


def _set_embeddings(encoder: Any, graph: _Graph, table: Array, places: Array, norm: Any) -> None:
    embeddings = encoder.embeddings
    first = 0 if encoder.config.model_type == "bert" else embeddings.padding_idx + 1
    with torch.no_grad():
        embeddings.word_embeddings.weight.copy_(_tensor(table))
        embeddings.position_embeddings.weight[first:].copy_(_tensor(places))
        # The file has the places with the one kind of text added.
        embeddings.token_type_embeddings.weight[0].zero_()
    _set(embeddings.LayerNorm.weight, graph.constants[norm.input[1]])
    _set(embeddings.LayerNorm.bias, graph.constants[norm.input[2]])


def _set_added(output: Any, graph: _Graph, norm: Any) -> None:
    weights, _ = graph.product(norm.input[0])
    _set_linear(output.dense, weights, graph.constants[norm.input[4]])
    _set(output.LayerNorm.weight, graph.constants[norm.input[2]])
    _set(output.LayerNorm.bias, graph.constants[norm.input[3]])


def _set_linear(linear: nn.Linear, weights: Array, bias: Array | None) -> None:
    _set(linear.weight, weights.T)
    if bias is not None:
        _set(linear.bias, bias)


@torch.no_grad()
def _set(parameter: Tensor, values: Array) -> None:
    parameter.copy_(_tensor(values))


def _tensor(values: Array) -> Tensor:
    # A copy: what ONNX gives may not be written to.
    return torch.from_numpy(np.array(values, dtype=np.float32, order="C"))
