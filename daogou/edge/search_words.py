"""What a text in the shop's search box names: read as the assistant reads a message."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from daogou.catalog.lexicon import Lexicon
from daogou.catalog.mentions import Mention
from daogou.nlu.entities import NameMatcher, find_entities


class SearchWords:
    """Finds names, prices and sizes; the matcher is made anew only for another lexicon."""

    def __init__(self) -> None:
        self._made: tuple[Lexicon, NameMatcher] | None = None
        # Making one takes seconds: whoever searches meanwhile waits instead of making another.
        self._lock = threading.Lock()

    def __call__(self, text: str, lexicon: Lexicon) -> Iterable[Mention]:
        """The mentions in `text`."""
        with self._lock:
            if self._made is None or self._made[0] is not lexicon:
                self._made = lexicon, NameMatcher(sorted(lexicon.entries()))
            matcher = self._made[1]
        return find_entities(text, matcher)
