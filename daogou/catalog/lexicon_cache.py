"""A lexicon that lives as long as the catalogue it was read from."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from daogou.catalog.lexicon import Lexicon, load_lexicon
from daogou.catalog.tables import CatalogState


class LexiconCache:
    """A lexicon that is read anew only after the catalogue was loaded anew.

    One to a process: `cache.get(session)` costs one small query.
    """

    def __init__(self) -> None:
        self._version: int | None = None
        self._lexicon: Lexicon | None = None

    def get(self, session: Any) -> Lexicon:
        """The current lexicon."""
        version = session.execute(select(CatalogState.version)).scalar_one_or_none()
        if self._lexicon is None or version != self._version:
            self._lexicon, self._version = load_lexicon(session), version
        return self._lexicon
