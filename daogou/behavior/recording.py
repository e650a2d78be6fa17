"""Writing events down: of visitors who have agreed, each once."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from daogou.behavior.consent import consent_of
from daogou.behavior.tables import Event
from daogou.database import insert_for

# What may be recorded; docs/events.md says what the fields mean for each. The second are those
# that no page may tell: the assistant alone knows them.
PAGE_KINDS: Final = ("view", "search", "click", "cart_add", "cart_remove", "purchase")
KINDS: Final = (*PAGE_KINDS, "message")


class NoConsentError(Exception):
    """The visitor has not agreed to being recorded."""


@dataclass(frozen=True)
class Happening:
    """An event before it is recorded. `value`: yuan, or how many results a search had."""

    kind: str
    at: datetime
    client_id: str | None = None
    product: str | None = None
    query: str | None = None
    value: float | None = None
    context: Mapping[str, Any] = field(default_factory=dict)


def record(
    session: Session,
    visitor: str,
    visit: str | None,
    source: str,
    happenings: Sequence[Happening],
) -> int:
    """Record what `visitor` did in the session `visit`; how many of these were new.

    Raises:
        NoConsentError: the visitor has refused, or was not asked yet.
    """
    if not consent_of(session, visitor):
        raise NoConsentError("The visitor has not agreed to being recorded.")
    if not happenings:
        return 0
    rows = [
        {
            "visitor": visitor,
            "session": visit,
            "client_id": one.client_id,
            "source": source,
            "kind": one.kind,
            "product": one.product,
            "query": one.query,
            "value": one.value,
            "context": json.dumps(one.context, ensure_ascii=False),
            "at": one.at,
        }
        for one in happenings
    ]
    statement = insert_for(session)(Event).values(rows)
    done = session.execute(
        statement.on_conflict_do_nothing(index_elements=["visitor", "client_id"])
    )
    return int(done.rowcount)
