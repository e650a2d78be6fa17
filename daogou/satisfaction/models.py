"""The trained models of a shop, as files; read anew when a training has replaced them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from daogou.errors import DataError
from daogou.satisfaction.score_model import ScoreModel, load_model
from daogou.satisfaction.sentiment import Sentiment, load_sentiment

M = TypeVar("M")

_SENTIMENT = "sentiment.npz"
# No YAML or JSON by its name: a bare `rasa test` reads those.
_SCORE = "score.model"


@dataclass
class Models:
    """Of a folder; each is None until there is one that can be read."""

    folder: Path
    sentiment: Sentiment | None = None
    score: ScoreModel | None = None
    _seen: tuple[float, ...] = ()

    def fresh(self) -> Models:
        """The same, after a look at the files."""
        seen = tuple(
            path.stat().st_mtime if path.exists() else 0.0
            for path in (self.folder / _SENTIMENT, self.folder / _SCORE)
        )
        if seen != self._seen:
            self._seen = seen
            self.sentiment = _or_none(load_sentiment, self.folder / _SENTIMENT)
            self.score = _or_none(load_model, self.folder / _SCORE)
        return self

    def keep_sentiment(self, trained: Sentiment) -> None:
        """Put a trained model into the folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        new = self.folder / f"new-{_SENTIMENT}"
        trained.save(new)
        new.replace(self.folder / _SENTIMENT)

    def keep_score(self, trained: ScoreModel) -> None:
        """Put a trained model into the folder."""
        trained.save(self.folder / _SCORE)


def _or_none(load: Callable[[Path], M], path: Path) -> M | None:
    try:
        return load(path)
    except DataError:
        return None
