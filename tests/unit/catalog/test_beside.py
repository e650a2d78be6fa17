"""What words mean beside the kind of goods that is looked for."""

from __future__ import annotations

from typing import Any

import pytest

from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import Lexicon
from daogou.catalog.query import EntityMention, criteria_from
from daogou.text.language import Localized

# Most goods of the first kinds tell these attributes; phones and cases tell nothing.
TOLD = {
    "books": frozenset({"language"}),
    "shoes": frozenset({"gender"}),
    "quilts": frozenset({"material"}),
}
KINDS = {
    "books": ("图书", "books"),
    "shoes": ("鞋", "shoes"),
    "quilts": ("被子", "quilts"),
    "down-jackets": ("羽绒", "down jackets"),
    "phones": ("手机", "phones"),
    "cases": ("手机壳", "phone cases"),
    "chargers": ("充电器", "chargers"),
}
VALUES = {
    "language=english": ("英文版", "English edition"),
    "gender=men": ("男款", "men"),
    "gender=women": ("女款", "women"),
    "gender=kids": ("儿童", "kids"),
    "material=down": ("羽绒填充", "down"),
}


@pytest.fixture(scope="module")
def shop() -> Lexicon:
    """Names of a shop with two products."""
    names = {("category", code): Localized(*both) for code, both in KINDS.items()}
    names |= {("attribute", code): Localized(*both) for code, both in VALUES.items()}
    names["product", "x5"] = Localized("星澜 X5 手机", "Xinglan X5 Phone")
    names["product", "trail"] = Localized("驰野 山脊越野鞋", "Trailox Ridge Trail Shoes")
    kinds = {"x5": "phones", "trail": "shoes"}
    said = [("category", "shoes", "越野鞋"), ("category", "shoes", "雨鞋")]
    return Lexicon(names, said, dict.fromkeys(KINDS), kinds, TOLD)


def said(
    shop: Lexicon, text: str, base: Criteria | None = None, **names: str | tuple[str, ...]
) -> dict[str, Any]:
    """The criteria of a message, with the names in it by their kind."""
    mentions = []
    for entity, surfaces in names.items():
        for surface in (surfaces,) if isinstance(surfaces, str) else surfaces:
            start = text.index(surface)
            mentions.append(EntityMention(entity, surface, start, start + len(surface)))
    return criteria_from(shop, mentions, text, base).to_dict()


@pytest.mark.parametrize(
    ("text", "kind", "attribute"),
    [
        ("english books", "books", "language=english"),
        ("show me books in English under 60", "books", "language=english"),
        ("英文的图书", "图书", "language=english"),
        ("shoes for my husband", "shoes", "gender=men"),
        ("给我老公买双鞋", "鞋", "gender=men"),
        ("给我爸买双鞋", "鞋", "gender=men"),
        ("shoes my wife can run in", "shoes", "gender=women"),
        ("shoes for my 8 year old", "shoes", "gender=kids"),
        ("shoes for our 8-year-old daughter", "shoes", "gender=kids"),
        ("3岁女宝宝的鞋", "鞋", "gender=kids"),
        ("羽绒的被子", "被子", "material=down"),
    ],
)
def test_a_word_means_a_value_beside_goods_that_tell_it(
    shop: Lexicon, text: str, kind: str, attribute: str
) -> None:
    found = said(shop, text, category=kind)
    assert found["attributes"] == [attribute]
    assert "words" not in found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("phones for my husband", "phones"),
        ("english phones", "phones"),
        ("给爸妈买双鞋", "鞋"),
        ("shoes for my 30 year old son", "shoes"),
    ],
)
def test_elsewhere_it_does_not(shop: Lexicon, text: str, kind: str) -> None:
    assert "attributes" not in said(shop, text, category=kind)


def test_what_is_said_of_the_running_search(shop: Lexicon) -> None:
    quilts, shoes = Criteria(categories=("quilts",)), Criteria(categories=("shoes",))
    refused = said(shop, "不要羽绒的", quilts, category="羽绒")
    assert refused == {"categories": ["quilts"], "exclude_attributes": ["material=down"]}
    # By itself it is a kind of goods.
    assert said(shop, "羽绒", category="羽绒") == {"categories": ["down-jackets"]}
    child = said(shop, "女宝宝 3岁", shoes, attribute="女")
    assert child == {"categories": ["shoes"], "attributes": ["gender=kids"]}
    named = said(shop, "men's shoes like my wife's", category="shoes", attribute="men")
    assert named["attributes"] == ["gender=men"]


@pytest.mark.parametrize(
    ("text", "names", "kind", "words"),
    [
        ("phone cases for xinglan x5", {"product": "xinglan x5"}, "cases", ["xinglan", "x5"]),
        ("x5 phone cases", {"product": "x5"}, "cases", ["x5"]),
        ("chargers for my phone", {}, "chargers", ["phone"]),
        ("chargers for the phones", {}, "chargers", ["phones"]),
        ("phone chargers", {}, "chargers", ["phone"]),
        ("手机用的充电器", {}, "chargers", ["手机"]),
        ("手机的充电器", {}, "chargers", ["手机"]),
    ],
)
def test_what_goods_are_to_fit_is_not_what_is_looked_for(
    shop: Lexicon, text: str, names: dict[str, Any], kind: str, words: list[str]
) -> None:
    kinds = ("phone cases", "chargers", "phones", "phone", "充电器", "手机")
    here = [name for name in kinds if name in text]
    here = [name for name in here if not any(name != one and name in one for one in here)]
    found = said(shop, text, category=tuple(here), **names)
    assert found == {"categories": [kind], "words": words}


def test_goods_beside_each_other_are_all_looked_for(shop: Lexicon) -> None:
    for text in ("phones and chargers", "phones chargers", "phones, phone cases, chargers"):
        names = [name for name in ("phones", "phone cases", "chargers") if name in text]
        codes = [name.replace("phone cases", "cases") for name in names]
        assert said(shop, text, category=tuple(names)) == {"categories": codes}
    named = said(shop, "the x5, is it a phone", category="phone", product="x5")
    assert named == {"categories": ["phones"], "products": ["x5"]}


def test_what_stands_before_the_kind_is_looked_for_where_names_know_it(shop: Lexicon) -> None:
    assert said(shop, "越野鞋", category="越野鞋") == {"categories": ["shoes"], "words": ["越野"]}
    trail = said(shop, "trail shoes", category="trail shoes")
    assert trail == {"categories": ["shoes"], "words": ["trail"]}
    assert said(shop, "雨鞋", category="雨鞋") == {"categories": ["shoes"]}


@pytest.mark.parametrize(
    "text", ["faux down quilts", "人造羽绒填充的被子", "synthetic-down quilts"]
)
def test_an_imitation_is_not_the_material(shop: Lexicon, text: str) -> None:
    kind, material = ("quilts", "down") if text.isascii() else ("被子", "羽绒填充")
    found = said(shop, text, category=kind, attribute=material)
    assert found == {"categories": ["quilts"], "exclude_attributes": ["material=down"]}
