"""What is refused: a status, and words for it in the visitor's language."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from daogou.catalog.describe import yuan
from daogou.errors import ShopError
from daogou.storefront.wording import Words

# Refusals of the shop that speak of something that is not there; the others are conflicts.
_ABSENT: Final = frozenset({"unknown_sku", "unknown_order", "not_in_cart"})
_UNUSABLE: Final = frozenset({"bad_quantity", "bad_recipient", "bad_phone", "bad_address"})


class RefusedError(Exception):
    """A call that is not done; `reason` names its words (`refused_…`), `facts` what they need."""

    def __init__(self, status: int, reason: str, **facts: Any) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.facts = facts

    @classmethod
    def by_shop(cls, error: ShopError) -> RefusedError:
        """A refusal by a rule of the shop."""
        status = 404 if error.reason in _ABSENT else 400 if error.reason in _UNUSABLE else 409
        return cls(status, error.reason, **error.facts)

    def told(self, words: Words) -> str:
        """What the visitor is told."""

        def shown(fact: Any) -> Any:
            if isinstance(fact, Decimal):
                return yuan(fact)
            return fact.get(words.language) if hasattr(fact, "get") else fact

        facts = {name: shown(fact) for name, fact in self.facts.items()}
        return words(f"refused_{self.reason}", **facts)
