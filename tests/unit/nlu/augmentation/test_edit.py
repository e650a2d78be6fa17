"""Edits keep spans around the same words."""

from __future__ import annotations

import pytest

from daogou.nlu.augmentation.edit import Edit, edited
from daogou.nlu.example import Example, Span
from tests.unit.nlu.augmentation.material import annotated, pieces

BEFORE = annotated("find [red](color) [shoes](category) now")


def test_edits_before_within_and_behind_move_the_spans() -> None:
    made = edited(BEFORE, [Edit(0, 4, "searching"), Edit(10, 11, "hh"), Edit(15, 17, "o")])
    assert made.text == "searching red shhoes ow"
    assert pieces(made) == (["searching ", " ", " ow"], ["red", "shhoes"])


def test_a_whole_span_is_replaced_and_its_neighbour_follows() -> None:
    made = edited(BEFORE, [Edit(5, 8, "navy blue")])
    assert pieces(made) == (["find ", " ", " now"], ["navy blue", "shoes"])


def test_spans_side_by_side_stay_apart() -> None:
    made = edited(
        annotated("[黑色](color)[鞋](category)"), [Edit(0, 2, "藏青色"), Edit(2, 3, "靴子")]
    )
    assert made.entities == (Span(0, 3, "color"), Span(3, 5, "category"))


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(3, 6, "x")],
        [Edit(5, 8, "")],
        [Edit(0, 2, "a"), Edit(1, 3, "b")],
        [Edit(2, 2, "a")],
        [Edit(18, 40, "a")],
    ],
    ids=["over a border", "nothing left", "overlap", "empty", "behind the end"],
)
def test_an_edit_that_does_not_fit_is_an_error(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match=r"fit|border|left"):
        edited(BEFORE, edits)


def test_label_and_family_stay() -> None:
    one = Example("hello", "greet", (), "books")
    assert edited(one, [Edit(0, 1, "j")]) == Example("jello", "greet", (), "books")
