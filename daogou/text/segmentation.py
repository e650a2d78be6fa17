"""Words of Chinese and English text for full-text search."""

from __future__ import annotations

import logging
import re
import warnings
from functools import lru_cache
from typing import Any

from daogou.text.language import HAN
from daogou.text.normalise import fold

_RUN = re.compile(rf"[{HAN}]+|[a-z0-9]+(?:[.'-][a-z0-9]+)*")
_HAN_RUN = re.compile(rf"[{HAN}]")


@lru_cache(maxsize=1)
def _jieba() -> Any:
    with warnings.catch_warnings():
        # jieba finds its dictionary by a module that setuptools has deprecated.
        warnings.simplefilter("ignore")
        import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    return tokenizer


def segment(text: str, characters: bool = False) -> list[str]:
    """The words of `text` in order, folded: Han runs cut by jieba's search mode, Latin words whole.

    Search mode gives long words and the short ones within them (显示器 → 显示, 显示器). An index
    passes `characters=True` to hold each Han character as well, for queries of one character.
    """
    words: list[str] = []
    for run in _RUN.findall(fold(text)):
        if _HAN_RUN.match(run):
            cut = _jieba().cut_for_search(run)
            words.extend(cut)
            if characters:
                words.extend(character for character in run if len(run) > 1)
        else:
            words.append(run)
            words.extend(part for part in re.split(r"[.'-]", run) if part and part != run)
    return words


def cut(text: str) -> list[str]:
    """`text` cut into jieba's words; joined they are `text` again."""
    return list(_jieba().cut(text))


def frequency(word: str) -> int:
    """How often jieba's corpus has `word` (之 140957, 晴天 230); 0 where it is no word to jieba."""
    return int(_jieba().FREQ.get(word) or 0)
