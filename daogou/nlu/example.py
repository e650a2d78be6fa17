"""An utterance with its label and the entities in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Span:
    """`text[start:end]` of an utterance is an `entity` (category, colour, price, …)."""

    start: int
    end: int
    entity: str


@dataclass(frozen=True)
class Example:
    """A training utterance.

    Attributes:
        text: the shopper's words, as written.
        label: the intent, or the entry of a retrieval intent ("faq/return_postage").
        entities: spans of `text` in order, none over another.
        family: the product family that is spoken of; None where it is not known.
    """

    text: str
    label: str
    entities: tuple[Span, ...] = ()
    family: str | None = None
