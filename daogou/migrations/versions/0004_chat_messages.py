"""What was said in a conversation, as the customer sees it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.times import UTCDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table `chat_message`."""
    op.create_table(
        "chat_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation", sa.String(64), nullable=False),
        sa.Column("sender", sa.String(16), nullable=False),
        sa.Column("client_id", sa.String(64)),
        sa.Column("answers", sa.Integer()),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("context", sa.Text(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.CheckConstraint(
            "sender IN ('shopper', 'assistant')", name=op.f("ck_chat_message_sender")
        ),
        sa.CheckConstraint("state IN ('waiting', 'answered')", name=op.f("ck_chat_message_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chat_message")),
        sa.UniqueConstraint("conversation", "client_id", name=op.f("uq_chat_message_conversation")),
    )
    op.create_index("ix_chat_message_conversation_id", "chat_message", ["conversation", "id"])
    op.create_index("ix_chat_message_state", "chat_message", ["state"])
    op.create_index("ix_chat_message_answers", "chat_message", ["answers"])


def downgrade() -> None:
    """Take it away."""
    op.drop_table("chat_message")
