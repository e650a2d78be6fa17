"""Every moment at which a shopper asked for a person; of before, the last one is known."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.times import UTCDateTime

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table `handover_ask`."""
    op.create_table(
        "handover_ask",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation", sa.String(255), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover_ask")),
    )
    op.create_index("ix_handover_ask_conversation", "handover_ask", ["conversation"])
    op.create_index("ix_handover_ask_at", "handover_ask", ["at"])
    op.execute(
        "INSERT INTO handover_ask (conversation, at) "
        "SELECT conversation, asked_at FROM handover WHERE asked_at IS NOT NULL"
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_table("handover_ask")
