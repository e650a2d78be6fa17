"""Names of a small catalogue in what shoppers type."""

from __future__ import annotations

import pytest

from daogou.nlu.entities import NameMatcher
from daogou.nlu.entities.words import words_of

ENTRIES = [
    ("category", "shoes", "鞋"),
    ("category", "shoes", "shoes"),
    ("category", "running-shoes", "跑步鞋"),
    ("category", "running-shoes", "running shoes"),
    ("category", "laptops", "laptop"),
    ("category", "bags", "包"),
    ("category", "phones", "手机"),
    ("category", "phone-cases", "手机壳"),
    ("category", "phone-cases", "phone case"),
    ("category", "boxes", "box"),
    ("brand", "yunyue", "云跃"),
    ("brand", "yunyue", "yunyue"),
    ("brand", "northpeak", "northpeak"),
    ("color", "black", "黑色"),
    ("color", "navy", "navy blue"),
    ("color", "navy", "藏青色"),
    ("attribute", "feature=waterproof", "防水"),
    ("attribute", "feature=waterproof", "waterproof"),
    ("product", "yunyue-pro-3", "云跃 pro 3 跑步鞋"),
    ("product", "yunyue-pro-3", "yunyue pro 3 running shoes"),
    ("product", "yunyue-lite", "云跃 lite 跑步鞋"),
    ("product", "long-journey", "星空下的漫长旅途"),
]


@pytest.fixture(scope="module")
def matcher() -> NameMatcher:
    """A matcher that has seen "northbeak" in examples: it is no slip of "northpeak"."""
    return NameMatcher(ENTRIES, frozenset({"northbeak"}))


def found(matcher: NameMatcher, text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Names as (kind, what was said, codes)."""
    words, names = matcher.find(text)
    return [
        (name.kind, text[words[name.first].start : words[name.last - 1].end], name.codes)
        for name in names
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("想买双黑色跑步鞋", [("color", "黑色", "black"), ("category", "跑步鞋", "running-shoes")]),
        ("手机壳", [("category", "手机壳", "phone-cases")]),
        ("Running  Shoes!", [("category", "Running  Shoes", "running-shoes")]),
        ("navy blue shoes", [("color", "navy blue", "navy"), ("category", "shoes", "shoes")]),
        ("two phone cases", [("category", "phone cases", "phone-cases")]),
        ("雲躍的鞋", [("brand", "雲躍", "yunyue"), ("category", "鞋", "shoes")]),
        (
            "ＹＵＮＹＵＥ　防水",
            [("brand", "ＹＵＮＹＵＥ", "yunyue"), ("attribute", "防水", "feature=waterproof")],
        ),
        (
            "跑步鞋和手机壳",
            [("category", "跑步鞋", "running-shoes"), ("category", "手机壳", "phone-cases")],
        ),
        ("😀", []),
        ("", []),
    ],
)
def test_the_longest_name_is_meant(
    matcher: NameMatcher, text: str, names: list[tuple[str, str, str]]
) -> None:
    assert found(matcher, text) == [(kind, said, (code,)) for kind, said, code in names]


@pytest.mark.parametrize(
    "text",
    [
        "包邮吗",
        "红包",
        "手机号是多少",
        "打包",
        "add to my shopping bag",
        "book a flight",
        "by phone please",
    ],
)
def test_everyday_phrases_do_not_speak_of_the_thing(matcher: NameMatcher, text: str) -> None:
    assert found(matcher, text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("买包", "包"),
        ("这个包多少钱", "包"),
        ("买鞋", "鞋"),
        ("鞋", "鞋"),
        ("面包", None),
        ("包括运费吗", None),
    ],
)
def test_a_single_character_is_a_name_where_it_is_a_word(
    matcher: NameMatcher, text: str, said: str | None
) -> None:
    assert [name[1] for name in found(matcher, text)] == ([said] if said else [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("labtops", "laptops"),
        ("laptopp", "laptops"),
        ("northpaek", "northpeak"),
        ("yunyeu", "yunyue"),
        ("northbeak", None),  # known from the examples
        ("aptops", None),  # the first letter is rarely mistyped
        ("shose", None),  # too short to be sure
        ("different", None),
    ],
)
def test_a_slip_of_the_keyboard(matcher: NameMatcher, text: str, code: str | None) -> None:
    assert [name[2] for name in found(matcher, text)] == ([(code,)] if code else [])


@pytest.mark.parametrize(
    ("text", "said", "codes"),
    [
        ("云跃 Pro 3多少钱", "云跃 Pro 3", ("yunyue-pro-3",)),
        ("云跃Pro3", "云跃Pro3", ("yunyue-pro-3",)),
        ("the yunyue pro 3", "yunyue pro 3", ("yunyue-pro-3",)),
        ("星空下的漫长旅途有吗", "星空下的漫长旅途", ("long-journey",)),
        ("云跃 lite", "云跃 lite", ("yunyue-lite",)),
    ],
)
def test_a_product_by_a_part_of_its_name(
    matcher: NameMatcher, text: str, said: str, codes: tuple[str, ...]
) -> None:
    assert found(matcher, text) == [("product", said, codes)]


def test_a_brand_alone_is_no_product(matcher: NameMatcher) -> None:
    assert found(matcher, "云跃的有吗") == [("brand", "云跃", ("yunyue",))]


def test_a_surface_of_several_things_keeps_them_all() -> None:
    matcher = NameMatcher([("color", "a", "米色"), ("color", "b", "米色"), ("brand", "m", "米色")])
    assert found(matcher, "米色") == [("brand", "米色", ("m",))]
    matcher = NameMatcher([("color", "a", "米色"), ("color", "b", "米色")])
    assert found(matcher, "米色") == [("color", "米色", ("a", "b"))]


def test_too_common_words_do_not_mean_a_thing(matcher: NameMatcher) -> None:
    assert found(matcher, "put it in a box") == []


def test_words_know_their_place() -> None:
    text = " Women's 跑鞋，Ｐｒｏ3!"
    words = words_of(text)
    assert [(word.text, text[word.start : word.end]) for word in words] == [
        ("women", "Women's"),
        ("跑", "跑"),
        ("鞋", "鞋"),
        ("pro", "Ｐｒｏ"),
        ("3", "3"),
    ]


def test_brands_of_others_are_found_without_codes_and_are_no_slips() -> None:
    others = NameMatcher(ENTRIES, frozenset(), ("索尼", "Northpeek", "yunyue"))
    assert found(others, "索尼的手机") == [
        ("brand", "索尼", ()),
        ("category", "手机", ("phones",)),
    ]
    assert found(others, "northpeek") == [("brand", "northpeek", ())]
    assert found(others, "northpaek") == [("brand", "northpaek", ("northpeak",))]
    # What the catalogue has is the shop's.
    assert found(others, "yunyue") == [("brand", "yunyue", ("yunyue",))]
