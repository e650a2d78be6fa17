"""A tiny shop: running shoes in three sizes, a novel, a lipstick, one coupon; and one customer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from sqlalchemy.orm import Session

from daogou.catalog.tables import Brand, Category, Color, Product, Promotion, Variant
from daogou.orders.delivery import Delivery
from daogou.orders.owners import conversation_owner
from daogou.orders.tables import Address, Customer

NOW = datetime(2025, 11, 1, 4, 0, tzinfo=UTC)
OWNER = conversation_owner("c1")
DELIVERY = Delivery("王小明", "13812348888", "文三路 88 号 302 室", "浙江省", "杭州市", "西湖区")


def fill(session: Session) -> None:
    """Write the tiny shop."""
    session.add_all(
        [
            Category(code="apparel", name_zh="服饰", name_en="apparel"),
            Category(code="books", name_zh="图书", name_en="books"),
            Brand(code="yunyue", name_zh="云跃", name_en="Yunyue"),
            Color(code="black", name_zh="黑色", name_en="black", hex="#000000"),
        ]
    )
    session.flush()
    session.add_all(
        [
            Category(
                code="running-shoes",
                parent_code="apparel",
                name_zh="跑步鞋",
                name_en="running shoes",
            ),
            Category(code="novels", parent_code="books", name_zh="小说", name_en="novels"),
        ]
    )
    session.flush()
    session.add_all(
        [
            _product(1, "shoe", "云跃 Pro 3 跑步鞋", "Yunyue Pro 3 Running Shoes", "running-shoes"),
            _product(2, "novel", "《星海来信》", "Letters from the Sea of Stars", "novels"),
        ]
    )
    session.flush()
    session.add_all(
        [
            _variant("shoe-41", "shoe", "459.00", 5, color="black", size="41"),
            _variant("shoe-42", "shoe", "459.00", 3, color="black", size="42"),
            _variant("shoe-43", "shoe", "459.00", 0, color="black", size="43"),
            _variant("shoe-46", "shoe", "489.00", 4, color="black", size="46"),
            _variant("novel-pb", "novel", "39.80", 200, size="paperback"),
            Promotion(
                code="SHOES50",
                kind="amount",
                value=Decimal(50),
                min_total=Decimal(400),
                category_code="apparel",
                title_zh="鞋服满 400 减 50",
                title_en="50 off apparel over 400",
                starts_at=NOW - timedelta(days=1),
                ends_at=NOW + timedelta(days=30),
            ),
            Customer(
                id=1,
                name="李雷",
                phone="13800001234",
                email="lilei@example.com",
                joined_at=NOW - timedelta(days=400),
            ),
        ]
    )
    session.flush()
    session.add(
        Address(
            customer_id=1,
            recipient="李雷",
            phone="13800001234",
            province="",
            city="北京市",
            district="朝阳区",
            street="建国路 9 号",
            is_default=True,
        )
    )


def _product(number: int, code: str, zh: str, en: str, category: str) -> Product:
    return Product(
        code=code,
        number=number,
        name_zh=zh,
        name_en=en,
        brand_code="yunyue",
        category_code=category,
        in_stock=True,
    )


def _variant(
    sku: str, product: str, price: str, stock: int, *, color: str | None = None, size: str = ""
) -> Variant:
    return Variant(
        sku=sku,
        product_code=product,
        color_code=color,
        size=size,
        price=Decimal(price),
        stock=stock,
    )


def stock_of(session: Session, sku: str) -> int:
    """The pieces of `sku` that the shop has now."""
    return session.get(Variant, sku, populate_existing=True).stock
