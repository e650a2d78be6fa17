"""What Rasa answers, as clients are told it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def outgoing(message: Mapping[str, Any]) -> dict[str, Any]:
    """A message of Rasa's REST channel with its `text`, `buttons`, `image` and `card`.

    Beside ours stand the payloads that Rasa's own widgets know: `quick_replies`, a carousel's
    `elements` for products, the `options` of a `rating`.
    """
    told: dict[str, Any] = {}
    if text := message.get("text"):
        told["text"] = text
    if buttons := message.get("buttons"):
        told["buttons"] = [
            {"title": str(one.get("title", "")), "payload": str(one.get("payload", ""))}
            for one in buttons
        ]
        told["quick_replies"] = [{"content_type": "text", **one} for one in told["buttons"]]
    if image := message.get("image"):
        told["image"] = image
    if card := message.get("custom"):
        told["card"] = card
        if elements := _elements(card):
            told |= {"type": "carousel", "elements": elements}
        elif card.get("type") == "rating":
            # The question itself is the text of the message before.
            told |= {key: card.get(key) for key in ("type", "options", "message")}
    return told


def _elements(card: Mapping[str, Any]) -> list[dict[str, str]]:
    """The products of a card as elements of a carousel."""
    if card.get("type") != "product_cards":
        return []
    return [
        {
            "title": str(item.get("name", "")),
            "text": f"{item.get('name', '')} ¥{item.get('price', '')}",
            "image_url": str(item.get("image") or ""),
            "link": str(item.get("url") or ""),
        }
        for item in card.get("items") or []
    ]
