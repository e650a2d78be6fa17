"""Names under which events are kept: the same for the same visitor, and telling nobody who that is.

A keyed hash (HMAC-SHA256, RFC 2104): who has only the events cannot try out all customers' numbers.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import Final

_LENGTH: Final = 32


@dataclass(frozen=True)
class Pseudonyms:
    """Made with `secret`, which the servers of a shop share."""

    secret: str

    def visitor(self, owner: str) -> str:
        """Of a person: `owner` as carts know it, `customer:<id>` or `conversation:<id>`."""
        return self._of(f"visitor {owner}")

    def session(self, conversation: str) -> str:
        """Of a session, told by its conversation."""
        return self._of(f"session {conversation}")

    def _of(self, text: str) -> str:
        return hmac.digest(self.secret.encode(), text.encode(), "sha256").hex()[:_LENGTH]
