"""Storing messages so that each counts once, in order, however often it is sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, desc, func, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import like_op

from daogou.database import insert_for
from daogou.edge.tables import ChatMessage

_FIELDS: Final = (
    ChatMessage.id,
    ChatMessage.conversation,
    ChatMessage.sender,
    ChatMessage.client_id,
    ChatMessage.answers,
    ChatMessage.state,
    ChatMessage.body,
    ChatMessage.context,
    ChatMessage.at,
)


@dataclass(frozen=True)
class Stored:
    """A message as it is stored; `answers` is the id of the shopper's message that it answers."""

    id: int
    conversation: str
    sender: str
    client_id: str | None
    answers: int | None
    state: str
    body: Mapping[str, Any]
    context: Mapping[str, Any]
    at: datetime

    def to_dict(self) -> dict[str, Any]:
        """What a client is told."""
        told: dict[str, Any] = {
            "id": self.id,
            "sender": self.sender,
            "at": self.at.isoformat(timespec="milliseconds"),
            **self.body,
        }
        if self.client_id is not None:
            told |= {"client_id": self.client_id, "state": self.state}
        if self.answers is not None:
            told["answers"] = self.answers
        return told


def accept(
    session: Session,
    conversation: str,
    client_id: str,
    body: Mapping[str, Any],
    context: Mapping[str, Any],
    now: datetime,
) -> tuple[Stored, bool]:
    """Stores a shopper's message; False beside it where it was there already."""
    values = {
        "conversation": conversation,
        "sender": "shopper",
        "client_id": client_id,
        "state": "waiting",
        "body": json.dumps(body, ensure_ascii=False),
        "context": json.dumps(context, ensure_ascii=False),
        "at": now,
    }
    statement = insert_for(session)(ChatMessage).values(**values)
    done = session.execute(
        statement.on_conflict_do_nothing(index_elements=["conversation", "client_id"])
    )
    row = session.execute(
        select(*_FIELDS).where(
            ChatMessage.conversation == conversation, ChatMessage.client_id == client_id
        )
    ).one()
    return _stored(row), bool(done.rowcount)


def answer(
    session: Session, question: Stored, number: int, body: Mapping[str, Any], now: datetime
) -> Stored | None:
    """Stores answer `number` (from 0) to `question`.

    None where that one is stored already, or the question was deleted meanwhile.
    """
    if session.get(ChatMessage, question.id) is None:
        return None
    known = session.execute(
        select(func.count()).select_from(ChatMessage).where(ChatMessage.answers == question.id)
    ).scalar_one()
    if number < known:
        return None
    return say(session, question.conversation, body, now, answers=question.id)


def say(
    session: Session,
    conversation: str,
    body: Mapping[str, Any],
    now: datetime,
    answers: int | None = None,
) -> Stored:
    """Stores a message of the assistant's side."""
    row = ChatMessage(
        conversation=conversation,
        sender="assistant",
        answers=answers,
        state="answered",
        body=json.dumps(body, ensure_ascii=False),
        context="{}",
        at=now,
    )
    session.add(row)
    session.flush()
    return Stored(row.id, conversation, "assistant", None, answers, "answered", dict(body), {}, now)


def speak(
    session: Session, conversation: str, text: str, now: datetime, agent: str | None = None
) -> None:
    """Stores what is said unasked: by a person, whose name `agent` is, or by the bot.

    Nothing where the conversation is not one of the edge's.
    """
    known = select(ChatMessage.id).where(ChatMessage.conversation == conversation).limit(1)
    if session.execute(known).first() is not None:
        say(session, conversation, {"text": text, **({"agent": agent} if agent else {})}, now)


def spoken(session: Session, after: int) -> list[Stored]:
    """The messages with an id above `after` that were said unasked, of all conversations."""
    query = (
        select(*_FIELDS)
        .where(
            ChatMessage.id > after,
            ChatMessage.sender == "assistant",
            ChatMessage.answers.is_(None),  # type: ignore[union-attr]
        )
        .order_by(ChatMessage.id)
    )
    return [_stored(row) for row in session.execute(query)]


def newest(session: Session) -> int:
    """The id of the newest message; 0 where there is none."""
    return int(session.execute(select(func.max(ChatMessage.id))).scalar_one() or 0)


def settle(session: Session, question: Stored) -> None:
    """All answers to `question` are stored."""
    session.execute(
        update(ChatMessage).where(ChatMessage.id == question.id).values(state="answered")
    )


def unanswered(session: Session, conversation: str | None = None) -> list[Stored]:
    """Shoppers' messages that wait for their answers, in order; of one conversation, or of all."""
    query = select(*_FIELDS).where(ChatMessage.state == "waiting").order_by(ChatMessage.id)
    if conversation is not None:
        query = query.where(ChatMessage.conversation == conversation)
    return [_stored(row) for row in session.execute(query)]


def history(session: Session, conversation: str, after: int = 0, most: int = 200) -> list[Stored]:
    """The messages with an id above `after`, oldest first; the last `most` of them."""
    query = (
        select(*_FIELDS)
        .where(ChatMessage.conversation == conversation, ChatMessage.id > after)
        .order_by(desc(ChatMessage.id))
        .limit(most)
    )
    return [_stored(row) for row in reversed(session.execute(query).all())]


def conversations_of(session: Session, customer: int) -> list[str]:
    """The conversations in which a signed-in customer wrote; reads all messages of customers."""
    rows = session.execute(
        select(ChatMessage.conversation, ChatMessage.context).where(
            like_op(ChatMessage.context, f'%"customer": {customer}%')
        )
    )
    # The text also finds 70 where 7 is looked for.
    return sorted({row[0] for row in rows if json.loads(row[1]).get("customer") == customer})


def forget(session: Session, conversation: str) -> int:
    """Deletes what was said in a conversation; how many messages that were."""
    done = session.execute(delete(ChatMessage).where(ChatMessage.conversation == conversation))
    return int(done.rowcount)


def _stored(row: Any) -> Stored:
    number, conversation, sender, client_id, answers, state, body, context, at = row
    told, known = json.loads(body), json.loads(context)
    return Stored(number, conversation, sender, client_id, answers, state, told, known, at)
