"""The reader of packaged weights, on a file of a few bytes."""

from __future__ import annotations

import struct
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from daogou.errors import ConfigurationError, DataError
from daogou.nlu.encoder import packaged
from daogou.nlu.encoder.packaged import packaged_file, read_packaged

HIDDEN, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS, TYPES = 32, 1, 2, 64, 5, 8, 1
PIECES = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁鞋", -3.5)]


def block(scale: float, nibbles: list[int]) -> bytes:
    """32 weights in 18 bytes: a half-precision scale, then low and high nibbles."""
    assert len(nibbles) == 32
    packed = [low | high << 4 for low, high in zip(nibbles[:16], nibbles[16:], strict=True)]
    return np.float16(scale).tobytes() + bytes(packed)


def weights_file(tensors: dict[str, tuple[int, bytes]]) -> bytes:
    """A file with these tensors (name → number of values, bytes)."""
    head = b"E5S1" + struct.pack("<i", 1)
    head += struct.pack("<7i", HIDDEN, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS, TYPES)
    head += struct.pack("<f", 1e-12) + struct.pack("<i", 0)
    texts = [piece.encode() for piece, _ in PIECES]
    blob = b"".join(texts)
    offsets = np.cumsum([0, *map(len, texts)]).astype("<u4")
    scores = np.array([score for _, score in PIECES], "<f4")
    head += struct.pack("<5i", len(PIECES), 0, 2, 1, 3) + struct.pack("<Q", len(blob))
    head += offsets.tobytes() + scores.tobytes() + blob
    head += struct.pack("<iI", 0, 3) + b"nrm" + struct.pack("<i", len(tensors))
    names = b"".join(struct.pack("<H", len(name)) + name.encode() + bytes(21) for name in tensors)
    at = len(head) + len(names)
    table = b""
    for name, (count, data) in tensors.items():
        table += struct.pack("<H", len(name)) + name.encode()
        table += struct.pack("<BIQQ", 1, count, at, len(data))
        at += len(data)
    return head + table + b"".join(data for _, data in tensors.values())


NIBBLES = [*range(16), *reversed(range(16))]
QUANTISED = block(0.5, NIBBLES) + block(-2.0, [8] * 31 + [15])
BIAS = np.arange(HIDDEN, dtype="<f4")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a few tensors of each kind."""
    square = QUANTISED * (HIDDEN * HIDDEN // 64)
    tensors = {
        "emb.word": (VOCABULARY * HIDDEN, np.ones(VOCABULARY * HIDDEN, "<f4").tobytes()),
        "emb.type": (HIDDEN, BIAS.tobytes()),
        "l0.q.w": (HIDDEN * HIDDEN, square),
        "l0.q.b": (HIDDEN, BIAS.tobytes()),
        "l0.fi.w": (INNER * HIDDEN, square * 2),
        "l0.fo.w": (INNER * HIDDEN, square * 2),
        "l0.oln.w": (HIDDEN, BIAS.tobytes()),
    }
    file = tmp_path / "weights.bin"
    file.write_bytes(weights_file(tensors))
    return file


def test_four_bit_weights(path: Path) -> None:
    read = read_packaged(path).tensors["encoder.layer.0.attention.self.query.weight"].reshape(-1)
    assert np.allclose(read[:32], [(nibble - 8) * 0.5 for nibble in NIBBLES])
    assert np.allclose(read[32:63], 0.0)
    assert read[63] == -14.0


def test_plain_weights_names_and_shapes(path: Path) -> None:
    tensors = read_packaged(path).tensors
    assert {name: tensor.shape for name, tensor in tensors.items()} == {
        "embeddings.word_embeddings.weight": (VOCABULARY, HIDDEN),
        "embeddings.token_type_embeddings.weight": (TYPES, HIDDEN),
        "encoder.layer.0.attention.self.query.weight": (HIDDEN, HIDDEN),
        "encoder.layer.0.attention.self.query.bias": (HIDDEN,),
        "encoder.layer.0.intermediate.dense.weight": (INNER, HIDDEN),
        "encoder.layer.0.output.dense.weight": (HIDDEN, INNER),
        "encoder.layer.0.output.LayerNorm.weight": (HIDDEN,),
    }
    bias = tensors["encoder.layer.0.attention.self.query.bias"]
    assert np.array_equal(bias, BIAS)


def test_pieces_and_shape(path: Path) -> None:
    read = read_packaged(path)
    assert read.pieces == PIECES
    assert read.config["hidden_size"] == HIDDEN
    assert read.config["vocab_size"] == VOCABULARY
    assert read.config["pad_token_id"] == 1
    assert read.config["unk_token_id"] == 3


@pytest.mark.parametrize("content", [b"", b"GGUF and more", b"E5S"])
def test_another_kind_of_file(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other.bin"
    file.write_bytes(content)
    with pytest.raises(DataError, match=r"other\.bin.*Reinstall"):
        read_packaged(file)


def test_a_cut_file(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:400])
    with pytest.raises(DataError, match=r"weights\.bin.*Reinstall"):
        read_packaged(path)


@pytest.mark.parametrize("files", [None, []])
def test_without_the_package_the_remedy_is_told(
    monkeypatch: pytest.MonkeyPatch, files: list[Any] | None
) -> None:
    def listed(_name: str) -> list[Any]:
        if files is None:
            raise metadata.PackageNotFoundError
        return files

    monkeypatch.setattr(packaged.metadata, "files", listed)
    with pytest.raises(ConfigurationError, match="make setup"):
        packaged_file()
