"""What a caller did wrong, said clearly."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final

from sanic import response
from sanic.request import Request
from sanic.response import HTTPResponse

from daogou.errors import ShopError
from daogou.handover.tables import LONGEST_AGENT

_REFUSALS: Final = {
    "held_by_another": (409, "{agent} holds this conversation."),
    "bad_agent": (400, f"agent must have 1 to {LONGEST_AGENT} characters."),
}


class BadRequestError(ValueError):
    """A request that cannot be served: the status, and what would help."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


def clearly(
    handler: Callable[..., Awaitable[HTTPResponse]],
) -> Callable[..., Awaitable[HTTPResponse]]:
    """What a caller did wrong, as JSON with a status of its own."""

    async def answered(*arguments: Any, **named: Any) -> HTTPResponse:
        try:
            return await handler(*arguments, **named)
        except BadRequestError as error:
            return response.json({"error": str(error)}, status=error.status)
        except ShopError as error:
            status, text = _REFUSALS[error.reason]
            return response.json({"error": text.format(**error.facts)}, status=status)

    answered.__name__ = handler.__name__
    return answered


def json_body(request: Request) -> dict[str, Any]:
    """
    Raises:
        BadRequestError: the body is no JSON object.
    """
    try:
        body = request.json
    except Exception as error:
        raise BadRequestError(400, "The body is no JSON.") from error
    if not isinstance(body, dict):
        raise BadRequestError(400, "The body must be a JSON object.")
    return body


def moment(text: str | None) -> float:
    """
    Raises:
        BadRequestError: it is no number.
    """
    try:
        return float(text) if text else 0.0
    except ValueError as error:
        raise BadRequestError(400, f"after is {text!r}; give a message's timestamp.") from error
