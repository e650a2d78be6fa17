"""The rows of the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.compression.workshop import Workshop
from daogou.errors import ConfigurationError
from daogou.nlu.training.fit import Fitted

FULL, CUT, STUDENT, PRUNED, NGRAMS = "full", "cut", "student", "pruned", "n-grams"
# Shares that pruned networks keep of each layer's feed-forward units and heads.
_WIDTHS: Final = ((2, 3), (1, 2))
_HEADS: Final = (2, 3)
_ZERO: Final = 0.5


@dataclass(frozen=True)
class Row:
    """A network of the table: the kind that it is drawn as, and how it is made."""

    name: str
    kind: str
    make: Callable[[], Fitted]
    quantise: bool = True


def rows(workshop: Workshop, layers: Sequence[int], only: Sequence[str]) -> list[Row]:
    """All rows with a network, those in `only` if any is named.

    Raises:
        ConfigurationError: `only` has a row that is not there, or a number of layers is too large.
    """
    depth = workshop.depth
    wrong = [number for number in layers if not 0 < number < depth]
    if wrong:
        raise ConfigurationError(
            f"--layers {wrong[0]}: the encoder has {depth} layers. Give numbers from 1 to "
            f"{depth - 1}."
        )
    made = [
        Row(f"{depth} layers, fp32", FULL, lambda: workshop.teacher, quantise=False),
        Row(f"{depth} layers", FULL, lambda: workshop.teacher),
        *(Row(f"cut to {n}", CUT, _call(workshop.cut, n)) for n in layers),
        *(Row(f"student of {n}", STUDENT, _call(workshop.student, n)) for n in layers),
    ]
    for kept, of in _WIDTHS:
        width = workshop.width * kept // of
        made.append(Row(f"{width} units", PRUNED, _call(workshop.narrow, width)))
    count = max(1, workshop.heads * _HEADS[0] // _HEADS[1])
    made.append(Row(f"{count} heads", PRUNED, _call(workshop.with_heads, count)))
    made.append(Row(f"{_ZERO:.0%} zeros", PRUNED, lambda: workshop.thin(_ZERO)))
    strange = set(only) - {row.name for row in made} - {NGRAMS}
    if strange:
        names = ", ".join([*(row.name for row in made), NGRAMS])
        raise ConfigurationError(f"--only {min(strange)}: no such row. There are: {names}.")
    return [row for row in made if not only or row.name in only]


def _call(make: Callable[[int], Fitted], number: int) -> Callable[[], Fitted]:
    return lambda: make(number)
