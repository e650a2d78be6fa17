"""Rasa's calls of handing over (docs/handover.md), as the operator's page makes them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import Any, Final
from urllib.parse import quote

import httpx

from daogou.handover.telling import words
from daogou.storefront.refusing import RefusedError
from daogou.text.language import Language

_PATIENCE: Final = 15.0
_REASONS: Final = {404: "no_conversation", 409: "held_by_another", 401: "rasa_guard"}


@dataclass(frozen=True)
class RasaDesk:
    """The REST channel of Rasa at `rasa`; `token` opens it where it is guarded."""

    client: httpx.AsyncClient
    rasa: str
    token: str | None

    async def summary(self, conversation: str, language: Language) -> str:
        """What a person must know of a conversation, as a text, without what was said in it.

        Raises:
            RefusedError: Rasa is away, or does not know the conversation.
        """
        told = await self._call("GET", conversation, f"handover?language={language}")
        heading = words()["messages"].get(language)
        return "\n".join(
            takewhile(lambda line: not line.startswith(heading), str(told["text"]).split("\n"))
        )

    async def take(self, conversation: str, agent: str) -> None:
        """A person takes a conversation over.

        Raises:
            RefusedError: another holds it, or Rasa is away.
        """
        await self._call("POST", conversation, "handover", {"state": "human", "agent": agent})

    async def give_back(self, conversation: str) -> None:
        """The assistant may speak again.

        Raises:
            RefusedError: Rasa is away.
        """
        await self._call("POST", conversation, "handover", {"state": "bot"})

    async def say(self, conversation: str, text: str) -> None:
        """A message from the person who holds the conversation.

        Raises:
            RefusedError: nobody holds it, or Rasa is away.
        """
        await self._call("POST", conversation, "messages", {"text": text})

    async def _call(
        self, method: str, conversation: str, what: str, body: dict[str, str] | None = None
    ) -> dict[str, Any]:
        address = f"{self.rasa}/webhooks/rest/conversations/{quote(conversation, safe='')}/{what}"
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        try:
            answer = await self.client.request(
                method, address, json=body, headers=headers, timeout=_PATIENCE
            )
            told: dict[str, Any] = answer.json()
        except (httpx.HTTPError, ValueError) as error:
            raise RefusedError(503, "rasa_away") from error
        if answer.is_error:
            status = answer.status_code
            said = str(told.get("error", status))
            # What Rasa takes for its guard is no fault of who asks here.
            reason = _REASONS.get(status, "rasa_refused")
            raise RefusedError(502 if status == 401 else status, reason, said=said)
        return told
