"""What is learned of the sections."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from daogou.errors import DataError
from daogou.knowledge.learned import LearnedSections

# The first number says nothing, the second tells the first two apart, the third the last.
VECTORS = np.array(
    [[1, 1, 0], [-1, 1, 0], [1, -1, 0], [-1, -1, 0], [1, 0, 1], [-1, 0, 1]], dtype=np.float32
)


@pytest.mark.parametrize("sections", [1, 2, 3])
def test_a_text_belongs_where_its_like_do(sections: int) -> None:
    learned = LearnedSections.fit(
        VECTORS[: 2 * sections], [i // 2 for i in range(2 * sections)], sections
    )
    for i, vector in enumerate(VECTORS[: 2 * sections]):
        scores = learned.scores(vector)
        assert scores.shape == (sections,)
        assert scores.argmax() == i // 2


def test_what_says_nothing_has_no_weight() -> None:
    learned = LearnedSections.fit(VECTORS, [0, 0, 1, 1, 2, 2], 3)
    assert np.abs(learned.weights[:, 0]).max() < 0.01 < np.abs(learned.weights[:, 1]).max()


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    learned = LearnedSections.fit(VECTORS, [0, 0, 1, 1, 2, 2], 3)
    learned.save(tmp_path / "learned.npz")
    read = LearnedSections.load(tmp_path / "learned.npz")
    assert (read.weights == learned.weights).all()
    assert (read.bias == learned.bias).all()


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "learned.npz").write_bytes(b"no archive")
    with pytest.raises(DataError, match="rasa train"):
        LearnedSections.load(tmp_path / "learned.npz")
