"""Another model for the Rasa that runs: `PUT model`, and `GET model` for what became of it."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from daogou.settings import PROJECT_ROOT
from daogou.web.clear_errors import BadRequestError, clearly, json_body

logger = logging.getLogger(__name__)

MODELS: Final = PROJECT_ROOT / "models"


@dataclass
class Loading:
    """What became of the last model that was asked for; `error` says why it is not there."""

    model: str | None = None
    going_on: bool = False
    seconds: float | None = None
    error: str | None = None


def add_routes(blueprint: Blueprint) -> None:
    """Adds the routes to a channel's blueprint; models are taken from the project's alone."""
    last = Loading()
    tasks: set[asyncio.Task[None]] = set()

    @blueprint.put("/model")
    @clearly
    async def change(request: Request) -> HTTPResponse:
        path = _model(json_body(request).get("model"))
        if last.going_on:
            raise BadRequestError(409, "Another model is being loaded. Try again when it is there.")
        last.model, last.going_on, last.seconds, last.error = path.name, True, None, None
        # Not awaited: a busy machine may take longer than a request may.
        task = asyncio.create_task(_load(request.app.ctx.agent, path, last))
        # A task that nobody holds may be collected before its end.
        tasks.add(task)
        task.add_done_callback(tasks.discard)
        return response.json(vars(last), status=202)

    @blueprint.get("/model")
    @clearly
    async def state(_request: Request) -> HTTPResponse:
        return response.json(vars(last))


async def _load(agent: Any, path: Path, last: Loading) -> None:
    """Has the agent load the model; what becomes of it is noted in `last`.

    Rasa's own `PUT /model` makes a new agent, with a new tracker store and new locks, and answers
    nobody meanwhile. Here stores and locks stay, and it is loaded in a thread: messages that come
    in are answered by the old model until the new one takes its place, in one assignment.
    """
    begun = time.monotonic()
    try:
        await asyncio.to_thread(agent.load_model, str(path))
        last.seconds = round(time.monotonic() - begun, 2)
    except Exception as error:  # whatever a damaged archive or its components raise
        logger.exception("The model %s could not be loaded; the present one stays.", path)
        last.error = f"{path.name} cannot be loaded ({type(error).__name__})"
    finally:
        last.going_on = False


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
