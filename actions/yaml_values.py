"""Values out of a YAML file that designers edit, and errors that say where one does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from daogou.errors import ConfigurationError


class PlacedError(ConfigurationError):
    """A value that does not fit; `place` are the keys that lead to it (`offers.help.say`)."""

    def __init__(self, file: str, place: str, value: object, remedy: str) -> None:
        where = f"{file}: {place}" if place else file
        super().__init__(f"{where} is {value!r}. {remedy}")
        self.place = place


def load(path: Path) -> Any:
    """What a file says.

    Raises:
        ConfigurationError: it is no YAML.
    """
    try:
        return YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except YAMLError as error:
        raise ConfigurationError(f"{path.name} is no YAML: {error}") from error


@dataclass(frozen=True)
class Reader:
    """Takes values of one file, and says where one does not fit."""

    file: str

    def refuse(self, place: str, value: object, remedy: str) -> PlacedError:
        """The error that a value does not fit."""
        return PlacedError(self.file, place, value, remedy)

    def mapping(
        self, value: Any, place: str, allowed: Iterable[str] | None = None
    ) -> Mapping[str, Any]:
        """A mapping, of no other keys than those `allowed`."""
        if not isinstance(value, Mapping):
            raise self.refuse(place, value, "Give it keys, each with a value.")
        if allowed is not None and (unknown := set(value) - set(allowed)):
            key = sorted(unknown, key=str)[0]
            remedy = f"Only these keys are known here: {', '.join(sorted(allowed))}."
            raise self.refuse(f"{place}.{key}".strip("."), value[key], remedy)
        return value

    def words(self, value: Any, place: str) -> tuple[str, ...]:
        """A list of words."""
        if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
            raise self.refuse(
                place,
                value,
                'Give it a list of words; quote those that YAML reads otherwise ("no").',
            )
        return tuple(value)
