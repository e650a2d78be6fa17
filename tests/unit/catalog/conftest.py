"""Names of the small shop, for tests that need no database of their own."""

from __future__ import annotations

from typing import Any

import pytest

from daogou.catalog.lexicon import Lexicon, load_lexicon
from daogou.database import make_sessions


@pytest.fixture(scope="session")
def lexicon(databases: Any) -> Lexicon:
    """The lexicon of the small shop."""
    with make_sessions(databases.sqlite(filled=True))() as session:
        return load_lexicon(session)
