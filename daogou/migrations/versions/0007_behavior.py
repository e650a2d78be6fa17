"""What visitors did, and whether they agreed to its being recorded."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from daogou.times import UTCDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables `event` and `consent`."""
    op.create_table(
        "event",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("visitor", sa.String(32), nullable=False),
        sa.Column("session", sa.String(32)),
        sa.Column("client_id", sa.String(64)),
        sa.Column("source", sa.String(8), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("product", sa.String(64)),
        sa.Column("query", sa.Text()),
        sa.Column("value", sa.Float()),
        sa.Column("context", sa.Text(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("visitor", "client_id", name=op.f("uq_event_visitor")),
    )
    op.create_index("ix_event_visitor_at", "event", ["visitor", "at"])
    op.create_index("ix_event_at", "event", ["at"])
    op.create_table(
        "consent",
        sa.Column("visitor", sa.String(32), nullable=False),
        sa.Column("analytics", sa.Boolean(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("visitor", name=op.f("pk_consent")),
    )
    op.create_index("ix_consent_at", "consent", ["at"])


def downgrade() -> None:
    """Take them away."""
    op.drop_table("consent")
    op.drop_table("event")
