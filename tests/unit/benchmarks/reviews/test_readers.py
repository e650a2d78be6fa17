"""Readers of reviews on a few dozen texts, and their figures on cases worked out by hand."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from benchmarks.reviews.data import Split
from benchmarks.reviews.linear import Linear, LogCountRatio
from benchmarks.reviews.measure import by_category, confusions, figures, positive_share
from benchmarks.reviews.network import Network
from benchmarks.reviews.readers import CATEGORY, QUESTIONS, SENTIMENT, Fusion, Labels, Reader
from daogou.nlu.example import Example
from daogou.nlu.options import ClassifierOptions
from tests.unit.nlu.tiny import OPTIONS, save_encoder


def reviews() -> Split:
    """A word tells the sentiment and another the category, among words that tell nothing."""
    subjects = {"跑步鞋": "shoes", "休闲鞋": "shoes", "快递": "parcels", "包裹": "parcels"}
    words = {"好": "positive", "您好": "positive", "没有": "negative", "没": "negative"}
    made = [
        Example(f"{before}{subject}{word}{behind}", label, family=family)
        for (subject, family), (word, label), before, behind in product(
            subjects.items(), words.items(), ("", "要", "查", "红色的"), ("", "呀", "了")
        )
    ]
    order = np.random.default_rng(0).permutation(len(made))
    shuffled = [made[place] for place in order]
    return Split(shuffled[:120], shuffled[120:150], shuffled[150:])


@pytest.fixture(scope="module")
def options(tmp_path_factory: pytest.TempPathFactory) -> ClassifierOptions:
    """Options under which a tiny encoder is tuned in seconds."""
    encoder = str(save_encoder(tmp_path_factory.mktemp("encoder")))
    return ClassifierOptions(
        **{**OPTIONS, "encoder": encoder, "entities": False, "epochs": 12, "frozen_layers": 1}
    )


@pytest.mark.parametrize("kind", ["linear", "network"])
def test_a_reader_learns_both_questions(kind: str, options: ClassifierOptions) -> None:
    parts = reviews()
    labels = Labels.of(parts.train)
    reader: Reader = Linear(seed=1) if kind == "linear" else Network(options, texts=0)
    reader.fit(parts.train, parts.valid, labels)
    opinions = reader.opinions([e.text for e in parts.test])
    for question in QUESTIONS:
        assert opinions[question].shape == (len(parts.test), 2)
        assert np.allclose(np.exp(opinions[question]).sum(axis=1), 1, atol=1e-4)
    told = figures(opinions, parts.test, labels)
    assert told["sentiment_accuracy"] > 0.9
    assert told["category_accuracy"] > 0.9
    alone = reader.opinions([parts.test[0].text])
    for question in QUESTIONS:
        assert np.allclose(alone[question][0], opinions[question][0], atol=1e-3)


def test_log_count_ratios_by_hand() -> None:
    # The first feature stands in both texts of class 1, the second in one of either class.
    features = csr_matrix([[0.5, 0.0], [0.5, 0.2], [0.0, 0.4]], dtype=np.float32)
    weighed = LogCountRatio().fit_transform(features, np.array([1, 1, 0]))
    first, second = np.log((3 / 5) / (1 / 3)), np.log((2 / 5) / (2 / 3))
    expected = [[0.5 * first, 0], [0.5 * first, 0.2 * second], [0, 0.4 * second]]
    assert np.allclose(weighed.toarray(), expected, atol=1e-6)


def test_figures_by_hand() -> None:
    examples = [
        Example("a", "positive", family="books"),
        Example("b", "negative", family="books"),
        Example("c", "negative", family="fruit"),
        Example("d", "negative", family="fruit"),
    ]
    labels = Labels.of(examples)
    # Columns: negative and positive; books and fruit.
    sentiment = np.log([[0.1, 0.9], [0.2, 0.8], [0.9, 0.1], [0.9, 0.1]])
    category = np.log([[0.9, 0.1], [0.9, 0.1], [0.9, 0.1], [0.4, 0.6]])
    opinions = {SENTIMENT: sentiment, CATEGORY: category}
    told = figures(opinions, examples, labels)
    assert told["sentiment_accuracy"] == 0.75
    assert told["sentiment_macro_f1"] == pytest.approx((0.8 + 2 / 3) / 2, abs=1e-5)
    assert told["category_accuracy"] == 0.75
    assert by_category(opinions, examples, labels) == {
        "books": {"reviews": 2, "sentiment_accuracy": 0.5, "category_accuracy": 1.0},
        "fruit": {"reviews": 2, "sentiment_accuracy": 1.0, "category_accuracy": 0.5},
    }
    assert confusions(opinions, examples, labels) == [
        {"is": "fruit", "taken_for": "books", "reviews": 1}
    ]
    assert positive_share(examples, labels) == 0.25


def test_the_fusion_hears_who_is_right_on_the_validation() -> None:
    examples = [
        Example(str(n), ("negative", "positive")[n % 2], family="ab"[n % 2]) for n in range(40)
    ]
    labels = Labels.of(examples)
    right = np.log(np.where(np.eye(2)[np.arange(40) % 2] == 1, 0.8, 0.2))
    wrong = right[::-1]
    wise, fool = dict.fromkeys(QUESTIONS, right), dict.fromkeys(QUESTIONS, wrong)
    fusion = Fusion([fool, wise], examples, labels)
    for question in QUESTIONS:
        assert fusion.weights[question][0] == 0
        assert fusion.weights[question][1] > 1
    heard = fusion.heard([fool, wise])
    assert figures(heard, examples, labels)["sentiment_accuracy"] == 1.0
