"""The terms of a text for BM25."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.language import HAN
from daogou.text.normalise import fold
from daogou.text.segmentation import segment

_HAN_RUN: Final = re.compile(rf"[{HAN}]+")
# Words of questions that say nothing of their subject.
_EMPTY: Final = """
a an and any are as at be by can do does for from get had has have how i if in is it its me my no
not of on or our please so that the there this to was we what when where will with you your
"""
_SUFFIXES: Final = ("ing", "ies", "es", "ed", "s")
_EMPTY_WORDS: Final = frozenset(_EMPTY.split())


def terms(text: str) -> list[str]:
    """Words (Chinese cut by jieba), pairs of Han characters, and English stems.

    The pairs find what jieba cuts otherwise in the question than in the document.
    """
    words = [_stem(word) for word in segment(text) if word not in _EMPTY_WORDS]
    runs = _HAN_RUN.findall(fold(text))
    return words + [run[i : i + 2] for run in runs for i in range(len(run) - 1)]


def _stem(word: str) -> str:
    """An English word without its inflection, roughly: both sides lose the same letters."""
    if word.isascii():
        for suffix in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= 3:
                return word[: -len(suffix)]
    return word
