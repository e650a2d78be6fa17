"""Sources of candidates, one a file: each proposes products and says how good they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sqlalchemy.orm import Session

from daogou.recommend.asking import Ask, Candidate
from daogou.recommend.index import Index
from daogou.recommend.knobs import Source
from daogou.recommend.sources import alternatives, fitting, for_you, new, popular, similar, together

Propose = Callable[[Session, Index | None, Ask], list[Candidate]]

PROPOSE: Final[dict[Source, Propose]] = {
    "fitting": fitting.propose,
    "similar": similar.propose,
    "alternatives": alternatives.propose,
    "together": together.propose,
    "for_you": for_you.propose,
    "popular": popular.propose,
    "new": new.propose,
}
