"""Texts and numbers as they are shown."""

from __future__ import annotations

import pytest

from daogou.explanation.legible import legible, padded, points, precision, scope, share, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("退货要运费吗？😀", "退货要运费吗？😀"),
        ("a\n\tb\r\nc", "a b c"),
        ("\x1b[31mred", "⟨U+001B⟩[31mred"),
        ("\u202egnp.exe\u2066", "⟨U+202E⟩gnp.exe⟨U+2066⟩"),
        ("\x00\x07\x9b", "⟨U+0000⟩⟨U+0007⟩⟨U+009B⟩"),
        ("鞋\ud83d", "鞋⟨U+D83D⟩"),
        ("👨\u200d👩", "👨\u200d👩"),
    ],
)
def test_nothing_steers_the_display(text: str, shown: str) -> None:
    assert legible(text) == shown


@pytest.mark.parametrize(
    ("value", "told"), [(0.412, "+41.2"), (-0.0349, "−3.5"), (0.0004, "0.0"), (-0.0004, "0.0")]
)
def test_points(value: float, told: str) -> None:
    assert points(value) == told


def test_shares() -> None:
    assert share(0.96412) == "96.4"
    assert precision(0.0062) == "to ±0.6 points"
    assert precision(0.0) == "exact"


@pytest.mark.parametrize(
    ("text", "columns"), [("鞋子", 4), ("shoe", 4), ("ＡＢ", 4), ("e\u0301", 1)]
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns
    assert width(padded(text, 10)) == 10


def test_a_score_of_scope_says_what_it_means() -> None:
    assert scope(5.94) == "+5.9 (yes)"
    assert scope(-0.26) == "−0.3 (hardly)"
