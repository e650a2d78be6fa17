"""Whether the newest model was trained after everything that it is made from."""

from __future__ import annotations

import tarfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

# As CatalogEntityExtractor writes it; not imported from there, because that imports Rasa.
NAMES_FILE: Final = "names.tsv"

_FILES = ("config.yml", "domain.yml")
_TREES = ("data/nlu", "data/rules", "data/stories")
_SOURCES = ("daogou/nlu", "daogou/text")


def newest_model(root: Path) -> Path | None:
    """The model that `rasa run` would load."""
    models = sorted((root / "models").glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)
    return models[-1] if models else None


def why_train(root: Path, catalog_names: Iterable[tuple[str, str, str]]) -> str | None:
    """What asks for a new training, in words; None where the newest model fits.

    Files are compared by their times of change, as `make` does, so that a model from a plain
    `rasa train` counts too; the names of the catalogue by what the model knows of them.
    """
    model = newest_model(root)
    if model is None:
        return "there is no model yet"
    trained = model.stat().st_mtime
    for path in _inputs(root):
        if path.stat().st_mtime > trained:
            return f"{path.relative_to(root)} is newer than the model"
    try:
        known = _names_in(model)
    except (OSError, EOFError, UnicodeDecodeError, tarfile.TarError, zlib.error):
        return f"{model.relative_to(root)} cannot be read"
    if known != {"\t".join(entry) for entry in catalog_names}:
        return "the catalogue has other names than the model was trained with"
    return None


def _names_in(model: Path) -> set[str]:
    """The names that the model's entity extractor knows, a line each."""
    with tarfile.open(model, "r:gz") as archive:
        for member in archive:
            if Path(member.name).name == NAMES_FILE and (stream := archive.extractfile(member)):
                return set(stream.read().decode("utf-8").splitlines())
    return set()


def _inputs(root: Path) -> Iterator[Path]:
    yield from (root / name for name in _FILES)
    for tree in _TREES:
        yield from sorted((root / tree).rglob("*.yml"))
    for tree in _SOURCES:
        yield from sorted((root / tree).rglob("*.py"))
