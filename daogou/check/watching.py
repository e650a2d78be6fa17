"""Checks again whenever a file is saved."""

from __future__ import annotations

import time
from collections.abc import Callable

from daogou.check.checking import Checker
from daogou.check.files import GROUPS, Stamp, stamp
from daogou.check.finding import Finding
from daogou.errors import DataError

# Seconds between two looks at the files.
_INTERVAL = 0.3


def watch(
    checker: Checker,
    tell: Callable[[list[Finding] | DataError, float], None],
    wait: Callable[[float], object] = time.sleep,
) -> None:
    """Calls `tell` with the findings and the seconds they took, now and after each change.

    A file that cannot be read, as happens in the middle of an edit, is told like a finding. Ends
    by whatever `wait` raises.
    """
    known: Stamp | None = None
    while True:
        now = stamp(checker.root, GROUPS)
        if now != known:
            known = now
            began = time.perf_counter()
            try:
                found: list[Finding] | DataError = checker.run()
            except DataError as error:
                found = error
            tell(found, time.perf_counter() - began)
        wait(_INTERVAL)
