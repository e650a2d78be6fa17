"""The secret that Rasa and the edge share."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from daogou.errors import ConfigurationError
from daogou.settings import SECRET_VARIABLE


def edge_secret(folder: Path) -> str:
    """The environment's secret, else the one kept in `folder`, made at the first call.

    It is kept so that sessions outlive a restart.
    """
    return os.environ.get(SECRET_VARIABLE) or kept(folder / "edge-secret", 48)


def kept(path: Path, size: int) -> str:
    """What `path` holds, made of `size` random bytes at the first call; only the owner reads it.

    Raises:
        ConfigurationError: it cannot be read or made.
    """
    try:
        return _read_or_made(path, size)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"{path}: cannot be kept there ({error}). Let this user read and write it."
        ) from error


def _read_or_made(path: Path, size: int) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(size))
    except FileExistsError:
        pass
    return path.read_text("ascii").strip()
