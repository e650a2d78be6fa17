"""What was done for which message: a message that arrives twice has its effect once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.times import UTCDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table `done_message`."""
    op.create_table(
        "done_message",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("done_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_done_message")),
    )
    op.create_index("ix_done_message_done_at", "done_message", ["done_at"])


def downgrade() -> None:
    """Take it away."""
    op.drop_table("done_message")
