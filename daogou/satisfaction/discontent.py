"""Who was discontented with what, and when: of reviews, and of messages."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.catalog.columns import PRODUCT, REVIEW
from daogou.database import insert_for
from daogou.orders.complaint_words import complaint_category
from daogou.orders.tables import TICKET_CATEGORIES
from daogou.satisfaction.tables import Discontent
from daogou.satisfaction.talks import Said
from daogou.simulation.tables import SimulatedConversation

_NOTED: Final[Any] = Discontent
# Reviews of at most so many stars, and messages of at most such a mood.
STARS: Final = 2
MOOD: Final = -0.5
TOPICS: Final = tuple(one for one in TICKET_CATEGORIES if one != "other")

Moments = dict[str, list[datetime]]


def is_discontented(said: Said) -> bool:
    """Whether a message sounds discontented, or was taken for a complaint."""
    return not said.is_button and (said.mood <= MOOD or said.intent == "complain")


def note(session: Session, conversation: str, said: Said) -> int:
    """Note what a discontented message is about: its topic, and the product whose page was open.

    Once a conversation and subject, as who is angry says it more than once; how many are new.
    """
    topic = complaint_category(said.text)
    subjects = {*([topic] if topic in TOPICS else []), *([said.product] if said.product else [])}
    if not subjects:
        return 0
    rows = [
        {"conversation": conversation, "subject": subject, "at": said.at}
        for subject in sorted(subjects)
    ]
    statement = insert_for(session)(Discontent).values(rows)
    done = session.execute(
        statement.on_conflict_do_nothing(index_elements=["conversation", "subject"])
    )
    return int(done.rowcount)


def of_reviews(session: Session, since: datetime) -> Moments:
    """When each product got a bad review; products without one are there as well."""
    found: Moments = {code: [] for code in session.execute(select(PRODUCT.code)).scalars()}
    rows = session.execute(
        select(REVIEW.product_code, REVIEW.created_at).where(
            REVIEW.rating <= STARS, REVIEW.created_at >= since
        )
    )
    for code, at in rows:
        found[code].append(at)
    return found


def of_messages(session: Session, since: datetime) -> Moments:
    """When somebody was discontented in a conversation, by topic and product.

    Simulated conversations do not count.
    """
    found: Moments = {code: [] for code in session.execute(select(PRODUCT.code)).scalars()}
    found |= {topic: [] for topic in TOPICS}
    made_up = select(SimulatedConversation.conversation)
    rows = session.execute(
        select(_NOTED.subject, _NOTED.at).where(
            _NOTED.at >= since, _NOTED.conversation.not_in(made_up)
        )
    )
    for subject, at in rows:
        # A product that the shop no longer has is no subject.
        if subject in found:
            found[subject].append(at)
    return found


def begun(session: Session) -> datetime | None:
    """Since when discontent of conversations is noted; None where none was."""
    first: datetime | None = session.execute(select(func.min(_NOTED.at))).scalar_one()
    return first
