"""The names in the catalogue, by what they mean, and which of them fits into a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from random import Random
from typing import Final

from daogou.nlu.example import Example, Span
from daogou.text.language import HAN
from daogou.text.normalise import fold

_HAN: Final = re.compile(f"[{HAN}]")
_WORD_SIGN: Final = re.compile(r"[A-Za-z0-9]")
_LATIN_WORD: Final = re.compile(r"[a-z][a-z'’]*\d*|\d+[a-z]+")
_TITLE: Final = "《》"
# How often a Chinese word gives way to a Latin one (sneakers for 运动鞋).
_MIXED: Final = 0.1


class Surfaces:
    """Surfaces of the catalogue's entries; those of two kinds ("clear") are left out."""

    def __init__(self, entries: Iterable[tuple[str, str, str]]) -> None:
        """
        Args:
            entries: (kind, code, surface), as from `Lexicon.entries()`.
        """
        codes: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for kind, code, surface in entries:
            if said := fold(surface):
                codes[said].append((kind, code))
        self.all = frozenset(codes)
        self._codes = codes
        self._surfaces: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for said, meant in codes.items():
            if len({kind for kind, _ in meant}) == 1:
                for kind, code in meant:
                    self._surfaces[kind][code].append(said)

    def codes(self, kind: str) -> list[str]:
        """All codes of a kind."""
        return list(self._surfaces[kind])

    def meant(self, kind: str, folded: str) -> set[str]:
        """The codes of a kind that a folded text is a surface of."""
        return {code for of, code in self._codes.get(folded, ()) if of == kind}

    def of(self, kind: str, code: str) -> list[str]:
        """The folded surfaces of a code."""
        return self._surfaces[kind].get(code, [])


def has_han(text: str) -> bool:
    """Whether a Han character is among `text`."""
    return bool(_HAN.search(text))


def is_in_title_marks(example: Example, span: Span) -> bool:
    """Whether 《 stands before the span."""
    return example.text[max(0, span.start - 1) : span.start] == _TITLE[0]


def fitting(example: Example, span: Span, surfaces: Iterable[str], chance: Random) -> list[str]:
    """Those of the folded `surfaces` that may stand in the place of `span`, in its letter case.

    A text without Han characters takes none; a Chinese word is mostly replaced by Chinese ones; an
    English one by the same number (shoes → boots) where there is any; title marks are left to the
    text around.
    """
    said = example.text[span.start : span.end]
    candidates = [surface.strip(_TITLE) for surface in surfaces]
    if not has_han(example.text):
        candidates = [one for one in candidates if not has_han(one)]
    elif has_han(said):
        mixed = chance.random() < _MIXED
        candidates = [one for one in candidates if mixed or has_han(one)]
    if not has_han(said):
        same = [one for one in candidates if _is_plural(one) == _is_plural(said)]
        candidates = same or candidates
    cased = [in_case_of(said, one, chance) for one in candidates]
    return [one for one in cased if one and not _runs_together(example, span, one)]


def in_case_of(said: str, folded: str, chance: Random) -> str:
    """`folded` with capitals where `said` has them; for Chinese words by chance."""
    letters = [sign for sign in said if sign.isascii() and sign.isalpha()]
    capital = any(sign.isupper() for sign in letters) if letters else chance.random() < 0.5
    return _LATIN_WORD.sub(lambda match: _capital(match[0]), folded) if capital else folded


def _capital(word: str) -> str:
    # Names of models: V8, GT, X5.
    return word.upper() if len(word) < 3 or word[0].isdigit() else word[0].upper() + word[1:]


def _is_plural(text: str) -> bool:
    return text.lower().endswith("s") and not text.lower().endswith("ss")


def _runs_together(example: Example, span: Span, surface: str) -> bool:
    """Whether `surface` would make one word with what stands beside the span."""
    before, after = example.text[: span.start][-1:], example.text[span.end :][:1]
    return bool(
        (_WORD_SIGN.match(before) and _WORD_SIGN.match(surface[0]))
        or (_WORD_SIGN.match(after) and _WORD_SIGN.match(surface[-1]))
    )
