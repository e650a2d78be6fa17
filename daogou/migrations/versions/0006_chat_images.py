"""Pictures that shoppers have sent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.times import UTCDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table `chat_image`."""
    op.create_table(
        "chat_image",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("conversation", sa.String(64), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chat_image")),
    )
    op.create_index("ix_chat_image_conversation", "chat_image", ["conversation"])


def downgrade() -> None:
    """Take it away."""
    op.drop_table("chat_image")
