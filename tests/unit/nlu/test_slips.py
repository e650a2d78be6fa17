"""Misspelt names in what shoppers type, and ordinary words that are none."""

from __future__ import annotations

import pytest

from daogou.nlu.entities import NameMatcher
from daogou.nlu.entities.known import known_words

ENTRIES = [
    ("category", "running-shoes", "跑步鞋"),
    ("category", "running-shoes", "running shoes"),
    ("category", "headphones", "headphones"),
    ("category", "jackets", "jacket"),
    ("category", "phones", "手机"),
    ("category", "phones", "老人手机"),
    ("category", "sneakers", "宽手机"),
    ("brand", "yunyue", "云跃"),
    ("brand", "yunyue", "Cloudleap"),
    ("brand", "northpeak", "北峰"),
    ("brand", "northpeak", "northpeak"),
    ("brand", "hanbit", "瀚比特"),
    ("brand", "shiguang", "拾光"),
    ("brand", "nahe", "纳盒"),
    ("brand", "littlebird", "Little Bird"),
    ("product", "yunyue-pro-3", "云跃 Pro 3 跑步鞋"),
    ("product", "yunyue-pro-3", "Cloudleap Pro 3 Running Shoes"),
    ("product", "yunyue-pro-2", "Cloudleap Pro 2 Running Shoes"),
    ("product", "journey", "星空下的漫长旅途"),
    ("product", "machine", "The Quiet Machine"),
]
KNOWN = frozenset([*known_words("show me what you have, the quite new ones"), "云手"])


@pytest.fixture(scope="module")
def matcher() -> NameMatcher:
    """A matcher that knows a few words."""
    return NameMatcher(ENTRIES, KNOWN)


def found(matcher: NameMatcher, text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Names as (kind, what was said, codes)."""
    words, names = matcher.find(text)
    return [
        (name.kind, text[words[name.first].start : words[name.last - 1].end], name.codes)
        for name in names
    ]


@pytest.mark.parametrize(
    ("text", "kind", "said", "code"),
    [
        ("cloud leap pro3", "product", "cloud leap pro3", "yunyue-pro-3"),
        ("show me Cloud-Leap-Pro 3", "product", "Cloud-Leap-Pro 3", "yunyue-pro-3"),
        ("cloudleappro 3 please", "product", "cloudleappro 3", "yunyue-pro-3"),
        ("the cluodleap pro 3", "product", "cluodleap pro 3", "yunyue-pro-3"),
        ("cloudlap pro 2", "product", "cloudlap pro 2", "yunyue-pro-2"),
        ("head phones", "category", "head phones", "headphones"),
        ("a runningshoes", "category", "runningshoes", "running-shoes"),
        ("runing shoes", "category", "runing shoes", "running-shoes"),
        ("Litle Bird", "brand", "Litle Bird", "littlebird"),
        ("the quiet machin", "product", "the quiet machin", "machine"),
        ("云悦的有吗", "brand", "云悦", "yunyue"),
        ("云 悦", None, "", ""),
        ("雲悅的有嗎", "brand", "雲悅", "yunyue"),
        ("云悦 Pro 3", "product", "云悦 Pro 3", "yunyue-pro-3"),
        ("有没有翰比特", "brand", "翰比特", "hanbit"),
        ("星空下的慢长旅途", "product", "星空下的慢长旅途", "journey"),
        ("跑布鞋", "category", "跑布鞋", "running-shoes"),
    ],
)
def test_a_slip_is_forgiven(
    matcher: NameMatcher, text: str, kind: str | None, said: str, code: str
) -> None:
    assert found(matcher, text) == ([(kind, said, (code,))] if kind else [])


def test_a_misspelt_brand_beside_its_goods(matcher: NameMatcher) -> None:
    assert found(matcher, "Nothpeak jacket") == [
        ("brand", "Nothpeak", ("northpeak",)),
        ("category", "jacket", ("jackets",)),
    ]


@pytest.mark.parametrize("number", ["4", "23"])
def test_a_number_is_never_a_slip(matcher: NameMatcher, number: str) -> None:
    assert found(matcher, f"cloudleip pro {number}") == [
        ("product", "cloudleip pro", ("yunyue-pro-2", "yunyue-pro-3"))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "时光过得真快",  # a word of its own, though it sounds like 拾光
        "那盒东西",  # 那 is far too frequent to be a slip
        "云手",  # known from the examples
        "the quite one",
        "head, phones",
        "a cloud",
        "I need a new jack",
        "北风那个吹",
        "",
    ],
)
def test_ordinary_words_are_no_names(matcher: NameMatcher, text: str) -> None:
    assert found(matcher, text) == []


def test_a_name_that_is_there_is_not_made_another(matcher: NameMatcher) -> None:
    assert found(matcher, "这款手机") == [("category", "手机", ("phones",))]


def test_long_texts_are_not_searched_for_slips(matcher: NameMatcher) -> None:
    assert found(matcher, "northpaek " * 150)
    assert not found(matcher, "northpaek " * 250)


def test_what_examples_make_known() -> None:
    text = "有没有云越的 Jackt，黑色"
    spans = [(3, 5, "brand"), (7, 12, "category"), (0, 1, "quantity")]
    assert set(known_words(text, spans)) == {"有没", "没有", "黑色"}
    assert set(known_words(text)) >= {"jackt", "云越"}
