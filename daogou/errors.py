"""Errors whose text a user may see: each names the place, the value and the remedy."""

from __future__ import annotations


class DaogouError(Exception):
    """Base of the errors that are told to a person instead of shown as a traceback."""


class ConfigurationError(DaogouError):
    """A setting or a key of a configuration file has a value that cannot be used."""


class DataError(DaogouError):
    """A data file cannot be read as documented."""


class ShopError(DaogouError):
    """A shop operation is refused by a rule of the shop.

    `reason` is a stable code (such as `window_over`, `out_of_stock`) that a caller turns into words
    in the customer's language; `facts` are the values that belong into these words.
    """

    def __init__(self, reason: str, **facts: object) -> None:
        super().__init__(f"{reason} {facts}" if facts else reason)
        self.reason = reason
        self.facts = facts
