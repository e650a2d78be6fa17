"""What a generative expert holds of a message that the model has ranked."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from daogou.nlu.fusion.generative import Candidate, GenerativeExpert
from daogou.nlu.intent_model import Prediction, Ranking
from daogou.nlu.training_examples import TrainingExamples

# Intents that are proposed, and examples that are shown of each.
_CANDIDATES: Final = 5
_EXAMPLES: Final = 3
# Examples that are looked through for those.
_NEAR: Final = 60
# How much its opinion counts beside the model's, which alone was weighed on held-out examples.
_WEIGHT: Final = 0.5


@dataclass(frozen=True)
class SecondOpinion:
    """Asks the expert about the likeliest intents, with the nearest examples of each."""

    expert: GenerativeExpert
    examples: TrainingExamples

    def ranking(self, text: str, prediction: Prediction) -> Ranking:
        """The ranking with the expert's opinion in it; as it was where the expert has none."""
        first = prediction.ranking[:_CANDIDATES]
        opinion = self.expert.log_probabilities(text, self._candidates(prediction, first))
        if opinion is None:
            return prediction.ranking
        raised = [
            (name, chance * math.exp(_WEIGHT * log_p))
            for (name, chance), log_p in zip(first, opinion.tolist(), strict=True)
        ]
        # What the candidates had together they keep together: the expert only divides it anew.
        share = sum(chance for _, chance in first) / max(1e-12, sum(c for _, c in raised))
        divided = [(name, chance * share) for name, chance in raised]
        return sorted([*divided, *prediction.ranking[_CANDIDATES:]], key=lambda item: -item[1])

    def _candidates(
        self, prediction: Prediction, first: Sequence[tuple[str, float]]
    ) -> list[Candidate]:
        names = [name for name, _ in first]
        near = self.examples.nearest(prediction.embedding, _NEAR, beside=names)
        return [
            (name, [example.text for example in near if example.intent == name][:_EXAMPLES])
            for name in names
        ]
