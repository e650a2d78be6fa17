"""Values out of a YAML file that designers edit, and errors that say where one does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from daogou.errors import ConfigurationError

# Characters of a value that an error shows.
_SHOWN: Final = 60


class PlacedError(ConfigurationError):
    """A value that does not fit; `place` are the keys that lead to it (`offers.help.say`)."""

    def __init__(self, file: str, place: str, value: object, remedy: str) -> None:
        where = f"{file}: {place}" if place else file
        super().__init__(f"{where} is {_shown(value)}. {remedy}")
        self.place = place


def _shown(value: object) -> str:
    """What stands there, shortened; what a list or a mapping holds is the reader's to see."""
    if value is None:
        return "empty"
    told = repr(value)
    return told if len(told) <= _SHOWN else f"{told[:_SHOWN]}…"


def load(path: Path) -> Any:
    """What a file says.

    Raises:
        ConfigurationError: it is no YAML, or cannot be read.
    """
    try:
        return YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        told = f"{path.name}:{line}: {error.problem}. Correct the YAML."
        raise ConfigurationError(told) from error
    except (OSError, ValueError, YAMLError) as error:
        told = " ".join(str(error).split())
        raise ConfigurationError(
            f"{path.name} cannot be read ({told}). It must be YAML in UTF-8."
        ) from error


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
