"""What the assistant answered, as a shopper sees it: words, buttons, cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from daogou.simulation.reading import Reader

# The assistant says that it has not understood, or knows nothing of it.
NOT_UNDERSTOOD = frozenset(
    {
        *("ask_meaning", "ask_rephrase", "default", "out_of_scope", "document_unknown"),
        *("internal_error", "search_what", "button_late"),
    }
)


@dataclass(frozen=True)
class Button:
    """`payload` is what is sent when it is pressed."""

    title: str
    payload: str


@dataclass(frozen=True)
class Answer:
    """All messages that answer one; `names` are the responses that were recognised, in order."""

    messages: tuple[Mapping[str, Any], ...]
    names: tuple[str, ...]
    seconds: float = 0.0

    @property
    def text(self) -> str:
        """All words."""
        return "\n".join(str(one["text"]) for one in self.messages if one.get("text"))

    @property
    def buttons(self) -> list[Button]:
        """The buttons of the last message that has any."""
        for message in reversed(self.messages):
            if found := message.get("buttons"):
                return [Button(str(one["title"]), str(one["payload"])) for one in found]
        return []

    @property
    def understood(self) -> bool:
        """Whether none of it says that the shopper was not."""
        return not NOT_UNDERSTOOD.intersection(self.names)

    def has(self, *names: str) -> bool:
        """Whether one of the responses was said; `faq/` stands for all that begin so."""
        return any(
            said == name or (name.endswith("/") and said.startswith(name))
            for said in self.names
            for name in names
        )

    def cards(self, kind: str) -> Iterator[Mapping[str, Any]]:
        """The cards of a type."""
        for message in self.messages:
            card = message.get("card")
            if card and card.get("type") == kind:
                yield card

    def card(self, kind: str) -> Mapping[str, Any] | None:
        """The first card of a type."""
        return next(self.cards(kind), None)


def read(messages: Sequence[Mapping[str, Any]], reader: Reader, seconds: float = 0.0) -> Answer:
    """The messages of the edge with what they say recognised."""
    named = (reader.name_of(str(one["text"])) for one in messages if one.get("text"))
    return Answer(tuple(messages), tuple(name or "?" for name in named), seconds)
