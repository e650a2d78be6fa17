"""Looking after an order that has not been sent back: where it is, what can be changed."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.orders.tables import Invoice
from daogou.orders.tables import Order as OrderRow
from daogou.simulation.answer import Answer
from daogou.simulation.evidence import Who
from daogou.simulation.goals.browsing import shows_order
from daogou.simulation.setting import Case, Setting
from daogou.simulation.steps import Plan, Say


def track(at: Setting) -> Case:
    """Where is my parcel?"""
    customer, bought = at.bought("shipped")

    def plan() -> Plan:
        yield Say("track", shows_order(bought.number), means=("track_order",))
        return True

    return Case(plan, at.of_order(bought), frozenset(), customer, at.shopper.signed_in)


def cancel(at: Setting) -> Case:
    """Cancel an order that has not left."""
    customer, bought = at.bought("paid")

    def plan() -> Plan:
        done = ("order_cancelled_now", "order_cancelled_refund")
        yield Say("cancel", lambda said: said.has(*done), means=("cancel_order",))
        state = select(OrderRow.status).where(OrderRow.number == bought.number)
        return lambda session, _: session.execute(state).scalar_one() == "cancelled"

    agrees = frozenset({"cancel"})
    return Case(plan, at.of_order(bought), agrees, customer, at.shopper.signed_in)


def address(at: Setting) -> Case:
    """Have an order that has not left sent elsewhere."""
    customer, bought = at.bought("paid")

    def plan() -> Plan:
        yield Say("address", lambda said: said.has("address_changed"), means=("change_address",))
        street = at.person.new_address

        def went(session: Session, _: Who) -> bool:
            order = session.get(OrderRow, bought.number)
            assert order is not None, "the shopper's own"
            return order.address_changed_at is not None and order.street in street

        return went

    agrees = frozenset({"address"})
    return Case(plan, at.of_order(bought), agrees, customer, at.shopper.signed_in)


def invoice(at: Setting) -> Case:
    """Ask for an invoice, in one's own name or a company's."""
    customer, bought = at.bought("delivered")
    company = at.chance("company").random() < 0.5
    title = at.person.company if company else at.person.name
    none = "个人" if at.language == "zh" else "personal"
    knows = {
        **at.of_order(bought),
        "title": title,
        "tax_number": at.person.tax_number if company else none,
    }

    def plan() -> Plan:
        done = Say(
            "invoice", lambda said: said.has("invoice_requested"), means=("request_invoice",)
        )
        yield done
        wanted = select(Invoice.id).where(
            Invoice.order_number == bought.number, Invoice.title == title
        )
        return lambda session, _: session.execute(wanted).first() is not None

    return Case(plan, knows, frozenset({"invoice"}), customer, at.shopper.signed_in)


def points(at: Setting) -> Case:
    """Which level, how many points?"""
    customer, bought = at.bought("delivered")

    def told(said: Answer) -> bool:
        return said.card("membership") is not None

    def plan() -> Plan:
        yield Say("points", told, means=("ask_membership",))
        return True

    return Case(plan, at.of_order(bought), frozenset(), customer, at.shopper.signed_in)
