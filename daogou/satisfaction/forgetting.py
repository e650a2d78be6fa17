"""Deleting what was noted of a conversation; its stars stay, as orders and tickets do."""

from __future__ import annotations

from sqlalchemy import delete
from sqlalchemy.orm import Session

from daogou.satisfaction.tables import ConversationScore, Discontent, Survey


def forget(session: Session, conversation: str) -> int:
    """Delete score, survey and discontent of a conversation; how many rows these were."""
    return sum(
        int(
            session.execute(
                delete(table)
                .where(table.conversation == conversation)
                .execution_options(synchronize_session=False)
            ).rowcount
        )
        for table in (ConversationScore, Survey, Discontent)
    )
