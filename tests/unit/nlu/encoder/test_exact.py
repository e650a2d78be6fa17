"""On every processor the int8 network says what it says where sums are exact."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from daogou.nlu.encoder import exact
from daogou.nlu.encoder.export import EMBEDDING, export

from .test_export import IDS, PAD, expected, network


@pytest.fixture
def quantised(encoder: Path, tmp_path: Path) -> Path:
    export(network(encoder), tmp_path / "network.onnx", quantise=True)
    return tmp_path / "network.onnx"


@torch.no_grad()
def test_weights_without_a_sign_add_up_exactly(
    encoder: Path, quantised: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exact, "adds_exactly", lambda: False)
    opened = exact.network_for_this_processor(quantised)
    session = onnxruntime.InferenceSession(opened, providers=["CPUExecutionProvider"])
    mask = (IDS != PAD).astype(np.int64)
    (found,) = session.run([EMBEDDING], {"ids": IDS, "mask": mask})
    wanted = expected(network(encoder), IDS)[EMBEDDING]
    assert (found * wanted).sum(axis=1).min() > 0.995


def test_no_weights_of_products_keep_their_sign(
    quantised: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exact, "adds_exactly", lambda: False)
    made = exact.network_for_this_processor(quantised)
    assert isinstance(made, bytes)
    model = onnx.load_from_string(made)
    types = {one.name: one.data_type for one in model.graph.initializer}
    products = [node for node in model.graph.node if node.op_type in exact._PLACES]
    assert products
    for node in products:
        weights, zero = (node.input[place] for place in exact._PLACES[node.op_type])
        assert types[weights] == types[zero] == onnx.TensorProto.UINT8


def test_where_sums_are_exact_the_file_is_opened_as_it_is(
    quantised: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exact, "adds_exactly", lambda: True)
    assert exact.network_for_this_processor(quantised) == str(quantised)
