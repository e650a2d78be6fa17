"""A model for the Rasa that runs, which answers on while it loads."""

from __future__ import annotations

import httpx

from daogou.errors import DaogouError

# Loading takes seconds on a quiet machine.
_PATIENCE = 300.0


class NoServerError(DaogouError):
    """No Rasa answers."""


def swap(rasa: str, token: str | None, model: str) -> float:
    """Has the Rasa at the address `rasa` take the file `model` of its `models/`. The seconds.

    Raises:
        NoServerError: none answers there; the next one that starts takes the newest model.
        DaogouError: it refused, and goes on with its own model.
    """
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    try:
        answer = httpx.put(
            f"{rasa}/webhooks/rest/model", json={"model": model}, headers=headers, timeout=_PATIENCE
        )
    except httpx.ConnectError as error:
        raise NoServerError(f"No Rasa answers at {rasa}: the next start takes {model}.") from error
    except httpx.HTTPError as error:
        raise DaogouError(
            f"{rasa}: did not say that it took {model} ({type(error).__name__}). Look at its log; "
            "a restart takes the newest model."
        ) from error
    if answer.is_error:
        raise DaogouError(
            f"{rasa}: goes on with its model and did not take {model} ({answer.status_code}: "
            f"{answer.text[:300]}). Mend that, or start it anew."
        )
    return float(answer.json()["seconds"])
