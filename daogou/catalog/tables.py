"""Tables of the catalogue: a tree of categories, products with variants, reviews, promotions.

Names and descriptions stand in both languages side by side; other surface forms of a name stand in
`Synonym`. What search needs of variants and reviews (prices, stock, rating, popularity) is repeated
on the product and kept right by `daogou.catalog.summaries`.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import relationship

from daogou.database import Base
from daogou.money import Money
from daogou.times import UTCDateTime

SYNONYM_KINDS = ("category", "brand", "color", "attribute", "product")
PROMOTION_KINDS = ("percent", "amount")


class Category(Base):
    """A kind of goods; the roots of the tree are the shop's families."""

    __tablename__ = "category"

    code: str = Column(String(64), primary_key=True)
    parent_code: str | None = Column(ForeignKey("category.code"), index=True)
    name_zh: str = Column(String(128), nullable=False)
    name_en: str = Column(String(128), nullable=False)


class Brand(Base):
    """A maker's name."""

    __tablename__ = "brand"

    code: str = Column(String(64), primary_key=True)
    name_zh: str = Column(String(128), nullable=False)
    name_en: str = Column(String(128), nullable=False)


class Color(Base):
    """A colour that variants come in; `hex` is like `#1a2b3c`, empty where it cannot be shown."""

    __tablename__ = "color"

    code: str = Column(String(64), primary_key=True)
    name_zh: str = Column(String(64), nullable=False)
    name_en: str = Column(String(64), nullable=False)
    hex: str = Column(String(7), nullable=False, default="")


class AttributeValue(Base):
    """One value of one attribute, such as gender=women; the label names the attribute."""

    __tablename__ = "attribute_value"

    name: str = Column(String(64), primary_key=True)
    code: str = Column(String(64), primary_key=True)
    label_zh: str = Column(String(64), nullable=False)
    label_en: str = Column(String(64), nullable=False)
    value_zh: str = Column(String(64), nullable=False)
    value_en: str = Column(String(64), nullable=False)


class Product(Base):
    """A thing that the shop sells, in one or more variants.

    `number` is the product's row in the full-text index. `popularity` (0 to 1) is what ranks two
    products that fit a wish equally well.
    """

    __tablename__ = "product"
    __table_args__ = (
        # One index for each order of results, for the whole shop and, in the order of relevance,
        # for a category and a brand: a page is read off the index and nothing is sorted.
        Index("ix_product_rank", "in_stock", "popularity", "number"),
        Index("ix_product_category", "category_code", "in_stock", "popularity", "number"),
        Index("ix_product_brand", "brand_code", "in_stock", "popularity", "number"),
        Index("ix_product_price", "in_stock", "price_min", "number"),
        Index("ix_product_rating", "in_stock", "rating", "rating_count", "number"),
        Index("ix_product_sales", "in_stock", "sales", "number"),
        Index("ix_product_released", "in_stock", "released_on", "number"),
        # What a full-text search asks of each of thousands of products that hold a word.
        Index(
            "ix_product_text",
            "number",
            "active",
            "in_stock",
            "popularity",
            "category_code",
            "price_min",
            "code",
        ),
    )

    code: str = Column(String(64), primary_key=True)
    number: int = Column(Integer, nullable=False, unique=True)
    name_zh: str = Column(String(255), nullable=False)
    name_en: str = Column(String(255), nullable=False)
    brand_code: str = Column(ForeignKey("brand.code"), nullable=False)
    category_code: str = Column(ForeignKey("category.code"), nullable=False)
    description_zh: str = Column(Text, nullable=False, default="")
    description_en: str = Column(Text, nullable=False, default="")
    sales: int = Column(Integer, nullable=False, default=0)
    released_on: date | None = Column(Date)
    image: str = Column(String(255), nullable=False, default="")
    active: bool = Column(Boolean, nullable=False, default=True)
    rating: float | None = Column(Float)
    rating_count: int = Column(Integer, nullable=False, default=0)
    price_min: Decimal | None = Column(Money)
    price_max: Decimal | None = Column(Money)
    in_stock: bool = Column(Boolean, nullable=False, default=False)
    popularity: float = Column(Float, nullable=False, default=0.0)

    brand: Any = relationship("Brand")
    category: Any = relationship("Category")
    variants: Any = relationship("Variant", order_by="Variant.position", back_populates="product")


