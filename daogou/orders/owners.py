"""Whose a cart is: a conversation's or a customer's, as one string."""

from __future__ import annotations


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
