"""The nearest training examples."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from daogou.errors import DataError
from daogou.nlu.training_examples import TrainingExamples

EXAMPLES = TrainingExamples(
    ["退货", "我要退货", "运费谁出", "你好", "退货"],
    ["request_return", "request_return", "faq/postage", "greet", "request_return"],
    np.array([[1, 0], [0.8, 0.6], [0.6, 0.8], [-1, 0], [1, 0]], dtype=np.float16),
)
HERE = np.array([1, 0], dtype=np.float32)


def test_the_nearest_first_and_each_once() -> None:
    near = EXAMPLES.nearest(HERE, 3)
    assert [example.text for example in near] == ["退货", "我要退货", "运费谁出"]
    assert [example.cosine for example in near] == pytest.approx([1.0, 0.8, 0.6], abs=1e-3)
    assert near[2].label == "faq/postage"
    assert near[2].intent == "faq"


def test_an_intent_that_is_compared_has_its_nearest_example_too() -> None:
    near = EXAMPLES.nearest(HERE, 1, beside=("greet", "request_return"))
    assert [example.text for example in near] == ["退货", "你好"]


def test_fewer_examples_than_asked_for() -> None:
    assert len(EXAMPLES.nearest(HERE, 50, beside=("nobody",))) == 4


def test_what_was_saved_is_read(tmp_path: Path) -> None:
    EXAMPLES.save(tmp_path / "examples.npz")
    read = TrainingExamples.load(tmp_path / "examples.npz")
    assert (read.texts, read.labels) == (EXAMPLES.texts, EXAMPLES.labels)
    assert np.array_equal(read.embeddings, EXAMPLES.embeddings)


def test_odd_texts_are_kept(tmp_path: Path) -> None:
    odd = TrainingExamples(["\ud83d", "\n\x00", ""], ["a", "b", "c"], np.eye(3, dtype=np.float16))
    odd.save(tmp_path / "examples.npz")
    assert TrainingExamples.load(tmp_path / "examples.npz").texts == odd.texts


def test_a_damaged_file(tmp_path: Path) -> None:
    too_few = TrainingExamples(EXAMPLES.texts, ["one"], EXAMPLES.embeddings)
    too_few.save(tmp_path / "examples.npz")
    with pytest.raises(DataError, match="5 texts, 1 labels"):
        TrainingExamples.load(tmp_path / "examples.npz")


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="rasa train"):
        TrainingExamples.load(tmp_path / "examples.npz")
