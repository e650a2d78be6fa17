"""Regular English plurals."""

from __future__ import annotations

import pytest

from daogou.text.inflection import singular


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("laptops", "laptop"),
        ("batteries", "battery"),
        ("dresses", "dress"),
        ("watches", "watch"),
        ("boxes", "box"),
        ("dress", "dress"),
        ("bus", "bus"),
        ("shoe", "shoe"),
    ],
)
def test_singular(word: str, wanted: str) -> None:
    assert singular(word) == wanted
