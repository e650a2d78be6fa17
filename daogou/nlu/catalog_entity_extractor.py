"""The entity extractor as a component of Rasa."""

from __future__ import annotations

import re
from typing import Any, Final

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    INTENT,
    INTENT_NAME_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from daogou.catalog.lexicon import Lexicon, load_lexicon
from daogou.database import make_sessions
from daogou.errors import ConfigurationError, DataError
from daogou.migrations.ready import ready_engine
from daogou.nlu.entities import NameMatcher, find_entities
from daogou.nlu.fingerprint import source_fingerprint
from daogou.settings import get_settings

# Not .json: a bare `rasa test` walks the training cache and reads every such file.
_NAMES: Final = "names.tsv"
_WORDS: Final = "known_words.txt"
_LATIN: Final = re.compile(r"[a-z]{4,}")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class CatalogEntityExtractor(GraphComponent, EntityExtractorMixin):
    """Names of the catalogue (spaCy's phrase matcher) and values (numbers, prices, sizes, …).

    An entity's value is the shopper's own words; what they mean stands in `additional_info`, as
    with Rasa's DucklingEntityExtractor: codes of the catalogue, bounds of a price, places of a
    list. Put it behind the intent classifier: the intent decides where a word is ambiguous.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`database_url`: where the names are read at training; None for the shop's own."""
        return {"database_url": None}

    @staticmethod
    def required_packages() -> list[str]:
        """Packages that it needs."""
        return ["spacy", "rapidfuzz"]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The code, and the names in the catalogue: new products need a new matcher."""
        return source_fingerprint() + _read_lexicon(config).fingerprint()

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        matcher: NameMatcher | None = None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._matcher = matcher

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> CatalogEntityExtractor:
        """A new component, not yet trained."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Reads the names from the catalogue, and from the examples which words are no slips."""
        entries = sorted(_read_lexicon(self._config).entries())
        known: set[str] = set()
        for example in training_data.nlu_examples:
            known.update(_LATIN.findall((example.get(TEXT) or "").lower()))
        with self._model_storage.write_to(self._resource) as folder:
            lines = "".join("\t".join(entry) + "\n" for entry in entries)
            (folder / _NAMES).write_text(lines, "utf-8")
            (folder / _WORDS).write_text("\n".join(sorted(known)), "utf-8")
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> CatalogEntityExtractor:
        """The component with the names that it was trained with."""
        with model_storage.read_from(resource) as folder:
            try:
                entries = _entries((folder / _NAMES).read_text("utf-8"))
                known = frozenset((folder / _WORDS).read_text("utf-8").splitlines())
            except (OSError, ValueError) as error:
                raise DataError(
                    f"{folder}: the names of the catalogue cannot be read ({error}). "
                    "Train a new model with `rasa train`."
                ) from error
        return cls(config, model_storage, resource, NameMatcher(entries, known))

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the entities of each message."""
        for message in messages:
            text = message.get(TEXT)
            if not text or not self._matcher:
                continue
            intent = (message.get(INTENT) or {}).get(INTENT_NAME_KEY)
            found = [
                {
                    ENTITY_ATTRIBUTE_TYPE: entity.entity,
                    ENTITY_ATTRIBUTE_START: entity.start,
                    ENTITY_ATTRIBUTE_END: entity.end,
                    ENTITY_ATTRIBUTE_VALUE: entity.text,
                    "additional_info": entity.info,
                }
                for entity in find_entities(text, self._matcher, intent)
            ]
            extracted = self.add_extractor_name(found)
            message.set(ENTITIES, message.get(ENTITIES, []) + extracted, add_to_output=True)
        return messages


def _entries(content: str) -> list[tuple[str, str, str]]:
    if not content.endswith("\n"):
        raise ValueError(f"{_NAMES} is cut off")
    parted = (line.split("\t") for line in content.splitlines())
    return [(kind, code, surface) for kind, code, surface in parted]


def _read_lexicon(config: dict[str, Any]) -> Lexicon:
    """The lexicon of the shop's catalogue.

    Raises:
        ConfigurationError: there is no catalogue.
    """
    engine = ready_engine(config.get("database_url") or get_settings().database_url)
    try:
        with make_sessions(engine)() as session:
            lexicon = load_lexicon(session)
    finally:
        engine.dispose()
    if not lexicon.codes("category"):
        raise ConfigurationError(
            f"The catalogue in {engine.url!r} is empty. Fill it with `python -m daogou demo seed` "
            "or `python -m daogou catalog load DIR`."
        )
    return lexicon
