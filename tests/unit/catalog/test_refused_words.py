"""Words that goods are not to have, read out of a message."""

from __future__ import annotations

import pytest

from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import Lexicon
from daogou.catalog.mentions import EntityMention
from daogou.catalog.query import criteria_from
from daogou.catalog.refused_words import refused_words, stances
from daogou.text.language import Localized


def read(text: str, *names: str) -> tuple[tuple[str, ...], list[str]]:
    """The words that `text` refuses, and the names (of categories, say) that are left."""
    places = [(name, text.index(name)) for name in names]
    mentions = [EntityMention("category", name, at, at + len(name)) for name, at in places]
    found = refused_words(text, mentions)
    return found.words, [one.text for one in found.mentions]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("sunscreen without alcohol", ("alcohol",)),
        ("不含酒精的", ("酒精",)),
        ("无酒精、香精的爽肤水", ("酒精", "香精")),
        ("不要运动款", ("运动",)),
        ("别给我看碎花的", ("碎花",)),
        ("花哨款的就不要", ("花哨",)),
        ("不要条纹、格子的", ("条纹", "格子")),
        ("I don't want sporty ones", ("sporty",)),
        ("hoodies without a zip or hood", ("zip", "hood")),
        ("paraben free shampoo please", ("paraben",)),
        ("Paraben-Free", ("paraben",)),
        ("not in-ear", ("in-ear",)),
        ("not over-ear ones", ("over-ear",)),
        ("有没有不入耳的", ("入耳",)),
        ("不是条纹的", ("条纹",)),
        ("that aren't striped", ("striped",)),
        ("it doesn't contain alcohol", ("alcohol",)),
        # No goods are refused.
        ("you don't have striped ones?", ()),
        ("not made of", ()),
        ("是不是条纹的", ()),
        ("不用拉链也行", ()),
        ("无线耳机", ()),
        ("不知道买什么好", ()),
        ("要不要运动鞋", ()),
        ("不要太贵的", ()),
        ("not too expensive", ()),
        ("no rush", ()),
        ("not now", ()),
        ("not too strong", ()),
        ("no preference on the colour", ()),
        ("i don't want to burn at the beach", ()),
        ("without killing my back", ()),
        ("not longer than 200 pages", ()),
        ("老板有没有帽子", ()),
        ("不要这个牌子的", ()),
        ("is shipping free", ()),
        ("颜色不限制不要拉链", ()),
        ("不喜欢这种风格", ()),
        ("without knowing whether my old broken umbrella survives", ()),
    ],
)
def test_words(text: str, words: tuple[str, ...]) -> None:
    assert read(text)[0] == words


def test_names_are_refused_by_themselves() -> None:
    assert read("no sandals", "sandals") == ((), ["sandals"])
    assert read("不要红色的连衣裙", "红色", "连衣裙") == ((), ["红色", "连衣裙"])


def test_what_goods_are_made_with_is_no_name() -> None:
    found = read("fragrance-free moisturizer", "fragrance", "moisturizer")
    assert found == (("fragrance",), ["moisturizer"])
    assert read("a floral fragrance", "fragrance") == ((), ["fragrance"])


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("with no parabens, silicone or alcohol", "silicone", ("parabens", "alcohol")),
        ("without silicone or sulfates", "silicone", ("sulfates",)),
        ("silicone and alcohol free", "silicone", ("alcohol",)),
        ("不含硅胶、酒精和香精的", "硅胶", ("酒精", "香精")),
        ("不要硅胶和乳胶的", "硅胶", ("乳胶",)),
        ("without dyes, silicone or latex", "silicone", ("dyes", "latex")),
    ],
)
def test_a_name_of_the_catalogue_in_such_a_list(
    text: str, name: str, words: tuple[str, ...]
) -> None:
    at = text.index(name)
    mention = EntityMention("attribute", name, at, at + len(name))
    found = refused_words(text, [mention])
    assert found.words == words
    assert found.mentions == [mention] and found.named == {mention}
    lexicon = Lexicon({("attribute", "material=silicone"): Localized("硅胶", "silicone")}, [], {})
    criteria = criteria_from(lexicon, [mention], text)
    assert criteria.exclude_attributes == ("material=silicone",) and not criteria.attributes


