"""Another model for the Rasa that runs: `PUT model`, beside the REST channel's other calls."""

from __future__ import annotations

import asyncio
import logging
import time
from pathlib import Path
from typing import Final

from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from daogou.settings import PROJECT_ROOT
from daogou.web.clear_errors import BadRequestError, clearly, json_body

logger = logging.getLogger(__name__)

MODELS: Final = PROJECT_ROOT / "models"


def add_routes(blueprint: Blueprint) -> None:
    """Adds the route to a channel's blueprint; models are taken from the project's alone."""
    loading = asyncio.Lock()

    @blueprint.put("/model")
    @clearly
    async def change(request: Request) -> HTTPResponse:
        path = _model(json_body(request).get("model"))
        if loading.locked():
            raise BadRequestError(409, "Another model is being loaded. Try again when it is there.")
        async with loading:
            seconds = await _load(request, path)
        return response.json({"model": path.name, "seconds": round(seconds, 2)})


async def _load(request: Request, path: Path) -> float:
    """Has the agent load the model, and the seconds that took.

    Rasa's own `PUT /model` makes a new agent, with a new tracker store and new locks, and answers
    nobody meanwhile. Here stores and locks stay, and it is loaded in a thread: messages that come
    in are answered by the old model until the new one takes its place, in one assignment.
    """
    begun = time.monotonic()
    try:
        await asyncio.to_thread(request.app.ctx.agent.load_model, str(path))
    except Exception as error:  # whatever a damaged archive or its components raise
        logger.exception("The model %s could not be loaded; the present one stays.", path)
        raise BadRequestError(
            422, f"{path.name} cannot be loaded ({type(error).__name__}); the present one stays."
        ) from error
    return time.monotonic() - begun


def _model(name: object) -> Path:
    """
    Raises:
        BadRequestError: this names no file of the folder.
    """
    if not isinstance(name, str) or not name.endswith(".tar.gz") or Path(name).name != name:
        raise BadRequestError(400, "model must be the name of a .tar.gz file in models/.")
    path = MODELS / name
    if not path.is_file():
        raise BadRequestError(404, f"There is no models/{name}.")
    return path
