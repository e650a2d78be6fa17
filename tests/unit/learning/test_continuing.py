"""The present model learns a few more examples and keeps the others."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from daogou.errors import DataError
from daogou.learning.continuing import Division, continue_from, divide
from daogou.learning.rehearsal import rehearsed
from daogou.nlu import intent_training
from daogou.nlu.example import Example
from daogou.nlu.fit_cache import made_by
from daogou.nlu.intent_model import DESCRIPTION, IntentModel
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.training_examples import EXAMPLES, TrainingExamples
from tests.unit.learning.conftest import Trained

# Taken for something else by the tiny model.
NEW = [
    Example("包裹运费谁出", "track_order", (), "none"),
    Example("how do you do", "chitchat/joke", (), "none"),
]
TEXTS = [example.text for example in NEW]


@pytest.fixture(scope="module")
def continued(trained: Trained, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("continued")
    everything = [*trained.examples, *NEW]
    continue_from(trained.folder, everything, TEXTS, trained.options, [], folder, 15)
    return folder


def first(folder: Path, texts: list[str]) -> list[str]:
    return [found.ranking[0][0] for found in IntentModel.load(folder).predict(texts)]


def test_it_learns_the_new_and_keeps_the_old(trained: Trained, continued: Path) -> None:
    wanted = [example.label.split("/")[0] for example in NEW]
    assert first(trained.folder, TEXTS) != wanted
    assert first(continued, TEXTS) == wanted
    old = [example.text for example in trained.examples]
    labels = [example.label.split("/")[0] for example in trained.examples]
    right = [
        sum(a == b for a, b in zip(first(folder, old), labels, strict=True))
        for folder in (trained.folder, continued)
    ]
    assert right[1] >= right[0] - 1


def test_the_embeddings_stay_where_they_were(trained: Trained, continued: Path) -> None:
    texts = [example.text for example in trained.examples]
    before, after = (
        IntentModel.load(folder).predict(texts) for folder in (trained.folder, continued)
    )
    cosines = [float(a.embedding @ b.embedding) for a, b in zip(before, after, strict=True)]
    assert sum(cosines) / len(cosines) > 0.9


def test_the_new_examples_count_as_learned_next_time(trained: Trained, continued: Path) -> None:
    stored = TrainingExamples.load(continued / EXAMPLES)
    assert set(TEXTS) < set(stored.texts)
    parts = divide([*trained.examples, *NEW], [], stored.texts, trained.options)
    assert (len(parts.new), len(parts.dev)) == (0, 0)


def test_a_training_takes_what_was_learned(
    trained: Trained, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RASA_CACHE_DIRECTORY", str(tmp_path / "rasa" / "cache"))
    everything = [*trained.examples, *NEW]

    def maker(folder: Path) -> None:
        continue_from(trained.folder, everything, TEXTS, trained.options, [], folder, 1)

    with made_by(maker):
        intent_training.train(everything, trained.options, tmp_path / "learned")
    monkeypatch.setattr(intent_training, "_train", lambda *_: pytest.fail("trained anew"))
    intent_training.train(everything, trained.options, tmp_path / "later")
    for name in (EXAMPLES, DESCRIPTION):
        learned, later = (tmp_path / place / name for place in ("learned", "later"))
        assert learned.read_bytes() == later.read_bytes()


def test_what_is_refused_leaves_nothing_behind(
    trained: Trained, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RASA_CACHE_DIRECTORY", str(tmp_path / "rasa" / "cache"))

    def refusing(folder: Path) -> None:
        (folder / DESCRIPTION).write_text("{}")
        raise DataError("forgets")

    with made_by(refusing), pytest.raises(DataError, match="forgets"):
        intent_training.train(trained.examples, trained.options, tmp_path / "a")
    assert list((tmp_path / "rasa" / "intent-models").iterdir()) == []


@pytest.mark.parametrize(
    ("options", "label", "message"),
    [
        ({"seed": 7}, "track_order", "other options"),
        ({}, "new_intent", "does not know new_intent"),
    ],
)
def test_a_model_of_other_makings(
    trained: Trained, tmp_path: Path, options: dict[str, int], label: str, message: str
) -> None:
    everything = [*trained.examples, Example("新的", label)]
    with pytest.raises(DataError, match=message):
        continue_from(
            trained.folder,
            everything,
            ["新的"],
            replace(trained.options, **options),  # type: ignore[arg-type]
            [],
            tmp_path,
            1,
        )


def test_a_damaged_description(trained: Trained, tmp_path: Path) -> None:
    (tmp_path / DESCRIPTION).write_text(json.dumps({"labels": []}))
    with pytest.raises(DataError, match="cannot be read"):
        continue_from(tmp_path, trained.examples, [], trained.options, [], tmp_path / "a", 1)


def test_too_many_unknown_examples_are_no_dev_split() -> None:
    options = ClassifierOptions(dev_share=0.05)
    examples = [Example(str(number), "a") for number in range(100)]
    learned = [str(number) for number in range(96)]
    assert divide(examples, ["97"], learned, options) == Division(
        examples[:96], [examples[97]], [examples[96], *examples[98:]]
    )
    with pytest.raises(DataError, match="did not learn"):
        divide(examples, ["97"], learned[:80], options)


def test_what_is_rehearsed() -> None:
    old = [Example(f"{label}{number}", label) for label in "ab" for number in range(100)]
    old += [Example("c0", "c"), Example("c1", "c"), Example("c2", "c")]
    found = rehearsed(old, ["a7", "a9", "unknown"], 20, 1)
    counts = {label: sum(e.label == label for e in found) for label in "abc"}
    assert {"a7", "a9"} <= {example.text for example in found}
    assert counts["c"] == 2 and 8 <= counts["b"] <= 10 and 18 <= len(found) <= 24
    assert found == rehearsed(old, ["a7", "a9"], 20, 1)
    assert len(rehearsed(old, [], 10_000, 1)) == len(old)
