"""What customers said, and how it was understood."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.times import UTCDateTime

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table `turn`."""
    op.create_table(
        "turn",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("conversation", sa.String(255), nullable=False),
        sa.Column("message", sa.String(64)),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("language", sa.String(8)),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("intent", sa.String(128)),
        sa.Column("confidence", sa.Float()),
        sa.Column("ranking", sa.Text(), nullable=False),
        sa.Column("entities", sa.Text(), nullable=False),
        sa.Column("in_scope", sa.Float()),
        sa.Column("actions", sa.Text(), nullable=False),
        sa.Column("fell_back", sa.Boolean(), nullable=False),
        sa.Column("answer_ms", sa.Integer()),
        sa.Column("product", sa.String(64)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_turn")),
        sa.UniqueConstraint("conversation", "message", name=op.f("uq_turn_conversation")),
    )
    op.create_index("ix_turn_conversation_at", "turn", ["conversation", "at"])
    op.create_index("ix_turn_at", "turn", ["at"])


def downgrade() -> None:
    """Take it away."""
    op.drop_table("turn")
