"""The first schema: catalogue, customers, carts, orders, after-sales, and the full-text index.

The index `product_fts` is of another kind on each database: an FTS5 table whose rowid is
`product.number` on SQLite, a table with a weighted tsvector and a GIN index on PostgreSQL. The
words in it are segmented before they are written (see `daogou.catalog.fulltext`).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.money import Money
from daogou.times import UTCDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# A table stands before those that it refers to.
TABLES = (
    "refund",
    "shipment_event",
    "return_request",
    "cart_line",
    "variant",
    "ticket",
    "shipment",
    "review",
    "product_attribute",
    "order_line",
    "invoice",
    "cart",
    "shop_order",
    "promotion",
    "product",
    "address",
    "synonym",
    "service_rating",
    "running_number",
    "proof_attempt",
    "customer",
    "color",
    "category",
    "catalog_state",
    "brand",
    "attribute_value",
)

FTS5 = """
CREATE VIRTUAL TABLE product_fts USING fts5(
    name, context, body, tokenize = 'unicode61 remove_diacritics 0'
)
"""
TSVECTOR = """
CREATE TABLE product_fts (
    number INTEGER NOT NULL CONSTRAINT pk_product_fts PRIMARY KEY
        CONSTRAINT fk_product_fts_number_product REFERENCES product (number) ON DELETE CASCADE,
    document TSVECTOR NOT NULL
)
"""
GIN = "CREATE INDEX ix_product_fts_document ON product_fts USING gin (document)"


def upgrade() -> None:
    """All tables, with their constraints and indexes."""
    op.create_table(
        "attribute_value",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("label_zh", sa.String(length=64), nullable=False),
        sa.Column("label_en", sa.String(length=64), nullable=False),
        sa.Column("value_zh", sa.String(length=64), nullable=False),
        sa.Column("value_en", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("name", "code", name=op.f("pk_attribute_value")),
    )
    op.create_table(
        "brand",
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("name_zh", sa.String(length=128), nullable=False),
        sa.Column("name_en", sa.String(length=128), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_brand")),
    )
    op.create_table(
        "catalog_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("loaded_at", UTCDateTime(), nullable=False),
        sa.Column("names_hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalog_state")),
    )
    op.create_table(
        "category",
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("parent_code", sa.String(length=64), nullable=True),
        sa.Column("name_zh", sa.String(length=128), nullable=False),
        sa.Column("name_en", sa.String(length=128), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_code"], ["category.code"], name=op.f("fk_category_parent_code_category")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_category")),
    )
    op.create_index("ix_category_parent_code", "category", ["parent_code"])

    op.create_table(
        "color",
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("name_zh", sa.String(length=64), nullable=False),
        sa.Column("name_en", sa.String(length=64), nullable=False),
        sa.Column("hex", sa.String(length=7), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_color")),
    )
    op.create_table(
        "customer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("phone", sa.String(length=32), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("level", sa.String(length=16), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("joined_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.UniqueConstraint("phone", name=op.f("uq_customer_phone")),
    )
    op.create_table(
        "proof_attempt",
        sa.Column("subject", sa.String(length=255), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("last_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("subject", name=op.f("pk_proof_attempt")),
    )
    op.create_index("ix_proof_attempt_last_at", "proof_attempt", ["last_at"])

    op.create_table(
        "running_number",
        sa.Column("series", sa.String(length=32), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", name=op.f("pk_running_number")),
    )
    op.create_table(
        "service_rating",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation", sa.String(length=255), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.CheckConstraint(
            "stars BETWEEN 1 AND 5", name=op.f("ck_service_rating_stars_one_to_five")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_rating")),
        sa.UniqueConstraint("conversation", name=op.f("uq_service_rating_conversation")),
    )
    op.create_table(
        "synonym",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("code", sa.String(length=130), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("text", sa.String(length=255), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_synonym")),
        sa.UniqueConstraint("kind", "code", "language", "text", name=op.f("uq_synonym_kind")),
    )
    op.create_table(
        "address",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("recipient", sa.String(length=64), nullable=False),
        sa.Column("phone", sa.String(length=32), nullable=False),
        sa.Column("province", sa.String(length=64), nullable=False),
        sa.Column("city", sa.String(length=64), nullable=False),
        sa.Column("district", sa.String(length=64), nullable=False),
        sa.Column("street", sa.String(length=255), nullable=False),
        sa.Column("is_default", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_address_customer_id_customer"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address")),
    )
    op.create_index("ix_address_customer_id", "address", ["customer_id"])

    op.create_table(
        "product",
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name_zh", sa.String(length=255), nullable=False),
        sa.Column("name_en", sa.String(length=255), nullable=False),
        sa.Column("brand_code", sa.String(length=64), nullable=False),
        sa.Column("category_code", sa.String(length=64), nullable=False),
        sa.Column("description_zh", sa.Text(), nullable=False),
        sa.Column("description_en", sa.Text(), nullable=False),
        sa.Column("sales", sa.Integer(), nullable=False),
        sa.Column("released_on", sa.Date(), nullable=True),
        sa.Column("image", sa.String(length=255), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("rating", sa.Float(), nullable=True),
        sa.Column("rating_count", sa.Integer(), nullable=False),
        sa.Column("price_min", Money(), nullable=True),
        sa.Column("price_max", Money(), nullable=True),
        sa.Column("in_stock", sa.Boolean(), nullable=False),
        sa.Column("popularity", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["brand_code"], ["brand.code"], name=op.f("fk_product_brand_code_brand")
        ),
        sa.ForeignKeyConstraint(
            ["category_code"], ["category.code"], name=op.f("fk_product_category_code_category")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_product")),
        sa.UniqueConstraint("number", name=op.f("uq_product_number")),
    )
    op.create_index(
        "ix_product_brand", "product", ["brand_code", "in_stock", "popularity", "number"]
    )
    op.create_index(
        "ix_product_category", "product", ["category_code", "in_stock", "popularity", "number"]
    )
    op.create_index("ix_product_price", "product", ["in_stock", "price_min", "number"])
    op.create_index("ix_product_rank", "product", ["in_stock", "popularity", "number"])
    op.create_index(
        "ix_product_rating", "product", ["in_stock", "rating", "rating_count", "number"]
    )
    op.create_index("ix_product_released", "product", ["in_stock", "released_on", "number"])
    op.create_index("ix_product_sales", "product", ["in_stock", "sales", "number"])
    op.create_index(
        "ix_product_text",
        "product",
        ["number", "active", "in_stock", "popularity", "category_code", "price_min", "code"],
    )

    op.create_table(
        "promotion",
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("value", Money(), nullable=False),
        sa.Column("min_total", Money(), nullable=False),
        sa.Column("category_code", sa.String(length=64), nullable=True),
        sa.Column("brand_code", sa.String(length=64), nullable=True),
        sa.Column("title_zh", sa.String(length=255), nullable=False),
        sa.Column("title_en", sa.String(length=255), nullable=False),
        sa.Column("starts_at", UTCDateTime(), nullable=False),
        sa.Column("ends_at", UTCDateTime(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind IN ('percent', 'amount')", name=op.f("ck_promotion_kind")),
        sa.ForeignKeyConstraint(
            ["brand_code"], ["brand.code"], name=op.f("fk_promotion_brand_code_brand")
        ),
        sa.ForeignKeyConstraint(
            ["category_code"], ["category.code"], name=op.f("fk_promotion_category_code_category")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_promotion")),
    )
    op.create_table(
        "shop_order",
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("conversation", sa.String(length=255), nullable=True),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("placed_at", UTCDateTime(), nullable=False),
        sa.Column("paid_at", UTCDateTime(), nullable=True),
        sa.Column("delivered_at", UTCDateTime(), nullable=True),
        sa.Column("cancelled_at", UTCDateTime(), nullable=True),
        sa.Column("address_changed_at", UTCDateTime(), nullable=True),
        sa.Column("payment_method", sa.String(length=16), nullable=True),
        sa.Column("subtotal", Money(), nullable=False),
        sa.Column("discount", Money(), nullable=False),
        sa.Column("shipping_fee", Money(), nullable=False),
        sa.Column("total", Money(), nullable=False),
        sa.Column("coupon_code", sa.String(length=64), nullable=True),
        sa.Column("recipient", sa.String(length=64), nullable=False),
        sa.Column("phone", sa.String(length=32), nullable=False),
        sa.Column("province", sa.String(length=64), nullable=False),
        sa.Column("city", sa.String(length=64), nullable=False),
        sa.Column("district", sa.String(length=64), nullable=False),
        sa.Column("street", sa.String(length=255), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "status IN ('unpaid', 'paid', 'packed', 'shipped', 'delivered', "
            "'completed', 'cancelled')",
            name=op.f("ck_shop_order_status"),
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_shop_order_customer_id_customer"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_shop_order")),
    )
    op.create_index("ix_shop_order_conversation", "shop_order", ["conversation"])
    op.create_index("ix_shop_order_customer_id", "shop_order", ["customer_id"])
    op.create_index("ix_shop_order_placed_at", "shop_order", ["placed_at"])

    op.create_table(
        "cart",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_key", sa.String(length=255), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("updated_at", UTCDateTime(), nullable=False),
        sa.Column("ordered_number", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_cart_customer_id_customer"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["ordered_number"],
            ["shop_order.number"],
            name=op.f("fk_cart_ordered_number_shop_order"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cart")),
        sa.UniqueConstraint("owner_key", name=op.f("uq_cart_owner_key")),
    )
    op.create_index("ix_cart_customer_id", "cart", ["customer_id"])
    op.create_index("ix_cart_ordered_number", "cart", ["ordered_number"])

    op.create_table(
        "invoice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_number", sa.String(length=16), nullable=False),
        sa.Column("title", sa.String(length=128), nullable=False),
        sa.Column("tax_number", sa.String(length=32), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("requested_at", UTCDateTime(), nullable=False),
        sa.CheckConstraint("status IN ('requested', 'issued')", name=op.f("ck_invoice_status")),
        sa.ForeignKeyConstraint(
            ["order_number"],
            ["shop_order.number"],
            name=op.f("fk_invoice_order_number_shop_order"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice")),
        sa.UniqueConstraint("order_number", name=op.f("uq_invoice_order_number")),
    )
    op.create_table(
        "order_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_number", sa.String(length=16), nullable=False),
        sa.Column("sku", sa.String(length=64), nullable=False),
        sa.Column("product_code", sa.String(length=64), nullable=False),
        sa.Column("name_zh", sa.String(length=255), nullable=False),
        sa.Column("name_en", sa.String(length=255), nullable=False),
        sa.Column("color", sa.String(length=32), nullable=True),
        sa.Column("size", sa.String(length=32), nullable=True),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_price", Money(), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_order_line_quantity_positive")),
        sa.ForeignKeyConstraint(
            ["order_number"],
            ["shop_order.number"],
            name=op.f("fk_order_line_order_number_shop_order"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_line")),
    )
    op.create_index("ix_order_line_order_number", "order_line", ["order_number"])
    op.create_index("ix_order_line_product_code", "order_line", ["product_code"])
    op.create_index("ix_order_line_sku", "order_line", ["sku"])

    op.create_table(
        "product_attribute",
        sa.Column("product_code", sa.String(length=64), nullable=False),
        sa.Column("attribute_name", sa.String(length=64), nullable=False),
        sa.Column("value_code", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["attribute_name", "value_code"],
            ["attribute_value.name", "attribute_value.code"],
            name="fk_product_attribute_value",
        ),
        sa.ForeignKeyConstraint(
            ["product_code"],
            ["product.code"],
            name=op.f("fk_product_attribute_product_code_product"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "product_code", "attribute_name", "value_code", name=op.f("pk_product_attribute")
        ),
    )
    op.create_index(
        "ix_product_attribute_value",
        "product_attribute",
        ["attribute_name", "value_code", "product_code"],
    )

    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("product_code", sa.String(length=64), nullable=False),
        sa.Column("author", sa.String(length=64), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=255), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.CheckConstraint("rating BETWEEN 1 AND 5", name=op.f("ck_review_rating_one_to_five")),
        sa.ForeignKeyConstraint(
            ["product_code"],
            ["product.code"],
            name=op.f("fk_review_product_code_product"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sa.UniqueConstraint(
            "product_code", "author", "created_at", name=op.f("uq_review_product_code")
        ),
    )
    op.create_table(
        "shipment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_number", sa.String(length=16), nullable=False),
        sa.Column("carrier_zh", sa.String(length=64), nullable=False),
        sa.Column("carrier_en", sa.String(length=64), nullable=False),
        sa.Column("tracking_number", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(length=24), nullable=False),
        sa.Column("shipped_at", UTCDateTime(), nullable=False),
        sa.Column("expected_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "status IN ('collected', 'in_transit', 'out_for_delivery', 'delivered', 'failed')",
            name=op.f("ck_shipment_status"),
        ),
        sa.ForeignKeyConstraint(
            ["order_number"],
            ["shop_order.number"],
            name=op.f("fk_shipment_order_number_shop_order"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shipment")),
        sa.UniqueConstraint("tracking_number", name=op.f("uq_shipment_tracking_number")),
    )
    op.create_index("ix_shipment_order_number", "shipment", ["order_number"])

    op.create_table(
        "ticket",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("conversation", sa.String(length=255), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("order_number", sa.String(length=16), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.CheckConstraint("kind IN ('complaint', 'human', 'other')", name=op.f("ck_ticket_kind")),
        sa.CheckConstraint("status IN ('open', 'closed')", name=op.f("ck_ticket_status")),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_ticket_customer_id_customer"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["order_number"],
            ["shop_order.number"],
            name=op.f("fk_ticket_order_number_shop_order"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
    )
    op.create_index("ix_ticket_conversation", "ticket", ["conversation"])
    op.create_index("ix_ticket_customer_id", "ticket", ["customer_id"])
    op.create_index("ix_ticket_order_number", "ticket", ["order_number"])

    op.create_table(
        "variant",
        sa.Column("sku", sa.String(length=64), nullable=False),
        sa.Column("product_code", sa.String(length=64), nullable=False),
        sa.Column("color_code", sa.String(length=64), nullable=True),
        sa.Column("size", sa.String(length=32), nullable=True),
        sa.Column("price", Money(), nullable=False),
        sa.Column("stock", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("price >= 0", name=op.f("ck_variant_price_not_negative")),
        sa.CheckConstraint("stock >= 0", name=op.f("ck_variant_stock_not_negative")),
        sa.ForeignKeyConstraint(
            ["color_code"], ["color.code"], name=op.f("fk_variant_color_code_color")
        ),
        sa.ForeignKeyConstraint(
            ["product_code"],
            ["product.code"],
            name=op.f("fk_variant_product_code_product"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("sku", name=op.f("pk_variant")),
    )
    op.create_index(
        "ix_variant_color", "variant", ["color_code", "price", "stock", "size", "product_code"]
    )
    op.create_index(
        "ix_variant_product", "variant", ["product_code", "color_code", "size", "price", "stock"]
    )
    op.create_index("ix_variant_size", "variant", ["size", "price", "stock", "product_code"])

    op.create_table(
        "cart_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cart_id", sa.Integer(), nullable=False),
        sa.Column("sku", sa.String(length=64), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_cart_line_quantity_positive")),
        sa.ForeignKeyConstraint(
            ["cart_id"], ["cart.id"], name=op.f("fk_cart_line_cart_id_cart"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cart_line")),
        sa.UniqueConstraint("cart_id", "sku", name=op.f("uq_cart_line_cart_id")),
    )
    op.create_index("ix_cart_line_sku", "cart_line", ["sku"])

    op.create_table(
        "return_request",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("order_number", sa.String(length=16), nullable=False),
        sa.Column("order_line_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=24), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("new_sku", sa.String(length=64), nullable=True),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.CheckConstraint("kind IN ('return', 'exchange')", name=op.f("ck_return_request_kind")),
        sa.CheckConstraint(
            "reason IN ('quality', 'wrong_size', 'not_as_described', 'changed_mind', 'other')",
            name=op.f("ck_return_request_reason"),
        ),
        sa.CheckConstraint(
            "status IN ('requested', 'approved', 'received', 'refunded', "
            "'exchanged', 'rejected', 'cancelled')",
            name=op.f("ck_return_request_status"),
        ),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_return_request_quantity_positive")),
        sa.ForeignKeyConstraint(
            ["order_line_id"],
            ["order_line.id"],
            name=op.f("fk_return_request_order_line_id_order_line"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["order_number"],
            ["shop_order.number"],
            name=op.f("fk_return_request_order_number_shop_order"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_return_request")),
    )
    op.create_index("ix_return_request_order_line_id", "return_request", ["order_line_id"])
    op.create_index("ix_return_request_order_number", "return_request", ["order_number"])

    op.create_table(
        "shipment_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("place_zh", sa.String(length=128), nullable=False),
        sa.Column("place_en", sa.String(length=128), nullable=False),
        sa.Column("text_zh", sa.String(length=255), nullable=False),
        sa.Column("text_en", sa.String(length=255), nullable=False),
        sa.ForeignKeyConstraint(
            ["shipment_id"],
            ["shipment.id"],
            name=op.f("fk_shipment_event_shipment_id_shipment"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shipment_event")),
    )
    op.create_index("ix_shipment_event_shipment_id", "shipment_event", ["shipment_id"])

    op.create_table(
        "refund",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_number", sa.String(length=16), nullable=False),
        sa.Column("return_id", sa.String(length=24), nullable=True),
        sa.Column("amount", Money(), nullable=False),
        sa.Column("method", sa.String(length=16), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("expected_on", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "status IN ('pending', 'sent', 'arrived')", name=op.f("ck_refund_status")
        ),
        sa.ForeignKeyConstraint(
            ["order_number"],
            ["shop_order.number"],
            name=op.f("fk_refund_order_number_shop_order"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["return_id"],
            ["return_request.id"],
            name=op.f("fk_refund_return_id_return_request"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refund")),
        sa.UniqueConstraint("return_id", name=op.f("uq_refund_return_id")),
    )
    op.create_index("ix_refund_order_number", "refund", ["order_number"])
    _create_fulltext()


def _create_fulltext() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(FTS5)
        return
    op.execute(TSVECTOR)
    op.execute(GIN)


def downgrade() -> None:
    """Back to an empty database."""
    op.execute("DROP TABLE product_fts")
    for table in TABLES:
        op.drop_table(table)
