"""The entity extractor as a component of Rasa."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import fmean
from typing import Any, Final

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
from daogou.errors import ConfigurationError
from daogou.migrations.ready import ready_engine
from daogou.nlu.bounded_numbers import number
from daogou.nlu.entities import Entity, find_entities
from daogou.nlu.entities.known import known_words
from daogou.nlu.entities.merge import MergeRule, merge
from daogou.nlu.entities.names_file import read_names, write_names
from daogou.nlu.entities.shop_names import Names, ShopNames
from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.tagging import TaggedSpan
from daogou.nlu.trained_component import TrainedComponent
from daogou.settings import get_settings

# What the classifier's tags leave on a message: spans as mappings, and for each character of the
# text the probability that it is in no entity.
TAGGED: Final = "tagged_spans"
OUTSIDE: Final = "outside_probabilities"
_NAME: Final = "CatalogEntityExtractor"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class CatalogEntityExtractor(TrainedComponent, EntityExtractorMixin):
    """Names of the catalogue (spaCy's phrase matcher) and values (numbers, prices, sizes, …).

    An entity's value is the shopper's own words; what they mean stands in `additional_info`, as
    with Rasa's DucklingEntityExtractor: codes of the catalogue (none for a name that the shop does
    not know), bounds of a price, places of a list. Put it behind the intent classifier: the intent
    decides where a word is ambiguous, and its tags, where it has any, are merged in
    (`daogou.nlu.entities.merge`).
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The options with what they are set to."""
        rule = MergeRule()
        return {
            # Where the names are read; None for the shop's own database.
            "database_url": None,
            # How often a running server looks whether the names are others; 0 for never.
            "refresh_seconds": 5,
            # Probability of a learned name from which on slips in it are corrected …
            "resolve_confidence": rule.resolve,
            # … and from which on it is kept though the shop knows no such name.
            "keep_confidence": rule.keep,
            # Probability of being no entity from which on an attribute, colour, ordinal or
            # quantity is taken for ordinary words.
            "drop_confidence": rule.drop,
        }

    @staticmethod
    def required_packages() -> list[str]:
        """Packages that it needs."""
        return ["spacy", "rapidfuzz", "pypinyin"]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The code, and the names in the catalogue: new products need a new matcher."""
        return source_fingerprint() + _read_lexicon(config).fingerprint()

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        names: ShopNames | None = None,
    ) -> None:
        super().__init__(config, model_storage, resource)
        self._names = names
        self._rule = _merge_rule(config)

    def train(self, training_data: TrainingData) -> Resource:
        """Reads the names from the catalogue, and from the examples which words are no slips."""
        entries = _read_lexicon(self._config).entries()
        known: set[str] = set()
        for example in training_data.nlu_examples:
            spans = (
                (e[ENTITY_ATTRIBUTE_START], e[ENTITY_ATTRIBUTE_END], e[ENTITY_ATTRIBUTE_TYPE])
                for e in example.get(ENTITIES) or []
            )
            known.update(known_words(example.get(TEXT) or "", spans))
        with self._model_storage.write_to(self._resource) as folder:
            write_names(folder, entries, known)
        return self._resource

    @classmethod
    def read(cls, folder: Path, config: dict[str, Any]) -> tuple[ShopNames]:
        """The names of the catalogue, or those that it was trained with."""
        entries, known = read_names(folder)
        url = config.get("database_url") or get_settings().database_url
        return (ShopNames(url, entries, known, number(_NAME, config, "refresh_seconds", 86_400)),)

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the entities of each message."""
        names = self._names.current() if self._names else None
        for message in messages:
            text = message.get(TEXT)
            if not text or not names:
                continue
            found = [
                {
                    ENTITY_ATTRIBUTE_TYPE: entity.entity,
                    ENTITY_ATTRIBUTE_START: entity.start,
                    ENTITY_ATTRIBUTE_END: entity.end,
                    ENTITY_ATTRIBUTE_VALUE: entity.text,
                    "additional_info": entity.info,
                }
                for entity in self._entities(message, text, names)
            ]
            extracted = self.add_extractor_name(found)
            message.set(ENTITIES, message.get(ENTITIES, []) + extracted, add_to_output=True)
        return messages

    def _entities(self, message: Message, text: str, names: Names) -> list[Entity]:
        intent = (message.get(INTENT) or {}).get(INTENT_NAME_KEY)
        found = find_entities(text, names.matcher, intent)
        tagged = message.get(TAGGED)
        if tagged is None:
            return found
        spans = [TaggedSpan(**span) for span in tagged]
        outside = _mean_outside(message.get(OUTSIDE), text)
        return merge(text, found, spans, names.resolve, outside, intent, self._rule)


def _mean_outside(
    probabilities: list[float] | None, text: str
) -> Callable[[int, int], float] | None:
    if probabilities is None or len(probabilities) != len(text):
        return None
    return lambda start, end: fmean(probabilities[start:end])


def _merge_rule(config: dict[str, Any]) -> MergeRule:
    return MergeRule(
        resolve=number(_NAME, config, "resolve_confidence"),
        keep=number(_NAME, config, "keep_confidence"),
        drop=number(_NAME, config, "drop_confidence"),
    )


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
