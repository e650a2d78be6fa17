"""The linear model over n-grams."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from daogou.errors import DataError
from daogou.nlu.fusion.grams import character_grams, grams_of, word_grams
from daogou.nlu.fusion.ngrams import NgramClassifier
from daogou.settings import PROJECT_ROOT
from tests.unit.nlu.tiny import EXAMPLES

LABELS = list(EXAMPLES)
TEXTS = [text for texts in EXAMPLES.values() for text in texts]
TARGETS = [LABELS.index(label) for label, texts in EXAMPLES.items() for _ in texts]


@pytest.fixture(scope="module")
def classifier() -> NgramClassifier:
    """Trained on a few dozen examples; an eighth label has none."""
    return NgramClassifier.fit(TEXTS, TARGETS, len(LABELS) + 1, seed=1)


def test_character_grams_end_with_the_word() -> None:
    assert character_grams("ab c") == {"a", "b", " a", "ab", "b ", " ab", "ab ", " ab "} | {
        *("c", " c", "c ", " c ")
    }


def test_a_pair_of_han_characters_is_a_pair_of_words() -> None:
    assert word_grams("买 nike鞋") == {"\t买", "\tnike", "\t鞋", "\t买 nike", "\tnike 鞋"}


def test_script_width_and_case_do_not_matter() -> None:
    assert grams_of("訂單 ＯＫ\n😀") == grams_of("订单 ok")


@pytest.mark.parametrize("text", ["", "\n", "\x00", "😀", "\ud83d", "a\nb" * 5000])
def test_no_gram_holds_a_line_end(text: str, classifier: NgramClassifier) -> None:
    assert not any("\n" in gram for kind in grams_of(text) for gram in kind)
    assert np.exp(classifier.log_probabilities([text])).sum() == pytest.approx(1, rel=1e-5)


def test_an_endless_message_costs_no_more_than_its_beginning() -> None:
    assert grams_of("买鞋 " * 7000) == grams_of("买鞋 " * 150)
    assert grams_of("买鞋 " * 7000 + "茶") == grams_of("买鞋 " * 7000)


def test_it_knows_what_it_learned(classifier: NgramClassifier) -> None:
    log_p = classifier.log_probabilities(TEXTS)
    assert log_p.shape == (len(TEXTS), len(LABELS) + 1)
    assert log_p.dtype == np.float32
    assert (log_p.argmax(axis=1) == TARGETS).mean() > 0.9
    assert np.exp(log_p).sum(axis=1) == pytest.approx(np.ones(len(TEXTS)), rel=1e-4)


@pytest.mark.parametrize(
    ("text", "label"), [("查一查物流", "track_order"), ("runing shoess", "search_product")]
)
def test_a_slip_leaves_most_grams(classifier: NgramClassifier, text: str, label: str) -> None:
    assert LABELS[int(classifier.log_probabilities([text])[0].argmax())] == label


def test_a_label_without_examples_is_the_least_probable(classifier: NgramClassifier) -> None:
    assert (classifier.log_probabilities(TEXTS).argmin(axis=1) == len(LABELS)).mean() > 0.9


def test_the_same_seed_gives_the_same_model(classifier: NgramClassifier) -> None:
    again = NgramClassifier.fit(TEXTS, TARGETS, len(LABELS) + 1, seed=1)
    assert list(again.rows) == list(classifier.rows)
    assert np.array_equal(again.weights, classifier.weights)


@pytest.mark.parametrize("targets", [[0, 0, 0, 0], [0, 0, 2, 2], [0, 1, 2, 0]])
def test_few_labels(targets: list[int]) -> None:
    texts = ["red shoes", "red shoe", "blue coats", "blue coat"]
    log_p = NgramClassifier.fit(texts, targets, 4, seed=0).log_probabilities(texts)
    assert np.isfinite(log_p).all()
    assert log_p[0].argmax() == 0


def test_no_words_at_all() -> None:
    log_p = NgramClassifier.fit(["a", "b"], [0, 1], 2, seed=0).log_probabilities(["c"])
    assert np.exp(log_p[0]) == pytest.approx([0.5, 0.5])


def test_saved_and_loaded(classifier: NgramClassifier, tmp_path: Path) -> None:
    classifier.save(tmp_path / "ngrams.npz")
    loaded = NgramClassifier.load(tmp_path / "ngrams.npz")
    assert np.array_equal(loaded.log_probabilities(TEXTS), classifier.log_probabilities(TEXTS))
    assert (tmp_path / "ngrams.npz").stat().st_size < 100_000


def test_arrays_that_do_not_belong_together(classifier: NgramClassifier, tmp_path: Path) -> None:
    NgramClassifier(classifier.rows, classifier.weights[1:], classifier.bias).save(
        tmp_path / "ngrams.npz"
    )
    with pytest.raises(DataError, match=r"ngrams\.npz.*together.*rasa train"):
        NgramClassifier.load(tmp_path / "ngrams.npz")


def test_serving_needs_no_scikit_learn() -> None:
    program = (
        "import sys, daogou.nlu.fusion.ngrams, daogou.nlu.fusion.stack, daogou.nlu.fusion.scope\n"
        "import daogou.nlu.fusion.neighbours\n"
        "print(*({'sklearn', 'scipy', 'torch', 'rasa', 'requests'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        cwd=PROJECT_ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == []
