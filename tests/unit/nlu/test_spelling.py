"""Slips in English messages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daogou.errors import DataError
from daogou.nlu.spelling import Mended, Spelling

TEXTS = (
    *("where is my parcel", "track my order", "track my parcel please", "track my refund"),
    *("i want running shoes", "show me nice shoes under 300", "got huabei?", "cancel my order"),
    *("退货要运费吗", "this one", "done", "did you ship it", "what is the price", "that is all"),
)


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling.learn(TEXTS, ["Trailox GT", "云跃", "Lumia Desk"])


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("where is my parcle", "where is my parcel"),
        ("whre is my parcel", "where is my parcel"),
        ("where is my parccel", "where is my parcel"),
        ("whete is my PARXEL", "where is my parcel"),
        ("trackmy order", "track my order"),
        ("canxel my odrer!", "cancel my order!"),
        ("Shwo me shoes", "show me shoes"),
    ],
)
def test_slips_are_mended(spelling: Spelling, written: str, read: str) -> None:
    assert spelling.mended(written).text == read


@pytest.mark.parametrize(
    "text",
    [
        "where is my parcel",
        # Words that no example has.
        "the sofa is stained and wobbly",
        # Names of the catalogue, and what may be one.
        *("is the trailox gt in stock", "a lumia desk", "got any Huawex phones"),
        # Latin words in a Chinese message.
        *("有huabek吗", "whre 是什么"),
        # Too short, numbers, addresses, contractions, and what is near to nothing.
        *("i dont want it", "didn;t", "ordre1", "pircel@shop.com", "ordr's", "xylophonezz", "aa"),
        *("", "😀", "鞋", "x" * 20_000),
    ],
)
def test_what_is_no_slip_stays(spelling: Spelling, text: str) -> None:
    assert spelling.mended(text) == Mended(text)


def test_the_more_frequent_word_wins_and_one_with_the_same_first_letter_before_it() -> None:
    spelling = Spelling.learn(["cart", "cart", "part", "card", "cart", "tarp", "tarp", "tarp"])
    assert spelling.mended("carx").text == "cart"
    assert Spelling({"bolt": 9, "colt": 1}).mended("colq").text == "colt"


def test_places_are_those_of_what_was_written(spelling: Spelling) -> None:
    written = "whre is my parccel trackmy order"
    mended = spelling.mended(written)
    assert mended.text == "where is my parcel track my order"

    def of(word: str) -> str:
        start = mended.text.index(word)
        (place,) = mended.written([(start, start + len(word))])
        assert place
        return written[place[0] : place[1]]

    assert [of(word) for word in ("where", "is", "parcel", "order")] == [
        *("whre", "is", "parccel", "order")
    ]
    assert of("track my") == "trackmy"
    assert mended.written([None]) == [None]


@given(st.text(alphabet="abcdehorstw PW.'你", max_size=30))
def test_places_stay_within_the_text_and_in_order(text: str) -> None:
    mended = Spelling({"where": 3, "this": 5, "two": 4, "words": 3}).mended(text)
    ends = mended.written([(index, index + 1) for index in range(len(mended.text))])
    for place in ends:
        assert place and 0 <= place[0] < place[1] <= len(text)
    starts = [place[0] for place in ends if place]
    assert starts == sorted(starts)


def test_saved_and_loaded(spelling: Spelling, tmp_path: Path) -> None:
    spelling.save(tmp_path / "words.tsv")
    again = Spelling.load(tmp_path / "words.tsv")
    for text in ("whre is my parcle", "is the trailox gt in stock", "trackmy order"):
        assert again.mended(text) == spelling.mended(text)


@pytest.mark.parametrize("content", ["no tab", "word\tmany", "a\t1\t2"])
def test_a_damaged_file(tmp_path: Path, content: str) -> None:
    (tmp_path / "words.tsv").write_text(content)
    with pytest.raises(DataError, match=r"words\.tsv.*rasa train"):
        Spelling.load(tmp_path / "words.tsv")
