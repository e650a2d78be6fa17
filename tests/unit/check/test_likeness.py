"""Examples of two intents that are almost the same to a model."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from daogou.check import likeness
from daogou.check.finding import Place
from daogou.check.likeness import Embedder, check_likeness
from daogou.check.project import Example, Project

# Angles of texts in a plane: those within ten degrees nearly coincide.
ANGLES = {"hello": 0, "hi there": 5, "hi you": 8, "bye": 90, "see you": 93, "buy": 180}


class Model:
    """A model of angles, which counts what it reads."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def predict(self, texts: list[str]) -> list[SimpleNamespace]:
        self.read += texts
        turned = np.radians([ANGLES[text] for text in texts])
        rows = np.stack([np.cos(turned), np.sin(turned)], axis=1).astype(np.float32)
        return [SimpleNamespace(embedding=row) for row in rows]


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Model:
    made = Model()
    stored = SimpleNamespace(texts=[], embeddings=np.empty((0, 2), np.float16))
    monkeypatch.setattr(likeness.TrainingExamples, "load", lambda _: stored)
    monkeypatch.setattr(likeness.IntentModel, "load", lambda _: made)
    return made


def told(embedder: Embedder, *examples: tuple[str, str]) -> set[tuple[str, str]]:
    project = Project()
    for line, (text, label) in enumerate(examples, 1):
        project.examples.append(Example(text, label, (), Place("data/nlu/x.yml", line)))
    found = list(check_likeness(project, embedder))
    assert all(one.code == "examples-alike" and len(one.places) == 2 for one in found)
    lines = [tuple(sorted(place.line - 1 for place in one.places)) for one in found]
    assert len(set(lines)) == len(lines)
    return {(examples[one][0], examples[other][0]) for one, other in lines}


@pytest.mark.usefixtures("model")
def test_pairs_of_two_intents_are_told_once() -> None:
    embedder = Embedder(Path("model"))
    pairs = told(
        embedder,
        *(("hello", "greet"), ("hi there", "greet"), ("hi you", "order")),
        *(("bye", "leave"), ("buy", "order")),
    )
    assert pairs == {("hello", "hi you"), ("hi there", "hi you")}


def test_what_has_changed_since_is_compared_with_all(model: Model) -> None:
    embedder = Embedder(Path("model"))
    first = (("hello", "greet"), ("bye", "leave"))
    assert told(embedder, *first) == set()
    assert told(embedder, *first, ("hi you", "order")) == {("hello", "hi you")}
    assert told(embedder, *first, ("see you", "order")) == {("bye", "see you")}
    # Gone for a while, and another intent's now.
    again = (("hi you", "leave"), ("see you", "order"))
    assert told(embedder, *first, *again) == {("hello", "hi you"), ("bye", "see you")}
    assert told(embedder, ("hello", "leave"), ("hi you", "leave")) == set()
    assert sorted(model.read) == ["bye", "hello", "hi you", "see you"]
