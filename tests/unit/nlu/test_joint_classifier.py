"""The heads beside the intents, and what options do to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rasa.shared.nlu.constants import (
    ENTITIES,
    INTENT,
    INTENT_RANKING_KEY,
    METADATA,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from daogou.errors import ConfigurationError
from daogou.nlu import transformer_intent_classifier as module
from daogou.nlu.intent_model import IntentModel
from daogou.nlu.training_examples import EXAMPLES as EXAMPLES_FILE
from daogou.nlu.training_examples import TrainingExamples
from daogou.nlu.transformer_intent_classifier import (
    IN_SCOPE,
    OUTSIDE,
    PRODUCT_FAMILY,
    TAGGED_SPANS,
)
from tests.unit.chat.chat_server import Server, serving
from tests.unit.nlu.component_checks import CONTEXT, ORDINARY, Subject, outcome
from tests.unit.nlu.conftest import examples
from tests.unit.nlu.tiny import EXAMPLES

pytestmark = pytest.mark.usefixtures("no_model_cache")
SEARCHES = EXAMPLES["search_product"]


def plain_examples() -> TrainingData:
    """The examples without entities and families."""
    data = examples()
    for message in data.training_examples:
        message.data.pop(ENTITIES, None)
        message.data.pop(METADATA, None)
    return data


@pytest.fixture
def trained(classifier_subject: Subject, tmp_path: Path) -> Callable[..., Any]:
    """Trains quickly with other options, and loads."""

    def training(data: Callable[[], TrainingData] = examples, /, **options: Any) -> Any:
        config = {**classifier_subject.config, "epochs": 1, **options}
        subject = replace(classifier_subject, config=config, examples=data)
        return subject.loaded(*subject.trained(tmp_path))

    return training


def read(classifier: Any, *texts: str) -> list[Message]:
    """Messages of `texts` after the classifier."""
    messages: list[Message] = classifier.process([Message(data={TEXT: text}) for text in texts])
    return messages


def test_the_family_of_what_is_searched_for(trained_classifier: Any) -> None:
    for message in read(trained_classifier, *SEARCHES):
        assert message.get(PRODUCT_FAMILY)["name"] == "apparel"
        assert 0.5 < message.get(PRODUCT_FAMILY)["confidence"] <= 1.0
        assert PRODUCT_FAMILY in message.as_dict(only_output_properties=True)
    others = [text for label, texts in EXAMPLES.items() if "search" not in label for text in texts]
    names = [message.get(PRODUCT_FAMILY)["name"] for message in read(trained_classifier, *others)]
    assert np.mean([name == "none" for name in names]) > 0.9


def test_the_words_that_name_something(trained: Callable[..., Any]) -> None:
    data = examples().training_examples
    few = [m for m in data if m.get(INTENT) in ("search_product", "greet")]
    classifier = trained(lambda: TrainingData(few), epochs=60, layer_decay=1.0)
    right = 0
    for message in few:
        (said,) = read(classifier, message.get(TEXT))
        found = [(span["start"], span["end"], span["entity"]) for span in said.get(TAGGED_SPANS)]
        wanted = [(e["start"], e["end"], e["entity"]) for e in message.get(ENTITIES, [])]
        right += found == wanted
    assert right >= 0.8 * len(few)


def test_what_the_tags_leave_on_a_message(trained_classifier: Any) -> None:
    for message in read(trained_classifier, *SEARCHES, "😀鞋", "你好"):
        text, outside = message.get(TEXT), message.get(OUTSIDE)
        assert len(outside) == len(text)
        assert all(0 <= chance <= 1 for chance in outside)
        for span in message.get(TAGGED_SPANS):
            assert set(span) == {"entity", "start", "end", "confidence"}
            assert 0 <= span["start"] < span["end"] <= len(text)
        # For the component behind, not for who asks the server.
        assert not {TAGGED_SPANS, OUTSIDE} & set(message.as_dict(only_output_properties=True))
    (search, greeting) = read(trained_classifier, "找一双跑鞋", "你好")
    assert min(search.get(OUTSIDE)) < min(greeting.get(OUTSIDE))


def test_how_much_a_message_is_the_shops_business(trained_classifier: Any) -> None:
    for message in read(trained_classifier, *ORDINARY):
        told = message.as_dict(only_output_properties=True)[IN_SCOPE]
        assert isinstance(told, float) and np.isfinite(told)


@pytest.mark.parametrize(
    ("options", "absent"),
    [({"families": False}, {PRODUCT_FAMILY}), ({"entities": False}, {TAGGED_SPANS, OUTSIDE})],
    ids=["families", "entities"],
)
def test_a_head_may_be_switched_off(
    trained: Callable[..., Any], options: dict[str, Any], absent: set[str]
) -> None:
    (message,) = read(trained(**options), SEARCHES[0])
    heads = {PRODUCT_FAMILY, TAGGED_SPANS, OUTSIDE}
    assert heads - set(message.data) == absent
    assert {INTENT, IN_SCOPE} <= set(message.data)


def test_without_annotations_there_are_intents_alone_and_no_catalogue_is_asked(
    trained: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unasked(_url: str) -> Any:
        raise AssertionError("the catalogue was opened")

    monkeypatch.setattr(module, "family_names", unasked)
    (message,) = read(trained(plain_examples), SEARCHES[0])
    assert not {PRODUCT_FAMILY, TAGGED_SPANS, OUTSIDE} & set(message.data)
    assert len(message.get(INTENT_RANKING_KEY)) == 5


def test_a_catalogue_that_is_not_there_is_told_before_the_training(
    classifier_subject: Subject, tmp_path: Path
) -> None:
    nowhere = f"sqlite:///{tmp_path / 'nowhere.db'}"
    config = {**classifier_subject.config, "database_url": nowhere}
    with pytest.raises(ConfigurationError, match="db upgrade"):
        replace(classifier_subject, config=config).trained(tmp_path)


def test_what_makes_a_new_training(classifier_subject: Subject, shop_url: str) -> None:
    component, config = classifier_subject.component, classifier_subject.full_config()
    with_names = component.fingerprint_addon(config)
    without = component.fingerprint_addon({**config, "families": False})
    assert with_names.startswith(without) and with_names != without
    elsewhere = {**config, "database_url": f"{shop_url}.nowhere"}
    assert component.fingerprint_addon(elsewhere) == without


def test_balanced_weights_train(trained: Callable[..., Any]) -> None:
    few = examples().training_examples
    rare = [m for m in few if m.get(INTENT) != "greet"] + [m for m in few if m.get(TEXT) == "嗨"]
    classifier = trained(lambda: TrainingData(rare), class_weights="balanced", epochs=15)
    (message,) = read(classifier, "嗨")
    assert message.get(INTENT)["name"] == "greet"


@pytest.mark.parametrize("kinds", ["keyboard_slips,dropped_characters", "synonyms, entity_swaps"])
def test_augmentation_adds_to_what_is_learned(
    classifier_subject: Subject, tmp_path: Path, kinds: str
) -> None:
    options = {"epochs": 1, "augmentation": 0.3, "augmentation_kinds": kinds}
    subject = replace(classifier_subject, config={**classifier_subject.config, **options})
    storage, resource = subject.trained(tmp_path)
    with storage.read_from(resource) as folder:
        learned = TrainingExamples.load(folder / EXAMPLES_FILE).texts
    plain = [message.get(TEXT) for message in examples().training_examples]
    assert learned[: len(plain)] == plain
    assert set(learned[len(plain) :]).isdisjoint(plain)
    assert len(learned) > len(plain)


def test_tensorboard_is_told_of_every_epoch(trained: Callable[..., Any], tmp_path: Path) -> None:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    folder = tmp_path / "runs"
    trained(tensorboard=str(folder), epochs=2, dev_share=0.3)
    (file,) = folder.glob("events.out.tfevents.*")
    events = EventAccumulator(str(file)).Reload()
    assert [event.step for event in events.Scalars("loss/train")] == [1, 2]
    assert all(0 <= event.value <= 1 for event in events.Scalars("accuracy/dev"))


def test_examples_of_a_file_are_what_is_chosen_by(
    trained: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from daogou.nlu.training import fit as fitting

    seen: list[tuple[int, list[str]]] = []
    fit = fitting.fit

    def watched(train: Any, dev: Any, options: Any) -> Any:
        seen.append((len(train), [example.text for example in dev]))
        return fit(train, dev, options)

    monkeypatch.setattr(fitting, "fit", watched)
    file = tmp_path / "valid.csv"
    file.write_text("text,intent\n你好啊,greet\n邮费呢,faq/postage\n", "utf-8")
    trained(valid_data=str(file), dev_share=0.3)
    # All examples are trained on, and none of them is held out.
    assert seen == [(sum(map(len, EXAMPLES.values())), ["你好啊", "邮费呢"])]


@pytest.mark.parametrize(
    ("content", "told"), [("text,intent\n你好,hello\n", "line 2"), ("", "has no rows")]
)
def test_a_wrong_file_is_told_before_the_training(
    trained: Callable[..., Any], tmp_path: Path, content: str, told: str
) -> None:
    (tmp_path / "valid.csv").write_text(content, "utf-8")
    with pytest.raises(ConfigurationError, match=told):
        trained(valid_data=str(tmp_path / "valid.csv"))


def test_the_seed_decides(
    classifier_subject: Subject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = []
    for number, seed in enumerate((7, 7, 8)):
        # Nothing is taken from an earlier training.
        monkeypatch.setenv("RASA_CACHE_DIRECTORY", str(tmp_path / f"cache-{number}" / "cache"))
        config = {**classifier_subject.config, "epochs": 2, "seed": seed, "dropout": 0.1}
        subject = replace(classifier_subject, config=config)
        place = tmp_path / str(number)
        place.mkdir()
        messages = read(subject.loaded(*subject.trained(place)), *ORDINARY)
        said.append([outcome(message) for message in messages])
    assert said[0] == said[1] != said[2]


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that always says faq."""
    with serving() as made:
        made.content = "faq"
        yield made


