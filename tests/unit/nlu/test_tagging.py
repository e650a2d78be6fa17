"""Entity tags on pieces, to spans and back."""

from __future__ import annotations

import numpy as np
import pytest

from daogou.nlu.example import Span
from daogou.nlu.tagging import TaggedSpan, decode, encode, outside, tag_names

NAMES = tag_names(["color", "category"])
# "<s> 买 黑色 跑步 鞋 </s>"
PLACES = [None, (0, 1), (1, 3), (3, 5), (5, 6), None]
SPANS = (Span(1, 3, "color"), Span(3, 6, "category"))


def certain(tags: list[str], sure: float = 0.94) -> np.ndarray:
    """Probabilities [pieces, tags] with `sure` at each of `tags`."""
    rest = (1 - sure) / (len(NAMES) - 1)
    rows = np.full((len(tags), len(NAMES)), rest)
    rows[np.arange(len(tags)), [NAMES.index(tag) for tag in tags]] = sure
    return rows


def test_names_of_the_tags() -> None:
    assert NAMES == ["O", "B-category", "I-category", "B-color", "I-color"]
    assert tag_names([]) == ["O"]
    assert tag_names(["color", "color"]) == ["O", "B-color", "I-color"]


def test_tags_of_the_pieces() -> None:
    tags = encode(PLACES, SPANS, NAMES)
    assert [NAMES[tag] if tag >= 0 else None for tag in tags] == [
        *(None, "O", "B-color", "B-category", "I-category", None),
    ]


def test_a_piece_belongs_to_a_span_that_it_touches() -> None:
    # The piece goes from the middle of the colour to beyond it; the blank before has none.
    tags = encode([(0, 2), (2, 4), (5, 6)], [Span(1, 3, "color")], NAMES)
    assert [NAMES[tag] for tag in tags] == ["B-color", "I-color", "O"]


def test_an_entity_that_no_piece_covers_leaves_no_tag() -> None:
    # What max_length cuts off.
    assert encode([None, (0, 1), None], [Span(40, 42, "color")], NAMES) == [-1, 0, -1]


def test_spans_come_back_from_their_tags() -> None:
    tags = [NAMES[max(0, tag)] for tag in encode(PLACES, SPANS, NAMES)]
    found = decode(certain(tags), PLACES, NAMES)
    assert [(span.entity, span.start, span.end) for span in found] == [
        ("color", 1, 3),
        ("category", 3, 6),
    ]
    # The mean over its pieces of all tags of the kind.
    assert found[1].confidence == pytest.approx(0.94 + 0.06 / 4)


def test_two_of_one_kind_side_by_side_stay_two() -> None:
    found = decode(certain(["B-color", "B-color", "I-color"]), [(0, 1), (1, 2), (2, 3)], NAMES)
    assert [(span.start, span.end) for span in found] == [(0, 1), (1, 3)]


def test_an_entity_at_the_very_end_is_closed() -> None:
    assert [span.end for span in decode(certain(["O", "B-color"]), [(0, 1), (1, 2)], NAMES)] == [2]


def test_no_entity_begins_with_an_inner_tag() -> None:
    # One by one the likeliest tags are O, I-color: that is no sequence, and B-color is next.
    rows = np.array([[0.9, 0.02, 0.02, 0.03, 0.03], [0.05, 0.01, 0.01, 0.43, 0.5]])
    found = decode(rows, [(0, 1), (1, 2)], NAMES)
    assert [(span.entity, span.start, span.end) for span in found] == [("color", 1, 2)]


def test_a_kind_does_not_change_within_an_entity() -> None:
    # B-color, I-category piece by piece; the second piece is far surer than the first.
    rows = np.array([[0.01, 0.34, 0.0, 0.64, 0.01], [0.01, 0.0, 0.97, 0.01, 0.01]])
    (found,) = decode(rows, [(0, 1), (1, 2)], NAMES)
    assert (found.entity, found.start, found.end) == ("category", 0, 2)


@pytest.mark.parametrize("places", [[], [None], [None, None]])
def test_nothing_but_special_pieces(places: list[None]) -> None:
    assert decode(np.full((len(places), 5), 0.2), places, NAMES) == []


def test_a_probability_of_zero_is_no_error() -> None:
    rows = np.zeros((2, 5))
    rows[0, 3] = rows[1, 4] = 1.0
    with np.errstate(all="raise"):
        assert decode(rows, [(0, 1), (1, 2)], NAMES) == [TaggedSpan("color", 0, 2, 1.0)]


def test_how_sure_each_character_is_no_entity() -> None:
    rows = certain(["O", "O", "B-color", "O"])
    found = outside(rows, [None, (0, 1), (2, 4), None], 6)
    low = (1 - 0.94) / 4
    assert found.dtype == np.float32
    # Blanks and what was cut off are in no piece.
    assert found == pytest.approx([0.94, 1, low, low, 1, 1], abs=1e-6)
