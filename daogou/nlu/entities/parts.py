"""Parts of product names by which shoppers call a product."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from daogou.nlu.entities.words import words_of
from daogou.text.segmentation import cut

# A part must be found in at most so many products, or it is no name but a kind of thing.
_MOST_PRODUCTS: Final = 4
# Shorter parts of a name without a brand ("the", "python") say too little.
_LEAST_HAN: Final = 4
_LEAST_LATIN_WORDS: Final = 3


def parts_of_product(
    entries: Iterable[tuple[str, str, str]],
) -> Iterator[tuple[str, str, str]]:
    """(product, code, part) for the beginnings of product names, brand and model ("云跃 Pro 3").

    Beginnings that are a brand alone, or that many products share, are left out.
    """
    entries = list(entries)
    brands = {_key(surface) for kind, _, surface in entries if kind == "brand"}
    others = {_key(surface) for kind, _, surface in entries if kind != "product"}
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for kind, code, surface in entries:
        if kind != "product":
            continue
        words = _key(surface)
        brand = next((words[:n] for n in range(4, 0, -1) if words[:n] in brands), ())
        for length in _ends(surface):
            model = words[len(brand) : length]
            if brand and model:
                found[words[:length]].add(code)
            if _says_enough(model) or (brand and len(model) > 1 and model[-1].isdigit()):
                found[model].add(code)
    for part, codes in found.items():
        if len(codes) <= _MOST_PRODUCTS and part not in others and part not in brands:
            for code in sorted(codes):
                yield "product", code, " ".join(part)


def _key(surface: str) -> tuple[str, ...]:
    return tuple(word.text for word in words_of(surface))


def _ends(surface: str) -> list[int]:
    """How many words each beginning of `surface` has that ends where a Chinese word ends."""
    ends: list[int] = []
    done = ""
    for piece in cut(surface):
        done += piece
        if (count := len(words_of(done))) and count not in ends:
            ends.append(count)
    return ends


def _says_enough(words: tuple[str, ...]) -> bool:
    han = sum(not word.isascii() for word in words)
    latin = sum(word.isalpha() and word.isascii() for word in words)
    return han >= _LEAST_HAN or latin >= _LEAST_LATIN_WORDS
