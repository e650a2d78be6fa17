"""The search in the shop's documents as a component of Rasa."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Final

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from daogou.errors import ConfigurationError
from daogou.knowledge import Found
from daogou.nlu.bounded_numbers import number
from daogou.nlu.document_index import DocumentIndex, Others
from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.intent_ranking import intent_of, set_intent
from daogou.nlu.names_only import message_names_only
from daogou.nlu.response_selection import ranking_of
from daogou.nlu.trained_component import TrainedComponent
from daogou.settings import PROJECT_ROOT

_NAME: Final = "DocumentRetriever"
ASK_DOCUMENTS: Final = "ask_documents"
_FAQ: Final = "faq"
# Key of a message, for the action that answers.
DOCUMENTS: Final = "documents"
_SHAPED_BY: Final = (
    *("knowledge/dense.py", "knowledge/learned.py", "nlu/document_index.py", "nlu/twins.py"),
    *("nlu/vector_cache.py", "nlu/encoder", "text"),
)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DocumentRetriever(TrainedComponent, IntentClassifier):
    """Looks a question up in the shop's documents where no entry of the FAQ is sure to answer it.

    Put it behind the FallbackClassifier and the DoubtSettler. It looks only at messages of the
    intents that `takes_over` names (each with the confidence in a passage from which on it does),
    at `faq` where the entry is weak, and at `ask_documents`, unless an entry of the FAQ is near.
    What it finds it leaves on the message as `documents`; where it is sure enough, the intent
    becomes `ask_documents`. Messages of all other intents it leaves alone: somebody who looks for
    goods or asks about an order is never answered from a document, nor is who names goods and asks
    nothing.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The options with what they are set to."""
        return {
            # The Markdown files; below the project's folder.
            "folder": "data/knowledge",
            # The encoder that compares texts: "packaged", a folder, or a name of the hub.
            "encoder": "packaged",
            # From this confidence on a question for the documents is answered; below, the
            # assistant says that it does not know.
            "threshold": 0.5,
            # Intents that give way, and the confidence from which on they do.
            "takes_over": {"nlu_fallback": 0.6, "out_of_scope": 0.8},
            # An entry of the FAQ whose examples are at least so near (a mean cosine) answers,
            # whatever the documents say. A weaker one …
            "weak_entry": 0.8,
            # … gives way from this confidence on.
            "faq_confidence": 0.9,
            # One that is farther away than this answers nothing where the documents do not either:
            # the assistant says that it does not know.
            "far_entry": 0.62,
        }

    @staticmethod
    def required_packages() -> list[str]:
        """Packages that it needs."""
        # Not markdown-it-py: Rasa takes these names for modules and for distributions alike.
        return ["bm25s", "onnxruntime", "tokenizers"]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The documents and the code that reads them: an edited document needs no new network."""
        digest = hashlib.sha256(source_fingerprint(*_SHAPED_BY).encode())
        for path in sorted(_folder(config).glob("*.md")):
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        index: DocumentIndex | None = None,
    ) -> None:
        super().__init__(config, model_storage, resource)
        self._takes_over = _thresholds(config)
        self._threshold = number(_NAME, config, "threshold")
        self._weak_entry = number(_NAME, config, "weak_entry")
        self._faq_confidence = number(_NAME, config, "faq_confidence")
        self._far_entry = number(_NAME, config, "far_entry")
        self._index = index

    def train(self, training_data: TrainingData) -> Resource:
        """Reads the documents and embeds them; what else is said it learns from the examples."""
        others = Others.of(
            (example.get(TEXT), example.get(INTENT_RESPONSE_KEY) or example.get(INTENT))
            for example in training_data.intent_examples
            if example.get(TEXT)
        )
        with self._model_storage.write_to(self._resource) as folder:
            DocumentIndex.build(_folder(self._config), others, self._config["encoder"], folder)
        return self._resource

    @classmethod
    def read(cls, folder: Path, config: dict[str, Any]) -> tuple[DocumentIndex]:
        """Its documents."""
        return (DocumentIndex.load(folder),)

    def process(self, messages: list[Message]) -> list[Message]:
        """Leaves the passages on messages that ask for them."""
        for message in messages:
            text = (message.get(TEXT) or "").strip()
            if text and self._index:
                self._look_up(message, text, self._index)
        return messages

    def _look_up(self, message: Message, text: str, index: DocumentIndex) -> None:
        intent = intent_of(message)
        if intent == ASK_DOCUMENTS and self._nearness(message) >= self._weak_entry:
            set_intent(message, _FAQ, self._nearness(message))
        elif intent == ASK_DOCUMENTS:
            found = index.find(text)
            if self._same(message, found, index):
                set_intent(message, _FAQ, self._nearness(message))
            else:
                message.set(DOCUMENTS, _told(found, self._threshold), add_to_output=True)
        else:
            least = self._least_confidence(intent, message)
            if least is None or message_names_only(message):
                return
            found = index.find(text)
            if intent == _FAQ and self._same(message, found, index):
                return
            far = intent == _FAQ and self._nearness(message, 1.0) < self._far_entry
            if found.confidence >= least or far:
                message.set(DOCUMENTS, _told(found, least), add_to_output=True)
                set_intent(message, ASK_DOCUMENTS, found.confidence)

    def _least_confidence(self, intent: str, message: Message) -> float | None:
        """The confidence in which the intent gives way; None where it does not."""
        if intent == _FAQ:
            weak = self._nearness(message, 1.0) < self._weak_entry
            return self._faq_confidence if weak else None
        return self._takes_over.get(intent)

    @staticmethod
    def _same(message: Message, found: Found, index: DocumentIndex) -> bool:
        """Whether the nearest entry of the FAQ speaks of the same as the section that was found."""
        entry = next((entry for entry, _ in ranking_of(message, _FAQ)), "")
        return index.twins.get(entry) == found.passages[0].key

    @staticmethod
    def _nearness(message: Message, unknown: float = 0.0) -> float:
        """How near the nearest entry of the FAQ is."""
        return next((nearness for _, nearness in ranking_of(message, _FAQ)), unknown)


def _told(found: Found, least: float) -> dict[str, Any]:
    """What the action and `rasa shell nlu` see of the passages, as plain values."""
    return {
        "confidence": found.confidence,
        "answered": found.confidence >= least,
        "passages": [
            {
                "key": passage.key,
                "score": passage.score,
                **{
                    language: {
                        "title": section.title,
                        "heading": section.heading,
                        "sentences": list(passage.quoted[language]),
                    }
                    for language, section in passage.sections.items()
                },
            }
            for passage in found.passages
        ],
    }


def _folder(config: dict[str, Any]) -> Path:
    # In the place of a component that Rasa has in its cache stands what was kept.
    return PROJECT_ROOT / str(config.get("folder") or "data/knowledge")


def _thresholds(config: dict[str, Any]) -> dict[str, float]:
    told = config["takes_over"]
    if not isinstance(told, dict):
        raise ConfigurationError(
            f"config.yml, DocumentRetriever: takes_over: {told!r} cannot be used. "
            "Write intents with a number from 0 to 1 each."
        )
    return {str(intent): number(_NAME, told, intent, within="takes_over") for intent in told}
