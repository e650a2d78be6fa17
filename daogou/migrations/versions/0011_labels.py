"""What people of the shop decided about messages."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.times import UTCDateTime

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table `label`."""
    op.create_table(
        "label",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sense", sa.String(512), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("annotated", sa.Text(), nullable=False),
        sa.Column("label", sa.String(128)),
        sa.Column("understood", sa.String(128)),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(128), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.CheckConstraint("state IN ('new', 'learned', 'left_out')", name=op.f("ck_label_state")),
        sa.CheckConstraint("(state = 'left_out') = (label IS NULL)", name=op.f("ck_label_label")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_label")),
        sa.UniqueConstraint("sense", name=op.f("uq_label_sense")),
    )
    op.create_index(op.f("ix_label_state"), "label", ["state"])


def downgrade() -> None:
    """Take it away."""
    op.drop_table("label")
