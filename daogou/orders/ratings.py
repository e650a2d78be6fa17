"""What shoppers think of the service."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.database import insert_for
from daogou.errors import ShopError
from daogou.orders.tables import RATING_REASONS, ServiceRating
from daogou.text.normalise import fold

# What buttons say, and what else shoppers call it.
_REASONS: Final = (
    ("misunderstood", r"没听懂|听不懂|没明白|不懂|答非所问|误解|misunderst|understand|understood"),
    (
        "not_solved",
        r"没解决|没有解决|未解决|没帮上|没用|"
        r"(?:not|n'?t) solved|unsolved|didn'?t (?:solve|help|work)|no help",
    ),
    ("slow", r"慢|等太久|等了|久|slow|took (?:too )?long|wait"),
    ("goods", r"商品|东西|产品|质量|货|product|item|goods|quality"),
    ("rules", r"规定|规则|政策|条款|价格|运费|policy|policies|rule|terms|price|fee"),
    ("other", r"其他|其它|别的|other|something else"),
)


def rate(
    session: Session,
    conversation: str,
    stars: int,
    comment: str,
    now: datetime,
    reason: str | None = None,
) -> ServiceRating:
    """Give a conversation one to five stars; a second rating of it replaces the first.

    `reason` is one of `RATING_REASONS`.

    Raises:
        ShopError: `bad_stars`.
        ValueError: another reason.
    """
    if reason is not None and reason not in RATING_REASONS:
        raise ValueError(f"Reason {reason!r} is none of {', '.join(RATING_REASONS)}")
    if not 1 <= stars <= 5:
        raise ShopError("bad_stars", stars=stars)
    values: dict[str, Any] = {"stars": stars, "comment": comment.strip(), "reason": reason}
    values["created_at"] = now
    statement = insert_for(session)(ServiceRating).values(conversation=conversation, **values)
    session.execute(statement.on_conflict_do_update(index_elements=["conversation"], set_=values))
    rating: ServiceRating = session.execute(
        select(ServiceRating)
        .where(ServiceRating.conversation == conversation)
        .execution_options(populate_existing=True)
    ).scalar_one()
    return rating


def rating_reason(text: str) -> str | None:
    """What a low rating is for (one of `RATING_REASONS`), None where `text` does not say."""
    folded = fold(text)
    return next((reason for reason, words in _REASONS if re.search(words, folded)), None)
