"""spaCy without the deep-learning frameworks that it would import where they are installed.

Its matcher needs none of them, and they cost seconds and hundreds of megabytes in every server.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_FRAMEWORKS: Final = ("torch", "tensorflow", "mxnet", "cupy")


@contextmanager
def _hidden(names: tuple[str, ...]) -> Iterator[None]:
    """Makes `import name` fail for those of `names` that are not imported yet."""
    absent = [name for name in names if name not in sys.modules]
    for name in absent:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


with _hidden(_FRAMEWORKS):
    import spacy
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

__all__ = ["Doc", "PhraseMatcher", "spacy"]
