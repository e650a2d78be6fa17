"""Conditions on signals, as a designer writes them: `cart: empty`, `messages: {at_least: 3}`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, Protocol

from actions.yaml_values import Reader

# What a signal gives; None where it is not known.
Value = float | bool | str | None
Kind = Literal["number", "truth", "word"]


class Measured(Protocol):
    """What a condition must know of a signal; `words` are those that it may give, empty: any."""

    @property
    def kind(self) -> Kind:
        """What kind of value it gives."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words that it may give."""


_BOUNDS: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "at_least": lambda value, bound: value >= bound,
    "at_most": lambda value, bound: value <= bound,
    "above": lambda value, bound: value > bound,
    "below": lambda value, bound: value < bound,
}
_NUMBER_REMEDY: Final = (
    f"Give bounds: {{between: [0.3, 0.7]}}, or any of {', '.join(_BOUNDS)} with a number."
)
_OR_UNKNOWN: Final = "or_unknown"


@dataclass(frozen=True)
class Condition:
    """Holds where a signal's value is within all `bounds`, or one of `values`.

    What is not known fulfils it only where it says so (`or_unknown`).
    """

    signal: str
    bounds: tuple[tuple[str, float], ...] = ()
    values: tuple[bool | str, ...] = ()
    or_unknown: bool = False

    def holds(self, value: Value) -> bool:
        """Whether `value` fulfils it."""
        if value is None:
            return self.or_unknown
        if self.values:
            return value in self.values
        return all(_BOUNDS[name](float(value), bound) for name, bound in self.bounds)


def read_conditions(
    reader: Reader, value: Any, place: str, signals: Mapping[str, Measured]
) -> tuple[Condition, ...]:
    """The conditions of an offer, at least one, in their order.

    Raises:
        PlacedError: there is none, of an unknown signal, or one that does not fit its kind.
    """
    given = reader.mapping(value, place)
    if not given:
        raise reader.refuse(place, dict(given), "An offer needs at least one condition.")
    found = []
    for name, bounds in given.items():
        signal = signals.get(str(name))
        where = f"{place}.{name}"
        if signal is None:
            remedy = f"Known signals are: {', '.join(sorted(signals))}."
            raise reader.refuse(where, bounds, remedy)
        found.append(read_condition(reader, str(name), signal.kind, signal.words, bounds, where))
    return tuple(found)


def read_condition(
    reader: Reader, signal: str, kind: Kind, words: tuple[str, ...], value: Any, place: str
) -> Condition:
    """The condition on a signal of `kind`; `words` are those that it may give, empty: any.

    Raises:
        PlacedError: it does not fit the kind.
    """
    if kind == "number":
        return _bounded(reader, signal, value, place)
    if kind == "truth":
        if not isinstance(value, bool):
            raise reader.refuse(place, value, "Write true or false.")
        return Condition(signal, values=(value,))
    told = reader.words(value if isinstance(value, list) else [value], place)
    for word in told:
        if words and word not in words:
            raise reader.refuse(place, word, f"It is one of: {', '.join(words)}.")
    if not told:
        raise reader.refuse(place, value, "Name at least one word.")
    return Condition(signal, values=told)


def _bounded(reader: Reader, signal: str, value: Any, place: str) -> Condition:
    if not isinstance(value, Mapping) or not value:
        raise reader.refuse(place, value, _NUMBER_REMEDY)
    given = dict(reader.mapping(value, place, {*_BOUNDS, "between", _OR_UNKNOWN}))
    or_unknown = given.pop(_OR_UNKNOWN, False)
    if not isinstance(or_unknown, bool):
        raise reader.refuse(f"{place}.{_OR_UNKNOWN}", or_unknown, "Write true or false.")
    if not given:
        raise reader.refuse(place, value, _NUMBER_REMEDY)
    found: list[tuple[str, float]] = []
    for name, bound in given.items():
        if name == "between":
            if not isinstance(bound, list) or len(bound) != 2 or not all(map(_is_number, bound)):
                raise reader.refuse(f"{place}.between", bound, "Give it two numbers: [0.3, 0.7].")
            if bound[0] > bound[1]:
                raise reader.refuse(f"{place}.between", bound, "Write the lower number first.")
            found += [("at_least", float(bound[0])), ("at_most", float(bound[1]))]
        elif not _is_number(bound):
            raise reader.refuse(f"{place}.{name}", bound, "Give it a number.")
        else:
            found.append((name, float(bound)))
    return Condition(signal, bounds=tuple(found), or_unknown=or_unknown)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
