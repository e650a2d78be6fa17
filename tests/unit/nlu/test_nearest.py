"""Entries ranked by their nearest examples."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from daogou.errors import DataError
from daogou.nlu.nearest import NearestExamples

KEYS = ["faq/a", "faq/a", "faq/a", "faq/b", "chitchat/c"]
ROWS = np.array([[1, 0], [0.6, 0.8], [0, 1], [0.8, 0.6], [1, 0]], np.float32)
QUERY = np.array([1, 0], np.float32)


@pytest.fixture
def examples() -> NearestExamples:
    """Three entries of two intents."""
    return NearestExamples(KEYS, ROWS)


@pytest.mark.parametrize(
    ("neighbours", "ranked"),
    [
        (1, [("faq/a", 1.0), ("faq/b", 0.8)]),
        (2, [("faq/a", 0.8), ("faq/b", 0.8)]),
        (5, [("faq/b", 0.8), ("faq/a", 1.6 / 3)]),
    ],
)
def test_rank(examples: NearestExamples, neighbours: int, ranked: list[tuple[str, float]]) -> None:
    found = examples.rank(QUERY, "faq", neighbours)
    assert [key for key, _ in found] == [key for key, _ in ranked]
    assert [score for _, score in found] == pytest.approx([score for _, score in ranked])


def test_an_intent_is_not_its_namesakes_beginning() -> None:
    examples = NearestExamples(["faq/a", "faq_more/b"], ROWS[:2])
    assert [key for key, _ in examples.rank(QUERY, "faq", 5)] == ["faq/a"]
    assert examples.intents == ["faq", "faq_more"]


def test_an_unknown_intent_has_no_entries(examples: NearestExamples) -> None:
    assert examples.rank(QUERY, "unheard", 5) == []


@pytest.mark.parametrize("count", [0, 5])
def test_saved_and_loaded(tmp_path: Path, count: int) -> None:
    NearestExamples(KEYS[:count], ROWS[:count]).save(tmp_path / "examples.npz")
    loaded = NearestExamples.load(tmp_path / "examples.npz")
    assert loaded.keys == KEYS[:count]
    assert np.array_equal(loaded.embeddings, ROWS[:count])


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 cut", b"garbage"])
def test_a_damaged_file(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "examples.npz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DataError, match=r"examples\.npz.*rasa train"):
        NearestExamples.load(path)