@pytest.mark.parametrize(
    "text",
    [
        *("not red, striped please", "not sure, maybe floral or striped", "no thanks, a hood"),
        *("no rush, floral or striped", "not red, but floral or striped", "不急，条纹或者格子"),
    ],
)
def test_what_is_wanted_behind_a_refusal_is_no_part_of_its_list(text: str) -> None:
    red = [EntityMention("color", "red", 4, 7)] if "red," in text else []
    assert refused_words(text, red).words == ()


def test_names_of_kinds_in_such_a_list_stay_names() -> None:
    assert read("no sandals, boots or zips", "sandals", "boots") == (
        ("zips",),
        ["sandals", "boots"],
    )


@pytest.fixture
def shop() -> Lexicon:
    names = {
        ("category", "dresses"): Localized("连衣裙", "dresses"),
        ("category", "perfumes"): Localized("香水", "perfumes"),
        ("attribute", "scent=floral"): Localized("花香", "flowers"),
    }
    return Lexicon(names, [], {"dresses": None, "perfumes": None}, had={"perfumes": {"scent"}})


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("perfumes", {"exclude_attributes": ["scent=floral"]}),
        ("dresses", {"exclude_words": ["flowers"]}),
    ],
)
def test_an_attribute_that_such_goods_do_not_have_is_a_word(
    shop: Lexicon, kind: str, expected: dict[str, list[str]]
) -> None:
    mention = EntityMention("attribute", "flowers")
    found = criteria_from(shop, [mention], "without flowers", Criteria(categories=(kind,)))
    assert found.to_dict() == {"categories": [kind], **expected}


def test_a_word_is_kept_and_taken_back(shop: Lexicon) -> None:
    running = Criteria(categories=("dresses",), exclude_words=("拉链", "运动"))
    more = criteria_from(shop, [], "不要条纹的", running)
    assert more.exclude_words == ("拉链", "运动", "条纹")
    # In other words too.
    assert criteria_from(shop, [], "a zip is fine", running).exclude_words == ("运动",)
    assert criteria_from(shop, [], "清空筛选", running).exclude_words == ()
    # Refused once more it is not taken back.
    assert criteria_from(shop, [], "有没有不运动的", running).exclude_words == ("拉链", "运动")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("不是爬山用的", ("爬山",), {"爬山": "refused"}),
        ("it's not for work", ("work",), {"work": "refused"}),
        ("not in-ear", ("in-ear", "ear"), {"in-ear": "refused", "ear": "refused"}),
        ("不一定要碎花", ("碎花", "一定"), {"碎花": "unneeded"}),
        ("没有腰带的", ("腰带",), {"腰带": "refused"}),
        ("有没有腰带", ("腰带",), {"腰带": "wanted"}),
        ("no belt, or a thin belt", ("belt",), {"belt": "wanted"}),
        ("nothing of it", ("belt",), {}),
    ],
)
def test_what_is_thought_of_a_word(
    text: str, words: tuple[str, ...], expected: dict[str, str]
) -> None:
    assert stances(words, text) == expected


def test_a_refused_word_is_not_searched_for(shop: Lexicon) -> None:
    found = criteria_from(shop, [], "something shiny without alcohol")
    assert found.words == ("shiny",) and found.exclude_words == ("alcohol",)


def test_what_goods_do_not_do_is_searched_for_where_no_kind_is_said(shop: Lexicon) -> None:
    # Descriptions say it in the same words; no goods are called after what they are not for.
    assert criteria_from(shop, [], "洗完脸不紧绷的").words[-1] == "紧绷"
    assert "爬山" not in criteria_from(shop, [], "随身带的，不是爬山用的").words


def test_words_alone_look_for_nothing() -> None:
    assert Criteria(exclude_words=("zip",)).is_empty()
