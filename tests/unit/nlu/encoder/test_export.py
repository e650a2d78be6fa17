"""What the exported graph says is what the network says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from daogou.nlu.encoder.exact import network_for_this_processor
from daogou.nlu.encoder.export import EMBEDDING, FAMILIES, INTENTS, TAGS, export
from daogou.nlu.encoder.graph import rounded
from daogou.nlu.training.network import JointNetwork, load_encoder
from tests.unit.nlu.tiny import pieces

PAD = 1
# Of different lengths, the shorter ones padded.
IDS = np.array([[0, 7, 8, 9, 10, 2], [0, 9, 2, PAD, PAD, PAD], [0, 11, 12, 13, 2, PAD]])


def network(encoder: Path, **heads: int) -> JointNetwork:
    """A network with random heads that say different things."""
    torch.manual_seed(3)
    made = JointNetwork(load_encoder(encoder, np.arange(len(pieces())), 0), 5, 0.1, **heads)
    for head in (made.intents, made.families, made.tags):
        if head is not None:
            torch.nn.init.normal_(head.weight)
            torch.nn.init.normal_(head.bias)
    return made.eval()


def outputs(path: Path, ids: np.ndarray) -> dict[str, np.ndarray]:
    opened = network_for_this_processor(path)
    session = onnxruntime.InferenceSession(opened, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    mask = (ids != PAD).astype(np.int64)
    return dict(zip(names, session.run(None, {"ids": ids, "mask": mask}), strict=True))


@torch.no_grad()
def expected(made: JointNetwork, ids: np.ndarray) -> dict[str, np.ndarray]:
    tensor = torch.from_numpy(ids)
    found = made.upper(made.lower(tensor, tensor != PAD), (tensor != PAD).long())
    named = {INTENTS: found.intents, EMBEDDING: found.embedding}
    named |= {FAMILIES: found.families, TAGS: found.tags}
    return {name: out.numpy() for name, out in named.items() if out is not None}


def test_in_float32_the_outputs_are_the_network_s(encoder: Path, tmp_path: Path) -> None:
    made = network(encoder, families=3, tags=4)
    export(made, tmp_path / "network.onnx", quantise=False)
    found, wanted = outputs(tmp_path / "network.onnx", IDS), expected(made, IDS)
    assert set(found) == set(wanted) == {INTENTS, EMBEDDING, FAMILIES, TAGS}
    for name in (INTENTS, EMBEDDING, FAMILIES):
        assert found[name] == pytest.approx(wanted[name], abs=1e-4)
    for row, length in enumerate((IDS != PAD).sum(axis=1)):
        assert found[TAGS][row, :length] == pytest.approx(wanted[TAGS][row, :length], abs=1e-4)


def test_in_int8_they_are_nearly_the_network_s(encoder: Path, tmp_path: Path) -> None:
    made = network(encoder, tags=4)
    export(made, tmp_path / "network.onnx", quantise=True)
    found, wanted = outputs(tmp_path / "network.onnx", IDS), expected(made, IDS)
    assert set(found) == {INTENTS, EMBEDDING, TAGS}
    cosines = (found[EMBEDDING] * wanted[EMBEDDING]).sum(axis=1)
    assert cosines.min() > 0.995
    assert found[EMBEDDING] != pytest.approx(wanted[EMBEDDING], abs=1e-6)


@pytest.mark.parametrize("quantise", [False, True])
def test_padding_does_not_matter(encoder: Path, tmp_path: Path, quantise: bool) -> None:
    export(network(encoder), tmp_path / "network.onnx", quantise)
    together = outputs(tmp_path / "network.onnx", IDS)
    alone = outputs(tmp_path / "network.onnx", IDS[1:2, :3])
    # In int8 a batch shares the scale of its longest row's values.
    bound = 0.1 if quantise else 1e-4
    assert together[INTENTS][1] == pytest.approx(alone[INTENTS][0], abs=bound)


@pytest.mark.parametrize("quantise", [False, True])
def test_fewer_heads_of_attention(encoder: Path, tmp_path: Path, quantise: bool) -> None:
    from benchmarks.compression.pruning import fewer_heads

    made = fewer_heads(network(encoder), 1, [torch.arange(32.0)] * 2)
    export(made, tmp_path / "network.onnx", quantise)
    found, wanted = outputs(tmp_path / "network.onnx", IDS), expected(made, IDS)
    assert (found[EMBEDDING] * wanted[EMBEDDING]).sum(axis=1).min() > 0.99


def test_a_layer_is_few_operators(encoder: Path, tmp_path: Path) -> None:
    export(network(encoder), tmp_path / "network.onnx", quantise=True)
    kinds = Counter(node.op_type for node in onnx.load(tmp_path / "network.onnx").graph.node)
    assert kinds["QAttention"] == 2
    assert kinds["DynamicQuantizeMatMul"] == 6
    assert kinds["SkipLayerNormalization"] == 4
    assert not {"Transpose", "Reshape", "Softmax"} & set(kinds)


def test_rounded_to_int8() -> None:
    values = np.array([[1.0, -2.0, 0.5], [0.0, 0.0, 0.0]], np.float32)
    numbers, scales = rounded(values, axis=1)
    assert numbers.tolist() == [[64, -127, 32], [0, 0, 0]]
    assert scales[0] * numbers[0] == pytest.approx(values[0], abs=0.01)
    assert scales[1] > 0
