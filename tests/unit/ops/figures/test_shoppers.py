"""The funnel and the kinds of visitors as the page has them."""

from __future__ import annotations

from sqlalchemy.orm import Session

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.tables import Event
from daogou.ops.figures.shoppers import STAGES, funnel, kinds, simulated_visitors
from daogou.orders.owners import conversation_owner

from ..told import MORNING, say, scope, simulate

SECRET = "a-secret-of-the-tests-alone-0123456789"
NAMES = Pseudonyms(SECRET)


def see(session: Session, conversation: str, kind: str, language: str = "zh") -> None:
    visitor = NAMES.visitor(conversation_owner(conversation))
    context = f'{{"language": "{language}"}}'
    values = {"product": "x", "value": 9.0, "context": context, "at": MORNING}
    session.add(Event(visitor=visitor, source="page", kind=kind, **values))
    session.flush()


def test_stages_by_language_without_simulated(session: Session) -> None:
    for name, kind in (("a", "view"), ("a", "cart_add"), ("b", "search"), ("s", "view")):
        see(session, name, kind, "en" if name == "b" else "zh")
    simulate(session, "s")
    table = funnel(session, scope(), SECRET, "en")
    assert table.column("sessions") == [2, 1, 1, 0]
    assert table.column("stage") == [name.get("en") for name in STAGES.values()]
    assert funnel(session, scope(language="en"), SECRET, "zh").column("sessions") == [1, 0, 0, 0]
    assert funnel(session, scope(simulated=True), SECRET, "zh").column("sessions")[0] == 3


def test_who_was_simulated(session: Session) -> None:
    say(session, "s", "你好")
    simulate(session, "s")
    assert simulated_visitors(session, scope(), SECRET) == {NAMES.visitor("conversation:s")}
    assert simulated_visitors(session, scope(simulated=True), SECRET) == set()


def test_few_visitors_are_no_kinds(session: Session) -> None:
    see(session, "a", "view")
    found = kinds(session, scope(), SECRET, "zh")
    assert (found.visitors, found.table.rows) == (1, []) and found.least > 1


def test_nothing_recorded(session: Session) -> None:
    assert funnel(session, scope(), SECRET, "zh").is_empty
    assert funnel(session, scope(language="en"), SECRET, "zh").is_empty
