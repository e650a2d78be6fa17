"""Why one message was understood as it was."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from daogou.errors import DataError
from daogou.explanation.attribution import contributions
from daogou.explanation.reading import Model
from daogou.explanation.units import units_of
from daogou.nlu.training_examples import Neighbour

NEIGHBOURS: Final = 5
RANKING: Final = 5


@dataclass(frozen=True)
class Word:
    """`text[start:end]`, and what it adds to the probability of the intent and of the other one."""

    text: str
    start: int
    end: int
    intent: float
    other: float


@dataclass(frozen=True)
class Entity:
    """`text` is an `entity`, with the tagger's probability."""

    entity: str
    text: str
    start: int
    end: int
    confidence: float


@dataclass(frozen=True)
class Explanation:
    """Probabilities lie between 0 and 1.

    `intent` is explained beside `other`: the runner-up, or the winner where the intent that was
    asked for did not win; `margin` is the probability of the first less that of the second. Each
    one's `without`, what the model says with no word at all, and its words' shares add up to its
    probability. `error` is the standard error of a share; `readings` counts the shortened messages
    that the model read for them. `example_of` is the label of the example that the message is word
    for word, which decides unless the model is sure of something else.
    """

    text: str
    model: str
    intent: str
    probability: float
    without: float
    other: str
    other_probability: float
    other_without: float
    margin: float
    ranking: list[tuple[str, float]]
    words: list[Word]
    neighbours: list[Neighbour]
    family: tuple[str, float] | None
    entities: list[Entity]
    in_scope: float | None
    example_of: str | None
    error: float
    readings: int

    @property
    def won(self) -> bool:
        """Whether the explained intent is what the message was understood as."""
        return self.ranking[0][0] == self.intent

    def to_dict(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        return asdict(self)


def explain(model: Model, text: str, name: str, intent: str | None = None) -> Explanation:
    """Explains the decision for `text`, or the probability of `intent` where one is named.

    Args:
        model: as it serves.
        text: the shopper's message.
        name: of the model, to be told.
        intent: of the model, or None for the most probable.

    Raises:
        DataError: the message is empty or too long, or there is no such intent.
    """
    units = units_of(text)
    columns = model.intents
    if intent is not None and intent not in columns:
        raise DataError(_unknown(intent, columns))
    reading = model.read(text)
    ranking = reading.ranking
    chosen = intent or ranking[0][0]
    other = next(name for name, _ in ranking if name != chosen)
    shares = contributions(
        model.probabilities, text, units, [columns.index(chosen), columns.index(other)]
    )
    probability, other_probability = shares.full.tolist()
    without, other_without = shares.without.tolist()
    return Explanation(
        text=text,
        model=name,
        intent=chosen,
        probability=probability,
        without=without,
        other=other,
        other_probability=other_probability,
        other_without=other_without,
        margin=probability - other_probability,
        ranking=ranking[:RANKING],
        words=[
            Word(text[unit.start : unit.end], unit.start, unit.end, *values)
            for unit, values in zip(units, shares.values.tolist(), strict=True)
        ],
        neighbours=model.examples.nearest(reading.embedding, NEIGHBOURS, beside=(chosen, other)),
        family=reading.family,
        entities=[
            Entity(
                span.entity,
                text[span.start : span.end],
                span.start,
                span.end,
                span.confidence,
            )
            for span in reading.spans
        ],
        in_scope=reading.in_scope,
        example_of=reading.example_of,
        error=shares.error,
        readings=shares.readings,
    )


def _unknown(intent: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(intent.split("/")[0], known, n=1)
    hint = f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(sorted(known))}."
    return f"--intent: the model knows no intent {intent!r}. {hint}"
