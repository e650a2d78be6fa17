"""All that there is to tell about a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from daogou.converse.coverage import Share
from daogou.converse.figures import Figures
from daogou.converse.outcome import Outcome


@dataclass(frozen=True)
class Report:
    """Outcomes with what they exercised; `model` is the file's name, `seconds` those of the run."""

    model: str
    outcomes: Sequence[Outcome]
    coverage: Sequence[Share]
    figures: Sequence[Figures]
    seconds: float

    @property
    def failed(self) -> list[Outcome]:
        """The conversations that do not hold."""
        return [outcome for outcome in self.outcomes if not outcome.passed]
