"""What a trained policy depends on besides its stories: the source of this package."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from daogou.nlu.fusion import pooling


@cache
def source_fingerprint() -> str:
    """A hash over the modules of `daogou.policy` and the one that it borrows.

    Rasa hashes only the source of the component's own class: without this, a change in a module
    that the class calls would leave the old model in place.
    """
    digest = hashlib.sha256()
    for path in [*sorted(Path(__file__).parent.rglob("*.py")), Path(pooling.__file__)]:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
