"""The index as a server uses it: read when it is first needed, and again when it was replaced."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from daogou.errors import DataError
from daogou.recommend.index import Index, read_index

logger = logging.getLogger(__name__)


class IndexFile:
    """An index on disk; several threads may ask at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: tuple[object, Index | None] | None = None
        self._lock = threading.Lock()

    def get(self) -> Index | None:
        """The index; None where there is none that can be read, which the log says once."""
        state = self._state()
        with self._lock:
            if self._read is None or self._read[0] != state:
                self._read = state, self._load()
            return self._read[1]

    def _state(self) -> object:
        """Another value as soon as the file is another one."""
        try:
            told = self.path.stat()
        except OSError:
            return None
        return told.st_ino, told.st_mtime_ns, told.st_size

    def _load(self) -> Index | None:
        try:
            return read_index(self.path)
        except DataError as error:
            logger.warning("Recommendations do without an index: %s", error)
            return None
