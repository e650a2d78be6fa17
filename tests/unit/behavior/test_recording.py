"""Events of who has agreed, each once; one person's; old ones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.behavior.consent import choose, consent_of
from daogou.behavior.keeping import count, export, forget, forget_choice, prune
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.recording import Happening, NoConsentError, record
from daogou.behavior.tables import Consent, Event

NOW = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)
NAMES = Pseudonyms("a-secret-of-the-tests-0123456789")
ME, YOU = NAMES.visitor("customer:7"), NAMES.visitor("conversation:c1")


def viewed(number: int = 1, at: datetime = NOW) -> Happening:
    return Happening("view", at, f"e{number}", product="yunyue-pro-3", context={"page": "/p"})


def stored(session: Session) -> int:
    return int(session.execute(select(func.count()).select_from(Event)).scalar_one())


@pytest.mark.parametrize("choice", [None, False])
def test_nothing_is_recorded_without_consent(session: Session, choice: bool | None) -> None:
    if choice is not None:
        choose(session, ME, True, NOW)
        choose(session, ME, choice, NOW)
    choose(session, YOU, True, NOW)
    with pytest.raises(NoConsentError):
        record(session, ME, None, "page", [viewed()])
    assert stored(session) == 0 and consent_of(session, ME) is choice


def test_an_event_counts_once_for_its_visitor(session: Session) -> None:
    for visitor in (ME, YOU):
        choose(session, visitor, True, NOW)
        assert record(session, visitor, "s", "page", [viewed(1), viewed(2), viewed(1)]) == 2
        assert record(session, visitor, "s", "page", [viewed(2), viewed(3)]) == 1
    assert record(session, ME, "s", "page", []) == 0
    assert stored(session) == 6


def test_what_the_shop_says_has_no_id_and_is_never_taken_for_another(session: Session) -> None:
    choose(session, ME, True, NOW)
    for _ in range(2):
        assert record(session, ME, None, "shop", [Happening("cart_add", NOW, product="x")]) == 1


def test_one_person_can_have_and_delete_what_is_known(session: Session) -> None:
    for visitor in (ME, YOU):
        choose(session, visitor, True, NOW)
        late = Happening("search", NOW + timedelta(minutes=1), "e2", query="露营灯", value=3)
        record(session, visitor, "s", "page", [late, viewed(1)])
    told = list(export(session, ME))
    assert [one["kind"] for one in told] == ["view", "search"]
    assert told[0]["context"] == {"page": "/p"} and told[0]["at"] == NOW.isoformat()
    assert told[1]["query"] == "露营灯" and told[1]["value"] == 3 and "product" not in told[1]
    assert forget(session, ME) == 2 and list(export(session, ME)) == []
    assert consent_of(session, ME) is True
    forget_choice(session, ME)
    assert consent_of(session, ME) is None
    assert count(session, YOU) == 2 and consent_of(session, YOU) is True


def test_old_events_and_choices_are_forgotten(session: Session) -> None:
    choose(session, ME, True, NOW - timedelta(days=31))
    record(session, ME, "s", "page", [viewed(1, NOW - timedelta(days=31)), viewed(2)])
    choose(session, YOU, True, NOW - timedelta(days=29))
    assert prune(session, NOW, 30) == (1, 1)
    assert count(session, ME) == 1
    assert session.execute(select(Consent.visitor)).scalars().all() == [YOU]


def test_a_pseudonym_needs_the_secret_and_keeps_visitors_and_sessions_apart() -> None:
    assert NAMES.visitor("customer:7") == ME != NAMES.visitor("customer:8")
    assert Pseudonyms("another-secret-0123456789").visitor("customer:7") != ME
    assert NAMES.session("c1") != NAMES.visitor("c1")
    assert ME != "7" and len(ME) == 32
