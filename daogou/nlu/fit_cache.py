"""Trained models by what they were trained from."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Final

logger = logging.getLogger(__name__)

_KEPT: Final = 3
_maker: ContextVar[Callable[[Path], None] | None] = ContextVar("maker", default=None)


@contextmanager
def made_by(maker: Callable[[Path], None]) -> Iterator[None]:
    """Within, a model that is not known is written by `maker`, instead of being trained anew.

    `python -m daogou learn` goes on from the present model so; what it made is then the model of
    these examples, and no training begins anew for them.
    """
    token = _maker.set(maker)
    try:
        yield
    finally:
        _maker.reset(token)


def fitted_into(folder: Path, content: Any, train: Callable[[Path], None]) -> None:
    """Has `train` write a model into `folder`, or takes the one that was made from `content`.

    Args:
        folder: where the model's files shall stand.
        content: everything that shapes the model, as plain values.
        train: writes the files into a folder that it is given; half-written ones are thrown away.
    """
    cache = Path(os.environ.get("RASA_CACHE_DIRECTORY", ".rasa/cache")).parent / "intent-models"
    key = hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()[:32]
    known = cache / key
    if not known.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        partial = Path(tempfile.mkdtemp(prefix=".training-", dir=cache))
        try:
            (_maker.get() or train)(partial)
            partial.rename(known)
        finally:
            shutil.rmtree(partial, ignore_errors=True)
        _forget_oldest(cache)
    else:
        logger.info("The intent classifier's examples are unchanged: it is taken from %s.", known)
        os.utime(known)
    shutil.copytree(known, folder, dirs_exist_ok=True)


def _forget_oldest(cache: Path) -> None:
    folders = [f for f in cache.iterdir() if f.is_dir() and not f.name.startswith(".")]
    for folder in sorted(folders, key=lambda f: f.stat().st_mtime)[:-_KEPT]:
        shutil.rmtree(folder, ignore_errors=True)
