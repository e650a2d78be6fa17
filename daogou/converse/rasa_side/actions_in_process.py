"""The action server without a server: what the SDK's does with a request, in this process."""

from __future__ import annotations

import json as json_text
from typing import Any

from rasa.utils.endpoints import ClientResponseError
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from daogou.json_schemas import check_each_once


class ActionsInProcess:
    """Takes the place of Rasa's endpoint of the action server.

    Requests and answers become JSON and back, so that actions get what HTTP would bring them.
    `called` names the actions that were asked for; `kwargs` are the endpoint's options.
    """

    url = "in this process"

    def __init__(self, options: dict[str, Any]) -> None:
        self.kwargs = options
        self.called: list[str] = []
        check_each_once()
        self._executor = ActionExecutor()
        self._executor.register_package("actions")

    async def request(self, json: Any, **_: Any) -> Any:
        """Run an action; refusals arrive as the server's errors would."""
        self.called.append(json["next_action"])
        try:
            return _as_sent(await self._executor.run(_as_sent(json)))
        except ActionExecutionRejection as error:
            raise _refused(400, error.message, error.action_name) from error
        except ActionNotFoundException as error:
            raise _refused(404, error.message, error.action_name) from error


def _as_sent(value: Any) -> Any:
    return json_text.loads(json_text.dumps(value))


def _refused(status: int, message: str, action: str) -> ClientResponseError:
    body = json_text.dumps({"error": message, "action_name": action})
    return ClientResponseError(status, message, body)
