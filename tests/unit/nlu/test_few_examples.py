"""Intents that have few examples each are learned by another recipe."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from daogou.nlu import intent_training
from daogou.nlu.example import Example
from daogou.nlu.few_examples import for_few, named
from daogou.nlu.options import ClassifierOptions

pytestmark = pytest.mark.usefixtures("no_model_cache")


def test_what_was_set_stays() -> None:
    found = for_few(ClassifierOptions(epochs=3, seed=7))
    assert (found.epochs, found.seed) == (3, 7)
    assert (found.head_start, found.label_names) == ("probe", True)
    assert found.contrast > 0


def test_names_of_labels_as_one_would_say_them() -> None:
    found = named(["iot_hue_lightoff", "faq/return_postage", "问候", "iot_hue_lightoff", "_"])
    assert found == [
        Example("faq return postage", "faq/return_postage"),
        Example("iot hue lightoff", "iot_hue_lightoff"),
        Example("问候", "问候"),
    ]


@pytest.mark.parametrize(
    ("each", "options", "few"),
    [
        (4, {}, True),
        (4, {"few_examples": False}, False),
        # Nothing was to be held out.
        (4, {"dev_share": 0.0}, False),
        (20, {}, False),
    ],
)
def test_where_no_example_can_be_held_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, each: int, options: dict[str, Any], few: bool
) -> None:
    told: list[ClassifierOptions] = []
    texts: list[str] = []

    def fit(train: list[Example], _dev: Any, used: ClassifierOptions) -> None:
        told.append(used)
        texts.extend(example.text for example in train)

    monkeypatch.setattr("daogou.nlu.training.fit.fit", fit)
    monkeypatch.setattr(intent_training, "write", lambda *_: None)
    examples = [Example(f"{label} {n}", label) for label in ("greet", "bye") for n in range(each)]
    intent_training.train(examples, ClassifierOptions(**options), tmp_path / "model")
    assert (told[0].contrast > 0) == few
    assert ("greet" in texts) == few
