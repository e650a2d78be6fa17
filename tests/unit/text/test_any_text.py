"""What holds for every text: no error, spans that point into it, and an answer in time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from daogou.text.assent import parse_yes_no
from daogou.text.hesitation import hesitates
from daogou.text.ids import find_order_numbers, find_phones, parse_last_four
from daogou.text.language import asked_for, detect
from daogou.text.normalise import fold, fold_with_offsets
from daogou.text.numbers import parse_number
from daogou.text.ordinals import find_ordinals, parse_ordinals
from daogou.text.prices import find_prices, parse_price
from daogou.text.quantities import find_quantities, parse_quantity
from daogou.text.ratings import find_ratings, parse_rating
from daogou.text.segmentation import cut, segment
from daogou.text.sizes import find_sizes, parse_size
from daogou.text.spans import Found

FINDERS: list[Callable[[str], Sequence[Found[Any]]]] = [
    find_order_numbers,
    find_ordinals,
    find_phones,
    find_prices,
    find_quantities,
    find_ratings,
    find_sizes,
]
READERS: list[Callable[[str], Any]] = [
    asked_for,
    detect,
    hesitates,
    parse_last_four,
    parse_number,
    parse_ordinals,
    parse_price,
    parse_quantity,
    parse_rating,
    parse_size,
    parse_yes_no,
    segment,
]
PIECES = (
    *"一二两三四五六七八九十百千万零〇点半第个双件码号星分块元兩碼號塊０５①½²٣😀",
    *" 0123456789.,-~+#$¥%kKwWxXlLsSmM",
    *("左右", "以内", "不超过", "大概", "预算", "最后", "前两", "尾号", "多块", "便宜点", "nan"),
    *("hundred", " and ", "twenty", "thousand", "under ", "between ", " to ", "size ", "stars"),
    *("ml", "out of 5"),
)
TEXTS = st.one_of(
    st.text(st.characters(), max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
)
CALMLY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)


@settings(CALMLY, max_examples=400)
@given(TEXTS)
def test_spans_point_into_the_text(text: str) -> None:
    for find in FINDERS:
        found = find(text)
        assert [item.start for item in found] == sorted(item.start for item in found)
        for item in found:
            assert item.text
            assert text[item.start : item.end] == item.text


@settings(CALMLY, max_examples=400)
@given(TEXTS)
def test_no_text_is_an_error(text: str) -> None:
    for read in READERS:
        read(text)
    assert "".join(cut(text)) == text


@settings(CALMLY, max_examples=400)
@given(TEXTS)
def test_folding_keeps_places_in_order(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert len(folded) == len(offsets)
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)
    assert fold(text) == folded


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "一",
        "十",
        "1,111",
        "1.",
        "1-",
        "1k",
        "第",
        "预算在",
        "hundred and ",
        "stop ",
        "size ",
        "好的,",
        "ok ",
        ".",
        "😀",
    ],
)
@pytest.mark.parametrize(
    "function", [fold, *FINDERS, *READERS], ids=lambda function: function.__name__
)
def test_a_long_message_costs_no_more_than_its_length(
    function: Callable[[str], Any], piece: str
) -> None:
    """Four times the text takes four times the time; from every place anew it would be sixteen."""
    text = (piece * 12_000)[:12_000]
    function(text[:100])  # dictionaries are read with the first text
    assert _seconds(function, text) < 9 * _seconds(function, text[:3_000]) + 0.05


def _seconds(function: Callable[[str], Any], text: str) -> float:
    """Seconds of processor, the better of two, so that no other work is counted."""
    taken = []
    for _ in range(2):
        started = time.process_time()
        function(text)
        taken.append(time.process_time() - started)
    return min(taken)