class ProductAttribute(Base):
    """A product has this value of this attribute."""

    __tablename__ = "product_attribute"
    __table_args__ = (
        ForeignKeyConstraint(
            ["attribute_name", "value_code"],
            ["attribute_value.name", "attribute_value.code"],
            name="fk_product_attribute_value",
        ),
        Index("ix_product_attribute_value", "attribute_name", "value_code", "product_code"),
    )

    product_code: str = Column(ForeignKey("product.code", ondelete="CASCADE"), primary_key=True)
    attribute_name: str = Column(String(64), primary_key=True)
    value_code: str = Column(String(64), primary_key=True)


class Variant(Base):
    """What is put into a cart: a product in one colour and size, with its price and stock.

    `size` is a canonical value of `daogou.text.sizes` ("42", "XL", "256GB"); colour and size are
    None where the goods have none. `position` is the order of the shop's own list.
    """

    __tablename__ = "variant"
    __table_args__ = (
        CheckConstraint("price >= 0", "price_not_negative"),
        CheckConstraint("stock >= 0", "stock_not_negative"),
        Index("ix_variant_product", "product_code", "color_code", "size", "price", "stock"),
        Index("ix_variant_color", "color_code", "price", "stock", "size", "product_code"),
        Index("ix_variant_size", "size", "price", "stock", "product_code"),
    )

    sku: str = Column(String(64), primary_key=True)
    product_code: str = Column(ForeignKey("product.code", ondelete="CASCADE"), nullable=False)
    color_code: str | None = Column(ForeignKey("color.code"))
    size: str | None = Column(String(32))
    price: Decimal = Column(Money, nullable=False)
    stock: int = Column(Integer, nullable=False, default=0)
    position: int = Column(Integer, nullable=False, default=0)

    product: Any = relationship("Product", back_populates="variants")


class Review(Base):
    """What one buyer wrote about a product, in the language they wrote it in."""

    __tablename__ = "review"
    __table_args__ = (
        UniqueConstraint("product_code", "author", "created_at"),
        CheckConstraint("rating BETWEEN 1 AND 5", "rating_one_to_five"),
    )

    id: int = Column(Integer, primary_key=True)
    product_code: str = Column(ForeignKey("product.code", ondelete="CASCADE"), nullable=False)
    author: str = Column(String(64), nullable=False)
    rating: int = Column(Integer, nullable=False)
    title: str = Column(String(255), nullable=False, default="")
    text: str = Column(Text, nullable=False, default="")
    language: str = Column(String(8), nullable=False)
    created_at: datetime = Column(UTCDateTime, nullable=False)
    verified: bool = Column(Boolean, nullable=False, default=False)


class Promotion(Base):
    """A coupon: `value` per cent or yuan off from `min_total` yuan on, in a category or a brand.

    A category counts with its children; without category and brand it is for the whole shop.
    One that `needs_code` is only for carts whose owner has told its code; one that is
    `once_per_customer` may be used in one order.
    """

    __tablename__ = "promotion"
    __table_args__ = (CheckConstraint("kind IN ('percent', 'amount')", "kind"),)

    code: str = Column(String(64), primary_key=True)
    kind: str = Column(String(16), nullable=False)
    value: Decimal = Column(Money, nullable=False)
    min_total: Decimal = Column(Money, nullable=False, default=Decimal(0))
    category_code: str | None = Column(ForeignKey("category.code"))
    brand_code: str | None = Column(ForeignKey("brand.code"))
    title_zh: str = Column(String(255), nullable=False)
    title_en: str = Column(String(255), nullable=False)
    starts_at: datetime = Column(UTCDateTime, nullable=False)
    ends_at: datetime = Column(UTCDateTime, nullable=False)
    active: bool = Column(Boolean, nullable=False, default=True)
    needs_code: bool = Column(Boolean, nullable=False, default=False)
    once_per_customer: bool = Column(Boolean, nullable=False, default=False)


class Synonym(Base):
    """Another way to say the name of something; an attribute's code is `name=code`."""

    __tablename__ = "synonym"
    __table_args__ = (UniqueConstraint("kind", "code", "language", "text"),)

    id: int = Column(Integer, primary_key=True)
    kind: str = Column(String(16), nullable=False)
    code: str = Column(String(130), nullable=False)
    language: str = Column(String(8), nullable=False)
    text: str = Column(String(255), nullable=False)


class CatalogState(Base):
    """The one row (id 1) that tells readers whether the catalogue or its names have changed."""

    __tablename__ = "catalog_state"

    id: int = Column(Integer, primary_key=True)
    version: int = Column(Integer, nullable=False)
    loaded_at: datetime = Column(UTCDateTime, nullable=False)
    names_hash: str = Column(String(64), nullable=False)