def with_server(classifier: Any, config: dict[str, Any], url: str) -> Any:
    """The same trained model, asking a server as well."""
    config = {**config, "generative_url": url, "generative_model": "small"}
    return type(classifier).load(
        {**config, "generative_timeout": 0.5},
        classifier._model_storage,
        classifier._resource,
        CONTEXT,
    )


def test_a_server_changes_a_ranking(
    trained_classifier: Any, classifier_subject: Subject, server: Server
) -> None:
    asking = with_server(trained_classifier, classifier_subject.full_config(), server.url)
    (before,), (after,) = read(trained_classifier, "你好"), read(asking, "你好")
    chance = {}
    for name, message in (("before", before), ("after", after)):
        ranking = message.get(INTENT_RANKING_KEY)
        assert message.get(INTENT) == ranking[0]
        assert sum(entry["confidence"] for entry in ranking) == pytest.approx(1, abs=1e-5)
        chance[name] = {entry["name"]: entry["confidence"] for entry in ranking}
    assert chance["after"]["faq"] > 1.5 * chance["before"]["faq"]
    assert len(server.asked) == 1


def test_a_server_that_is_gone_changes_nothing(
    trained_classifier: Any, classifier_subject: Subject
) -> None:
    gone = Server()
    gone.server_close()
    asking = with_server(trained_classifier, classifier_subject.full_config(), gone.url)
    for before, after in zip(
        read(trained_classifier, *ORDINARY), read(asking, *ORDINARY), strict=True
    ):
        assert after.get(INTENT_RANKING_KEY) == before.get(INTENT_RANKING_KEY)


def test_a_server_without_a_model_is_told_when_it_is_loaded(
    trained_classifier: Any, classifier_subject: Subject
) -> None:
    config = {**classifier_subject.full_config(), "generative_url": "http://127.0.0.1:1/v1"}
    with pytest.raises(ConfigurationError, match="model"):
        type(trained_classifier).load(
            config, trained_classifier._model_storage, trained_classifier._resource, CONTEXT
        )


def test_the_model_as_files_says_the_same(trained_classifier: Any) -> None:
    with trained_classifier._model_storage.read_from(trained_classifier._resource) as folder:
        (found,) = IntentModel.load(folder).predict([SEARCHES[0]])
    (message,) = read(trained_classifier, SEARCHES[0])
    assert found.family == pytest.approx(tuple(message.get(PRODUCT_FAMILY).values()))
    assert IntentModel.predict(trained_classifier._model, []) == []
