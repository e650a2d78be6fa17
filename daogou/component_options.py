"""What a developer sets under a component in `config.yml`, checked before any work begins."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Final, Self

from daogou.errors import ConfigurationError

_KINDS: Final = {int: "a whole number", float: "a number", bool: "true or false", str: "a text"}


@dataclass(frozen=True)
class ComponentOptions:
    """The options of one component: each field's default tells its kind."""

    # The component's name in `config.yml`, and the keys that Rasa itself puts beside its options
    # (besides those with "_" before them).
    COMPONENT: ClassVar[str]
    OF_RASA: ClassVar[Collection[str]]
    # The lowest and the highest value of numbers, and the values that a text may have.
    BOUNDS: ClassVar[Mapping[str, tuple[float, float]]] = {}
    CHOICES: ClassVar[Mapping[str, Collection[str]]] = {}

    @classmethod
    def from_config(cls, config: Mapping[str, Any]) -> Self:
        """Reads a component's configuration; keys of Rasa's own are passed over.

        Raises:
            ConfigurationError: a key is unknown or a value cannot be used.
        """
        kinds = {field.name: type(field.default) for field in fields(cls)}
        values: dict[str, Any] = {}
        for key, value in config.items():
            if key.startswith("_") or key in cls.OF_RASA:
                continue
            if key not in kinds:
                near = difflib.get_close_matches(key, kinds, n=1)
                hint = f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(kinds)}."
                raise cls.error(f"unknown key {key!r}. {hint}")
            values[key] = cls._of_kind(key, value, kinds[key])
        options = cls(**values)
        options.check()
        return options

    @classmethod
    def error(cls, told: str) -> ConfigurationError:
        """What is wrong, with the place before it."""
        return ConfigurationError(f"config.yml, {cls.COMPONENT}: {told}")

    def check(self) -> None:
        """Looks at the values; options that depend on one another are checked by who has them.

        Raises:
            ConfigurationError: a value is out of its bounds, or none of its choices.
        """
        for key, (low, high) in self.BOUNDS.items():
            value = getattr(self, key)
            if not low <= value <= high:
                raise self.error(f"{key} is {value!r}; give a value from {low} to {high}.")
        for key, choices in self.CHOICES.items():
            value = getattr(self, key)
            if value not in choices:
                raise self.error(f"{key} is {value!r}; give one of {', '.join(choices)}.")

    @classmethod
    def _of_kind(cls, key: str, value: Any, kind: type) -> Any:
        if kind is float and type(value) is int:
            return float(value)
        if type(value) is not kind:
            default = next(field.default for field in fields(cls) if field.name == key)
            raise cls.error(f"{key} is {value!r}; give {_KINDS[kind]} such as {default!r}.")
        return value
