"""The telephone that an order was placed with, where its recipient has another one by now."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of orders that were changed before, it is not known any more."""
    op.add_column("shop_order", sa.Column("ordered_phone", sa.String(32), nullable=True))


def downgrade() -> None:
    """Take it away."""
    op.drop_column("shop_order", "ordered_phone")
