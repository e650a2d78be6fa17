"""A choice holds for the same person, signed in or out, and for nobody else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from daogou.behavior.consent import choose, consent_of, signed_in, signed_out
from daogou.behavior.tables import Consent

NOW = datetime(2026, 5, 1, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize("choice", [True, False])
def test_who_has_chosen_is_not_asked_again(session: Session, choice: bool) -> None:
    choose(session, "before", choice, NOW)
    signed_in(session, "before", "customer")
    assert consent_of(session, "customer") is choice
    signed_out(session, "customer", "after")
    assert consent_of(session, "after") is choice


def test_without_a_choice_there_is_none_to_hand_on(session: Session) -> None:
    signed_in(session, "before", "customer")
    signed_out(session, "customer", "after")
    assert consent_of(session, "customer") is None and consent_of(session, "after") is None


def test_a_customers_own_choice_stands(session: Session) -> None:
    choose(session, "customer", False, NOW)
    choose(session, "before", True, NOW)
    signed_in(session, "before", "customer")
    assert consent_of(session, "customer") is False


def test_what_one_customer_leaves_behind_is_not_the_next_ones(session: Session) -> None:
    choose(session, "customer", True, NOW)
    signed_out(session, "customer", "between")
    signed_in(session, "between", "other")
    assert consent_of(session, "other") is None
    # Who chooses now chooses for themselves.
    choose(session, "between", False, NOW)
    signed_in(session, "between", "other")
    assert consent_of(session, "other") is False


def test_the_moment_does_not_tell_that_both_are_one(session: Session) -> None:
    choose(session, "before", True, NOW)
    signed_in(session, "before", "customer")
    assert session.get(Consent, "customer").at == datetime(2026, 5, 1, tzinfo=UTC)
