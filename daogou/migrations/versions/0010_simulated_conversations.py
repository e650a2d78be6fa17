"""Which conversations were simulated."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.times import UTCDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TABLE = "simulated_conversation"


def upgrade() -> None:
    """Add the table `simulated_conversation`."""
    op.create_table(
        TABLE,
        sa.Column("conversation", sa.String(255), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("shopper", sa.Integer(), nullable=False),
        sa.Column("goal", sa.String(32), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("customer", sa.Integer()),
        sa.Column("success", sa.Boolean(), nullable=False),
        sa.Column("ending", sa.String(16), nullable=False),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.Column("misunderstood", sa.Integer(), nullable=False),
        sa.Column("waited", sa.Float(), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("rated", sa.Boolean(), nullable=False),
        sa.Column("stuck", sa.Text(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("moved", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("conversation", name=op.f("pk_simulated_conversation")),
        sa.UniqueConstraint("seed", "shopper", name=op.f("uq_simulated_conversation_seed")),
        sa.CheckConstraint(
            "stars BETWEEN 1 AND 5", name=op.f("ck_simulated_conversation_stars_one_to_five")
        ),
        sa.CheckConstraint(
            "ending IN ('reached', 'gave_up', 'asked_person', 'left')",
            name=op.f("ck_simulated_conversation_ending"),
        ),
    )
    op.create_index(op.f("ix_simulated_conversation_at"), TABLE, ["at"])
    op.create_index(op.f("ix_simulated_conversation_customer"), TABLE, ["customer"])


def downgrade() -> None:
    """Take it away."""
    op.drop_table(TABLE)
