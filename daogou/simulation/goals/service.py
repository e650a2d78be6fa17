"""Questions to the shop, its offers, and a person."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select

from daogou.handover.tables import Handover
from daogou.simulation.answer import Answer
from daogou.simulation.goals.buying import answers
from daogou.simulation.setting import Case, Setting
from daogou.simulation.steps import Plan, Say

# General questions that the words have wordings for (`faq/…`).
QUESTIONS: Final = (
    *("shipping_fee", "delivery_time", "return_postage", "return_window", "payment_methods"),
    *("invoice_types", "warranty", "genuine", "coupon_stacking", "points", "size_guide"),
    *("service_hours", "overseas_shipping", "gift_wrap", "refund_time", "instalments"),
)


def question(at: Setting) -> Case:
    """One to three general questions, each answered by the entry that it is about."""
    chance = at.chance("questions")
    keys = chance.sample(QUESTIONS, chance.choice((1, 1, 2, 3)))

    def plan() -> Plan:
        for key in keys:
            yield Say(f"faq/{key}", answers(key))
        return True

    return Case(plan, at.told())


def offers(at: Setting) -> Case:
    """Which offers are there?"""

    def told(said: Answer) -> bool:
        return said.card("coupons") is not None

    def plan() -> Plan:
        yield Say("offers", told, means=("ask_promotion", "check_coupon"))
        return True

    return Case(plan, at.told())


def person(at: Setting) -> Case:
    """A person, please."""

    def plan() -> Plan:
        done = ("handover", "handover_closed")
        yield Say("ask_person", lambda said: said.has(*done), means=("request_human",))
        return lambda session, who: (
            session.execute(
                select(Handover.state).where(Handover.conversation == who.conversation)
            ).scalar()
            == "waiting"
        )

    return Case(plan, at.told())
