"""Bringing tables to given rows: insert what is new, update what is another, leave the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, inspect, select
from sqlalchemy.orm import Session

Record = Mapping[str, Any]
Key = tuple[Any, ...]


@dataclass(frozen=True)
class Counts:
    """Rows added, changed, found as they should be, and not mentioned (and so left alone)."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    left: int = 0


@dataclass(frozen=True)
class Upserted:
    """What was done, and the keys of the rows that were added or changed."""

    counts: Counts
    keys: frozenset[Key]


def upsert(
    session: Session,
    table: Any,
    key: tuple[str, ...],
    records: Sequence[Record],
    touched: Collection[Key] = (),
    defaults: Sequence[Record] = (),
) -> Upserted:
    """Write `records`, told apart by the columns `key`.

    `touched` are keys that count as changed although their own columns may not be. `defaults` go,
    beside a record, only into a new row.
    """
    if not records:
        total = session.query(table).count()
        return Upserted(Counts(left=total), frozenset())
    columns = tuple(records[0])
    primary = tuple(column.key for column in inspect(table).primary_key)
    wanted = tuple(dict.fromkeys((*primary, *columns)))
    stored = {
        tuple(getattr(row, name) for name in key): row
        for row in session.execute(select(*(getattr(table, name) for name in wanted)))
    }
    added: list[dict[str, Any]] = []
    changed: list[dict[str, Any]] = []
    keys: set[Key] = set()
    for record in records:
        own = tuple(record[name] for name in key)
        row = stored.get(own)
        if row is None:
            added.append({**record, **(defaults[len(added)] if defaults else {})})
        elif any(getattr(row, name) != record[name] for name in columns):
            changed.append({**{name: getattr(row, name) for name in primary}, **record})
        elif own in touched:
            changed.append({name: getattr(row, name) for name in primary})
        else:
            continue
        keys.add(own)
    session.bulk_insert_mappings(table, added)
    session.bulk_update_mappings(table, [row for row in changed if len(row) > len(primary)])
    counts = Counts(
        added=len(added),
        changed=len(changed),
        unchanged=len(records) - len(added) - len(changed),
        left=len(stored) - (len(records) - len(added)),
    )
    return Upserted(counts, frozenset(keys))


def sync_sets(
    session: Session,
    table: Any,
    owner: str,
    columns: tuple[str, ...],
    sets: Mapping[str, Collection[tuple[Any, ...]]],
    fixed: Record | None = None,
) -> tuple[set[str], Callable[[], None]]:
    """The owners whose rows in `table` are not what `sets` says, and a function that makes them so.

    `sets` holds for each owner the values of `columns`; rows of other owners are left alone.
    `fixed` are columns that are the same in all rows meant.
    """
    fixed = fixed or {}
    same = [getattr(table, name) == value for name, value in fixed.items()]
    stored: dict[str, set[tuple[Any, ...]]] = defaultdict(set)
    names = (owner, *columns)
    for of, *values in session.execute(
        select(*(getattr(table, name) for name in names)).where(*same)
    ):
        stored[of].add(tuple(values))
    gone = [(of, row) for of, rows in sets.items() for row in stored[of] - set(rows)]
    new = [(of, row) for of, rows in sets.items() for row in sorted(set(rows) - stored[of])]

    def write() -> None:
        for of, row in gone:
            values = zip(columns, row, strict=True)
            this = [getattr(table, name) == value for name, value in values]
            session.execute(
                delete(table)
                .where(*same, getattr(table, owner) == of, *this)
                .execution_options(synchronize_session=False)
            )
        session.bulk_insert_mappings(
            table,
            [{**fixed, owner: of, **dict(zip(columns, row, strict=True))} for of, row in new],
        )

    return {of for of, _ in (*gone, *new)}, write
