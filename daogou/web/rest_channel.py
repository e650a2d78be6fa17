"""Rasa's REST channel, closed to strangers."""

from __future__ import annotations

import hmac
import ipaddress
import os
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from daogou.json_schemas import check_each_once
from daogou.web import handover_routes, model_routes
from daogou.web.repeated_messages import OncePerId

TOKEN_VARIABLE = "DAOGOU_TOKEN"


class GuardedRestInput(RestInput):
    """The REST channel (`/webhooks/rest/webhook`) for callers on this machine, or with the token.

    Whoever may post here may speak in any conversation: the sender's id is part of the message.
    With `DAOGOU_TOKEN` set, every request must carry `Authorization: Bearer <token>`; without it,
    only requests from loopback are answered. Beside Rasa's endpoints stand those by which a person
    takes a conversation over, and the one for another model. A message whose `metadata` has a
    `message_id` is handled once however often it is sent.
    """

    @classmethod
    def name(cls) -> str:
        """The channel's part of the address."""
        return "rest"

    def get_metadata(self, request: Request) -> dict[str, Any] | None:
        """The caller's metadata; who a customer is, the edge alone may say."""
        told = super().get_metadata(request)
        if not isinstance(told, dict):
            return None
        return {name: value for name, value in told.items() if name != "customer"}

    def _extract_input_channel(self, _request: Request) -> str:
        # Whatever the caller says: another channel's name would be believed more.
        return self.name()

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Rasa's endpoints behind the guard."""
        check_each_once()
        blueprint = super().blueprint(OncePerId(on_new_message))

        @blueprint.middleware("request")
        async def guard(request: Request) -> HTTPResponse | None:
            token = os.environ.get(TOKEN_VARIABLE)
            if may_speak(token, request.headers.get("authorization"), request.ip):
                return None
            return response.json(
                {"error": f"Send 'Authorization: Bearer <{TOKEN_VARIABLE}>'."}, status=401
            )

        # Behind the guard, as everything that is added to the blueprint after it.
        handover_routes.add_routes(blueprint)
        model_routes.add_routes(blueprint)
        return blueprint


def may_speak(token: str | None, authorization: str | None, address: str) -> bool:
    """Whether a request with this header from this address is let in."""
    if token:
        return hmac.compare_digest((authorization or "").encode(), f"Bearer {token}".encode())
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return False
    # A server that listens on IPv6 sees IPv4 callers so.
    mapped = getattr(known, "ipv4_mapped", None)
    return (mapped or known).is_loopback
