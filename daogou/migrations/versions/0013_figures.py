"""An index that figures over many turns are read from."""

from __future__ import annotations

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_COLUMNS = ["at", "language", "conversation", "intent", "fell_back", "answer_ms", "confidence"]


def upgrade() -> None:
    """Make it in place of the one of the moments alone."""
    op.drop_index("ix_turn_at", "turn")
    op.create_index("ix_turn_figures", "turn", _COLUMNS)


def downgrade() -> None:
    """Go back."""
    op.drop_index("ix_turn_figures", "turn")
    op.create_index("ix_turn_at", "turn", ["at"])
