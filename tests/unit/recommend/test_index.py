"""The file of the index: whole or not at all, read again when it was replaced."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pytest

from daogou.errors import DataError
from daogou.recommend.index import Index, Neighbours, Vectors, read_index, read_vectors, write_index
from daogou.recommend.index_file import IndexFile

TEXTS = Vectors(np.array(["a" * 32]), np.ones((1, 4), np.float16))


def index(*codes: str) -> Index:
    """Each product is like the one behind it."""
    count = len(codes)
    rows = np.full((count, 2), -1, np.int32)
    scores = np.zeros((count, 2), np.float32)
    rows[:-1, 0], scores[:-1, 0] = np.arange(1, count), 0.5
    near = Neighbours(rows, scores)
    trend = np.arange(count, dtype=np.float32)
    return Index(np.array(codes), np.array(["x"] * count), trend, near, near, near, "1 abc")


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "var" / "index.npz"
    write_index(path, index("a", "b", "c"), TEXTS)
    found = read_index(path)
    assert found.near(found.similar, "a") == [("b", 0.5)]
    assert found.near(found.together, "c") == []
    assert found.near(found.similar, "unknown") == []
    assert found.trending.tolist() == [2, 1]
    assert found.catalog == "1 abc"
    assert read_vectors(path).vectors.shape == (1, 4)
    assert [one.name for one in path.parent.iterdir()] == ["index.npz"]


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 cut short"])
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "index.npz"
    path.write_bytes(content)
    with pytest.raises(DataError, match="recommend build"):
        read_index(path)


def test_an_index_of_another_version_is_told(tmp_path: Path) -> None:
    path = tmp_path / "index.npz"
    np.savez(path, layout=99)
    with pytest.raises(DataError, match="version 99"):
        read_index(path)
    np.savez(path, layout=1)
    with pytest.raises(DataError, match="recommend build"):
        read_index(path)


def test_a_server_reads_an_index_that_was_replaced(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "index.npz"
    file = IndexFile(path)
    with caplog.at_level(logging.WARNING):
        assert file.get() is None
        assert file.get() is None
    assert len(caplog.records) == 1
    write_index(path, index("a", "b"), TEXTS)
    first = file.get()
    assert first is not None and first is file.get()
    write_index(path, index("a", "b", "c"), TEXTS)
    second = file.get()
    assert second is not None and len(second.codes) == 3
    path.write_bytes(b"broken")
    assert file.get() is None
