"""Well-known brands that the shop does not carry, read from `actions/other_brands.yml`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from daogou.errors import DataError
from daogou.settings import PROJECT_ROOT

OTHER_BRANDS: Final = PROJECT_ROOT / "actions" / "other_brands.yml"


@lru_cache(maxsize=1)
def other_brands() -> tuple[str, ...]:
    """The names as they are written there.

    Raises:
        DataError: see `read_other_brands`.
    """
    return read_other_brands(OTHER_BRANDS)


def read_other_brands(path: Path) -> tuple[str, ...]:
    """The names of a file: rows of names, under headings that are for its readers alone.

    Raises:
        DataError: the file is no YAML, or something in it is no name, with the place and a remedy.
    """
    try:
        loaded = YAML(typ="safe").load(path.read_text(encoding="utf-8")) or {}
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DataError(f"{path.name}:{line}: {error.problem}. Correct the YAML.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path.name} cannot be read ({error}). It must be UTF-8.") from error
    if not isinstance(loaded, dict):
        raise DataError(f"{path.name}: write lists of names under headings (`home: [Ikea]`).")
    names: list[str] = []
    for heading, said in loaded.items():
        for name in said if isinstance(said, list) else [None]:
            if not isinstance(name, str):
                text = f"{path.name}: {heading}: {name or said!r} is no name."
                raise DataError(f"{text} Put names in [ ], in quotes what YAML reads otherwise.")
            names.append(name)
    return tuple(dict.fromkeys(names))
