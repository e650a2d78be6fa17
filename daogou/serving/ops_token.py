"""The token that opens the operator's page."""

from __future__ import annotations

import os
from pathlib import Path

from daogou.serving.edge_secret import kept
from daogou.settings import OPS_VARIABLE


def ops_token(folder: Path) -> str:
    """The environment's token, else the one kept in `folder`, made at the first call."""
    return os.environ.get(OPS_VARIABLE) or kept(folder / "ops-token", 24)
