"""The network that serves comes back out of its file, weight by weight."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import torch
from onnx import numpy_helper

from daogou.errors import DataError
from daogou.learning.incremental.served_network import read_network
from daogou.nlu.encoder.export import export
from daogou.nlu.encoder.runtime import Encoder
from daogou.nlu.intent_model import DESCRIPTION, NETWORK, TOKENIZER
from daogou.nlu.options import ClassifierOptions
from tests.unit.learning.conftest import Trained, train


def read(trained: Trained) -> Any:
    told = json.loads((trained.folder / DESCRIPTION).read_text("utf-8"))
    sizes = len(told["tags"]), len(told["families"])
    return read_network(trained.folder / NETWORK, trained.options, *sizes)


def constants(path: Path) -> list[Any]:
    return [numpy_helper.to_array(one) for one in onnx.load(str(path)).graph.initializer]


@pytest.mark.parametrize("options", [{"quantise": True}, {"quantise": False}, {"layers": 1}])
def test_written_again_it_is_the_same_file(
    tmp_path: Path, tiny_encoder: Path, options: dict[str, Any]
) -> None:
    trained = train(tmp_path, tiny_encoder, epochs=1, **options)
    export(read(trained), tmp_path / "again.onnx", trained.options.quantise)
    before, after = constants(trained.folder / NETWORK), constants(tmp_path / "again.onnx")
    assert len(before) == len(after)
    for one, other in zip(before, after, strict=True):
        np.testing.assert_array_equal(one, other)


def test_in_torch_it_says_what_it_says_when_it_serves(tmp_path: Path, tiny_encoder: Path) -> None:
    trained = train(tmp_path, tiny_encoder, epochs=3, quantise=False)
    network = read(trained)
    encoder = Encoder.load(trained.folder / NETWORK, trained.folder / TOKENIZER)
    text = "查一下物流"
    ids = torch.tensor([encoder.tokenizer.encode(text).ids])
    with torch.no_grad():
        logits, embedding, families, tags = network(ids, torch.ones_like(ids))
    reading = encoder.run([text])[0]
    assert reading.families is not None and reading.tags is not None
    for said, served in (
        (logits[0], reading.intents),
        (embedding[0], reading.embedding),
        (families[0], reading.families),
        (tags[0], reading.tags),
    ):
        np.testing.assert_allclose(said.numpy(), served, atol=2e-4)


def test_all_layers_of_a_student_are_trained(tmp_path: Path, tiny_encoder: Path) -> None:
    trained = train(tmp_path, tiny_encoder, epochs=1, student_layers=1, frozen_layers=1)
    network = read(trained)
    assert len(network.encoder.encoder.layer) == 1
    assert all(weight.requires_grad for weight in network.encoder.encoder.parameters())


def test_another_kind_of_network(tmp_path: Path) -> None:
    from daogou.nlu.encoder.graph import Graph

    graph = Graph(False)
    graph.node("Identity", "ids", output="intents")
    graph.write(tmp_path / "other.onnx", {"ids": ("batch",)}, {"intents": ("batch",)})
    with pytest.raises(DataError, match="not a network of this version"):
        read_network(tmp_path / "other.onnx", ClassifierOptions(), 0, 0)
