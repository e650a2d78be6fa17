"""Deleting a conversation, whatever Rasa has wrapped its store in."""

from __future__ import annotations

from typing import Any


async def forget(store: Any, conversation: str) -> bool:
    """Deletes all that a tracker store knows of a conversation, and its broker still holds.

    False where the store cannot: Rasa's own have no way to.
    """
    inner = store
    while inner is not None:
        if hasattr(inner, "forget"):
            await inner.forget(conversation)
            broker: Any = getattr(inner, "event_broker", None)
            if hasattr(broker, "forget"):
                await broker.forget(conversation)
            return True
        inner = getattr(inner, "_tracker_store", None)
    return False
