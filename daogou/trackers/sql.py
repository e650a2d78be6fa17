"""Conversations in a database."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore as RasaSQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SessionStarted
from rasa.shared.core.trackers import DialogueStateTracker

from daogou.trackers.continuation import Length, without_carried


class SQLTrackerStore(RasaSQLTrackerStore):
    """Rasa's store in a database, whose conversations do not get slower as they get longer.

    Takes Rasa's options (`dialect`, `url`, `db`, `username` …); a SQLite file's folder is made.
    Nothing that was said is lost: the short form stands behind the long one.
    """

    def __init__(
        self,
        domain: Domain | None = None,
        event_broker: EventBroker | None = None,
        dialect: str = "sqlite",
        db: str = "var/conversations.db",
        longest_events: int = Length.longest_events,
        kept_turns: int = Length.kept_turns,
        **kwargs: Any,
    ) -> None:
        self.length = Length(longest_events, kept_turns)
        if dialect == "sqlite" and db != ":memory:":
            Path(db).parent.mkdir(parents=True, exist_ok=True)
        super().__init__(domain, dialect=dialect, db=db, event_broker=event_broker, **kwargs)
        if self.engine.dialect.name == "sqlite":
            sa.event.listen(self.engine, "connect", _in_few_writes)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep what is new, and the short form of a conversation that has got long."""
        await super().save(tracker)
        continued = self.length.continuation(
            tracker.sender_id, list(tracker.events), self.domain.slots
        )
        if continued is not None:
            with self.session_scope() as session:
                session.add_all(self._row(tracker.sender_id, event) for event in continued[1])
                session.commit()

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """The conversation from its beginning."""
        tracker = await super().retrieve_full_tracker(conversation_id)
        if tracker is None:
            return None
        return DialogueStateTracker.from_events(
            conversation_id, without_carried(tracker.events), self.domain.slots
        )

    async def forget(self, conversation_id: str) -> None:
        """Delete all of the conversation."""
        with self.session_scope() as session:
            table = self.SQLEvent
            session.query(table).filter(table.sender_id == conversation_id).delete()
            session.commit()

    def _event_query(
        self, session: Any, sender_id: str, fetch_events_from_all_sessions: bool
    ) -> Any:
        """Events in their order, since the last session began; by their place in the table.

        Rasa compares times, by which the repeated turns would be older than their session.
        """
        table = self.SQLEvent
        query = session.query(table).filter(table.sender_id == sender_id)
        if not fetch_events_from_all_sessions:
            begun = (
                session.query(sa.func.max(table.id))
                .filter(table.sender_id == sender_id, table.type_name == SessionStarted.type_name)
                .scalar()
            )
            if begun is not None:
                query = query.filter(table.id >= begun)
        return query.order_by(table.id)

    def _row(self, sender_id: str, event: Event) -> Any:
        data = event.as_dict()
        return self.SQLEvent(
            sender_id=sender_id,
            type_name=event.type_name,
            timestamp=data.get("timestamp"),
            intent_name=data.get("parse_data", {}).get("intent", {}).get("name"),
            action_name=data.get("name"),
            data=json.dumps(data),
        )


def _in_few_writes(connection: Any, _record: Any) -> None:
    """A commit waits for the disk only now and then; a crash of the machine loses no more than
    the last turns."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.close()
