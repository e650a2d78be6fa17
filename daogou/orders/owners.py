"""Whose a cart is: a conversation's or a customer's, as one string."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

# The one channel that may say who a customer is: that of the edge, which opens to its secret alone.
EDGE_CHANNEL: Final = "daogou"


def conversation_owner(conversation: str) -> str:
    """The owner of the cart of an anonymous conversation."""
    return f"conversation:{conversation}"


def customer_owner(customer_id: int) -> str:
    """The owner of the cart of a known customer."""
    return f"customer:{customer_id}"


def customer_of(owner: str) -> int | None:
    """The customer in `owner`; None for a conversation.

    Raises:
        ValueError: `owner` is neither.
    """
    kind, _, value = owner.partition(":")
    if kind == "customer" and value.isdecimal():
        return int(value)
    if kind == "conversation" and value:
        return None
    raise ValueError(f"Owner {owner!r} is neither conversation:<id> nor customer:<number>")


def signed_customer(events: Iterable[Mapping[str, Any]]) -> int | None:
    """The customer whom the shop has signed in, out of a conversation's events as Rasa keeps them.

    What the last message says counts, and only where it came by the edge's channel.
    """
    last: Mapping[str, Any] = {}
    for event in events:
        if event.get("event") == "user":
            last = event
    if last.get("input_channel") != EDGE_CHANNEL:
        return None
    told = (last.get("metadata") or {}).get("customer")
    return told if isinstance(told, int) and not isinstance(told, bool) else None


def owner_of(conversation: str, events: Iterable[Mapping[str, Any]]) -> str:
    """Whose the cart of a conversation is: its signed-in customer's, else its own."""
    customer = signed_customer(events)
    return conversation_owner(conversation) if customer is None else customer_owner(customer)
