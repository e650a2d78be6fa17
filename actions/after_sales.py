"""Refunds and complaints; returns and exchanges have files of their own."""

from __future__ import annotations

from actions.base import Events, ShopAction
from actions.order_proof import proved_order
from actions.turn import Turn
from daogou.orders.refunds import refund_status
from daogou.orders.tickets import open_ticket


class TellRefunds(ShopAction):
    """Where the money is."""

    def name(self) -> str:
        return "action_refund_status"

    def act(self, turn: Turn) -> Events:
        status = refund_status(turn.session, proved_order(turn))
        lines = [
            turn.word(
                f"refund_{one.status}",
                amount=one.amount,
                method=turn.word(f"method_{one.method}"),
                day=one.expected_on,
            )
            for one in status.refunds
        ]
        lines += [
            turn.word("refund_awaited", name=one.name, id=one.return_id, amount=one.amount)
            for one in status.awaited
        ]
        if lines:
            turn.say("utter_refunds", number=status.number, lines="\n".join(lines))
        else:
            turn.say("utter_refund_none", number=status.number)
        return []


class Complain(ShopAction):
    """Apologises and opens a ticket with the shopper's words."""

    def name(self) -> str:
        return "action_complain"

    def act(self, turn: Turn) -> Events:
        ticket = open_ticket(
            turn.session,
            turn.conversation,
            "complaint",
            turn.text or "-",
            turn.slot("verified_order"),
            now=turn.now,
        )
        turn.say("utter_complaint", ticket=ticket.id)
        return []
