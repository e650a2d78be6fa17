"""Whether a choice about being recorded is that of somebody who has signed out since."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; all choices so far were the visitors' own."""
    column = sa.Column("left_behind", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("consent", column)


def downgrade() -> None:
    """Take it away."""
    op.drop_column("consent", "left_behind")
