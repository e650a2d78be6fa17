"""What is bought in one basket with a product."""

from __future__ import annotations

from sqlalchemy.orm import Session

from daogou.recommend.asking import Ask, Candidate
from daogou.recommend.index import Index


def propose(session: Session, index: Index | None, ask: Ask) -> list[Candidate]:  # noqa: ARG001
    """The neighbours in baskets; nothing without an index."""
    if index is None or ask.product is None:
        return []
    return [
        Candidate(code, score, ask.product)
        for code, score in index.near(index.together, ask.product)
    ]
