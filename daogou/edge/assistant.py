"""Rasa, and the action server behind it, as the edge knows them: by HTTP."""

from __future__ import annotations

import json
import math
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import httpx

from daogou.edge.incoming import IMAGE_PAYLOAD
from daogou.edge.messages import Stored

# Seconds that an answer may take before the assistant counts as away.
_PATIENCE: Final = 60.0
# Seconds for which a sign of health of the action server counts: it is not asked anew for each
# message of a busy shop.
_FRESH: Final = 1.0


class AwayError(Exception):
    """The assistant cannot answer now."""


@dataclass
class Assistant:
    """Rasa's channel for this edge at `rasa`, and the action server's address `actions`.

    `secret` opens the channel: only who knows it may say who a customer is.
    """

    client: httpx.AsyncClient
    rasa: str
    actions: str
    secret: str
    # When the action server last gave a sign of health, by the monotonic clock.
    _seen: float = field(default=-math.inf, init=False)

    async def ask(self, question: Stored, customer: int | None) -> AsyncIterator[dict[str, Any]]:
        """The answers to a message, each as soon as Rasa gives it.

        Raises:
            AwayError: one of the servers is down, or gave up in the middle.
        """
        # Rasa goes on without an action that it cannot reach, and says nothing: better to wait.
        await self._require_actions(_FRESH)
        for number, text in _spoken(question):
            arrived = question.at.isoformat(timespec="milliseconds")
            metadata = {**question.context, "message": number, "at": arrived}
            if customer is not None:
                metadata["customer"] = customer
            sent = {"sender": question.conversation, "message": text, "metadata": metadata}
            silent = True
            async for part in self._stream(sent):
                silent = False
                yield part
            if silent:
                # A person holds the conversation, or the actions have ended since.
                await self._require_actions(0.0)

    async def _stream(self, sent: Mapping[str, Any]) -> AsyncIterator[dict[str, Any]]:
        try:
            async with self.client.stream(
                "POST",
                f"{self.rasa}/webhooks/daogou/webhook?stream=true",
                json=sent,
                headers={"Authorization": f"Bearer {self.secret}"},
                timeout=_PATIENCE,
            ) as response:
                if response.status_code != 200:
                    raise AwayError(f"Rasa answered with status {response.status_code}.")
                done = False
                async for line in response.aiter_lines():
                    part = json.loads(line) if line.strip() else None
                    if part == {"done": True}:
                        done = True
                    elif part:
                        yield part
                if not done:
                    raise AwayError("Rasa stopped in the middle of an answer.")
        except (httpx.HTTPError, ValueError) as error:
            raise AwayError(f"Rasa cannot be reached ({error!r}).") from error

    async def forget(self, conversation: str) -> None:
        """Lets Rasa forget a conversation; waits for what it is just answering there.

        Raises:
            AwayError: Rasa is down.
        """
        try:
            answer = await self.client.delete(
                f"{self.rasa}/webhooks/daogou/conversations/{conversation}",
                headers={"Authorization": f"Bearer {self.secret}"},
                timeout=_PATIENCE,
            )
            answer.raise_for_status()
        except httpx.HTTPError as error:
            raise AwayError(f"Rasa cannot be reached ({error!r}).") from error

    async def _require_actions(self, fresh: float) -> None:
        """
        Raises:
            AwayError: the action server was not seen for `fresh` seconds and does not answer now.
        """
        if time.monotonic() - self._seen < fresh:
            return
        address = f"{self.actions}/health"
        try:
            (await self.client.get(address, timeout=5.0)).raise_for_status()
        except httpx.HTTPError as error:
            self._seen = -math.inf
            raise AwayError(f"{address} does not answer ({error!r}).") from error
        self._seen = time.monotonic()


def _spoken(question: Stored) -> Iterator[tuple[int | str, str]]:
    """What the assistant hears of a message, each with a number of its own: picture, then words."""
    text = question.body.get("payload") or question.body["text"]
    if question.body.get("image"):
        yield f"{question.id}/image", IMAGE_PAYLOAD
        if not text.strip():
            return
    yield question.id, text
