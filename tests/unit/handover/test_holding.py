"""Who holds a conversation."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from daogou.errors import ShopError
from daogou.handover.holding import ask, give_back, holding, take, waiting
from daogou.orders.tables import Ticket
from daogou.orders.tickets import open_ticket

NOW = datetime(2025, 11, 5, 4, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)


def test_the_bot_has_what_nobody_asked_for(session: Session) -> None:
    held = holding(session, "somebody")
    assert (held.state, held.by_human, held.is_known) == ("bot", False, False)


def test_asked_for_taken_and_given_back(session: Session) -> None:
    asked = ask(session, "me", NOW)
    assert (asked.state, asked.by_human, asked.asked_at) == ("waiting", False, NOW)
    held = take(session, "me", " 小李 ", LATER)
    assert (held.state, held.agent, held.since, held.asked_at) == ("human", "小李", LATER, NOW)
    back = give_back(session, "me", LATER + timedelta(hours=1))
    assert (back.state, back.agent, back.by_human) == ("bot", "小李", False)


def test_asking_again_keeps_the_place_in_the_line(session: Session) -> None:
    ask(session, "first", NOW)
    ask(session, "second", LATER)
    again = ask(session, "first", LATER + timedelta(minutes=1))
    assert again.since == NOW and again.asked_at == LATER + timedelta(minutes=1)
    assert [one.conversation for one in waiting(session)] == ["first", "second"]
    take(session, "first", "Ann", LATER)
    assert [one.conversation for one in waiting(session)] == ["second"]


def test_asking_while_a_person_is_there_changes_nothing(session: Session) -> None:
    take(session, "me", "Ann", NOW)
    assert ask(session, "me", LATER).by_human


def test_only_one_holds_it(session: Session) -> None:
    take(session, "me", "Ann", NOW)
    assert take(session, "me", "Ann", LATER).since == NOW
    with pytest.raises(ShopError) as refused:
        take(session, "me", "Bob", LATER)
    assert (refused.value.reason, refused.value.facts) == ("held_by_another", {"agent": "Ann"})
    assert holding(session, "me").agent == "Ann"
    give_back(session, "me", LATER)
    assert take(session, "me", "Bob", LATER).agent == "Bob"


@pytest.mark.parametrize("agent", ["", "  ", "x" * 65])
def test_an_agent_has_a_name(session: Session, agent: str) -> None:
    with pytest.raises(ShopError, match="bad_agent"):
        take(session, "me", agent, NOW)
    assert not holding(session, "me").is_known


def test_giving_back_closes_the_request_and_no_other_ticket(session: Session) -> None:
    for kind in ("human", "complaint"):
        open_ticket(session, "me", kind, "帮帮我", now=NOW)
    open_ticket(session, "another", "human", "help", now=NOW)
    take(session, "me", "Ann", NOW)
    give_back(session, "me", LATER)
    session.flush()
    rows = session.query(Ticket.conversation, Ticket.kind, Ticket.status).all()
    assert sorted(tuple(row) for row in rows) == [
        ("another", "human", "open"),
        ("me", "complaint", "open"),
        ("me", "human", "closed"),
    ]


def test_giving_back_what_nobody_held(session: Session) -> None:
    assert give_back(session, "me", NOW).state == "bot"
    assert not holding(session, "me").is_known
