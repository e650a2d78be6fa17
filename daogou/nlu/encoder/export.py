"""From the tuned network to an ONNX graph of ONNX Runtime's fused operators.

torch's own exporter writes some thirty small operators for a layer, each of which costs its start:
for a short message as much as the arithmetic. Here a layer is eight.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from torch import Tensor, nn

    from daogou.nlu.encoder.graph import Array, Graph
    from daogou.nlu.training.network import JointNetwork

# The names of the outputs, in the order of the network's.
INTENTS, EMBEDDING, FAMILIES, TAGS = "intents", "embedding", "families", "tags"
IDS, MASK = "ids", "mask"
# Name in an encoder's configuration → operator; other activations cannot be exported.
ACTIVATIONS: Final = {
    "gelu": "Gelu",
    "gelu_new": "FastGelu",
    "gelu_fast": "FastGelu",
    "gelu_pytorch_tanh": "FastGelu",
}


def export(network: JointNetwork, path: Path, quantise: bool) -> None:
    """Writes `network` to `path` as ONNX; with `quantise`, the encoder's weights are int8.

    Inputs `ids` and `mask` are int64 [batch, pieces]; outputs are those of `JointNetwork`, by name.
    """
    from daogou.nlu.encoder.graph import FUSED, Graph

    encoder = network.encoder
    activation = ACTIVATIONS[encoder.config.hidden_act]
    graph = Graph(quantise)
    seen = graph.node("Cast", MASK, to=6)  # int32
    states = _embedded(graph, encoder)
    for layer in encoder.encoder.layer:
        own = layer.attention.self
        parts = (own.query, own.key, own.value)
        weights = np.concatenate([_turned(part) for part in parts], axis=1)
        bias = np.concatenate([_array(part.bias) for part in parts])
        found = graph.attention(states, weights, bias, seen, own.num_attention_heads)
        states = _added(graph, found, states, layer.attention.output)
        inner = layer.intermediate.dense
        found = graph.product(states, _turned(inner), _array(inner.bias))
        found = graph.node(activation, found, domain=FUSED)
        states = _added(graph, found, states, layer.output)
    outputs = _heads(graph, network, states)
    graph.write(path, {IDS: ("batch", "pieces"), MASK: ("batch", "pieces")}, outputs)


def _embedded(graph: Graph, encoder: Any) -> str:
    """The sum of the embeddings of pieces, places and the one kind of text, normalised."""
    embeddings = encoder.embeddings
    words = graph.rows(_array(embeddings.word_embeddings.weight), IDS)
    places = _array(embeddings.position_embeddings.weight)
    if encoder.config.model_type != "bert":
        # RoBERTa counts places from behind the index of the padding.
        places = places[embeddings.padding_idx + 1 :]
    places = places + _array(embeddings.token_type_embeddings.weight)[:1]
    count = graph.node("Shape", IDS, start=1, end=2)
    zero = graph.constant(np.array([0], np.int64))
    here = graph.node("Slice", graph.constant(places), zero, count, zero)
    norm = embeddings.LayerNorm
    return graph.node(
        "LayerNormalization",
        graph.node("Add", words, here),
        graph.constant(_array(norm.weight)),
        graph.constant(_array(norm.bias)),
        axis=-1,
        epsilon=norm.eps,
    )


def _added(graph: Graph, found: str, states: str, output: Any) -> str:
    """What a half of a layer found, through its last map, added to `states` and normalised."""
    from daogou.nlu.encoder.graph import FUSED

    parts = (output.LayerNorm.weight, output.LayerNorm.bias, output.dense.bias)
    return graph.node(
        "SkipLayerNormalization",
        graph.product(found, _turned(output.dense)),
        states,
        *(graph.constant(_array(part)) for part in parts),
        domain=FUSED,
        epsilon=output.LayerNorm.eps,
    )


def _heads(graph: Graph, network: JointNetwork, states: str) -> dict[str, tuple[str | int, ...]]:
    """The outputs of the heads, each with its sizes; float32, for they are small."""
    mask = graph.node("Cast", MASK, to=1)  # float32
    middle, last = (graph.constant(np.array([axis], np.int64)) for axis in (1, -1))
    total = graph.node("MatMul", graph.node("Unsqueeze", mask, middle), states)
    count = graph.node("ReduceSum", mask, middle, keepdims=1)
    pooled = graph.node("Div", graph.node("Squeeze", total, middle), count)
    length = graph.node("ReduceL2", pooled, last, keepdims=1)
    graph.node("Div", pooled, length, output=EMBEDDING)
    sizes: dict[str, tuple[str | int, ...]] = {}
    for name, head, read in (
        (INTENTS, network.intents, pooled),
        (FAMILIES, network.families, pooled),
        (TAGS, network.tags, states),
    ):
        if head is None:
            continue
        product = graph.node("MatMul", read, graph.constant(_turned(head)))
        graph.node("Add", product, graph.constant(_array(head.bias)), output=name)
        between = ("pieces",) if name == TAGS else ()
        sizes[name] = ("batch", *between, head.out_features)
    sizes[EMBEDDING] = ("batch", network.encoder.config.hidden_size)
    return sizes


def _array(tensor: Tensor) -> Array:
    values: Array = tensor.detach().float().numpy()
    return values


def _turned(linear: nn.Linear) -> Array:
    """The weights [inputs, outputs] of a linear map."""
    return _array(linear.weight).T
