"""A shopper's message as it comes from outside, checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

_ID: Final = re.compile(r"[\w.:-]{1,64}")
_LANGUAGES: Final = ("zh", "en")
_CODE: Final = re.compile(r"[\w.-]{1,64}")
IMAGE_ID: Final = re.compile(r"[0-9a-f]{32}")
# What the assistant hears where a picture came; a rule of data/rules/service.yml answers.
IMAGE_PAYLOAD: Final = "/send_image"
# Also half a character, as JSON can name one and no database stores it.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class MessageError(Exception):
    """A message that cannot be taken; `status` is HTTP's, the text says what to change."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


@dataclass(frozen=True)
class Incoming:
    """What a shopper says: `text` goes to the assistant, `title` is what was seen of a button.

    `image` is the id of a picture that was sent before, beside the text or alone. `context` holds
    what is known of the page: `language` (zh, en), `product` (a code).
    """

    client_id: str
    text: str
    title: str = ""
    image: str = ""
    context: Mapping[str, str] = field(default_factory=dict)

    @property
    def body(self) -> dict[str, str]:
        """What the conversation shows of it."""
        told = {"text": self.title or self.text}
        if self.title:
            told["payload"] = self.text
        if self.image:
            told["image"] = self.image
        return told


def read_incoming(data: Any, longest: int) -> Incoming:
    """A message out of JSON: `id`, `text` (or `message`), optional `title`, `image` and the page.

    `longest` is the greatest number of characters of a text, which may be empty beside an image.

    Raises:
        MessageError: a field is missing, of another type or too long.
    """
    if not isinstance(data, Mapping):
        raise MessageError(400, "A message must be a JSON object.")
    client_id = data.get("id")
    if not isinstance(client_id, str) or not _ID.fullmatch(client_id):
        raise MessageError(400, "id must be 1 to 64 letters, digits or any of . : _ -")
    image = data.get("image") or ""
    if not isinstance(image, str) or (image and not IMAGE_ID.fullmatch(image)):
        raise MessageError(400, "image must be the id of a picture that was sent to /api/images.")
    text = data.get("text", data.get("message", "" if image else None))
    if not isinstance(text, str) or not (image or _CONTROL.sub("", text).strip()):
        raise MessageError(400, "text must be a string with something in it.")
    if len(text) > longest:
        raise MessageError(413, f"text has {len(text)} characters; at most {longest} are taken.")
    title = data.get("title", "")
    if not isinstance(title, str) or len(title) > longest:
        raise MessageError(400, f"title must be a string of at most {longest} characters.")
    text, title = _CONTROL.sub("", text), _CONTROL.sub("", title)
    return Incoming(client_id, text, title, image, _context(data))


def _context(data: Mapping[str, Any]) -> dict[str, str]:
    context: dict[str, str] = {}
    if (language := data.get("language")) is not None:
        if language not in _LANGUAGES:
            raise MessageError(400, f"language must be one of {', '.join(_LANGUAGES)}.")
        context["language"] = language
    if (product := data.get("product")) is not None:
        if not isinstance(product, str) or not _CODE.fullmatch(product):
            raise MessageError(400, "product must be the code of a product.")
        context["product"] = product
    return context
