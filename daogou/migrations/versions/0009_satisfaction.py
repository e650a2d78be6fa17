"""Surveys, the reason of a rating, scores of conversations, alerts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.times import UTCDateTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables `survey`, `conversation_score` and `alert`, and the reason of a rating."""
    op.add_column("service_rating", sa.Column("reason", sa.String(24)))
    op.create_table(
        "survey",
        sa.Column("conversation", sa.String(255), nullable=False),
        sa.Column("matter", sa.String(32), nullable=False),
        sa.Column("offered_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("conversation", name=op.f("pk_survey")),
    )
    op.create_index("ix_survey_offered_at", "survey", ["offered_at"])
    op.create_table(
        "conversation_score",
        sa.Column("conversation", sa.String(255), nullable=False),
        sa.Column("turn", sa.BigInteger(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("previous", sa.Float()),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("model", sa.String(64), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.CheckConstraint(
            "score BETWEEN 0 AND 1", name=op.f("ck_conversation_score_score_a_share")
        ),
        sa.PrimaryKeyConstraint("conversation", name=op.f("pk_conversation_score")),
    )
    op.create_index("ix_conversation_score_at", "conversation_score", ["at"])
    op.create_table(
        "alert",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("since", UTCDateTime(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("expected", sa.Float(), nullable=False),
        sa.Column("chance", sa.Float(), nullable=False),
        sa.Column("text_zh", sa.Text(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("seen", sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind IN ('reviews', 'messages')", name=op.f("ck_alert_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert")),
        sa.UniqueConstraint("kind", "subject", "since", name=op.f("uq_alert_kind")),
    )
    op.create_index("ix_alert_at", "alert", ["at"])


def downgrade() -> None:
    """Take them away."""
    op.drop_table("alert")
    op.drop_table("conversation_score")
    op.drop_table("survey")
    with op.batch_alter_table("service_rating") as batch:
        batch.drop_column("reason")
