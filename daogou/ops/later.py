"""Figures that take seconds: a thread works them out beside the server, and no page waits."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final, TypeVar

T = TypeVar("T")

_MOST: Final = 30
# Seconds after which they are worked out anew when somebody asks; the old ones are shown meanwhile.
_LASTS: Final = 300.0


@dataclass
class _Known:
    future: Future[Any]
    begun: float
    last: Any = None


class Later:
    """Results by a key; None until the first is there."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._thread = ThreadPoolExecutor(1, "figures")
        self._known: OrderedDict[Hashable, _Known] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, work: Callable[[], T]) -> T | None:
        """What `work` has said, five minutes ago at most; the same again while it says it anew.

        Raises:
            Exception: whatever `work` raised; the next call tries again.
        """
        with self._lock:
            known = self._known.get(key)
            if known is None or (known.future.done() and self._is_old(known)):
                last = known.last if known else None
                known = _Known(self._thread.submit(work), self._clock(), last)
                self._known[key] = known
                self._known.move_to_end(key)
                if len(self._known) > _MOST:
                    self._known.popitem(last=False)
            if known.future.done():
                if known.future.exception() is not None:
                    del self._known[key]
                known.last = known.future.result()
            result: T | None = known.last
            return result

    def _is_old(self, known: _Known) -> bool:
        return self._clock() - known.begun > _LASTS
