"""A tiny encoder, a shop's catalogue in a file, and components trained with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    INTENT,
    INTENT_RESPONSE_KEY,
    METADATA,
    METADATA_INTENT,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sqlalchemy.engine import Engine

from daogou.database import make_engine
from daogou.migrations import upgrade
from daogou.nlu import (
    BilingualTokenizer,
    CatalogEntityExtractor,
    DocumentRetriever,
    DoubtSettler,
    ExampleMatcher,
    RetrievalResponseSelector,
    TransformerIntentClassifier,
)
from tests.unit.conftest import fill
from tests.unit.knowledge.small import write as write_documents
from tests.unit.nlu.component_checks import Subject, cut, empty, garble, remove
from tests.unit.nlu.tiny import EXAMPLES, OPTIONS, save_encoder

Kind = DefaultV1Recipe.ComponentType


def examples() -> TrainingData:
    """The examples as Rasa passes them."""
    messages = []
    for label, texts in EXAMPLES.items():
        intent, _, entry = label.partition("/")
        for text in texts:
            data = {TEXT: text, INTENT: intent}
            if entry:
                data[INTENT_RESPONSE_KEY] = label
            if intent == "search_product":
                data[ENTITIES] = _shoes(text)
                data[METADATA] = {METADATA_INTENT: {"family": "apparel"}}
            messages.append(Message(data=data))
    return TrainingData(messages)


def _shoes(text: str) -> list[dict[str, Any]]:
    """The shoes that `text` names, as Rasa annotates them."""
    found = re.search("(跑步|休闲)?鞋|跑鞋|(running )?shoes|sneakers|trainers", text)
    assert found
    place = {ENTITY_ATTRIBUTE_START: found.start(), ENTITY_ATTRIBUTE_END: found.end()}
    return [{ENTITY_ATTRIBUTE_TYPE: "category", ENTITY_ATTRIBUTE_VALUE: found[0], **place}]


@pytest.fixture(scope="session")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny encoder."""
    return save_encoder(tmp_path_factory.mktemp("encoder"))


@pytest.fixture
def no_model_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An own, empty place for trained intent models."""
    monkeypatch.setenv("RASA_CACHE_DIRECTORY", str(tmp_path / "rasa" / "cache"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture(scope="session")
def shop_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a file with the small shop."""
    url = f"sqlite:///{tmp_path_factory.mktemp('shop') / 'shop.db'}"
    engine: Engine = make_engine(url)
    upgrade(engine)
    fill(engine)
    yield url
    engine.dispose()


@pytest.fixture(scope="session")
def classifier_subject(encoder: Path, shop_url: str) -> Subject:
    """The intent classifier on the tiny encoder."""
    return Subject(
        TransformerIntentClassifier,
        frozenset({Kind.MESSAGE_FEATURIZER, Kind.INTENT_CLASSIFIER}),
        {**OPTIONS, "encoder": str(encoder), "database_url": shop_url},
        examples,
        files=("network.onnx", "tokenizer.model", "description.txt"),
        damages=(remove, empty, cut, garble),
    )


@pytest.fixture(scope="session")
def trained_classifier(
    classifier_subject: Subject, tmp_path_factory: pytest.TempPathFactory
) -> Any:
    """The intent classifier, trained once for all tests that only read with it."""
    with pytest.MonkeyPatch.context() as environment:
        cache = tmp_path_factory.mktemp("cache") / "cache"
        environment.setenv("RASA_CACHE_DIRECTORY", str(cache))
        model = tmp_path_factory.mktemp("model")
        return classifier_subject.loaded(*classifier_subject.trained(model))


@pytest.fixture(scope="session")
def subjects(
    classifier_subject: Subject,
    trained_classifier: Any,
    shop_url: str,
    encoder: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Subject]:
    """Every component of the pipeline by its name."""

    def embedded() -> TrainingData:
        data: TrainingData = trained_classifier.process_training_data(examples())
        return data

    return {
        "BilingualTokenizer": Subject(BilingualTokenizer, frozenset({Kind.MESSAGE_TOKENIZER})),
        "TransformerIntentClassifier": classifier_subject,
        "RetrievalResponseSelector": Subject(
            RetrievalResponseSelector,
            frozenset({Kind.INTENT_CLASSIFIER}),
            examples=embedded,
            before=trained_classifier.process,
            files=("examples.npz",),
            damages=(remove, empty, cut, garble),
        ),
        "CatalogEntityExtractor": Subject(
            CatalogEntityExtractor,
            frozenset({Kind.ENTITY_EXTRACTOR}),
            {"database_url": shop_url},
            examples,
            files=("names.tsv", "known_words.txt"),
            damages=(remove, garble),
        ),
        "DoubtSettler": Subject(
            DoubtSettler, frozenset({Kind.INTENT_CLASSIFIER}), before=trained_classifier.process
        ),
        "ExampleMatcher": Subject(
            ExampleMatcher,
            frozenset({Kind.INTENT_CLASSIFIER}),
            examples=examples,
            before=trained_classifier.process,
            files=("known_texts.json",),
            damages=(remove, empty, cut, garble),
        ),
        "DocumentRetriever": Subject(
            DocumentRetriever,
            frozenset({Kind.INTENT_CLASSIFIER}),
            {
                "encoder": str(encoder),
                "folder": str(write_documents(tmp_path_factory.mktemp("documents"))),
            },
            examples,
            before=_asked,
            files=("vectors.npz", "network.onnx", "tokenizer.model"),
            damages=(remove, garble),
        ),
    }


def _asked(messages: list[Message]) -> list[Message]:
    """The messages, understood as questions for the documents."""
    for message in messages:
        message.set("intent", {"name": "ask_documents", "confidence": 0.9})
    return messages
