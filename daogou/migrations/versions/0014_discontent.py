"""Who was discontented with what in a conversation."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.times import UTCDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table `discontent`."""
    op.create_table(
        "discontent",
        sa.Column("conversation", sa.String(255), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("conversation", "subject", name=op.f("pk_discontent")),
    )
    op.create_index("ix_discontent_at", "discontent", ["at"])


def downgrade() -> None:
    """Take it away."""
    op.drop_table("discontent")
