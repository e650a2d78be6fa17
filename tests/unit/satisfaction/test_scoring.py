"""Scores after each message, without a model none, and errors that reach nobody."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.tables import Event
from daogou.orders.ratings import rate
from daogou.satisfaction.beside import with_visits
from daogou.satisfaction.following import Follower, follower
from daogou.satisfaction.learning import train
from daogou.satisfaction.models import Models
from daogou.satisfaction.rated import rated_talks
from daogou.satisfaction.scores import score_of
from daogou.satisfaction.sentiment_examples import Example
from daogou.satisfaction.sentiment_training import fit
from daogou.satisfaction.tables import Discontent
from daogou.satisfaction.talks import talks

from .talking import NOW, write
from .test_learning import rated

NAMES = Pseudonyms("0123456789abcdef")


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Models:
    """Small models in a folder."""
    made = Models(tmp_path_factory.mktemp("models"))
    texts = {"negative": "太差了", "neutral": "红色的", "positive": "太好了"}
    made.keep_sentiment(
        fit([Example(f"{text} {n}", mood) for mood, text in texts.items() for n in range(30)])
    )
    made.keep_score(train(rated(), NOW))
    return made.fresh()


def test_a_score_after_each_message(sessions: sessionmaker, models: Models) -> None:
    follow = Follower(sessions, None, models)
    with sessions.begin() as session:
        write(session, "a", "在吗")
    follow(["a"])
    with sessions() as session:
        first = score_of(session, "a")
    assert first is not None and first.previous is None and first.at == NOW
    with sessions.begin() as session:
        write(session, "a", "太差了", begin=NOW + timedelta(minutes=1), message="1", fell_back=True)
    follow(["a"])
    with sessions() as session:
        second = score_of(session, "a")
    assert second is not None
    assert second.previous == pytest.approx(first.score)
    assert second.score < first.score
    assert second.reasons and second.model == models.score.name  # type: ignore[union-attr]


def test_a_rating_does_not_move_the_score(sessions: sessionmaker, models: Models) -> None:
    follow = Follower(sessions, None, models)
    with sessions.begin() as session:
        write(session, "a", "在吗", "2", actions='["rating_form"]')
        write(session, "b", "在吗")
    follow(["a", "b"])
    with sessions() as session:
        assert score_of(session, "a") is None
        assert score_of(session, "b") is not None


def test_discontent_is_noted_with_what_it_is_about(sessions: sessionmaker, models: Models) -> None:
    with sessions.begin() as session:
        write(session, "a", "快递太差了", intent="complain", product="mug")
    Follower(sessions, None, models)(["a"])
    with sessions() as session:
        assert {one.subject for one in session.query(Discontent)} == {"delivery", "mug"}


def test_without_a_model_there_is_no_score(sessions: sessionmaker, tmp_path: Path) -> None:
    with sessions.begin() as session:
        write(session, "a", "在吗")
    follower(sessions, None, tmp_path)(["a"])
    with sessions() as session:
        assert score_of(session, "a") is None


def test_a_new_training_is_taken_without_a_restart(tmp_path: Path, models: Models) -> None:
    waiting = Models(tmp_path)
    assert waiting.fresh().sentiment is None
    assert models.sentiment is not None and models.score is not None
    waiting.keep_sentiment(models.sentiment)
    assert waiting.fresh().sentiment is not None and waiting.score is None
    waiting.keep_score(models.score)
    assert waiting.fresh().score is not None


def test_an_error_is_logged_and_the_next_one_scored(
    sessions: sessionmaker,
    models: Models,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    from daogou.satisfaction import following

    def update(session: Session, models: Models, names: Any, conversation: str) -> Any:
        if conversation == "bad":
            raise RuntimeError("broken")
        return real(session, models, names, conversation)

    real = following.update
    monkeypatch.setattr(following, "update", update)
    with sessions.begin() as session:
        write(session, "a", "在吗")
    Follower(sessions, None, models)(["bad", "unknown", "a"])
    assert "could not be scored" in caplog.text
    with sessions() as session:
        assert score_of(session, "a") is not None


def test_conversations_with_stars_are_learned_from(session: Session, models: Models) -> None:
    assert models.sentiment is not None
    write(session, "a", "太好了")
    write(session, "b", "在吗")
    rate(session, "a", 4, "", NOW)
    rate(session, "silent", 1, "", NOW)
    (found,) = rated_talks(session, models.sentiment)
    assert (found.talk.conversation, found.stars, found.shopper) == ("a", 4, "a")
    assert found.talk.said[0].mood > 0
    assert not found.simulated


def test_what_was_done_beside_the_talk(session: Session) -> None:
    write(session, "a", "在吗")
    (talk,) = talks(session, ["a"])
    assert with_visits(session, NAMES, talk) == talk
    seen = [NOW - timedelta(days=day) for day in (70, 60, 50)]
    for place, at in enumerate([*seen, NOW]):
        visit = NAMES.session("a") if at == NOW else f"earlier {place}"
        session.add(
            Event(visitor="v", session=visit, source="page", kind="view", context="{}", at=at)
        )
    session.flush()
    known = with_visits(session, NAMES, talk)
    assert [one.kind for one in known.visits] == ["view"]
    # Away for fifty days, where ten are usual.
    assert known.overdue == pytest.approx(5.0)
    assert with_visits(session, None, talk) == talk
