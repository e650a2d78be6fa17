"""When a visit is over, for all who count visits."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

# Google Analytics and most of the literature count so.
SILENCE: Final = timedelta(minutes=30)
