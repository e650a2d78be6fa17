"""What a model gets right of utterances that it never learned, and how two models differ there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from daogou.check.project import Example
from daogou.nlu.intent_model import IntentModel
from daogou.nlu.nearest import NearestExamples
from daogou.nlu.training_examples import EXAMPLES, TrainingExamples

# As the response selector has it by default.
_NEIGHBOURS: Final = 5
_BATCH: Final = 64


@dataclass(frozen=True)
class Said:
    """What a model made of an utterance: intent, entry ("" where it is none), entity spans."""

    intent: str
    answer: str
    spans: frozenset[tuple[int, int, str]]


@dataclass(frozen=True)
class Change:
    """An utterance that one model had right and the other had not."""

    text: str
    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Comparison:
    """Two models over the same utterances: what each said, in their order."""

    examples: Sequence[Example]
    before: Sequence[Said]
    after: Sequence[Said]

    @property
    def accuracy(self) -> tuple[float, float]:
        """Of the intents, before and after; 0 to 1."""
        return self._accuracy(self.before), self._accuracy(self.after)

    @property
    def forgotten(self) -> float:
        """Points of accuracy that were lost; below 0 where they were gained."""
        before, after = self.accuracy
        return 100 * (before - after)

    @property
    def answers(self) -> tuple[float, float] | None:
        """Accuracy over questions and small talk: intent and entry; None where there are none."""
        asked = [index for index, one in enumerate(self.examples) if "/" in one.label]
        if not asked:
            return None
        rights = [
            sum(said[index].answer == self.examples[index].label for index in asked)
            for said in (self.before, self.after)
        ]
        return rights[0] / len(asked), rights[1] / len(asked)

    @property
    def tag_f1(self) -> tuple[float, float] | None:
        """Micro-averaged F1 of the network's own spans; None where none are annotated."""
        if not any(one.spans for one in self.examples):
            return None
        return self._f1(self.before), self._f1(self.after)

    @property
    def gained(self) -> list[Change]:
        """Wrong before, right after."""
        return list(self._changed(self.before, self.after))

    @property
    def lost(self) -> list[Change]:
        """Right before, wrong after."""
        return [
            Change(one.text, one.label, one.after, one.before)
            for one in self._changed(self.after, self.before)
        ]

    @property
    def by_intent(self) -> list[tuple[str, int, int, int]]:
        """(intent, utterances, right before, right after), by name."""
        rows: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        for example, before, after in zip(self.examples, self.before, self.after, strict=True):
            row = rows[example.intent]
            row[0] += 1
            row[1] += before.intent == example.intent
            row[2] += after.intent == example.intent
        return [(intent, *row) for intent, row in sorted(rows.items())]  # type: ignore[misc]

    def to_dict(self) -> dict[str, Any]:
        """The figures as plain values."""
        return {
            "utterances": len(self.examples),
            "intent_accuracy": self.accuracy,
            "answer_accuracy": self.answers,
            "tag_f1": self.tag_f1,
            "by_intent": self.by_intent,
            "gained": [vars(one) for one in self.gained],
            "lost": [vars(one) for one in self.lost],
        }

    def _accuracy(self, said: Sequence[Said]) -> float:
        pairs = zip(said, self.examples, strict=True)
        return sum(one.intent == wanted.intent for one, wanted in pairs) / max(1, len(said))

    def _f1(self, said: Sequence[Said]) -> float:
        counts: Counter[str] = Counter()
        for one, wanted in zip(said, self.examples, strict=True):
            right = frozenset(wanted.spans)
            counts["hit"] += len(one.spans & right)
            counts["all"] += len(one.spans) + len(right)
        return 2 * counts["hit"] / max(1, counts["all"])

    def _changed(self, wrong: Sequence[Said], right: Sequence[Said]) -> Iterator[Change]:
        for example, one, other in zip(self.examples, wrong, right, strict=True):
            if one.intent != example.intent == other.intent:
                yield Change(example.text, example.label, one.intent, other.intent)


def said(model: Path, examples: Sequence[Example]) -> list[Said]:
    """What the intent model of a folder makes of `examples`.

    Raises:
        DataError: the folder holds no intent model.
    """
    opened = IntentModel.load(model)
    stored = TrainingExamples.load(model / EXAMPLES)
    entries = [index for index, label in enumerate(stored.labels) if "/" in label]
    nearest = NearestExamples(
        [stored.labels[index] for index in entries], stored.embeddings[entries].astype("float32")
    )
    found: list[Said] = []
    for start in range(0, len(examples), _BATCH):
        texts = [example.text for example in examples[start : start + _BATCH]]
        for prediction in opened.predict(texts):
            intent = prediction.ranking[0][0]
            ranked = nearest.rank(prediction.embedding, intent, _NEIGHBOURS)
            spans = frozenset((span.start, span.end, span.entity) for span in prediction.spans)
            found.append(Said(intent, ranked[0][0] if ranked else "", spans))
    return found
