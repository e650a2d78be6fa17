"""The secret that Rasa and the edge share."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from daogou.settings import SECRET_VARIABLE


def edge_secret(folder: Path) -> str:
    """The environment's secret, else the one kept in `folder`, made at the first call.

    It is kept so that sessions outlive a restart; only the owner may read the file.
    """
    given = os.environ.get(SECRET_VARIABLE)
    if given:
        return given
    path = folder / "edge-secret"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    except FileExistsError:
        pass
    return path.read_text("ascii").strip()
