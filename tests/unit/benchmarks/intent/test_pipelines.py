"""The pipelines that are compared, and the options of ours on the command line."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from benchmarks.intent.pipelines import Setting, diet, ours, read_options
from daogou.errors import ConfigurationError
from daogou.nlu.options import ClassifierOptions

SETTING = Setting(7, "en", Path("/data/valid.csv"))


def test_values_are_read_as_json_where_they_are() -> None:
    given = ["epochs=3", "learning_rate=1e-4", "quantise=false", "encoder=/a=b", 'encoder2="3"']
    assert read_options(given) == {
        "epochs": 3,
        "learning_rate": 1e-4,
        "quantise": False,
        "encoder": "/a=b",
        "encoder2": "3",
    }
    assert read_options([]) == {}


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["epochs"], "--set epochs: give key=value"),
        (["=4"], "give key=value"),
        (["epochs=4", "epochs=5"], "epochs is set twice"),
        (["seed=4"], "seeds are given by --seeds"),
    ],
)
def test_bad_assignments_are_told(given: list[str], told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        read_options(given)


@pytest.mark.parametrize("options", [{"epoch": 3}, {"epochs": -1}, {"epochs": "many"}])
def test_options_of_ours_are_checked_before_any_work(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError, match="epoch"):
        ours(options)


def test_ours_has_seed_and_options_and_validation_rows_where_they_can_be_taken() -> None:
    tokenizer, classifier = ours({"epochs": 2}).components(SETTING)
    assert tokenizer == {"name": "daogou.nlu.BilingualTokenizer"}
    assert classifier["name"] == "daogou.nlu.TransformerIntentClassifier"
    assert (classifier["seed"], classifier["epochs"]) == (7, 2)
    takes = "valid_data" in {field.name for field in fields(ClassifierOptions)}
    assert classifier.get("valid_data") == ("/data/valid.csv" if takes else None)


def test_ours_is_told_which_label_is_out_of_scope() -> None:
    _, classifier = ours({}).components(SETTING)
    assert "out_of_scope" not in classifier
    _, classifier = ours({}).components(Setting(7, "en", outside="oos"))
    assert classifier["out_of_scope"] == "oos"
    _, classifier = ours({"out_of_scope": "other"}).components(Setting(7, "en", outside="oos"))
    assert classifier["out_of_scope"] == "other"


def test_the_baseline_is_that_of_rasa_init() -> None:
    names = [component["name"] for component in diet().components(SETTING)]
    assert names == [
        "WhitespaceTokenizer",
        "RegexFeaturizer",
        "LexicalSyntacticFeaturizer",
        "CountVectorsFeaturizer",
        "CountVectorsFeaturizer",
        "DIETClassifier",
    ]
    *_, characters, classifier = diet().components(SETTING)
    assert (characters["analyzer"], characters["min_ngram"], characters["max_ngram"]) == (
        "char_wb",
        1,
        4,
    )
    assert (classifier["epochs"], classifier["random_seed"]) == (100, 7)
    assert diet().components(Setting(7, "zh"))[0] == {"name": "JiebaTokenizer"}


def test_other_epochs_of_the_baseline_are_told() -> None:
    assert diet().title == "DIET"
    assert diet(2).title == "DIET, 2 epochs"
    assert diet(2).components(SETTING)[-1]["epochs"] == 2
