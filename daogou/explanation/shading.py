"""How strongly a word is shaded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from daogou.explanation.explain import Word

# Below this share nothing is painted in full: the noise of a word that says nothing stays pale.
_FAINT: Final = 0.05


def strengths(words: Sequence[Word]) -> list[float]:
    """-1 (spoke most against the intent) to 1 (spoke most for it), for each word."""
    most = max(_FAINT, *(abs(word.intent) for word in words))
    return [word.intent / most for word in words]
