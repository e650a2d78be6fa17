"""The tokenizer as a component of Rasa."""

from __future__ import annotations

from typing import Any

import rasa.nlu.tokenizers.tokenizer as base
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message

from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.tokens import tokenise


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class BilingualTokenizer(base.Tokenizer):
    """Han characters one by one, Latin words and numbers whole."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Rasa's options of a tokenizer; intents are never split."""
        return {
            "intent_tokenization_flag": False,
            "intent_split_symbol": "_",
            "token_pattern": None,
        }

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Every module that shapes the tokens."""
        return source_fingerprint()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> BilingualTokenizer:
        """A new component."""
        return cls(config)

    def tokenize(self, message: Message, attribute: str) -> list[base.Token]:
        """The tokens of one attribute of a message."""
        return [base.Token(token.text, token.start) for token in tokenise(message.get(attribute))]
