"""The names of the shop's goods, for the check that none is added to a reply."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from daogou.catalog.lexicon import load_lexicon
from daogou.database import make_engine, make_sessions
from daogou.settings import get_settings

logger = logging.getLogger(__name__)

_KINDS: Final = ("brand", "product", "category", "color")
_SECONDS: Final = 60.0
# Shorter ones stand in ordinary words.
_SHORTEST: Final = 2


class ShopNames:
    """Gives the folded names, read from the shop's database at most once a minute."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._names: frozenset[str] = frozenset()
        self._read_at = -float("inf")

    def __call__(self) -> frozenset[str]:
        """The names; those of the last time where the database does not answer."""
        if self._clock() - self._read_at < _SECONDS:
            return self._names
        self._read_at = self._clock()
        engine = make_engine(get_settings().database_url)
        try:
            with make_sessions(engine)() as session:
                entries = list(load_lexicon(session).entries())
        except SQLAlchemyError:
            logger.exception("The names of goods could not be read.")
            return self._names
        finally:
            engine.dispose()
        self._names = frozenset(
            surface for kind, _, surface in entries if kind in _KINDS and len(surface) >= _SHORTEST
        )
        return self._names
