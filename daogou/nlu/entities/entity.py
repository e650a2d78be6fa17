"""What is found in a message."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Entity:
    """`text[start:end]` of the message is an `entity`; `info` is what it means, as plain values."""

    entity: str
    text: str
    start: int
    end: int
    info: dict[str, Any] = field(default_factory=dict)
