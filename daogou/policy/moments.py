"""A moment of a conversation: what was before, and what the assistant did next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# A state of a conversation as Rasa has it: what the user said, which action came last, which slots
# are set, which loop is active; each a mapping of its own.
State = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Moment:
    """`states`, the oldest first, and the `action` that followed them.

    `conversations` are the names of the stories that the moment was met in: more than one where
    stories were put together.
    """

    states: Sequence[State]
    action: str
    conversations: frozenset[str]
