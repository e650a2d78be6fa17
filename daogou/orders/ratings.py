"""What shoppers think of the service."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.database import insert_for
from daogou.errors import ShopError
from daogou.orders.tables import ServiceRating


def rate(
    session: Session, conversation: str, stars: int, comment: str, now: datetime
) -> ServiceRating:
    """Give a conversation one to five stars; a second rating of it replaces the first.

    Raises:
        ShopError: `bad_stars`.
    """
    if not 1 <= stars <= 5:
        raise ShopError("bad_stars", stars=stars)
    values = {"stars": stars, "comment": comment.strip(), "created_at": now}
    statement = insert_for(session)(ServiceRating).values(conversation=conversation, **values)
    session.execute(statement.on_conflict_do_update(index_elements=["conversation"], set_=values))
    rating: ServiceRating = session.execute(
        select(ServiceRating)
        .where(ServiceRating.conversation == conversation)
        .execution_options(populate_existing=True)
    ).scalar_one()
    return rating
