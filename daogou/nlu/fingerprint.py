"""What a trained component depends on besides its data: the source of these modules."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

import daogou.text


@lru_cache(maxsize=1)
def source_fingerprint() -> str:
    """A hash over every module of `daogou.nlu` and `daogou.text`.

    Rasa hashes only the source of a component's own class: without this, a change in a module that
    the class calls would leave the old model in place.
    """
    digest = hashlib.sha256()
    for folder in (Path(__file__).parent, Path(daogou.text.__file__).parent):
        for path in sorted(folder.rglob("*.py")):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
