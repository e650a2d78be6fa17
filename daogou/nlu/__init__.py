"""What is understood of a message: Rasa components, and the plain code that they adapt.

`config.yml` names the components as `daogou.nlu.<Component>`. They are imported on first use,
because importing Rasa takes seconds that plain code need not wait for.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

_COMPONENTS: Final = {
    "BilingualTokenizer": "bilingual_tokenizer",
    "CatalogEntityExtractor": "catalog_entity_extractor",
    "DocumentRetriever": "document_retriever",
    "DoubtSettler": "doubt_settler",
    "ExampleMatcher": "example_matcher",
    "RetrievalResponseSelector": "retrieval_response_selector",
    "TransformerIntentClassifier": "transformer_intent_classifier",
}
__all__ = list(_COMPONENTS)


def __getattr__(name: str) -> Any:
    if name not in _COMPONENTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_COMPONENTS[name]}"), name)
