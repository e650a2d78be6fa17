"""Conversations with their stars, for learning; simulated ones are known as such."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.orders.tables import ServiceRating
from daogou.satisfaction.beside import with_visits
from daogou.satisfaction.learning import RatedTalk
from daogou.satisfaction.sentiment import Sentiment
from daogou.satisfaction.talks import talks
from daogou.simulation.tables import SimulatedConversation

_SIMULATED: Final[Any] = SimulatedConversation


def rated_talks(
    session: Session, sentiment: Sentiment, names: Pseudonyms | None = None
) -> list[RatedTalk]:
    """All conversations that have turns and stars.

    Of a simulated shopper the stars are the satisfaction that the simulation gave them, also where
    the survey was passed over. Conversations of one simulated customer belong to one person; of
    real ones each is taken for a person of its own.
    """
    stars = {row.conversation: row.stars for row in session.execute(select(*_RATING))}
    simulated = {
        row.conversation: row
        for row in session.execute(
            select(_SIMULATED.conversation, _SIMULATED.customer, _SIMULATED.stars)
        )
    }
    stars.update({name: row.stars for name, row in simulated.items()})
    found = []
    for talk in talks(session, sorted(stars)):
        name = talk.conversation
        row = simulated.get(name)
        customer = row.customer if row else None
        shopper = name if customer is None else f"simulated customer {customer}"
        known = with_visits(session, names, sentiment.heard(talk))
        found.append(RatedTalk(known, stars[name], shopper, row is not None))
    return found


_RATING: Final[Any] = (ServiceRating.conversation, ServiceRating.stars)
