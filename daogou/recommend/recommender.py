"""Recommendations as pages and conversations ask for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.recommend.asking import Ask, Recommendation, Shopper
from daogou.recommend.index_file import IndexFile
from daogou.recommend.ranker import recommend
from daogou.recommend.shopper import read_shopper
from daogou.settings import Settings


@dataclass(frozen=True)
class Recommender:
    """The index of a server, and the names under which visitors are recorded; None: neither."""

    index: IndexFile | None = None
    names: Pseudonyms | None = None

    @classmethod
    def from_settings(cls, settings: Settings) -> Recommender:
        """Without the edge's secret nobody has agreed to anything."""
        names = Pseudonyms(settings.edge_secret) if settings.edge_secret else None
        return cls(IndexFile(settings.recommend_index), names)

    def shopper(
        self,
        session: Session,
        owner: str,
        now: datetime,
        talked: Iterable[str] = (),
        declined: Iterable[str] = (),
    ) -> Shopper:
        """See `shopper.read_shopper`."""
        return read_shopper(session, owner, self.names, now, talked, declined)

    def recommend(self, session: Session, ask: Ask) -> list[Recommendation]:
        """See `ranker.recommend`."""
        return recommend(session, self.index.get() if self.index else None, ask)
