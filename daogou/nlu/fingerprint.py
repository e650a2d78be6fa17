"""What a trained component depends on besides its data: the source of modules."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import daogou.knowledge
import daogou.text


@cache
def source_fingerprint(*modules: str) -> str:
    """A hash over the source of `modules`; if none is named, over all of `daogou.nlu`
    and of what shapes it beside: `daogou.knowledge` and `daogou.text`.

    Rasa hashes only the source of a component's own class: without this, a change in a module that
    the class calls would leave the old model in place. A module is named by its path below
    `daogou` ("nlu/options.py"); a folder stands for all in it.
    """
    digest = hashlib.sha256()
    for name, path in _sources():
        if not modules or any(name == m or name.startswith(f"{m}/") for m in modules):
            digest.update(name.encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _sources() -> Iterator[tuple[str, Path]]:
    for package, folder in (
        ("nlu", Path(__file__).parent),
        ("knowledge", Path(daogou.knowledge.__file__).parent),
        ("text", Path(daogou.text.__file__).parent),
    ):
        for path in sorted(folder.rglob("*.py")):
            yield f"{package}/{path.relative_to(folder).as_posix()}", path
