"""From mentions to criteria: new searches and refinements, in both languages."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from daogou.catalog.changing import MOST
from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import Lexicon
from daogou.catalog.query import EntityMention, criteria_from
from daogou.text.language import Localized

BLACK_SHOES = Criteria(
    categories=("running-shoes",), colors=("black",), price_max=Decimal(500), sizes=("42",)
)
NOTHING = {"colors": None, "price_max": None, "sizes": None}
SHOWN = [Decimal(499), Decimal(399), Decimal(299)]


def understood(
    lexicon: Lexicon,
    marked: str,
    base: Criteria | None = None,
    last_prices: list[Decimal] | None = None,
) -> dict[str, Any]:
    """The criteria of a message whose entities are marked as in training data: [黑色](color)."""
    text, mentions, rest = "", [], marked
    while "[" in rest:
        before, _, rest = rest.partition("[")
        surface, _, rest = rest.partition("](")
        entity, _, rest = rest.partition(")")
        text += before
        mentions.append(EntityMention(entity, surface, len(text), len(text) + len(surface)))
        text += surface
    found = criteria_from(lexicon, mentions, text + rest, base, last_prices or ())
    return found.to_dict()


@pytest.mark.parametrize(
    ("marked", "bounds"),
    [
        ("[跑步鞋](category)，预算[500](price)", {"price_max": "500"}),
        ("预算[200元](price)的[跑步鞋](category)", {"price_max": "200"}),
        ("[running shoes](category), my budget is [500](price)", {"price_max": "500"}),
        ("[跑步鞋](category)，预算[500](price)左右", {"price_min": "400", "price_max": "600"}),
        ("[200元](price)的[跑步鞋](category)", {"price_min": "180", "price_max": "220"}),
        (
            "[杯子](category)[100以上](price)[200以下](price)",
            {"price_min": "100", "price_max": "200"},
        ),
        (
            "[mugs](category) [under 50](price) and [over 20](price)",
            {"price_min": "20", "price_max": "50"},
        ),
        ("[over 50](price), no, [under 20](price)", {"price_max": "20"}),
    ],
)
def test_a_budget_is_the_most(lexicon: Lexicon, marked: str, bounds: dict[str, str]) -> None:
    found = understood(lexicon, marked)
    assert {name: found[name] for name in ("price_min", "price_max") if found.get(name)} == bounds


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "想买双[黑色](color)[跑步鞋](category)，[五百以内](price)",
            {"categories": ["running-shoes"], "colors": ["black"], "price_max": "500"},
        ),
        (
            "show me [laptops](category) [under 6000](price)",
            {"categories": ["laptops"], "price_max": "6000"},
        ),
        (
            "[iPhone壳](category) [透明](attribute)的",
            {"categories": ["phone-cases"], "attributes": ["feature=transparent"]},
        ),
        (
            "[跑鞋](category) [42码](size) [女](attribute)",
            {"categories": ["running-shoes"], "sizes": ["42"], "attributes": ["gender=women"]},
        ),
        ("[云跃](brand)的鞋", {"brands": ["yunyue"], "words": ["鞋"]}),
        ("[云跃 Pro 3](product)", {"products": ["yunyue-pro-3"]}),
        ("[云跃](product)", {"brands": ["yunyue"]}),
        (
            "[跑步鞋](category)不要[红色](color)的",
            {"categories": ["running-shoes"], "exclude_colors": ["red"]},
        ),
        (
            "[红色](color)的不要，[跑鞋](category)",
            {"categories": ["running-shoes"], "exclude_colors": ["red"]},
        ),
        (
            "要[黑色](color)不要[红色](color)的[跑鞋](category)",
            {"categories": ["running-shoes"], "colors": ["black"], "exclude_colors": ["red"]},
        ),
        (
            "除了[云跃](brand)和[驰野](brand)，别的[跑鞋](category)",
            {"categories": ["running-shoes"], "exclude_brands": ["yunyue", "trailox"]},
        ),
        (
            "有没有[红色](color)的[跑鞋](category)",
            {"categories": ["running-shoes"], "colors": ["red"]},
        ),
        (
            "[running shoes](category), not [red](color) or [black](color)",
            {"categories": ["running-shoes"], "exclude_colors": ["red", "black"]},
        ),
        (
            "[shoes](category) without anything [waterproof](attribute)",
            {"categories": ["shoes"], "attributes": ["feature=waterproof"]},
        ),
        (
            "no [waterproof](attribute) [shoes](category)",
            {"categories": ["shoes"], "exclude_attributes": ["feature=waterproof"]},
        ),
        (
            "只看[有货](attribute)的[跑鞋](category)",
            {"categories": ["running-shoes"], "in_stock": True},
        ),
        (
            "[best selling](attribute) [laptops](category) [on sale](attribute)",
            {"categories": ["laptops"], "sort": "sales", "on_sale": True},
        ),
        (
            "[评分最高](rating)的[面霜](category)",
            {"categories": ["moisturizers"], "sort": "rating"},
        ),
        (
            "[4 stars and up](rating) [laptops](category)",
            {"categories": ["laptops"], "rating_min": 4.0},
        ),
        (
            "[最便宜](price)的[跑鞋](category)",
            {"categories": ["running-shoes"], "sort": "price_asc"},
        ),
        (
            "[200到300之间](price)的[面霜](category)",
            {"categories": ["moisturizers"], "price_min": "200", "price_max": "300"},
        ),
        (
            "[防水](attribute)[轻便](attribute)的[鞋](category)",
            {"categories": ["shoes"], "attributes": ["feature=waterproof", "feature=lightweight"]},
        ),
        (
            "[男](attribute)[女](attribute)都能穿的[鞋](category)",
            {"categories": ["shoes"], "attributes": ["gender=men|gender=women"]},
        ),
        ("[儿童](attribute)", {"attributes": ["audience=children|gender=kids"]}),
        ("适合露营的灯", {"words": ["露营", "灯"]}),
        ("适合露营用的[台灯](category)", {"categories": ["desk-lamps"], "words": ["露营"]}),
        ("坐飞机穿的[鞋](category)", {"categories": ["shoes"], "words": ["坐飞机"]}),
        ("[shoes](category) for hiking", {"categories": ["shoes"], "words": ["hiking"]}),
        ("[跑步鞋](category)，明天就要送到", {"categories": ["running-shoes"]}),
        ("something for camping please", {"words": ["camping"]}),
        ("nrothpeak [shoes](category)", {"categories": ["shoes"], "brands": ["northpeak"]}),
        ("show me some Northpeek stuff", {"brands": ["northpeak"]}),
        ("[帐篷](category)", {"words": ["帐篷"]}),
        ("我想看看", {}),
        ("", {}),
    ],
)
def test_new_search(lexicon: Lexicon, marked: str, expected: dict[str, Any]) -> None:
    assert understood(lexicon, marked) == expected


@pytest.mark.parametrize(
    ("marked", "changes"),
    [
        ("要[红色](color)的", {"colors": ["red"]}),
        ("[43码](size)呢", {"sizes": ["43"]}),
        ("[200-300块](price)的", {"price_min": "200", "price_max": "300"}),
        ("换成[女款](attribute)", {"attributes": ["gender=women"]}),
        ("只要[云跃](brand)的", {"brands": ["yunyue"]}),
        ("不要[黑色](color)的", {"colors": None, "exclude_colors": ["black"]}),
        ("only [in stock](attribute)", {"in_stock": True}),
        ("按销量排一下", {"sort": "sales"}),
        ("价格从低到高", {"sort": "price_asc"}),
        ("sort by price, high to low", {"sort": "price_desc"}),
        ("sort by rating", {"sort": "rating"}),
        ("颜色无所谓", {"colors": None}),
        ("any colour is fine", {"colors": None}),
        ("什么色都行", {"colors": None}),
        ("除了[红色](color)都行", {"colors": None, "exclude_colors": ["red"]}),
        ("price doesn't matter", {"price_max": None}),
        ("尺码不限，要[白色](color)", {"sizes": None, "colors": ["white"]}),
        # Given up, taken back, not needed, or another beside it.
        ("男女款都行", {}),
        ("any brand is fine, I want [white](color)", {"colors": ["white"]}),
        ("去掉[黑色](color)", {"colors": None}),
        ("drop the [black](color)", {"colors": None}),
        ("去掉[红色](color)", {"exclude_colors": ["red"]}),
        ("[红色](color)的也行", {"colors": ["black", "red"]}),
        ("also in [red](color)", {"colors": ["black", "red"]}),
        ("or [red](color)", {"colors": ["black", "red"]}),
        ("或者[红色](color)", {"colors": ["black", "red"]}),
        ("[42码](size)不用了", {"sizes": None}),
        ("no [waterproof](attribute)", {"exclude_attributes": ["feature=waterproof"]}),
        ("不一定要[防水](attribute)", {}),
        ("不要[板鞋](category)", {"exclude_categories": ["casual-shoes"]}),
        # No running shoes, but other shoes.
        (
            "不要[跑步鞋](category)",
            {"categories": ["shoes"], "exclude_categories": ["running-shoes"]},
        ),
        ("清空筛选", {"colors": None, "price_max": None, "sizes": None}),
        ("clear the filters", {"colors": None, "price_max": None, "sizes": None}),
        ("从头来，[台灯](category)", {"categories": ["desk-lamps"], **NOTHING}),
        # A kind beside it: all of this applies to other shoes, too.
        ("换成[板鞋](category)", {"categories": ["casual-shoes"]}),
        # Below the middle of what was shown.
        ("有[便宜点](price)的吗", {"price_below": "398", "sort": "price_asc"}),
        ("anything [cheaper](price)?", {"price_below": "398", "sort": "price_asc"}),
        ("[贵一点](price)的", {"price_min": "400"}),
        ("[最便宜](price)的呢", {"sort": "price_asc"}),
        # A question in the form of a refusal, and what only has its mark.
        ("hmm, nothing in [red](color)?", {"colors": ["red"]}),
        ("nothing in [red](color) or [white](color)?", {"colors": ["red", "white"]}),
        ("so no [waterproof](attribute) ones?", {"attributes": ["feature=waterproof"]}),
        ("nothing in [red](color)", {"exclude_colors": ["red"]}),
        ("anything but no [red](color)?", {"exclude_colors": ["red"]}),
        ("something not [red](color)?", {"exclude_colors": ["red"]}),
        ("got any others, no [red](color)?", {"exclude_colors": ["red"]}),
        ("[white](color) ones, no [red](color)?", {"colors": ["white"], "exclude_colors": ["red"]}),
        ("those that aren't [red](color)", {"exclude_colors": ["red"]}),
        ("anything that isnt [red](color)", {"exclude_colors": ["red"]}),
        ("non-[red](color) ones", {"exclude_colors": ["red"]}),
        ("dont want [red](color)", {"exclude_colors": ["red"]}),
        ("不[防水](attribute)的", {"exclude_attributes": ["feature=waterproof"]}),
        ("非[红色](color)的", {"exclude_colors": ["red"]}),
        # Words between the refusal and the name.
        ("不是给[女生](attribute)的", {"exclude_attributes": ["gender=women"]}),
        ("别给[女生](attribute)", {"exclude_attributes": ["gender=women"]}),
        ("不适合[女生](attribute)的", {"exclude_attributes": ["gender=women"]}),
        ("not for [women](attribute)", {"exclude_attributes": ["gender=women"]}),
        ("别太[轻便](attribute)", {"exclude_attributes": ["feature=lightweight"]}),
        ("没那么[轻便](attribute)的", {"exclude_attributes": ["feature=lightweight"]}),
        ("not too [light](attribute)", {"exclude_attributes": ["feature=lightweight"]}),
        ("less [light](attribute)", {"exclude_attributes": ["feature=lightweight"]}),
        # 没有 of what goods have, where it is no question.
        ("没有[防水](attribute)的", {"exclude_attributes": ["feature=waterproof"]}),
        ("想要没有[红色](color)的", {"exclude_colors": ["red"]}),
        ("没有[防水](attribute)的吗", {"attributes": ["feature=waterproof"]}),
        ("没有[防水](attribute)的？", {"attributes": ["feature=waterproof"]}),
        ("怎么没有[防水](attribute)的", {"attributes": ["feature=waterproof"]}),
        ("有没有[防水](attribute)的", {"attributes": ["feature=waterproof"]}),
        ("没有[女款](attribute)的", {"attributes": ["gender=women"]}),
        ("没有[红色](color)的", {"colors": ["red"]}),
        # Who asks for what the shop has, or has none himself, refuses nothing.
        ("特别[轻便](attribute)的", {"attributes": ["feature=lightweight"]}),
        ("you don't have [red](color) ones?", {"colors": ["red"]}),
        ("适不适合[女生](attribute)", {"attributes": ["gender=women"]}),
        # What goods are for.
        ("不是露营用的", {"exclude_words": ["露营"]}),
        ("露营用的不要", {"exclude_words": ["露营"]}),
        ("不是露营和钓鱼用的", {"exclude_words": ["露营", "钓鱼"]}),
        ("they're not for hiking", {"exclude_words": ["hiking"]}),
        ("not for hiking but for the gym", {"words": ["gym"], "exclude_words": ["hiking"]}),
        ("不一定要露营用的", {}),
        # No question with the word on both sides refuses anything.
        ("要不要[红色](color)都看看", {"colors": ["red"]}),
        ("有没有是不是[红色](color)的", {"colors": ["red"]}),
        ("[防水](attribute)不[防水](attribute)", {"attributes": ["feature=waterproof"]}),
        # Another department: size and colour go, the budget stays.
        (
            "看看[手机壳](category)",
            {"categories": ["phone-cases"], "sizes": None, "colors": None},
        ),
        ("[云跃 Pro 3](product)", {"products": ["yunyue-pro-3"]}),
        ("好的", {}),
    ],
)
def test_refinement(lexicon: Lexicon, marked: str, changes: dict[str, Any]) -> None:
    expected = {**BLACK_SHOES.to_dict(), **changes}
    expected = {key: value for key, value in expected.items() if value is not None}
    assert understood(lexicon, marked, BLACK_SHOES, SHOWN) == expected


def test_narrower_category_keeps_everything(lexicon: Lexicon) -> None:
    base = Criteria(categories=("shoes",), sizes=("42",), attributes=("gender=men",))
    found = understood(lexicon, "[跑步鞋](category)", base)
    assert found == {**base.to_dict(), "categories": ["running-shoes"]}


def test_features_add_up_and_genders_replace(lexicon: Lexicon) -> None:
    base = Criteria(categories=("shoes",), attributes=("gender=men", "feature=waterproof"))
    found = understood(lexicon, "[女](attribute)的，还要[轻便](attribute)", base)
    assert found["attributes"] == ["feature=waterproof", "gender=women", "feature=lightweight"]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("not made of [leather](attribute)", True),
        ("those that aren't made of [leather](attribute)", True),
        ("one that doesn't have [leather](attribute)", True),
        ("which don't contain any [leather](attribute)", True),
        ("I don't want anything made of [leather](attribute)", True),
        ("I can't wear [leather](attribute)", True),
        ("[leather](attribute)-free", True),
        ("[leather](attribute) free ones", True),
        ("free of [leather](attribute)", True),
        ("不要用[皮](attribute)做的", True),
        ("没有[皮](attribute)的", True),
        ("[leather](attribute) with free delivery", False),
        ("[leather](attribute) free delivery", False),
        ("I don't have any [leather](attribute) yet", False),
        ("you don't have [leather](attribute)?", False),
        ("more or less [leather](attribute)", False),
    ],
)
def test_a_material_with_words_between(text: str, refused: bool) -> None:
    names = {("attribute", "material=leather"): Localized("皮", "leather")}
    field = "exclude_attributes" if refused else "attributes"
    assert understood(Lexicon(names, (), {}), text, Criteria(words=("bag",))) == {
        "words": ["bag"],
        field: ["material=leather"],
    }


def test_a_use_that_is_not_meant_any_more(lexicon: Lexicon) -> None:
    base = Criteria(categories=("shoes",), words=("徒步",))
    found = understood(lexicon, "不是爬山用的", base)
    assert found == {"categories": ["shoes"], "exclude_words": ["爬山"]}
    assert understood(lexicon, "不一定要爬山用的", base) == {"categories": ["shoes"]}


def test_excluded_and_then_wanted_after_all(lexicon: Lexicon) -> None:
    base = Criteria(categories=("shoes",), exclude_colors=("red", "black"))
    wanted = {"categories": ["shoes"], "colors": ["red"], "exclude_colors": ["black"]}
    assert understood(lexicon, "要[红色](color)的", base) == wanted
    # Of what will do as well only the exclusion goes: all other colours will do already.
    allowed = {"categories": ["shoes"], "exclude_colors": ["black"]}
    for text in (
        *("[红色](color)的也行", "[红色](color)也可以", "[红色](color)没关系"),
        *("[red](color) is ok too", "actually [red](color) is fine", "I don't mind [red](color)"),
    ):
        assert understood(lexicon, text, base) == allowed
    # Beside a colour that is wanted it is one more.
    blue = Criteria(colors=("white",), exclude_colors=("red",))
    for text in ("[红色](color)的也行", "[red](color) is fine"):
        assert understood(lexicon, text, blue) == {"colors": ["white", "red"]}
    assert understood(lexicon, "[red](color) is fine", Criteria(colors=("white",))) == {
        "colors": ["red"]
    }


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        (
            {"attributes": ["feature=lightweight"], "exclude_attributes": ["feature=waterproof"]},
            "[防水](attribute)的也可以",
            {"attributes": ["feature=lightweight"]},
        ),
        ({"exclude_attributes": ["gender=women"]}, "[women's](attribute) is fine too", {}),
        (
            {"attributes": ["gender=men"], "exclude_attributes": ["gender=women"]},
            "[women's](attribute) is fine too",
            {"attributes": ["gender=men|gender=women"]},
        ),
        (
            {"categories": ["shoes"], "exclude_categories": ["running-shoes"]},
            "[跑鞋](category)也行",
            {"categories": ["shoes"]},
        ),
        ({"exclude_brands": ["yunyue"]}, "[云跃](brand)也行", {}),
    ],
)
def test_what_will_do_after_all(
    lexicon: Lexicon, before: dict[str, Any], text: str, expected: dict[str, Any]
) -> None:
    assert understood(lexicon, text, Criteria.from_dict(before)) == expected


@pytest.mark.parametrize(
    ("prices", "expected"),
    [
        ([Decimal(100)], "99"),
        ([Decimal(100), Decimal(100)], "99"),
        ([Decimal(100), Decimal(300)], "99"),
        ([Decimal(100), Decimal(300), Decimal(500)], "299"),
        ([Decimal("5.50")], "5.49"),
    ],
)
def test_cheaper_than_what_was_shown(
    lexicon: Lexicon, prices: list[Decimal], expected: str
) -> None:
    base = Criteria(categories=("shoes",))
    found = understood(lexicon, "[便宜点](price)", base, prices)
    assert found == {"categories": ["shoes"], "price_below": expected, "sort": "price_asc"}


def test_cheaper_again_and_again_ends_in_nothing_but_never_goes_up(lexicon: Lexicon) -> None:
    base = Criteria(categories=("shoes",), price_max=Decimal(200), price_min=Decimal(150))
    found = understood(lexicon, "[再便宜些](price)", base, [Decimal(120)])
    assert found == {
        **{"categories": ["shoes"], "price_max": "200", "price_below": "119"},
        "sort": "price_asc",
    }
    again = understood(lexicon, "[再便宜些](price)", Criteria.from_dict(found), [Decimal(500)])
    assert again["price_below"] == "119"


def test_a_price_that_is_named_or_dearer_goods_lift_what_cheaper_set(lexicon: Lexicon) -> None:
    base = Criteria(categories=("shoes",), price_below=Decimal(200))
    assert understood(lexicon, "[300以内](price)", base)["price_max"] == "300"
    for text in ("[300以内](price)", "[贵一点](price)的", "价格无所谓", "换成[面霜](category)"):
        assert "price_below" not in understood(lexicon, text, base, [Decimal(250)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[敏感肌](attribute)也能用的", ["skin_type=oily", "skin_type=sensitive"]),
        ("also good for [sensitive skin](attribute)", ["skin_type=oily", "skin_type=sensitive"]),
        ("[敏感肌](attribute)的也行", ["skin_type=oily|skin_type=sensitive"]),
        ("换成[敏感肌](attribute)的", ["skin_type=sensitive"]),
        ("[防水](attribute)的也要", ["skin_type=oily", "feature=waterproof"]),
    ],
)
def test_another_value_beside_or_instead(lexicon: Lexicon, text: str, expected: list[str]) -> None:
    base = Criteria(categories=("moisturizers",), attributes=("skin_type=oily",))
    assert understood(lexicon, text, base)["attributes"] == expected


def test_cheaper_with_nothing_shown(lexicon: Lexicon) -> None:
    found = understood(lexicon, "[便宜点](price)的", Criteria(categories=("shoes",)))
    assert found == {"categories": ["shoes"], "sort": "price_asc"}


def test_mentions_without_places(lexicon: Lexicon) -> None:
    mentions = [EntityMention("color", "红色"), EntityMention("category", "跑鞋")]
    found = criteria_from(lexicon, mentions, "不要红色的跑鞋")
    assert found == Criteria(categories=("running-shoes",), exclude_colors=("red",))


@pytest.mark.parametrize(
    "text",
    [
        *("不要[黑色](color)的，[42码](size)", "不要[黑色](color)、[42码](size)的"),
        *("no [black](color), [size 42](size)", "[42码](size)，不要[黑色](color)的"),
    ],
)
def test_a_size_behind_a_refused_colour_is_wanted(lexicon: Lexicon, text: str) -> None:
    found = understood(lexicon, text, Criteria(categories=("shoes",)))
    assert found == {"categories": ["shoes"], "exclude_colors": ["black"], "sizes": ["42"]}


def test_mentions_of_other_things_are_passed_over(lexicon: Lexicon) -> None:
    assert understood(lexicon, "[第二个](ordinal)要[两件](quantity)", BLACK_SHOES) == (
        BLACK_SHOES.to_dict()
    )


def test_what_was_needed_is_not_needed_any_more(lexicon: Lexicon) -> None:
    base = Criteria(categories=("shoes",), attributes=("gender=men", "feature=waterproof"))
    for text in ("不一定要[防水](attribute)", "it doesn't have to be [waterproof](attribute)"):
        assert understood(lexicon, text, base) == {
            "categories": ["shoes"],
            "attributes": ["gender=men"],
        }
    for text in ("男女都行", "men's or women's is fine"):
        assert understood(lexicon, text, base)["attributes"] == ["feature=waterproof"]
    # The words are a value of their own, and yet nothing is wanted of it.
    for text in ("[男女款](attribute)都可以", "[unisex](attribute), any gender"):
        assert understood(lexicon, text, base)["attributes"] == ["feature=waterproof"]


def test_what_was_said_before_any_kind_holds_for_it(lexicon: Lexicon) -> None:
    base = Criteria(colors=("black",), sizes=("42",), attributes=("gender=men",))
    found = understood(lexicon, "[跑步鞋](category)", base)
    assert found == {**base.to_dict(), "categories": ["running-shoes"]}


def test_a_shoe_size_and_a_sex_do_not_survive_into_creams(lexicon: Lexicon) -> None:
    base = Criteria(
        categories=("shoes",),
        brands=("yunyue",),
        sizes=("42",),
        attributes=("gender=men", "feature=waterproof"),
        exclude_colors=("red",),
        price_min=Decimal(100),
        price_max=Decimal(500),
        in_stock=True,
    )
    found = understood(lexicon, "换成[面霜](category)", base)
    assert found == {"categories": ["moisturizers"], "price_max": "500", "in_stock": True}


@pytest.mark.parametrize(
    "text", ["有没有180斤能穿的", "175 70公斤", "我身高160 体重50 穿多大", "[1米](size)75"]
)
def test_how_tall_and_heavy_somebody_is_finds_nothing(lexicon: Lexicon, text: str) -> None:
    assert understood(lexicon, text) == {}
    assert understood(lexicon, text, BLACK_SHOES) == BLACK_SHOES.to_dict()


def test_a_long_talk_does_not_make_criteria_grow(lexicon: Lexicon) -> None:
    criteria = Criteria(categories=("shoes",))
    for index in range(60):
        mention = EntityMention("category", f"unknownthing{index}")
        criteria = criteria_from(lexicon, [mention], mention.text, criteria)
    assert 0 < len(criteria.words) <= MOST
    assert criteria.words[-1] == "unknownthing59"


@pytest.mark.parametrize(
    "text", ["something to keep my coffee hot on the train", "有没有能让咖啡一直热着的东西"]
)
def test_a_kind_may_be_said_by_what_it_does(text: str) -> None:
    names = {("category", "cups"): Localized("杯子", "cups")}
    keeps = {"categories": ["cups"], "attributes": ["feature=temperature-control"]}
    assert understood(Lexicon(names, (), {"cups": None}), text) == keeps
    # Where a kind is named, or the shop has none of it, the words stand for themselves.
    named = understood(Lexicon(names, (), {"cups": None}), f"[cups](category): {text}")
    assert "attributes" not in named
    assert "words" in understood(Lexicon({}, (), {}), text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("[AirPods](brand)有吗", ["headphones"]),
        ("do you have [AirPods](brand)", ["headphones"]),
        ("iphone15 有吗", ["phones"]),
        ("适合[iPhone](brand)的", None),
        ("anything for my [iPhone](brand)", None),
        ("[iPhone](brand)能用的", None),
    ],
)
def test_a_name_of_another_brand_says_the_kind(text: str, kinds: list[str] | None) -> None:
    codes = ("headphones", "phones", "cases")
    shop = Lexicon({("category", code): Localized(code, code) for code in codes}, (), {})
    assert understood(shop, text).get("categories") == kinds
    cases = Criteria(categories=("cases",))
    assert understood(shop, text, cases)["categories"] == ["cases"]


def test_what_stands_before_the_kind_in_a_name_of_it(lexicon: Lexicon) -> None:
    assert understood(lexicon, "有[轻薄跑鞋](category)吗") == {
        "categories": ["running-shoes"],
        "attributes": ["feature=lightweight"],
    }
    assert "attributes" not in understood(lexicon, "不要[轻薄跑鞋](category)")
