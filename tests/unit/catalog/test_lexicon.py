"""What names mean."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import sessionmaker

from daogou.catalog.lexicon import Lexicon
from daogou.catalog.lexicon_cache import LexiconCache
from daogou.catalog.tables import CatalogState, Color


@pytest.mark.parametrize(
    ("kind", "said", "codes"),
    [
        ("category", "跑步鞋", ["running-shoes"]),
        ("category", "跑鞋", ["running-shoes"]),
        ("category", "運動鞋", ["running-shoes"]),
        ("category", "Running Shoe", ["running-shoes"]),
        ("category", "running-shoes", ["running-shoes"]),
        ("category", "notebooks", ["laptops"]),
        ("category", "iphone 壳", ["phone-cases"]),
        ("category", "男士跑步鞋", ["running-shoes"]),
        ("category", "trail running shoes", ["running-shoes"]),
        ("category", "labtops", ["laptops"]),
        ("category", "潜水艇", []),
        ("category", "rush", []),
        ("brand", "云跃", ["yunyue"]),
        ("brand", "云跃牌", ["yunyue"]),
        ("brand", "YUNYUE", ["yunyue"]),
        ("brand", "yun-yue", ["yunyue"]),
        ("brand", "nrothpeak", ["northpeak"]),
        ("brand", "Northpeek", ["northpeak"]),
        ("brand", "瀚比持", ["hanbit"]),
        ("brand", "北峯", ["northpeak"]),
        # Two brands are one character away, and one of them sounds alike.
        ("brand", "云月", ["yunyue"]),
        # Two brands are one character away: neither is meant for sure.
        ("brand", "云天", []),
        ("brand", "nike", []),
        ("color", "黑色", ["black"]),
        ("color", "黑", ["black"]),
        ("color", "黑的", ["black"]),
        ("color", "深蓝色", ["blue"]),
        ("color", "dark blue", ["blue"]),
        ("color", "紫色", []),
        ("attribute", "防水", ["feature=waterproof"]),
        ("attribute", "防水的", ["feature=waterproof"]),
        ("attribute", "waterprof", ["feature=waterproof"]),
        ("attribute", "women's", ["gender=women"]),
        ("attribute", "儿童", ["audience=children", "gender=kids"]),
        ("attribute", "有货", ["flag=in_stock"]),
        ("attribute", "on sale", ["flag=on_sale"]),
        ("attribute", "卖得最好", ["sort=sales"]),
        ("attribute", "best sellers", ["sort=sales"]),
        ("attribute", "新款", ["sort=new"]),
        ("product", "云跃 Pro 3", ["yunyue-pro-3"]),
        ("product", "云跃pro3", ["yunyue-pro-3"]),
        ("product", "Yunyue Pro 3", ["yunyue-pro-3"]),
        ("product", "yunyeu pro 3", ["yunyue-pro-3"]),
        ("product", "云跃 Pro 4", []),
        ("product", "月亮上的面包店", ["moon-bakery"]),
        ("product", "月亮面包店", ["moon-bakery"]),
        ("product", "bakery on the moon", ["moon-bakery"]),
        ("product", "驰野 GT", ["trailox-gt"]),
        ("product", "", []),
        ("category", "🙂", []),
    ],
)
def test_resolve(lexicon: Lexicon, kind: str, said: str, codes: list[str]) -> None:
    assert lexicon.resolve(kind, said) == codes


def test_a_part_of_a_name_may_mean_several_products(lexicon: Lexicon) -> None:
    assert set(lexicon.resolve("product", "云跃跑步鞋")) == {"yunyue-pro-3", "yunyue-lite"}


def test_entries_are_folded_and_unique(lexicon: Lexicon) -> None:
    entries = list(lexicon.entries())
    assert ("category", "phone-cases", "iphone壳") in entries
    assert ("category", "laptops", "laptop") in entries
    assert ("attribute", "flag=in_stock", "有货") in entries
    assert ("product", "trailox-gt", "驰野gt") in entries
    assert ("color", "black", "黑色") in entries
    # Too short to be looked for in running text.
    assert ("color", "black", "黑") not in entries
    assert len(entries) == len(set(entries))


def test_tree(lexicon: Lexicon) -> None:
    assert lexicon.descendants("apparel") == {"apparel", "shoes", "running-shoes", "casual-shoes"}
    assert lexicon.children("shoes") == ["casual-shoes", "running-shoes"]
    assert lexicon.family("running-shoes") == "apparel"
    assert lexicon.parent("apparel") is None


def test_labels(lexicon: Lexicon) -> None:
    assert lexicon.label("category", "laptops").zh == "笔记本电脑"
    assert lexicon.label("attribute", "gender=kids|audience=children").en == "kids"
    assert lexicon.label("attribute", "flag=on_sale").zh == "优惠中"
    assert lexicon.label("brand", "unknown").en == "unknown"


def test_fingerprint_is_of_the_names(lexicon: Lexicon, shop: sessionmaker) -> None:
    with shop() as session:
        assert session.get(CatalogState, 1).names_hash == lexicon.fingerprint()


def test_cache_reads_again_after_a_load(shop: sessionmaker) -> None:
    cache = LexiconCache()
    with shop.begin() as session:
        first = cache.get(session)
        assert cache.get(session) is first
        session.add(Color(code="gold", name_zh="金色", name_en="gold"))
        assert cache.get(session) is first
        session.get(CatalogState, 1).version += 1
        session.flush()
        assert cache.get(session).resolve("color", "金色") == ["gold"]


def test_empty_shop(sessions: sessionmaker) -> None:
    with sessions() as session:
        empty = LexiconCache().get(session)
        assert empty.resolve("product", "云跃") == []
        assert empty.resolve("attribute", "in stock") == ["flag=in_stock"]
