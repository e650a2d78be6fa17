"""Room for the source `conversation` of an event."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Widen `event.source`."""
    with op.batch_alter_table("event") as batch:
        batch.alter_column("source", existing_type=sa.String(8), type_=sa.String(16))


def downgrade() -> None:
    """Narrow it; events of conversations had no place there."""
    op.execute("DELETE FROM event WHERE source = 'conversation'")
    with op.batch_alter_table("event") as batch:
        batch.alter_column("source", existing_type=sa.String(16), type_=sa.String(8))
