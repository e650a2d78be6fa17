"""The score of a conversation after its last message."""

from __future__ import annotations

from sqlalchemy.orm import Session

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.satisfaction.beside import with_visits
from daogou.satisfaction.models import Models
from daogou.satisfaction.scores import Score, note
from daogou.satisfaction.signals import signals
from daogou.satisfaction.talks import Talk, talks


def scored(models: Models, talk: Talk) -> Score | None:
    """The score of a talk whose moods are known, its rating aside; None without a model."""
    before = talk.before_rating()
    if models.score is None or not before.said:
        return None
    score, reasons = models.score.score(signals(before))
    previous = None
    if len(before.said) > 1:
        previous, _ = models.score.score(signals(before.up_to(len(before.said) - 1)))
    return Score(
        conversation=talk.conversation,
        turn=before.said[-1].id,
        score=score,
        previous=previous,
        reasons=reasons,
        model=models.score.name,
        at=before.now,
    )


def update(
    session: Session, models: Models, names: Pseudonyms | None, conversation: str
) -> Talk | None:
    """Note the score of a conversation; the talk with its moods, None without turns or models."""
    if models.sentiment is None:
        return None
    found = talks(session, [conversation])
    if not found:
        return None
    heard = with_visits(session, names, models.sentiment.heard(found[0]))
    score = scored(models, heard)
    if score is not None:
        note(session, score)
    return heard
