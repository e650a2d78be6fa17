"""Sending something back, exchanging it, complaining."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.orders.tables import ReturnRequest, Ticket
from daogou.simulation.answer import Answer
from daogou.simulation.evidence import Who
from daogou.simulation.setting import Case, Setting
from daogou.simulation.steps import Plan, Say

_REASONS: Final = {
    "zh": ("质量问题", "和描述不符", "不想要了"),
    "en": ("quality problem", "not as described", "changed my mind"),
}
_SIZE: Final = {"zh": "尺码不合适", "en": "wrong size"}


def give_back(at: Setting) -> Case:
    """Return goods that have arrived."""
    customer, bought = at.bought("delivered")
    reason = at.chance("reason").choice(_REASONS[at.language])
    knows = {**at.of_order(bought), "reason": reason}

    def plan() -> Plan:
        said: Answer = yield Say(
            "return", lambda said: said.has("return_requested"), means=("request_return",)
        )
        return lambda session, _: _requested(session, bought.number, "return", said.text)

    return Case(plan, knows, frozenset({"return"}), customer, at.shopper.signed_in)


def exchange(at: Setting) -> Case:
    """Exchange goods that have arrived for another size."""
    customer, bought = at.bought("delivered", lambda good, piece: bool(good.other_sizes(piece)))
    wanted = at.chance("size").choice(bought.good.other_sizes(bought.piece))
    knows = {**at.of_order(bought), "reason": _SIZE[at.language], "size": str(wanted.size)}

    def plan() -> Plan:
        said: Answer = yield Say(
            "exchange", lambda said: said.has("exchange_requested"), means=("request_exchange",)
        )
        return lambda session, _: _requested(
            session, bought.number, "exchange", said.text, wanted.sku
        )

    return Case(plan, knows, frozenset({"exchange"}), customer, at.shopper.signed_in)


def complain(at: Setting) -> Case:
    """Complain; reached where a ticket was opened whose number was told."""

    def plan() -> Plan:
        said: Answer = yield Say(
            "complain", lambda said: said.has("complaint"), means=("complain",)
        )

        def noted(session: Session, who: Who) -> bool:
            found = session.execute(
                select(Ticket.id).where(
                    Ticket.conversation == who.conversation, Ticket.kind == "complaint"
                )
            ).scalars()
            return any(number in said.text for number in found)

        return noted

    kind = at.goods.drawn(at.chance("good")).category
    return Case(plan, {**at.told(), "goods": at.goods.kinds[kind].get(at.language)})


def _requested(session: Session, number: str, kind: str, told: str, sku: str | None = None) -> bool:
    """Whether the shop has such a request, and its number was told."""
    found = session.execute(
        select(ReturnRequest.id, ReturnRequest.new_sku).where(
            ReturnRequest.order_number == number, ReturnRequest.kind == kind
        )
    )
    return any(row.id in told and row.new_sku == sku for row in found)
