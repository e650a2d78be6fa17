"""The intent classifier beyond what every component must do."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from daogou.errors import ConfigurationError, DataError
from daogou.nlu.intent_model import DESCRIPTION, IntentModel
from tests.unit.nlu.component_checks import ORDINARY, Subject
from tests.unit.nlu.conftest import examples
from tests.unit.nlu.tiny import EXAMPLES

pytestmark = pytest.mark.usefixtures("no_model_cache")
INTENTS = {label.split("/")[0] for label in EXAMPLES}


def read(classifier: Any, *texts: str) -> list[Message]:
    """Messages of `texts` after the classifier."""
    messages: list[Message] = classifier.process([Message(data={TEXT: text}) for text in texts])
    return messages


def test_learns_its_examples(trained_classifier: Any) -> None:
    labelled = [(text, label) for label, texts in EXAMPLES.items() for text in texts]
    read_back = read(trained_classifier, *(text for text, _ in labelled))
    right = [
        message.get(INTENT)["name"] == label.split("/")[0]
        for message, (_, label) in zip(read_back, labelled, strict=True)
    ]
    assert np.mean(right) > 0.9


def test_the_ranking_is_full_sorted_and_sums_to_one(trained_classifier: Any) -> None:
    for message in read(trained_classifier, *ORDINARY, "😀", "x" * 500):
        ranking = message.get(INTENT_RANKING_KEY)
        confidences = [entry["confidence"] for entry in ranking]
        assert {entry["name"] for entry in ranking} == INTENTS
        assert len(ranking) == len(INTENTS)
        assert confidences == sorted(confidences, reverse=True)
        assert sum(confidences) == pytest.approx(1.0, abs=1e-5)
        assert message.get(INTENT) == ranking[0]


def test_a_slip_is_read_as_the_word_that_is_meant(trained_classifier: Any) -> None:
    slip, meant = read(trained_classifier, "where is my parcle", "where is my parcel")
    assert slip.get(INTENT) == meant.get(INTENT)
    assert slip.get(TEXT) == "where is my parcle"


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_nothing_said_has_no_intent(trained_classifier: Any, text: str) -> None:
    (message,) = read(trained_classifier, text)
    assert message.get(INTENT) == {"name": None, "confidence": 0.0}
    assert message.get(INTENT_RANKING_KEY) == []
    assert message.get_dense_features(TEXT, []) == (None, None)


def test_the_embedding_is_of_length_one(trained_classifier: Any) -> None:
    for message in read(trained_classifier, *ORDINARY):
        _, sentence = message.get_dense_features(TEXT, [])
        assert sentence.features.shape == (1, 32)
        assert np.linalg.norm(sentence.features) == pytest.approx(1.0, abs=1e-5)


def test_only_examples_of_retrieval_intents_are_embedded(trained_classifier: Any) -> None:
    data = trained_classifier.process_training_data(examples())
    for message in data.training_examples:
        _, sentence = message.get_dense_features(TEXT, [])
        assert (sentence is not None) == bool(message.get(INTENT_RESPONSE_KEY))
        assert message.get(INTENT_RANKING_KEY) is None


def test_one_intent_alone_cannot_be_trained(classifier_subject: Subject, tmp_path: Path) -> None:
    greeting = TrainingData([Message(data={TEXT: "你好", INTENT: "greet"})])
    with pytest.raises(ConfigurationError, match="at least two intents"):
        replace(classifier_subject, examples=lambda: greeting).trained(tmp_path)


def test_a_wrong_option_is_told_before_any_work(
    classifier_subject: Subject, tmp_path: Path
) -> None:
    subject = replace(classifier_subject, config={"epoch": 3})
    with pytest.raises(ConfigurationError, match="Did you mean 'epochs'"):
        subject.trained(tmp_path)


def test_an_encoder_that_is_not_there(classifier_subject: Subject, tmp_path: Path) -> None:
    config = {**classifier_subject.config, "encoder": str(tmp_path / "nowhere")}
    with pytest.raises(ConfigurationError, match="nowhere"):
        replace(classifier_subject, config=config).trained(tmp_path)


@pytest.mark.parametrize(
    "change",
    [{"layers": 1}, {"frozen_layers": 1}, {"dev_share": 0.3}, {"batch_size": 5, "max_length": 8}],
    ids=str,
)
def test_options_are_obeyed(
    classifier_subject: Subject, tmp_path: Path, change: dict[str, Any]
) -> None:
    config = {**classifier_subject.config, **change, "epochs": 2}
    subject = replace(classifier_subject, config=config)
    (message,) = read(subject.loaded(*subject.trained(tmp_path)), ORDINARY[0])
    assert len(message.get(INTENT_RANKING_KEY)) == len(INTENTS)


def test_a_quantised_model_reads_alike(
    classifier_subject: Subject, trained_classifier: Any, tmp_path: Path
) -> None:
    config = {**classifier_subject.config, "quantise": True}
    subject = replace(classifier_subject, config=config)
    quantised = subject.loaded(*subject.trained(tmp_path))
    for message, plain in zip(
        read(quantised, *ORDINARY), read(trained_classifier, *ORDINARY), strict=True
    ):
        _, embedding = message.get_dense_features(TEXT, [])
        _, expected = plain.get_dense_features(TEXT, [])
        assert float(embedding.features[0] @ expected.features[0]) > 0.97


def test_labels_that_do_not_fit_the_network(classifier_subject: Subject, tmp_path: Path) -> None:
    storage, resource = classifier_subject.trained(tmp_path)
    with storage.read_from(resource) as folder:
        told = json.loads((folder / DESCRIPTION).read_text("utf-8"))
        (folder / DESCRIPTION).write_text(json.dumps({**told, "labels": ["greet"]}), "utf-8")
        with pytest.raises(DataError, match="7 outputs for intents and 1 are described"):
            IntentModel.load(folder)
