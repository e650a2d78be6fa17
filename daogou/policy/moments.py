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

    `conversation` is the name of the story that the moment was met in; None where several were put
    together to a longer one.
    """

    states: Sequence[State]
    action: str
    conversation: str | None
