"""A model for the Rasa that runs, which answers on while it loads."""

from __future__ import annotations

import time
from typing import Any, Final

import httpx

from daogou.errors import DaogouError

# Loading takes seconds on a quiet machine, and minutes on one that does much else.
_PATIENCE: Final = 600.0
_PAUSE: Final = 0.5
_TIMEOUT: Final = 60.0


class NoServerError(DaogouError):
    """No Rasa answers."""


def swap(rasa: str, token: str | None, model: str) -> float:
    """Has the Rasa at the address `rasa` take the file `model` of its `models/`. The seconds.

    Raises:
        NoServerError: none answers there; the next one that starts takes the newest model.
        DaogouError: it refused, and goes on with its own model.
    """
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    address = f"{rasa}/webhooks/rest/model"
    try:
        with httpx.Client(headers=headers, timeout=_TIMEOUT) as client:
            told = _told(client.put(address, json={"model": model}), rasa, model)
            ends = time.monotonic() + _PATIENCE
            while told["going_on"] and time.monotonic() < ends:
                time.sleep(_PAUSE)
                told = _told(client.get(address), rasa, model)
    except httpx.ConnectError as error:
        raise NoServerError(f"No Rasa answers at {rasa}: the next start takes {model}.") from error
    except httpx.HTTPError as error:
        raise DaogouError(
            f"{rasa}: did not say that it took {model} ({type(error).__name__}). Look at its log; "
            "a restart takes the newest model."
        ) from error
    if told["seconds"] is None:
        why = told["error"] or f"it is not loaded after {_PATIENCE:.0f} seconds"
        raise DaogouError(f"{rasa}: goes on with its model: {why}. Mend that, or start it anew.")
    return float(told["seconds"])


def _told(answer: httpx.Response, rasa: str, model: str) -> dict[str, Any]:
    """
    Raises:
        DaogouError: it was refused.
    """
    if answer.is_error:
        raise DaogouError(
            f"{rasa}: goes on with its model and did not take {model} ({answer.status_code}: "
            f"{answer.text[:300]}). Mend that, or start it anew."
        )
    told: dict[str, Any] = answer.json()
    return told
