"""`python -m daogou events …`: what is recorded of one person, and how long."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from daogou.behavior.keeping import export, forget, forget_choice, prune
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.database import make_sessions
from daogou.edge.messages import conversations_of
from daogou.errors import DataError
from daogou.migrations.ready import ready_engine
from daogou.orders.owners import customer_of
from daogou.satisfaction import keeping as satisfaction
from daogou.serving.edge_secret import edge_secret
from daogou.settings import PROJECT_ROOT, get_settings
from daogou.turns import keeping as turns


def register(commands: Any) -> None:
    """Add the command `events` to argparse's sub-parsers."""
    events = commands.add_parser("events", help="what shoppers did: one person's, and old ones")
    actions = events.add_subparsers(required=True, metavar="ACTION")
    for name, run, told in (
        ("export", _export, "print what is recorded of a person, a JSON object a line"),
        ("delete", _delete, "delete what is recorded of a person, and the consent"),
    ):
        command = actions.add_parser(name, help=told)
        command.add_argument(
            "--person",
            required=True,
            metavar="WHO",
            help="customer:<number>, or conversation:<id> of a visitor who was not signed in",
        )
        command.set_defaults(run=run)
    command = actions.add_parser("prune", help="delete what is older than the settings say")
    command.set_defaults(run=_prune)


def _export(arguments: argparse.Namespace) -> None:
    visitor = _visitor(arguments.person)
    with _sessions()() as session:
        for event in export(session, visitor):
            print(json.dumps(event, ensure_ascii=False))
        for conversation in _conversations(session, arguments.person):
            for turn in turns.export(session, conversation):
                print(json.dumps({"kind": "turn", **turn}, ensure_ascii=False))
            for noted in satisfaction.export(session, conversation):
                print(json.dumps(noted, ensure_ascii=False))


def _delete(arguments: argparse.Namespace) -> None:
    visitor = _visitor(arguments.person)
    with _sessions().begin() as session:
        number = forget(session, visitor)
        forget_choice(session, visitor)
        talks = _conversations(session, arguments.person)
        said = sum(turns.forget(session, one) for one in talks)
        noted = sum(satisfaction.forget(session, one) for one in talks)
    print(f"Events deleted: {number}, turns: {said}, notes on satisfaction: {noted}")


def _prune(_arguments: argparse.Namespace) -> None:
    settings, now = get_settings(), datetime.now(UTC)
    with _sessions().begin() as session:
        events, choices = prune(session, now, settings.events_days)
        said = turns.prune(session, now, settings.turns_days)
        noted = satisfaction.prune(session, now, settings.satisfaction_days)
    print(
        f"Older than {settings.events_days} days and deleted: {events} events, {choices} consents"
    )
    print(f"Older than {settings.turns_days} days and deleted: {said} turns")
    print(
        f"Older than {settings.satisfaction_days} days and deleted: "
        f"{noted} scores, surveys, notes of discontent and alerts"
    )


def _conversations(session: Session, person: str) -> list[str]:
    """Those of a customer, or the one that is named."""
    customer = customer_of(person)
    if customer is None:
        return [person.partition(":")[2]]
    return conversations_of(session, customer)


def _visitor(person: str) -> str:
    """
    Raises:
        DataError: this names nobody.
    """
    try:
        customer_of(person)
    except ValueError as error:
        raise DataError(
            f"--person is {person!r}; write customer:<number> or conversation:<id>."
        ) from error
    return Pseudonyms(edge_secret(PROJECT_ROOT / "var")).visitor(person)


def _sessions() -> Any:
    return make_sessions(ready_engine(get_settings().database_url))
