"""A message's number is given once, also by SQLite, and also when the message is deleted."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.times import UTCDateTime

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table `chat_message` anew with AUTOINCREMENT, which other databases do not need."""
    _rebuild(sqlite_autoincrement=True)


def downgrade() -> None:
    """Make it anew without."""
    _rebuild(sqlite_autoincrement=False)


def _rebuild(sqlite_autoincrement: bool) -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    with op.batch_alter_table(
        "chat_message",
        recreate="always",
        # CHECK constraints are not read out of the database.
        copy_from=_table(),
        table_kwargs={"sqlite_autoincrement": sqlite_autoincrement},
    ):
        pass


def _table() -> sa.Table:
    return sa.Table(
        "chat_message",
        sa.MetaData(),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation", sa.String(64), nullable=False),
        sa.Column("sender", sa.String(16), nullable=False),
        sa.Column("client_id", sa.String(64)),
        sa.Column("answers", sa.Integer()),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("context", sa.Text(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.CheckConstraint("sender IN ('shopper', 'assistant')", name="ck_chat_message_sender"),
        sa.CheckConstraint("state IN ('waiting', 'answered')", name="ck_chat_message_state"),
        sa.PrimaryKeyConstraint("id", name="pk_chat_message"),
        sa.UniqueConstraint("conversation", "client_id", name="uq_chat_message_conversation"),
        sa.Index("ix_chat_message_conversation_id", "conversation", "id"),
        sa.Index("ix_chat_message_state", "state"),
        sa.Index("ix_chat_message_answers", "answers"),
    )
