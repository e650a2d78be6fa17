"""What is said of a decision, by a model whose rules are known."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from daogou.errors import DataError
from daogou.explanation.explain import Entity, Explanation, explain
from daogou.explanation.reading import Reading
from daogou.nlu.tagging import TaggedSpan
from daogou.nlu.training_examples import TrainingExamples


class Rules:
    """运费 makes a question of a return."""

    examples = TrainingExamples(
        ["我要退货", "运费谁出", "你好"],
        ["request_return", "faq/postage", "greet"],
        np.array([[1, 0], [0, 1], [-1, 0]], dtype=np.float16),
    )
    intents = ("greet", "faq", "request_return")

    def probabilities(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Probabilities [texts, 3]."""
        rows = []
        for text in texts:
            returned, faq = 0.4 * ("退货" in text), 0.5 * ("运费" in text)
            rows.append([0.9 - returned - faq, 0.05 + faq, 0.05 + returned])
        return np.array(rows, dtype=np.float32)

    def read(self, text: str) -> Reading:
        """With a family and an entity."""
        (row,) = self.probabilities([text]).tolist()
        ranking = sorted(zip(self.intents, row, strict=True), key=lambda item: -item[1])
        spans = (TaggedSpan("topic", 3, 5, 0.7),)
        return Reading(
            ranking, np.array([0, 1], dtype=np.float32), ("none", 0.8), spans, 0.95, "greet"
        )


def explained(text: str, intent: str | None = None) -> Explanation:
    """An explanation of `text`."""
    return explain(Rules(), text, "rules", intent)


def test_the_winner_is_explained_beside_the_runner_up() -> None:
    found = explained("退货 运费")
    assert (found.intent, found.other, found.won) == ("faq", "request_return", True)
    assert found.probability == pytest.approx(0.55)
    assert found.margin == pytest.approx(0.1)
    assert [(word.text, word.start, word.end) for word in found.words] == [
        ("退货", 0, 2),
        ("运费", 3, 5),
    ]
    assert [word.intent for word in found.words] == pytest.approx([0.0, 0.5], abs=1e-6)
    assert [word.other for word in found.words] == pytest.approx([0.4, 0.0], abs=1e-6)
    assert (found.without, found.other_without) == pytest.approx((0.05, 0.05))


def test_a_named_intent_is_explained_beside_the_winner() -> None:
    found = explained("退货 运费", "greet")
    assert (found.intent, found.other, found.won) == ("greet", "faq", False)
    assert found.margin == pytest.approx(-0.55)
    assert [word.intent for word in found.words] == pytest.approx([-0.4, -0.5], abs=1e-6)


def test_what_else_the_model_says() -> None:
    found = explained("退货 运费")
    assert found.entities == [Entity("topic", "运费", 3, 5, 0.7)]
    assert found.family == ("none", 0.8)
    assert found.in_scope == 0.95
    assert found.example_of == "greet"
    assert [near.text for near in found.neighbours] == ["运费谁出", "我要退货", "你好"]


@pytest.mark.parametrize(
    ("intent", "hint"), [("fag", "Did you mean 'faq'"), ("zzz", "Known: faq, greet, request_re")]
)
def test_an_intent_that_is_not_there(intent: str, hint: str) -> None:
    with pytest.raises(DataError, match=hint):
        explained("退货", intent)


def test_an_entry_of_an_intent_is_named_by_the_intent() -> None:
    with pytest.raises(DataError, match="Did you mean 'faq'"):
        explained("退货", "faq/postage")
