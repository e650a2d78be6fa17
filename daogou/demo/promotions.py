"""The demo shop's coupons, and the one that an order of the past was given."""
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from daogou.demo.shop import DemoProduct
from daogou.money import round_money

Row = dict[str, str]


@dataclass(frozen=True)
class Coupon:
    """A row of promotions.csv; both days are included.

    One with `needs_code` has to be asked for by its code, once by each customer if `once`.
    """

    code: str
    kind: str
    value: Decimal
    min_total: Decimal
    category: str
    brand: str
    title_zh: str
    title_en: str
    starts: date
    ends: date
    needs_code: bool = False
    once: bool = False

    def discount(self, lines: Sequence[tuple[DemoProduct, Decimal]]) -> Decimal:
        """What it takes off lines of (product, line total); 0 where it does not apply."""
        meant = sum(
            (
                total
                for product, total in lines
                if (not self.category or self.category in product.categories)
                and self.brand in ("", product.brand)
            ),
            Decimal(0),
        )
        if not meant or meant < self.min_total:
            return Decimal("0.00")
        if self.kind == "percent":
            return round_money(meant * self.value / 100)
        return min(self.value, meant)


def _coupon(
    code: str,
    offer: str,
    least: int,
    meant: str,
    title_zh: str,
    title_en: str,
    starts: tuple[int, int, int],
    ends: tuple[int, int, int],
    *,
    needs_code: bool = False,
    once: bool = False,
) -> Coupon:
    """A coupon written short: `offer` is "8%" or "20", `meant` a category or "brand:code"."""
    return Coupon(
        code=code,
        kind="percent" if offer.endswith("%") else "amount",
        value=Decimal(offer.rstrip("%")),
        min_total=Decimal(least),
        category="" if meant.startswith("brand:") else meant,
        brand=meant.removeprefix("brand:") if meant.startswith("brand:") else "",
        title_zh=title_zh,
        title_en=title_en,
        starts=date(*starts),
        ends=date(*ends),
        needs_code=needs_code,
        once=once,
    )


# fmt: off
COUPONS = (
    # On for long, for everybody.
    _coupon("NEW10", "10", 99, "", "全场满99减10", "10 yuan off orders over 99", (2025, 1, 1), (2026, 6, 30)),
    _coupon("SHOP50", "50", 499, "", "全场满499减50", "50 yuan off orders over 499", (2025, 9, 1), (2026, 3, 31)),
    # The big autumn sale.
    _coupon("1111-300", "300", 2999, "", "双十一满2999减300", "Double 11: 300 yuan off orders over 2,999", (2025, 10, 20), (2025, 11, 12)),
    _coupon("DIGI200", "200", 1999, "electronics", "数码满1999减200", "200 yuan off electronics over 1,999", (2025, 10, 20), (2025, 11, 12)),
    _coupon("WEAR12", "12%", 300, "apparel", "服饰满300打88折", "12% off apparel over 300", (2025, 10, 20), (2025, 11, 20)),
    _coupon("RUN40", "40", 299, "running-shoes", "跑步鞋满299减40", "40 yuan off running shoes over 299", (2025, 10, 15), (2025, 11, 30)),
    _coupon("HOME60", "60", 399, "home", "家居满399减60", "60 yuan off home over 399", (2025, 10, 25), (2025, 11, 25)),
    _coupon("GLOW15", "15%", 199, "skincare", "护肤品满199打85折", "15% off skincare over 199", (2025, 10, 20), (2025, 11, 15)),
    _coupon("READ20", "20%", 79, "books", "图书满79打8折", "20% off books over 79", (2025, 10, 1), (2025, 12, 31)),
    _coupon("POLAR100", "100", 699, "brand:northpeak", "北峰满699减100", "100 yuan off Northpeak over 699", (2025, 10, 25), (2025, 12, 31)),
    _coupon("TINGLAN8", "8%", 0, "brand:tinglan", "听岚全线92折", "8% off everything by Tinglan", (2025, 10, 28), (2025, 11, 18)),
    # For who tells the code.
    _coupon("FRIEND20", "20", 128, "", "好友券满128减20", "Friends: 20 yuan off orders over 128", (2025, 10, 1), (2026, 6, 30), needs_code=True, once=True),
    _coupon("READ12", "12", 59, "books", "读书会图书满59减12", "Reading club: 12 yuan off books over 59", (2025, 10, 1), (2026, 6, 30), needs_code=True),
    # To come.
    _coupon("1212-80", "80", 799, "", "双十二满799减80", "Double 12: 80 yuan off orders over 799", (2025, 12, 5), (2025, 12, 14)),
    _coupon("GIFT25", "25", 199, "beauty", "圣诞美妆满199减25", "Christmas: 25 yuan off beauty over 199", (2025, 12, 15), (2025, 12, 26)),
    # Over.
    _coupon("SCHOOL150", "150", 2499, "laptops", "开学季笔记本满2499减150", "Back to school: 150 yuan off laptops over 2,499", (2025, 8, 10), (2025, 9, 15)),
    _coupon("SUMMER30", "30", 199, "clothing", "夏日清仓满199减30", "Summer sale: 30 yuan off clothing over 199", (2025, 7, 1), (2025, 8, 31)),
    _coupon("MOON18", "18", 168, "kitchen", "中秋厨房满168减18", "Mid-Autumn: 18 yuan off kitchenware over 168", (2025, 9, 25), (2025, 10, 8)),
)
# fmt: on


def promotion_rows() -> Iterator[Row]:
    """The rows of promotions.csv."""
    for coupon in COUPONS:
        yield {
            "code": coupon.code,
            "kind": coupon.kind,
            "value": str(coupon.value),
            "min_total": str(coupon.min_total),
            "category": coupon.category,
            "brand": coupon.brand,
            "title_zh": coupon.title_zh,
            "title_en": coupon.title_en,
            "starts_at": coupon.starts.isoformat(),
            "ends_at": coupon.ends.isoformat(),
            "needs_code": "yes" if coupon.needs_code else "",
            "once_per_customer": "yes" if coupon.once else "",
        }


def best(lines: Sequence[tuple[DemoProduct, Decimal]], day: date) -> tuple[str, Decimal]:
    """The code and the discount of the coupon that saved most on `day`; ("", 0) for none."""
    offers = [
        (coupon.discount(lines), coupon.code)
        for coupon in COUPONS
        if coupon.starts <= day <= coupon.ends and not coupon.needs_code
    ]
    discount, code = max(offers, default=(Decimal("0.00"), ""))
    return (code, discount) if discount else ("", Decimal("0.00"))
