"""How fast a session, and an address, may speak."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final

# Keys that are remembered; the least recently seen is forgotten first.
_MOST_KEYS: Final = 50_000


class RateLimit:
    """A token bucket a key: `per_minute` in the long run, as many at once.

    Method: token bucket (Turner 1986). Refilled when it is looked at, so that nothing runs beside.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = per_minute / 60.0
        self._size = float(per_minute)
        self._clock = clock
        self._buckets: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()

    def ahead(self, key: Hashable) -> float:
        """What `wait` would say, and nothing counts."""
        left, seen = self._buckets.get(key, (self._size, 0.0))
        left = min(self._size, left + (self._clock() - seen) * self._rate)
        return 0.0 if left >= 1.0 else (1.0 - left) / self._rate

    def wait(self, key: Hashable) -> float:
        """0 where `key` may speak now, which counts; else the seconds until it may."""
        now = self._clock()
        left, seen = self._buckets.pop(key, (self._size, now))
        left = min(self._size, left + (now - seen) * self._rate)
        allowed = left >= 1.0
        self._buckets[key] = (left - 1.0 if allowed else left, now)
        if len(self._buckets) > _MOST_KEYS:
            self._buckets.popitem(last=False)
        return 0.0 if allowed else (1.0 - left) / self._rate
