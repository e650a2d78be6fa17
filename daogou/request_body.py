"""The body of a call, read with a bound."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request


class TooLongError(Exception):
    """A body is longer than it may be."""


async def bytes_of(request: Request, most: int) -> bytes:
    """The body as it came.

    Raises:
        TooLongError: it is longer than `most` bytes; no more of it is read.
    """
    parts: list[bytes] = []
    length = 0
    async for part in request.stream():
        length += len(part)
        if length > most:
            raise TooLongError(f"The body is longer than {most} bytes.")
        parts.append(part)
    return b"".join(parts)


def json_object(body: bytes) -> dict[str, Any]:
    """The JSON object that a body is.

    Raises:
        ValueError: it is no JSON, or no object.
    """
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ValueError("The body is no JSON.") from error
    if not isinstance(found, dict):
        raise ValueError("The body must be a JSON object.")
    return found
