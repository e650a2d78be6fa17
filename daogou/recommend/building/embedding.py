"""Vectors of texts; those that were embedded before are not embedded again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

import numpy as np

from daogou.recommend.index import Array, Vectors

# Texts to vectors [texts, width].
Embed = Callable[[Sequence[str]], Array]


def embedded(
    texts: Sequence[str], embed: Embed, made_by: str, known: Vectors | None
) -> tuple[Vectors, int]:
    """The vectors of `texts`, in their order, and how many of them are new.

    `made_by` names the encoder: the vectors of another one are of no use.
    """
    hashes = [hashlib.sha256(f"{made_by}\n{text}".encode()).hexdigest()[:32] for text in texts]
    stored: dict[str, Array] = {}
    if known is not None:
        stored.update(zip(known.hashes.tolist(), known.vectors, strict=True))
    new = {name: text for name, text in zip(hashes, texts, strict=True) if name not in stored}
    if new:
        stored.update(zip(new, embed(list(new.values())).astype(np.float16), strict=True))
    vectors = np.array([stored[name] for name in hashes], np.float16)
    return Vectors(np.array(hashes, np.str_), vectors), len(new)
