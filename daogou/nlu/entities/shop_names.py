"""The names of the shop's goods, always those of the catalogue as it is."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from daogou.catalog.lexicon import Lexicon, load_lexicon
from daogou.catalog.other_brands import other_brands
from daogou.catalog.tables import CatalogState
from daogou.database import make_sessions
from daogou.errors import ConfigurationError
from daogou.migrations.ready import ready_engine
from daogou.nlu.entities.names import NameMatcher

logger = logging.getLogger(__name__)

Entries = list[tuple[str, str, str]]


@dataclass(frozen=True)
class Names:
    """A matcher of names in a text, and what a name by itself means."""

    matcher: NameMatcher

    @cached_property
    def lexicon(self) -> Lexicon:
        """The same names for looking up what is already known to be a name."""
        return Lexicon({}, self.matcher.entries, {})

    def resolve(self, kind: str, said: str) -> list[str]:
        """The codes that `said` may mean as a `kind`."""
        return self.lexicon.resolve(kind, said)


class ShopNames:
    """Names that follow the catalogue: a product that is loaded now is known in a moment.

    The catalogue is read when this is made, and looked at again while messages come in, in the
    background, at most every `seconds`: one small query, and a new matcher where names are others.
    Where the database does not answer, the names stay as they are, and the log says so once.
    """

    def __init__(
        self,
        url: str,
        entries: Entries,
        known: frozenset[str],
        seconds: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """
        Args:
            url: of the database.
            entries: (kind, code, surface) that were read at training.
            known: words that are no slips.
            seconds: between two looks at the catalogue; 0 for never.
            clock: seconds that go on.
        """
        self._url = url
        self._known = known
        self._seconds = seconds
        self._clock = clock
        self._hash: str | None = None
        self._complained = False
        self._looking = threading.Lock()
        self._looked = clock()
        read = self._read() if seconds else None
        self._entries = sorted(read) if read else entries
        self._names = self._made(self._entries)

    def current(self) -> Names:
        """The names as last seen; sees to it that somebody looks when it is time."""
        due = self._seconds and self._clock() - self._looked >= self._seconds
        if due and self._looking.acquire(blocking=False):
            self._looked = self._clock()
            threading.Thread(target=self._look, name="shop-names", daemon=True).start()
        return self._names

    def _made(self, entries: Entries) -> Names:
        return Names(NameMatcher(entries, self._known, other_brands()))

    def _look(self) -> None:
        try:
            read = self._read()
            if read and (entries := sorted(read)) != self._entries:
                self._names = self._made(entries)
                self._entries = entries
                logger.info("The catalogue has other names now; they are known from here on.")
        finally:
            self._looking.release()

    def _read(self) -> Entries | None:
        """The names in the catalogue; None where they are the same or cannot be read."""
        try:
            engine = ready_engine(self._url)
            try:
                with make_sessions(engine)() as session:
                    found = session.execute(select(CatalogState.names_hash)).scalar_one_or_none()
                    if found == self._hash:
                        return None
                    lexicon = load_lexicon(session)
            finally:
                engine.dispose()
        except (ConfigurationError, SQLAlchemyError) as error:
            if not self._complained:
                logger.warning("Names of new goods are not known for now: %s", error)
            self._complained = True
            return None
        self._complained = False
        self._hash = found
        # A shop that was just emptied is being filled anew.
        return list(lexicon.entries()) if lexicon.codes("category") else None
