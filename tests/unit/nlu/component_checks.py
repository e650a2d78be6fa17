"""What every component of the pipeline must do, written once.

A `Subject` says how to make one; `test_components.py` runs every check over every subject.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT, TEXT_TOKENS
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from daogou.errors import DataError
from daogou.nlu.transformer_intent_classifier import (
    IN_SCOPE,
    OUTSIDE,
    PRODUCT_FAMILY,
    TAGGED_SPANS,
)

ORDINARY = ("想买双黑色跑步鞋，五百以内", "第二个有42码吗", "where is my parcel", "运费谁出")
ODD = {
    "empty": "",
    "white space": " \t\n\u3000",
    "very long": "想买双黑色跑步鞋 under 500, " * 900,
    "one long word": "a" * 20_000,
    "one long run of Han": "鞋" * 20_000,
    "only digits": "1" * 20_000,
    "only emoji": "😀👍🏽🇨🇳❤️",
    "control and bidi characters": "\x00\x07\x1b[31m\u202e鞋\u2066shoes\u2069\u200d\ufeff",
    "half a surrogate pair": "跑鞋\ud83d",
    "nothing but half a pair": "\ude00",
    "punctuation": "？！。，…—~",
    "another script": "Привет, 안녕",
    "no known character": "\U000f0000\u0378\u16a0",
}
_FIGURES = (IN_SCOPE, OUTSIDE)
_HALF_PAIR = re.compile("[\ud800-\udfff]")
CONTEXT = ExecutionContext(GraphSchema({}))


@dataclass(frozen=True)
class Subject:
    """A component with what it needs around it."""

    component: Any
    kinds: frozenset[DefaultV1Recipe.ComponentType]
    config: dict[str, Any] = field(default_factory=dict)
    examples: Callable[[], TrainingData] = TrainingData
    # What stands before it in the pipeline and leaves something on a message.
    before: Callable[[list[Message]], list[Message]] = list
    # Files that it keeps in a model; none where it is not trained.
    files: Sequence[str] = ()
    # What may happen to such a file and must be noticed.
    damages: Sequence[Callable[[Path], Any]] = ()

    def full_config(self) -> dict[str, Any]:
        """The defaults with what this subject sets, as Rasa passes them."""
        return {**self.component.get_default_config(), **self.config}

    def trained(
        self, folder: Path, examples: TrainingData | None = None
    ) -> tuple[LocalModelStorage, Resource]:
        """The storage of a model and the component's part of it, after a training.

        `examples`: to train with, None for the subject's own.
        """
        storage = LocalModelStorage.create(folder)
        resource = Resource(self.component.__name__)
        if self.files:
            made = self.component.create(self.full_config(), storage, resource, CONTEXT)
            resource = made.train(examples or self.examples())
        return storage, resource

    def loaded(self, storage: LocalModelStorage, resource: Resource) -> Any:
        """The component as a server has it."""
        return self.component.load(self.full_config(), storage, resource, CONTEXT)

    def read(self, component: Any, texts: Sequence[str]) -> list[Message]:
        """Messages of `texts` after this component."""
        messages = self.before([Message(data={TEXT: text}) for text in texts])
        processed = component.process(messages)
        assert all(a is b for a, b in zip(processed, messages, strict=True))
        return list(processed)


def outcome(message: Message) -> dict[str, Any]:
    """What a message says after processing, without its text and features."""
    data = {key: value for key, value in message.data.items() if key != TEXT}
    if TEXT_TOKENS in data:
        data[TEXT_TOKENS] = [(token.text, token.start, token.end) for token in data[TEXT_TOKENS]]
    return data


def check_registered(subject: Subject) -> None:
    """`config.yml` finds it by its class, as a component of the right kinds."""
    known = DefaultV1Recipe._from_registry(subject.component.__name__)
    assert known.clazz is subject.component
    assert set(known.types) == subject.kinds
    assert known.is_trainable == bool(subject.files)


def check_default_config(subject: Subject) -> None:
    """The defaults alone make a component; changing what is returned changes no default."""
    defaults = subject.component.get_default_config()
    defaults["changed"] = True
    assert "changed" not in subject.component.get_default_config()


def check_fingerprint_addon(subject: Subject) -> None:
    """Something besides the class itself decides whether it is trained anew, and stays the same."""
    addon = subject.component.fingerprint_addon(subject.full_config())
    assert addon
    assert addon == subject.component.fingerprint_addon(subject.full_config())
    # In the place of a component that Rasa has in its cache stands what was kept.
    subject.component.fingerprint_addon({"output": "what was kept"})


def check_loads_what_was_trained(subject: Subject, folder: Path) -> None:
    """Two loads, and a load from a copy of the model, read messages alike, odd ones too."""
    first, copy = folder / "first", folder / "copy"
    first.mkdir()
    storage, resource = subject.trained(first)
    trained = subject.loaded(storage, resource)
    texts = [*ORDINARY, *ODD.values()]
    expected = [outcome(message) for message in subject.read(trained, texts)]
    assert any(expected[: len(ORDINARY)]), "no message says more than before"
    shutil.copytree(first, copy)
    for other in (storage, LocalModelStorage(copy)):
        read = subject.read(subject.loaded(other, resource), texts)
        assert [outcome(message) for message in read] == expected


def check_order_and_batch_do_not_matter(subject: Subject, component: Any) -> None:
    """A message is read alike alone and among others."""
    together = subject.read(component, ORDINARY)
    alone = [subject.read(component, [text])[0] for text in ORDINARY]
    for one, other in zip(together, alone, strict=True):
        check_alike(outcome(one), outcome(other))


def check_odd_text(subject: Subject, component: Any, text: str) -> None:
    """Whatever is typed is read without an error, and an ordinary message beside it as ever."""
    ordinary = outcome(subject.read(component, [ORDINARY[0]])[0])
    odd, beside = subject.read(component, [text, ORDINARY[0]])
    assert odd.get(TEXT) == text
    check_alike(outcome(beside), ordinary)
    for entity in odd.get(ENTITIES, []):
        assert text[entity["start"] : entity["end"]] == entity["value"]
    for token in odd.get(TEXT_TOKENS, []):
        assert text[token.start : token.end] == token.text


def check_odd_examples(subject: Subject, folder: Path) -> None:
    """Odd texts among the examples are no error of the training, and what it makes can be loaded.

    An ordinary message is read in the same way by what was trained twice so.
    """
    if not subject.files:
        pytest.skip("it is not trained")
    results = []
    for name in ("once", "again"):
        place = folder / name
        place.mkdir()
        ordinary = subject.examples().training_examples
        like = ordinary[0].data
        # A file of examples is UTF-8, which has no half pairs.
        writable = [text for text in ODD.values() if not _HALF_PAIR.search(text)]
        odd = [Message(data={**like, TEXT: text}) for text in writable]
        storage, resource = subject.trained(place, TrainingData([*ordinary, *odd]))
        component = subject.loaded(storage, resource)
        read = subject.read(component, [*ORDINARY, *ODD.values()])
        results.append([outcome(message) for message in read])
    assert results[0] == results[1]


def check_damaged_model(subject: Subject, folder: Path) -> None:
    """A damaged file is an error that names the place and the remedy."""
    for file in subject.files:
        for damage in subject.damages:
            place = folder / f"{file}-{damage.__name__}"
            place.mkdir()
            storage, resource = subject.trained(place)
            with storage.read_from(resource) as kept:
                damage(kept / file)
                with pytest.raises(DataError, match="rasa train") as caught:
                    subject.loaded(storage, resource)
                assert str(kept) in str(caught.value)


def check_same_seed_same_predictions(subject: Subject, folder: Path) -> None:
    """Two trainings from the same examples read messages alike."""
    results = []
    for name in ("once", "again"):
        place = folder / name
        place.mkdir()
        storage, resource = subject.trained(place)
        component = subject.loaded(storage, resource)
        results.append([outcome(message) for message in subject.read(component, ORDINARY)])
    assert results[0] == results[1]


def check_alike(one: dict[str, Any], other: dict[str, Any]) -> None:
    """The same names and places; probabilities differ in the last digits from batch to batch."""
    assert _names(one) == _names(other)
    for key in _FIGURES:
        assert one.get(key) == pytest.approx(other.get(key), abs=1e-2)


def _names(data: dict[str, Any]) -> dict[str, Any]:
    """`data` without probabilities and scores."""
    named = {key: value for key, value in data.items() if key not in _FIGURES}
    for key in (INTENT, PRODUCT_FAMILY):
        if named.get(key):
            named[key] = named[key]["name"]
    named[INTENT_RANKING_KEY] = [entry["name"] for entry in named.get(INTENT_RANKING_KEY, [])]
    named[TAGGED_SPANS] = [
        (span["entity"], span["start"], span["end"]) for span in named.get(TAGGED_SPANS, [])
    ]
    for intent, found in named.pop("response_selector", {}).items():
        if isinstance(found, dict):
            named[intent] = found["response"]["intent_response_key"]
    return named


def remove(file: Path) -> None:
    """The file is gone."""
    file.unlink()


def empty(file: Path) -> None:
    """Nothing was written."""
    file.write_bytes(b"")


def cut(file: Path) -> None:
    """The disk was full."""
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def garble(file: Path) -> None:
    """Other bytes stand in its place."""
    file.write_bytes(b"\xff\xfe\x00 not this")
