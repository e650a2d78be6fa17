"""Conditions on signals, as a designer writes them: `cart: empty`, `messages: {at_least: 3}`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from actions.yaml_values import Reader

# What a signal gives; None where it is not known, which fulfils no condition.
Value = float | bool | str | None
Kind = Literal["number", "truth", "word"]

_BOUNDS: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "at_least": lambda value, bound: value >= bound,
    "at_most": lambda value, bound: value <= bound,
    "above": lambda value, bound: value > bound,
    "below": lambda value, bound: value < bound,
}
_NUMBER_REMEDY: Final = (
    f"Give bounds: {{between: [0.3, 0.7]}}, or any of {', '.join(_BOUNDS)} with a number."
)


@dataclass(frozen=True)
class Condition:
    """Holds where a signal's value is within all `bounds`, or one of `values`."""

    signal: str
    bounds: tuple[tuple[str, float], ...] = ()
    values: tuple[bool | str, ...] = ()

    def holds(self, value: Value) -> bool:
        """Whether `value` fulfils it; nothing unknown does."""
        if value is None:
            return False
        if self.values:
            return value in self.values
        return all(_BOUNDS[name](float(value), bound) for name, bound in self.bounds)


def read_condition(
    reader: Reader, signal: str, kind: Kind, words: tuple[str, ...], value: Any, place: str
) -> Condition:
    """The condition on a signal of `kind`; `words` are those that it may give, empty: any.

    Raises:
        PlacedError: it does not fit the kind.
    """
    if kind == "number":
        return Condition(signal, bounds=_bounds(reader, value, place))
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


def _bounds(reader: Reader, value: Any, place: str) -> tuple[tuple[str, float], ...]:
    if not isinstance(value, Mapping) or not value:
        raise reader.refuse(place, value, _NUMBER_REMEDY)
    given = reader.mapping(value, place, {*_BOUNDS, "between"})
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
    return tuple(found)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
