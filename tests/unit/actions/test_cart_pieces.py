"""How many pieces of a line a change is for."""

from __future__ import annotations

import pytest

from actions.cart_pieces import said_pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("其中一双换成橙色", 1),
        ("把其中两双改成43码", 2),
        ("黑色的拿一双换成橙色", 1),
        ("换两双橙色的", 2),
        ("change one of them to orange", 1),
        ("make half of them orange", "half"),
        ("swap two pairs for orange ones", 2),
        ("one black pair to orange", 1),
    ],
)
def test_some(text: str, pieces: int | str) -> None:
    assert said_pieces(text) == pieces


@pytest.mark.parametrize(
    "text",
    [
        *("换成橙色", "改成两双橙色的", "三双都换成橙色", "第一双换成橙色", "那一双换成橙色"),
        *("make it 2 in orange", "change all of them to orange", "change the first one to orange"),
    ],
)
def test_the_whole_line(text: str) -> None:
    assert said_pieces(text) is None
