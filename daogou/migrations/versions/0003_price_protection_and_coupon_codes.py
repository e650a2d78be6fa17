"""Price protection, coupons by code, what a refund is for, and promised answers to complaints."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.money import Money
from daogou.times import UTCDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

REFUND_KINDS = "kind IN ('return', 'cancellation', 'price_protection')"
TICKET_CATEGORIES = (
    "category IN ('delivery', 'quality', 'wrong_goods', 'price', 'service', 'other')"
)


def upgrade() -> None:
    """Add the tables and columns; refunds of before are of returns or of cancelled orders."""
    for column in ("needs_code", "once_per_customer"):
        op.add_column(
            "promotion",
            sa.Column(column, sa.Boolean(), nullable=False, server_default=sa.false()),
        )
    op.add_column(
        "refund",
        sa.Column("kind", sa.String(length=24), nullable=False, server_default="return"),
    )
    op.execute("UPDATE refund SET kind = 'cancellation' WHERE return_id IS NULL")
    op.add_column("ticket", sa.Column("category", sa.String(length=16), nullable=True))
    op.add_column("ticket", sa.Column("answer_by", UTCDateTime(), nullable=True))
    with op.batch_alter_table("refund") as refund:
        refund.create_check_constraint(op.f("ck_refund_kind"), REFUND_KINDS)
        refund.alter_column("kind", server_default=None)
    with op.batch_alter_table("ticket") as ticket:
        ticket.create_check_constraint(op.f("ck_ticket_category"), TICKET_CATEGORIES)

    op.create_table(
        "price_adjustment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_number", sa.String(length=16), nullable=False),
        sa.Column("order_line_id", sa.Integer(), nullable=False),
        sa.Column("refund_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("paid_price", Money(), nullable=False),
        sa.Column("price_now", Money(), nullable=False),
        sa.Column("amount", Money(), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_price_adjustment_quantity_positive")),
        sa.ForeignKeyConstraint(
            ["order_number"],
            ["shop_order.number"],
            name=op.f("fk_price_adjustment_order_number_shop_order"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["order_line_id"],
            ["order_line.id"],
            name=op.f("fk_price_adjustment_order_line_id_order_line"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["refund_id"],
            ["refund.id"],
            name=op.f("fk_price_adjustment_refund_id_refund"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_adjustment")),
        sa.UniqueConstraint("order_line_id", name=op.f("uq_price_adjustment_order_line_id")),
    )
    for column in ("order_number", "refund_id"):
        op.create_index(op.f(f"ix_price_adjustment_{column}"), "price_adjustment", [column])
    op.create_table(
        "coupon_claim",
        sa.Column("owner_key", sa.String(length=255), nullable=False),
        sa.Column("promotion_code", sa.String(length=64), nullable=False),
        sa.Column("claimed_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["promotion_code"],
            ["promotion.code"],
            name=op.f("fk_coupon_claim_promotion_code_promotion"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("owner_key", "promotion_code", name=op.f("pk_coupon_claim")),
    )
    op.create_index(op.f("ix_coupon_claim_promotion_code"), "coupon_claim", ["promotion_code"])
    op.create_table(
        "coupon_use",
        sa.Column("promotion_code", sa.String(length=64), nullable=False),
        sa.Column("phone", sa.String(length=32), nullable=False),
        sa.Column("order_number", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["promotion_code"],
            ["promotion.code"],
            name=op.f("fk_coupon_use_promotion_code_promotion"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["order_number"],
            ["shop_order.number"],
            name=op.f("fk_coupon_use_order_number_shop_order"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("promotion_code", "phone", name=op.f("pk_coupon_use")),
    )
    op.create_index(op.f("ix_coupon_use_order_number"), "coupon_use", ["order_number"])


def downgrade() -> None:
    """Remove them; refunds of price protection stay as refunds of their orders."""
    for table in ("coupon_use", "coupon_claim", "price_adjustment"):
        op.drop_table(table)
    with op.batch_alter_table("ticket") as ticket:
        ticket.drop_constraint(op.f("ck_ticket_category"), type_="check")
        ticket.drop_column("answer_by")
        ticket.drop_column("category")
    with op.batch_alter_table("refund") as refund:
        refund.drop_constraint(op.f("ck_refund_kind"), type_="check")
        refund.drop_column("kind")
    with op.batch_alter_table("promotion") as promotion:
        promotion.drop_column("once_per_customer")
        promotion.drop_column("needs_code")
