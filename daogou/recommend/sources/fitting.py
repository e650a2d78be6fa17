"""What fits a wish in words: what the search finds, in its order."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sqlalchemy.orm import Session

from daogou.catalog.search import search_codes
from daogou.recommend.asking import Ask, Candidate
from daogou.recommend.index import Index

# Of so many good fits the best are recommended.
_PROPOSED: Final = 40


def searched(session: Session, ask: Ask) -> Ask:
    """`ask` with what was found, and with the criteria that it does fit: some may be given up."""
    most = _PROPOSED + len(ask.shopper.declined)
    wanted = replace(ask.criteria, in_stock=True)
    codes, fulfilled = search_codes(session, wanted, most, ask.now)
    return replace(ask, criteria=fulfilled, found=tuple(codes))


def propose(session: Session, index: Index | None, ask: Ask) -> list[Candidate]:  # noqa: ARG001
    """What was found; the nearer the top, the better."""
    return [Candidate(code, 1 - place / len(ask.found)) for place, code in enumerate(ask.found)]
