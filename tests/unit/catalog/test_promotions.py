"""Which coupons run, and which saves most."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from sqlalchemy import update
from sqlalchemy.orm import Session

from daogou.catalog.criteria import Criteria
from daogou.catalog.promotions import active_promotions, best_coupon, find_promotion, last_day
from daogou.catalog.tables import Product, Promotion

NOW = datetime(2025, 11, 5, tzinfo=UTC)


def running(session: Session, now: datetime = NOW, criteria: Criteria | None = None) -> list[str]:
    return [promotion.code for promotion in active_promotions(session, now, criteria)]


def test_running(shop_session: Session) -> None:
    assert running(shop_session) == ["YUNJI10", "SHOES50", "ALL5"]
    assert running(shop_session, datetime(2025, 11, 11, 15, 59, tzinfo=UTC))[0] == "YUNJI10"
    assert running(shop_session, datetime(2025, 11, 11, 16, tzinfo=UTC)) == ["SHOES50", "ALL5"]


def test_running_for_what_is_asked(shop_session: Session) -> None:
    shoes = Criteria(categories=("running-shoes",))
    assert running(shop_session, criteria=shoes) == ["SHOES50", "ALL5"]
    # A brand's is for the kinds of which the brand has something, a kind's for its brands.
    creams = Criteria(categories=("moisturizers",))
    assert running(shop_session, criteria=creams) == ["YUNJI10", "ALL5"]
    beauty = Criteria(brands=("yunji",))
    assert running(shop_session, criteria=beauty) == ["YUNJI10", "ALL5"]
    gone = update(Product).where(Product.brand_code == "yunji").values(active=False)
    shop_session.execute(gone)
    assert running(shop_session, criteria=creams) == ["ALL5"]
    shop_session.execute(gone.values(active=True))
    lamps = Criteria(categories=("desk-lamps",), brands=("dengyu",))
    assert running(shop_session, criteria=lamps) == ["ALL5"]
    apparel = Criteria(family="apparel", brands=("yunyue",))
    assert running(shop_session, criteria=apparel) == ["SHOES50", "ALL5"]
    cream = Criteria(products=("yunji-daily",))
    assert running(shop_session, criteria=cream) == ["YUNJI10", "ALL5"]


def test_best_coupon(shop_session: Session) -> None:
    def best(*lines: tuple[str, int], now: datetime = NOW) -> tuple[str, str] | None:
        found = best_coupon(shop_session, lines, now)
        return found and (found.code, str(found.discount))

    assert best(("yunyue-pro-3-white-42", 1)) == ("SHOES50", "50.00")
    # 5 % of 6458 is more than 50; 459 of it would also do for SHOES50.
    assert best(("yunyue-pro-3-white-42", 1), ("hanbit-book-14-512", 1)) == ("ALL5", "322.90")
    # Shoes for 299 do not reach 400, whatever else is in the cart.
    assert best(("yunyue-lite-black-42", 1), ("yunji-daily-50", 2)) == ("ALL5", "23.75")
    assert best(("yunji-daily-50", 1)) == ("YUNJI10", "8.80")
    assert best(("shellup-clear-1", 1)) is None
    assert best() is None
    assert best(("unknown", 1)) is None
    assert best(("yunji-daily-50", 1), now=datetime(2026, 5, 1, tzinfo=UTC)) is None


def test_a_coupon_by_code_counts_where_its_code_was_told(shop_session: Session) -> None:
    shop_session.get(Promotion, "SHOES50").needs_code = True
    shoes = [("yunyue-pro-3-white-42", 1)]
    without = best_coupon(shop_session, shoes, NOW)
    told = best_coupon(shop_session, shoes, NOW, codes={"SHOES50"})
    assert without is not None and told is not None
    assert (without.code, told.code) == ("ALL5", "SHOES50")
    found = find_promotion(shop_session, "shoes50")
    assert found is not None and found.code == "SHOES50"
    assert find_promotion(shop_session, "SHOES5") is None


def test_the_last_day_is_the_shop_s() -> None:
    assert last_day(datetime(2025, 11, 12, 16, tzinfo=UTC)) == date(2025, 11, 12)
    assert last_day(datetime(2025, 11, 12, 17, tzinfo=UTC)) == date(2025, 11, 13)


def test_discount_is_never_more_than_the_goods(shop_session: Session) -> None:
    shop_session.get(type(active_promotions(shop_session, NOW)[0]), "SHOES50").min_total = Decimal(
        0
    )
    shop_session.get(type(active_promotions(shop_session, NOW)[0]), "SHOES50").value = Decimal(500)
    found = best_coupon(shop_session, [("yunyue-lite-red-42", 1)], NOW)
    assert found is not None
    assert found.discount == Decimal("279.00")
