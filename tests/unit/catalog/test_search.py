"""Search over the small shop, on every database."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import event, update
from sqlalchemy.orm import Session

from daogou.catalog.criteria import Criteria
from daogou.catalog.search import search
from daogou.catalog.tables import Product

NOW = datetime(2025, 11, 5, tzinfo=UTC)


def codes(session: Session, limit: int = 20, **conditions: Any) -> list[str]:
    found = search(session, Criteria(**conditions), limit=limit, now=NOW)
    assert found.relaxed == ()
    return [card.code for card in found.items]


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"categories": ("running-shoes",)}, {"yunyue-pro-3", "yunyue-lite", "trailox-gt"}),
        (
            {"categories": ("apparel",)},
            {"yunyue-pro-3", "yunyue-lite", "trailox-gt", "northpeak-street"},
        ),
        ({"family": "beauty"}, {"yunji-soothing", "yunji-daily"}),
        ({"brands": ("yunyue",)}, {"yunyue-pro-3", "yunyue-lite"}),
        ({"products": ("moon-bakery", "trailox-gt")}, {"moon-bakery", "trailox-gt"}),
        ({"colors": ("red",)}, {"yunyue-lite"}),
        ({"sizes": ("44",)}, {"trailox-gt"}),
        ({"sizes": ("paperback",)}, {"moon-bakery"}),
        # Names say a measure as well, but not where the goods have sizes of that kind.
        ({"sizes": ("14in",)}, {"hanbit-book-14"}),
        ({"sizes": ("14m",)}, set()),
        ({"sizes": ("30ml",)}, {"yunji-soothing"}),
        ({"price_max": Decimal(45)}, {"shellup-clear", "moon-bakery"}),
        ({"price_min": Decimal("5999.01")}, {"hanbit-book-14"}),
        (
            {"price_min": Decimal(100), "price_max": Decimal(140)},
            {"dengyu-camp", "yunji-soothing"},
        ),
        ({"attributes": ("feature=waterproof",)}, {"trailox-gt", "dengyu-camp"}),
        ({"attributes": ("feature=waterproof", "feature=cushioned")}, {"trailox-gt"}),
        ({"attributes": ("gender=kids|audience=children",)}, {"moon-bakery"}),
        (
            {"categories": ("shoes",), "exclude_brands": ("yunyue",)},
            {"trailox-gt", "northpeak-street"},
        ),
        (
            {"categories": ("shoes",), "exclude_attributes": ("feature=cushioned",)},
            {"yunyue-lite", "northpeak-street"},
        ),
        ({"rating_min": 4.5}, {"trailox-gt", "yunji-soothing"}),
        ({"in_stock": True, "categories": ("desk-lamps",)}, {"dengyu-desk"}),
    ],
)
def test_conditions(shop_session: Session, conditions: Any, expected: set[str]) -> None:
    assert set(codes(shop_session, **conditions)) == expected


def test_one_variant_must_fit_everything(shop_session: Session) -> None:
    # Pro 3 comes in black, in 42 and below 470 yuan, but not all at once.
    found = codes(
        shop_session, colors=("black",), sizes=("42",), price_max=Decimal(470), in_stock=True
    )
    assert found == ["trailox-gt", "yunyue-lite"]


def test_excluded_colour_leaves_products_that_come_in_another(shop_session: Session) -> None:
    found = search(shop_session, Criteria(categories=("shoes",), exclude_colors=("black",)))
    assert {card.code: card.matched_sku for card in found.items} == {
        "yunyue-pro-3": "yunyue-pro-3-white-42",
        "yunyue-lite": "yunyue-lite-red-42",
        "northpeak-street": "northpeak-street-white-38",
    }


def test_unisex_goods_are_for_women_and_men_but_not_for_kids(shop_session: Session) -> None:
    women = codes(shop_session, attributes=("gender=women",))
    assert set(women) == {"yunyue-pro-3", "northpeak-street"}
    relaxed = search(shop_session, Criteria(attributes=("gender=kids",), categories=("shoes",)))
    assert relaxed.relaxed == ("attributes",)


def test_goods_for_all_skin_types_fit_a_sensitive_one(shop_session: Session) -> None:
    found = codes(shop_session, attributes=("skin_type=sensitive",))
    assert found == ["yunji-soothing", "yunji-daily"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("灯",), ["dengyu-desk", "dengyu-camp"]),
        (("台灯",), ["dengyu-desk", "dengyu-camp"]),
        (("露营",), ["dengyu-camp"]),
        (("露营", "灯"), ["dengyu-camp"]),
        (("护眼",), ["dengyu-desk"]),
        (("白鞋",), ["northpeak-street"]),
        (("面包",), ["moon-bakery"]),
        (("camping",), ["dengyu-camp"]),
        (("lanterns",), ["dengyu-camp"]),
        (("camping", "lantern"), ["dengyu-camp"]),
        (("跑步鞋", "驰野"), ["trailox-gt"]),
    ],
)
def test_words(shop_session: Session, words: tuple[str, ...], expected: list[str]) -> None:
    assert codes(shop_session, words=words) == expected


@pytest.mark.parametrize(
    "word", ["'", '"', "\\", "a'b", "* OR", "(", "-", ":*", "a<->b", "!", "NOT"]
)
def test_words_are_never_read_as_syntax(shop_session: Session, word: str) -> None:
    for kinds in ((), ("home",)):
        assert search(shop_session, Criteria(words=(word, "台灯"), categories=kinds)).total >= 0


def test_what_a_kind_is_called_tells_none_of_its_goods_apart(shop_session: Session) -> None:
    of_all = search(shop_session, Criteria(words=("轻薄", "跑鞋")))
    assert of_all.total == 3 and not of_all.relaxed
    shoes = ("running-shoes",)
    assert search(shop_session, Criteria(words=("轻薄",), categories=shoes)).relaxed == ("words",)
    assert codes(shop_session, words=("越野",), categories=shoes) == ["trailox-gt"]
    assert codes(shop_session, words=("gt",), categories=shoes) == ["trailox-gt"]


def test_words_of_which_only_some_are_found(shop_session: Session) -> None:
    found = search(shop_session, Criteria(words=("露营", "帐篷")))
    assert [card.code for card in found.items] == ["dengyu-camp"]
    assert found.relaxed == ("words",)
    # The next page and the next condition go on from what was found.
    assert found.criteria == Criteria(words=("露营",))
    assert search(shop_session, found.criteria).relaxed == ()


def test_of_a_long_wish_the_rare_words_are_kept(shop_session: Session) -> None:
    """ "Lamp" is in two names, "camping" in one: what has both is shown, not all with either."""
    found = search(shop_session, Criteria(words=("灯", "露营", "外星人")))
    assert [card.code for card in found.items] == ["dengyu-camp"]
    assert found.criteria.words == ("灯", "露营")


def test_a_single_character_alone_finds_nothing(shop_session: Session) -> None:
    """Of "妈妈腰疼想按摩" no lamp is shown because its name has one character of it."""
    assert search(shop_session, Criteria(words=("灯", "按摩", "腰疼"))).total == 0
    assert search(shop_session, Criteria(words=("灯", "妈"))).total == 2


@pytest.mark.parametrize("word", ["露营", "野营", "camping"])
def test_words_of_one_use_find_the_same(shop_session: Session, word: str) -> None:
    assert codes(shop_session, words=(word,), categories=("desk-lamps",)) == ["dengyu-camp"]


def test_words_beside_a_kind_are_given_up_first(shop_session: Session) -> None:
    found = search(
        shop_session, Criteria(words=("潜水艇",), categories=("shoes",), colors=("red",))
    )
    assert found.relaxed == ("words",)
    assert found.criteria == Criteria(categories=("shoes",), colors=("red",))


def test_words_with_conditions(shop_session: Session) -> None:
    assert codes(shop_session, words=("灯",), price_min=Decimal(150)) == ["dengyu-desk"]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("price_asc", ["yunyue-lite", "trailox-gt", "yunyue-pro-3"]),
        ("price_desc", ["yunyue-pro-3", "trailox-gt", "yunyue-lite"]),
        ("rating", ["trailox-gt", "yunyue-pro-3", "yunyue-lite"]),
        ("sales", ["yunyue-pro-3", "trailox-gt", "yunyue-lite"]),
        ("new", ["trailox-gt", "yunyue-pro-3", "yunyue-lite"]),
        ("relevance", ["yunyue-pro-3", "trailox-gt", "yunyue-lite"]),
    ],
)
def test_orders(shop_session: Session, sort: Any, expected: list[str]) -> None:
    assert codes(shop_session, categories=("running-shoes",), sort=sort) == expected


def test_order_by_the_price_of_the_variant_that_fits(shop_session: Session) -> None:
    found = search(
        shop_session, Criteria(categories=("shoes",), colors=("white",), sort="price_desc")
    )
    assert [(card.code, card.price) for card in found.items] == [
        ("yunyue-pro-3", Decimal("459.00")),
        ("northpeak-street", Decimal("239.00")),
    ]


def test_sold_out_goods_come_last(shop_session: Session) -> None:
    assert codes(shop_session, categories=("shoes",))[-1] == "northpeak-street"
    assert codes(shop_session, categories=("shoes",), sort="price_asc")[-1] == "northpeak-street"


def test_inactive_goods_are_not_found(shop_session: Session) -> None:
    shop_session.execute(update(Product).where(Product.code == "yunyue-lite").values(active=False))
    assert "yunyue-lite" not in codes(shop_session, categories=("shoes",))


def test_on_sale_is_what_a_running_promotion_names(shop_session: Session) -> None:
    assert set(codes(shop_session, on_sale=True)) == {
        "yunyue-pro-3",
        "yunyue-lite",
        "trailox-gt",
        "northpeak-street",
        "yunji-soothing",
        "yunji-daily",
    }
    later = search(
        shop_session, Criteria(on_sale=True), now=datetime(2025, 12, 5, tzinfo=UTC), limit=20
    )
    assert later.total == 11  # Only the one for the whole shop still runs.
    none = search(shop_session, Criteria(on_sale=True), now=datetime(2026, 2, 1, tzinfo=UTC))
    assert none.total == 0


def test_pages_do_not_overlap(shop_session: Session) -> None:
    pages = [search(shop_session, Criteria(), limit=4, offset=offset) for offset in (0, 4, 8, 12)]
    seen = [card.code for page in pages for card in page.items]
    assert len(seen) == len(set(seen)) == 11
    assert [page.total for page in pages] == [11, 11, 11, 11]


def test_nothing_fits(shop_session: Session) -> None:
    nothing = search(shop_session, Criteria(categories=("laptops",), price_max=Decimal(100)))
    assert (nothing.items, nothing.total, nothing.relaxed) == ([], 0, ())
    assert search(shop_session, Criteria(words=("潜水艇",))).total == 0


def test_least_important_condition_is_given_up_first(shop_session: Session) -> None:
    found = search(shop_session, Criteria(categories=("shoes",), colors=("red",), sizes=("44",)))
    assert found.relaxed == ("sizes",)
    assert [card.code for card in found.items] == ["yunyue-lite"]
    assert found.criteria == Criteria(categories=("shoes",), colors=("red",))


def test_one_condition_is_given_up_before_several(shop_session: Session) -> None:
    found = search(
        shop_session,
        Criteria(categories=("shoes",), brands=("trailox",), colors=("red",), sizes=("44",)),
    )
    assert found.relaxed == ("colors",)
    both = search(
        shop_session,
        Criteria(categories=("shoes",), brands=("northpeak",), colors=("red",), sizes=("44",)),
    )
    assert both.relaxed == ("brands", "sizes") or both.relaxed == ("sizes", "colors")


def test_whom_goods_are_for_is_given_up_last(shop_session: Session) -> None:
    def given_up(**conditions: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
        found = search(shop_session, Criteria(categories=("shoes",), **conditions))
        assert found.items
        return found.relaxed, found.criteria.attributes

    women, light = "gender=women", "feature=lightweight"
    assert given_up(attributes=(light, women)) == (("attributes",), (women,))
    assert given_up(attributes=(women,), brands=("trailox",)) == (("brands",), (women,))
    assert given_up(attributes=("gender=kids",)) == (("attributes",), ())
    assert given_up(attributes=("gender=kids", light), price_max=Decimal(300)) == (
        *(("attributes",), ()),
    )


def test_price_is_never_given_up(shop_session: Session) -> None:
    found = search(
        shop_session,
        Criteria(categories=("shoes",), colors=("white",), price_max=Decimal(300), sizes=("46",)),
    )
    assert found.relaxed == ("sizes",)
    assert all(card.price <= 300 for card in found.items)


def test_card(shop_session: Session) -> None:
    (card,) = search(shop_session, Criteria(words=("pro",), colors=("black",))).items
    assert card.name.zh == "云跃 Pro 3 跑步鞋"
    assert card.brand.en == "Yunyue"
    assert card.category.zh == "跑步鞋"
    assert (card.price_min, card.price_max) == (Decimal("459.00"), Decimal("519.00"))
    # The cheapest black one that there is: 42 is sold out at the same price.
    assert (card.price, card.matched_sku) == (Decimal("499.00"), "yunyue-pro-3-black-41")
    assert (card.rating, card.rating_count) == (pytest.approx(3.67), 3)
    assert [color.en for color in card.colors] == ["black", "white"]
    assert card.sizes == ("41", "42", "43")
    assert card.in_stock


def test_a_session_reads_what_lies_below_a_category_once(shop_session: Session) -> None:
    read: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        read.extend(["below"] if "RECURSIVE" in statement else [])

    bind = shop_session.get_bind()
    event.listen(bind, "before_cursor_execute", note)
    try:
        for categories in (("shoes",), ("shoes",), ("apparel",)):
            search(shop_session, Criteria(categories=categories))
    finally:
        event.remove(bind, "before_cursor_execute", note)
    assert len(read) == 2
