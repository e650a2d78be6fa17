"""The sentiment of messages: learned from examples, kept without pickle."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy.orm import Session

from daogou.catalog.tables import Review
from daogou.errors import DataError
from daogou.satisfaction.sentiment import Sentiment, load_sentiment
from daogou.satisfaction.sentiment_examples import WORDS, Example, examples, said_with
from daogou.satisfaction.sentiment_training import fit, measure, train

from .talking import talk

TEXTS = "messages: {negative: [a], neutral: [b], positive: [c]}"
NLU = """
version: "3.1"
nlu:
- intent: complain
  examples: |
    - 这[耳机](category)两天就坏
    - the [kettle]{"entity": "category", "value": "kettle"} leaks
- intent: stop
  examples: |
    - 算了
"""


@pytest.fixture(scope="module")
def own() -> list[Example]:
    """The messages of sentiment.yml."""
    from ruamel.yaml import YAML

    told = YAML(typ="safe").load(WORDS.read_text("utf-8"))["messages"]
    return [Example(text, mood) for mood, texts in told.items() for text in texts]


@pytest.fixture(scope="module")
def model(own: list[Example]) -> Sentiment:
    return fit(own)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("太慢了，烦死了", -1),
        ("this is useless, you keep repeating yourself", -1),
        ("太棒了，谢谢你", 1),
        ("perfect, that was super helpful", 1),
    ],
)
def test_what_is_clear_is_told(model: Sentiment, text: str, sign: int) -> None:
    assert model.moods([text])[0] * sign > 0.3


def test_texts_without_words_are_neutral(model: Sentiment) -> None:
    assert model.moods(["", " "]) == [0.0, 0.0]
    assert model.moods([]) == []
    assert model.moods(["👍"])[0] > model.moods(["😡"])[0]


def test_buttons_have_no_mood(model: Sentiment) -> None:
    heard = model.heard(talk("太差了，烦死了", "/deny"))
    assert heard.said[0].mood < 0
    assert heard.said[1].mood == 0


def test_a_kept_model_tells_the_same(model: Sentiment, tmp_path: Path) -> None:
    path = tmp_path / "sentiment.npz"
    model.save(path)
    texts = ["太差了", "很好 👍", "what about the red one", "没见过的字：龘"]
    assert np.allclose(load_sentiment(path).probabilities(texts), model.probabilities(texts))


def test_what_is_no_model_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sentiment.npz"
    with pytest.raises(DataError, match="satisfaction train"):
        load_sentiment(path)
    path.write_bytes(b"no archive")
    with pytest.raises(DataError, match="satisfaction train"):
        load_sentiment(path)


def test_examples_come_from_reviews_messages_and_intents(
    shop_session: Session, tmp_path: Path
) -> None:
    (tmp_path / "some.yml").write_text(NLU, "utf-8")
    for stars, text in ((1, "开线了"), (3, "一般般"), (5, "非常合脚")):
        shop_session.add(
            Review(
                product_code="yunyue-pro-3",
                author=f"r{stars}",
                rating=stars,
                title="",
                text=text,
                language="zh",
                created_at=datetime(2025, 1, stars, tzinfo=UTC),
                verified=True,
            )
        )
    shop_session.flush()
    moods = {one.text: one.mood for one in examples(shop_session, tmp_path)}
    assert moods["这耳机两天就坏"] == moods["the kettle leaks"] == "negative"
    assert (moods["开线了"], moods["非常合脚"]) == ("negative", "positive")
    assert "一般般" not in moods and "算了" not in moods
    assert moods["太棒了"] == "positive"


def test_examples_of_no_folder(tmp_path: Path) -> None:
    assert list(said_with(tmp_path, {"complain": "negative"})) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"reviews: {{negative: 2}}\n{TEXTS}", "reviews is"),
        ("messages: {negative: [1], neutral: [b]}", "messages.negative has 1"),
        ("- a", "it holds"),
        (
            f"reviews: {{negative: 2, positive: 5}}\n{TEXTS}\nintents: {{angry: [complain]}}",
            "intents.angry",
        ),
    ],
)
def test_slips_in_the_file_are_told(session: Session, tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "sentiment.yml"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError, match=told):
        examples(session, tmp_path, path)


def test_too_few_examples_are_refused() -> None:
    with pytest.raises(DataError, match="0 neutral"):
        fit([Example(f"坏 {n}", "negative") for n in range(30)])


def test_figures_are_of_what_was_held_out(own: list[Example]) -> None:
    model, figures = train(own)
    assert figures.examples == len(own)
    assert figures.held_out == pytest.approx(len(own) / 5, abs=1)
    # The served model has seen all: its figures on them are no figures, and better.
    assert figures.macro_f1 < measure(model, own, 0).macro_f1
