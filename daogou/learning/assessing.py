"""What a model gets right of utterances that it never learned, and how two models differ there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
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
    """What a model made of an utterance; entry and family are "" where there is none."""

    intent: str
    answer: str
    spans: frozenset[tuple[int, int, str]]
    family: str = ""


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
    def families(self) -> tuple[float, float] | None:
        """Accuracy of product families where an utterance states one; None where none does."""
        rows = self.by_family
        stated = sum(count for _, count, _, _ in rows)
        if not stated:
            return None
        return sum(row[2] for row in rows) / stated, sum(row[3] for row in rows) / stated

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
        return self._rights(lambda example: example.intent, lambda said: said.intent)

    @property
    def by_family(self) -> list[tuple[str, int, int, int]]:
        """(family, utterances that state it, right before, right after), by name."""
        return self._rights(lambda example: example.family, lambda said: said.family)

    @property
    def by_entity(self) -> list[tuple[str, int, float, float]]:
        """(entity, annotated spans, F1 before, F1 after) of the network's own spans, by name."""
        counts = Counter(kind for example in self.examples for _, _, kind in example.spans)
        return [
            (kind, count, self._f1(self.before, kind), self._f1(self.after, kind))
            for kind, count in sorted(counts.items())
        ]

    def to_dict(self) -> dict[str, Any]:
        """The figures as plain values."""
        return {
            "utterances": len(self.examples),
            "intent_accuracy": self.accuracy,
            "answer_accuracy": self.answers,
            "tag_f1": self.tag_f1,
            "family_accuracy": self.families,
            "by_intent": self.by_intent,
            "by_family": self.by_family,
            "by_entity": self.by_entity,
            "gained": [vars(one) for one in self.gained],
            "lost": [vars(one) for one in self.lost],
        }

    def _accuracy(self, said: Sequence[Said]) -> float:
        pairs = zip(said, self.examples, strict=True)
        return sum(one.intent == wanted.intent for one, wanted in pairs) / max(1, len(said))

    def _rights(
        self, wanted: Callable[[Example], str | None], found: Callable[[Said], str]
    ) -> list[tuple[str, int, int, int]]:
        """What is wanted of the utterances, how often, and right how often before and after."""
        rows: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        for example, before, after in zip(self.examples, self.before, self.after, strict=True):
            if (name := wanted(example)) is not None:
                row = rows[name]
                row[0] += 1
                row[1] += found(before) == name
                row[2] += found(after) == name
        return [(name, *row) for name, row in sorted(rows.items())]  # type: ignore[misc]

    def _f1(self, said: Sequence[Said], kind: str | None = None) -> float:
        """Of the spans of a kind, or of all: exact, with their kind."""
        hits = spans = 0
        for one, wanted in zip(said, self.examples, strict=True):
            found, right = (
                {span for span in each if kind in (None, span[2])}
                for each in (one.spans, wanted.spans)
            )
            hits += len(found & right)
            spans += len(found) + len(right)
        return 2 * hits / max(1, spans)

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
            family = prediction.family[0] if prediction.family else ""
            found.append(Said(intent, ranked[0][0] if ranked else "", spans, family))
    return found
