"""Who holds a conversation: waiting for a person, held by one, given back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.times import UTCDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table `handover`."""
    op.create_table(
        "handover",
        sa.Column("conversation", sa.String(255), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("agent", sa.String(64)),
        sa.Column("since", UTCDateTime(), nullable=False),
        sa.Column("asked_at", UTCDateTime()),
        sa.CheckConstraint("state IN ('waiting', 'human', 'bot')", name=op.f("ck_handover_state")),
        sa.PrimaryKeyConstraint("conversation", name=op.f("pk_handover")),
    )
    op.create_index("ix_handover_state", "handover", ["state"])


def downgrade() -> None:
    """Take it away."""
    op.drop_table("handover")
