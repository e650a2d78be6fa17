"""Vectors by their texts, kept between trainings: only new texts are embedded."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import numpy as np

from daogou.nlu.encoder.runtime import Array

_KEPT_AS: Final = np.float16


def cache_file(made_by: str) -> Path:
    """Where the vectors of one encoder lie: beside Rasa's training cache."""
    folder = Path(os.environ.get("RASA_CACHE_DIRECTORY", ".rasa/cache")).parent
    return folder / f"vectors-{hashlib.sha256(made_by.encode()).hexdigest()[:16]}.npz"


def vectors_of(
    texts: Sequence[str], embed: Callable[[Sequence[str]], Array], path: Path
) -> dict[str, Array]:
    """The vector of each text, from the file at `path` or by `embed`; the file holds these then."""
    known = read_vectors(path)
    wanted = list(dict.fromkeys(texts))
    new = [text for text in wanted if text not in known]
    if new:
        # As precise as they are read again: the next training learns from the same vectors.
        known.update(zip(new, embed(new).astype(_KEPT_AS).astype(np.float32), strict=True))
    vectors = {text: known[text] for text in wanted}
    if new:
        write_vectors(path, vectors)
    return vectors


def read_vectors(path: Path) -> dict[str, Array]:
    """What `write_vectors` wrote; empty where there is no such file or it is damaged."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            rows = stored["vectors"].astype(np.float32)
            return dict(zip((str(text) for text in stored["texts"]), rows, strict=True))
    except (OSError, EOFError, ValueError, KeyError, BadZipFile):
        return {}


def write_vectors(path: Path, vectors: dict[str, Array]) -> None:
    """Writes an `.npz` file in half precision, all or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{os.getpid()}-{path.name}")
    np.savez(
        partial,
        texts=np.array(list(vectors), dtype=np.str_),
        vectors=np.array(list(vectors.values()), dtype=_KEPT_AS),
    )
    partial.rename(path)
