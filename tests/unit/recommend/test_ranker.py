"""The ranker: what it blends, leaves out, keeps to, and says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from daogou.catalog.criteria import Criteria
from daogou.catalog.tables import Product, Variant
from daogou.recommend.asking import Ask, Shopper, Step
from daogou.recommend.exploring import explored
from daogou.recommend.index import Index
from daogou.recommend.ranker import recommend
from daogou.text.language import Localized

from .conftest import NOW, buy, look

IndexOf = Callable[[Session], Index]


def codes(session: Session, index: Index | None, ask: Ask) -> list[str]:
    """What is recommended."""
    return [one.card.code for one in recommend(session, index, ask)]


def advice(**criteria: Any) -> Ask:
    """A wish in words."""
    return Ask("advice", NOW, criteria=Criteria(**criteria))


def test_advice_has_reasons(shop_session: Session) -> None:
    wish = advice(categories=("moisturizers",), attributes=("skin_type=sensitive",))
    found = recommend(shop_session, None, wish)
    assert [one.card.code for one in found] == ["yunji-soothing", "yunji-daily"]
    assert found[0].reason == Localized(
        "适合敏感肌，3条评价平均4.7分，同类里卖得最好",
        "fits sensitive skin; rated 4.7 by 3 buyers; the best seller of these",
    )


def test_advice_without_a_wish_is_in_stock_and_varied(shop_session: Session) -> None:
    found = [one.card for one in recommend(shop_session, None, advice())]
    assert len(found) == 5
    assert all(card.in_stock for card in found)
    kinds = [card.category.en for card in found]
    assert max(kinds.count(kind) for kind in kinds) <= 2


def test_a_budget_is_kept(shop_session: Session) -> None:
    wish = advice(family="apparel", price_max=Decimal(300))
    assert codes(shop_session, None, wish) == ["yunyue-lite"]
    for shelf in ("popular", "new"):
        ask = Ask(shelf, NOW, criteria=Criteria(price_max=Decimal(300)), limit=12)  # type: ignore[arg-type]
        found = recommend(shop_session, None, ask)
        assert all(one.card.price <= 300 for one in found)


def test_who_asks_for_the_cheapest_gets_the_cheapest(shop_session: Session) -> None:
    found = recommend(shop_session, None, advice(family="apparel", sort="price_asc"))
    prices = [one.card.price for one in found]
    assert len(prices) > 2 and prices == sorted(prices)


def test_words_hold_for_every_source(shop_session: Session, index_of: IndexOf) -> None:
    shopper = Shopper("me", (Step("yunyue-pro-3", "talked"),))
    wish = replace(advice(words=("露营", "草地")), shopper=shopper)
    index = index_of(shop_session)
    assert codes(shop_session, index, wish) == []
    wish = replace(advice(words=("缓震",)), shopper=shopper)
    found = codes(shop_session, index, wish)
    assert set(found) <= {"yunyue-pro-3", "trailox-gt"} and found


def test_similar_with_and_without_an_index(shop_session: Session, index_of: IndexOf) -> None:
    ask = Ask("similar", NOW, product="trailox-gt")
    assert codes(shop_session, None, ask)[:2] == ["yunyue-pro-3", "yunyue-lite"]
    index = index_of(shop_session)
    found = recommend(shop_session, index, ask)
    assert {one.card.code for one in found[:2]} == {"yunyue-pro-3", "yunyue-lite"}
    assert found[0].reason.zh.startswith("和“") and "Trailox GT" in found[0].reason.en
    for nothing in (replace(ask, product="nothing"), replace(ask, product=None)):
        assert codes(shop_session, index, nothing) == codes(shop_session, None, nothing) == []


def test_a_product_newer_than_the_index_has_similar_ones(
    shop_session: Session, index_of: IndexOf
) -> None:
    index = index_of(shop_session)
    known = shop_session.get(Product, "trailox-gt")
    values = {c.name: getattr(known, c.name) for c in Product.__table__.columns}
    shop_session.add(Product(**{**values, "code": "brand-new", "number": 9999}))
    shop_session.flush()
    assert "yunyue-pro-3" in codes(shop_session, index, Ask("similar", NOW, product="brand-new"))


def test_instead_of_what_is_sold_out(shop_session: Session, index_of: IndexOf) -> None:
    index = index_of(shop_session)
    ask = Ask("alternatives", NOW, product="dengyu-camp")
    found = recommend(shop_session, index, ask)
    assert [one.card.code for one in found] == ["dengyu-desk"]
    assert found[0].reason.zh.endswith("有现货")
    shoes = replace(ask, product="yunyue-pro-3", criteria=Criteria(sizes=("44",)))
    assert codes(shop_session, index, shoes) == ["trailox-gt"]


def test_together_needs_enough_shoppers(shop_session: Session, index_of: IndexOf) -> None:
    ask = Ask("together", NOW, product="hanbit-book-14")
    for who in (1, 2):
        buy(shop_session, who, ["hanbit-book-14", "dengyu-desk"])
    assert codes(shop_session, index_of(shop_session), ask) == []
    buy(shop_session, 3, ["hanbit-book-14", "dengyu-desk"])
    [found] = recommend(shop_session, index_of(shop_session), ask)
    assert found.card.code == "dengyu-desk"
    assert found.reason == Localized(
        "常和“瀚比特 Book 14 笔记本电脑”一起买", "often bought with the Hanbit Book 14 Laptop"
    )
    assert codes(shop_session, None, ask) == []


def test_for_you_follows_what_was_done_last(shop_session: Session, index_of: IndexOf) -> None:
    for who in (1, 2, 3):
        look(shop_session, f"conversation:{who}", ["hanbit-book-14", "dengyu-desk"])
        look(shop_session, f"conversation:{who}0", ["moon-bakery", "yunji-daily"])
    index = index_of(shop_session)
    laptops, books = Step("hanbit-book-14", "viewed"), Step("moon-bakery", "viewed")
    first = Ask("for_you", NOW, Shopper("me", (laptops, books)))
    found = recommend(shop_session, index, first)
    assert found[0].card.code == "dengyu-desk" and found[0].source == "for_you"
    assert found[0].reason.zh == "因为你看过“瀚比特 Book 14 笔记本电脑”"
    turned = Ask("for_you", NOW, Shopper("me", (books, laptops)))
    found = recommend(shop_session, index, turned)
    assert found[0].card.code == "yunji-daily"
    # The title of a book needs no other marks.
    assert found[0].reason.zh == "因为你看过《月亮上的面包店》"


def test_what_was_bought_wants_no_other_one_of_its_kind(
    shop_session: Session, index_of: IndexOf
) -> None:
    shopper = Shopper("me", (Step("yunyue-pro-3", "bought"),))
    found = recommend(shop_session, index_of(shop_session), Ask("for_you", NOW, shopper, limit=20))
    assert found and all(one.source != "for_you" for one in found)


def test_a_new_shopper_gets_what_is_popular_in_the_family(
    shop_session: Session, index_of: IndexOf
) -> None:
    ask = Ask("for_you", NOW, criteria=Criteria(family="apparel"))
    found = recommend(shop_session, index_of(shop_session), ask)
    assert found[0].source == "popular"
    assert {one.card.category.en for one in found} == {"running shoes"}
    assert found[0].reason.en.startswith("popular in ")


@pytest.mark.parametrize("shelf", ["advice", "similar", "popular", "for_you"])
def test_what_is_declined_or_owned_is_left_out(
    shop_session: Session, index_of: IndexOf, shelf: Any
) -> None:
    index = index_of(shop_session)
    ask = Ask(shelf, NOW, product="trailox-gt", limit=20)
    assert {"yunyue-pro-3", "yunyue-lite"} <= set(codes(shop_session, index, ask))
    shopper = Shopper(declined=frozenset({"yunyue-pro-3"}), owned=frozenset({"yunyue-lite"}))
    found = codes(shop_session, index, replace(ask, shopper=shopper))
    assert not {"yunyue-pro-3", "yunyue-lite"} & set(found)


def test_sold_out_goods_are_never_recommended(shop_session: Session, index_of: IndexOf) -> None:
    index = index_of(shop_session)
    for variant in shop_session.query(Variant).filter(Variant.product_code == "yunyue-pro-3"):
        variant.stock = 0
    shop_session.get(Product, "yunyue-pro-3").in_stock = False
    shop_session.flush()
    for shelf in ("advice", "similar", "alternatives", "popular", "for_you", "new"):
        ask = Ask(shelf, NOW, product="trailox-gt", limit=20)  # type: ignore[arg-type]
        assert "yunyue-pro-3" not in codes(shop_session, index, ask)


def test_what_was_wanted_lately_is_popular(shop_session: Session, index_of: IndexOf) -> None:
    ask = Ask("popular", NOW, limit=20)
    last = codes(shop_session, index_of(shop_session), ask)[-1]
    for who in range(8):
        look(shop_session, f"conversation:{who}", [last], hours_ago=1)
    index = index_of(shop_session)
    assert codes(shop_session, index, ask)[0] == last
    kinds = {"moisturizers", "laptops"} - {str(index.categories[index.places[last]])}
    elsewhere = replace(ask, criteria=Criteria(categories=tuple(kinds)))
    assert last not in codes(shop_session, index, elsewhere)


def test_new_goods_are_of_the_last_months(shop_session: Session) -> None:
    today = NOW.date()
    for code, days in (("moon-bakery", 3), ("dengyu-desk", 40), ("trailox-gt", 200)):
        shop_session.get(Product, code).released_on = today - timedelta(days=days)
    shop_session.get(Product, "yunji-daily").released_on = today + timedelta(days=3)
    shop_session.flush()
    found = recommend(shop_session, None, Ask("new", NOW))
    assert [one.card.code for one in found][:2] == ["moon-bakery", "dengyu-desk"]
    assert not {"trailox-gt", "yunji-daily"} & {one.card.code for one in found}
    assert found[0].reason == Localized("童书新品", "new in children's books")


def test_exploring_is_the_same_for_a_shopper_and_a_day() -> None:
    chosen, fresh = [f"c{n}" for n in range(10)], [f"n{n}" for n in range(5)]
    day = date(2025, 11, 5)
    lists = [explored(chosen, fresh, 0.1, f"visitor {who}", day) for who in range(400)]
    assert lists[7] == explored(chosen, fresh, 0.1, "visitor 7", day)
    assert lists[7:40] != [
        explored(chosen, fresh, 0.1, f"visitor {who}", day + timedelta(days=1))
        for who in range(7, 40)
    ]
    assert all(found[0] == "c0" and len(found) == 10 == len(set(found)) for found in lists)
    share = sum(code.startswith("n") for found in lists for code in found) / 4000
    assert 0.06 < share < 0.12
    assert explored(chosen, [], 1.0, "me", day) == chosen
    assert explored([], fresh, 1.0, "me", day) == []
