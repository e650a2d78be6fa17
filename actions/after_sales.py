"""Refunds, complaints and what became of them; returns and exchanges have files of their own."""

from __future__ import annotations

from rasa_sdk.events import FollowupAction, SlotSet

from actions import cards
from actions.base import Events, ShopAction
from actions.buyer import is_buyer, told
from actions.confirming import because
from actions.order_proof import proved_order
from actions.request_state import tell_open_requests
from actions.returns import COMPLAINT
from actions.turn import Turn
from daogou.orders.complaint_words import tells_a_problem
from daogou.orders.refunds import RefundView, refund_status
from daogou.orders.ticket_status import TicketView, ticket_view, tickets_of
from daogou.orders.tickets import add_to_complaint, open_ticket
from daogou.text.ids import find_ticket_numbers
from daogou.times import shop_day

# The latest of several tickets.
_TICKETS_TOLD = 3


class TellRefunds(ShopAction):
    """Where the money is."""

    ends = "refund"

    def name(self) -> str:
        return "action_refund_status"

    def act(self, turn: Turn) -> Events:
        status = refund_status(turn.session, proved_order(turn))
        lines = [self._line(turn, status.number, one) for one in status.refunds]
        awaited = told(turn, status.number, "refund_awaited")
        lines += [
            turn.word(awaited, name=one.name, id=one.return_id, amount=one.amount)
            for one in status.awaited
        ]
        if lines:
            turn.say("utter_refunds", number=status.number, lines="\n".join(lines))
        elif not tell_open_requests(turn, "exchange"):
            turn.say("utter_refund_none", number=status.number)
        overdue = any(one.overdue(shop_day(turn.now)) for one in status.refunds)
        if overdue and is_buyer(turn, status.number):
            # Nobody else can look whether the money is there.
            turn.say("utter_refund_overdue")
        return []

    def _line(self, turn: Turn, number: str, one: RefundView) -> str:
        state = turn.word(
            told(turn, number, f"refund_{one.status}"),
            amount=one.amount,
            method=turn.word(f"method_{one.method}"),
            day=one.expected_on,
        )
        what = turn.word(f"refund_of_{one.kind}", id=one.return_id or "")
        return turn.word("refund_line", what=what, told=state)


class Complain(ShopAction):
    """Apologises and opens a ticket with the shopper's words; of an outburst that is about no order
    and tells no problem there is nothing to log, and a person is offered."""

    def name(self) -> str:
        return "action_complain"

    def act(self, turn: Turn) -> Events:
        if not turn.text.strip():
            # A button says no more than that there is something to complain about.
            turn.say("utter_ask_complaint")
            return [SlotSet("awaiting", "complaint")]
        if not COMPLAINT.search(turn.text) and (reason := because(turn)):
            return reason
        order = turn.slot("verified_order")
        if added := add_to_complaint(turn.session, turn.conversation, turn.text, order, turn.now):
            _tell(turn, "utter_complaint_added", ticket_view(added))
            return []
        asked = turn.slot("awaiting") == "complaint" and turn.intent != "complain"
        if not (asked or order or turn.said("order_id") or tells_a_problem(turn.text)):
            turn.say("utter_complaint_of_what")
            return [SlotSet("awaiting", "complaint")]
        opened = open_ticket(
            turn.session,
            turn.conversation,
            "complaint",
            turn.text,
            order,
            now=turn.now,
        )
        _tell(turn, "utter_complaint", ticket_view(opened))
        return []


def _tell(turn: Turn, response: str, ticket: TicketView) -> None:
    turn.say(
        response,
        ticket=ticket.id,
        category=turn.word(f"category_{ticket.category}"),
        answer_by=ticket.answer_by,
        card=cards.ticket(turn, ticket),
    )


class TellTicket(ShopAction):
    """What became of a ticket, for the conversation that opened it or who proved its order."""

    ends = "ticket"

    def name(self) -> str:
        return "action_ticket_status"

    def act(self, turn: Turn) -> Events:
        numbers = find_ticket_numbers(turn.text)
        number = numbers[0].value if numbers else turn.slot("ticket_number")
        order = turn.slot("verified_order")
        heard = tickets_of(turn.session, turn.conversation, order, turn.customer)
        if number:
            heard = tuple(ticket for ticket in heard if ticket.id == number)
        if heard:
            for ticket in heard[:_TICKETS_TOLD]:
                self._tell(turn, ticket)
            return [SlotSet("ticket_number", None)]
        if order and (number or not turn.intent.startswith("ask_")):
            turn.say("utter_ticket_none")
            return [SlotSet("ticket_number", None)]
        if not number:
            turn.say("utter_ask_ticket")
            return []
        turn.say("utter_ticket_unknown")
        # Whoever proves the order that it is about hears of it; the rules lead back here.
        return [
            SlotSet("ticket_number", number),
            SlotSet("task", "ticket"),
            FollowupAction("order_proof_form"),
        ]

    def _tell(self, turn: Turn, ticket: TicketView) -> None:
        overdue = ticket.overdue(turn.now)
        state = "closed" if ticket.status == "closed" else "overdue" if overdue else "open"
        if state == "open" and ticket.answer_by is None:
            state = "waiting"
        turn.say(
            "utter_ticket_overdue" if overdue else "utter_ticket_status",
            ticket=ticket.id,
            category=turn.word(f"category_{ticket.category or 'none'}"),
            state=turn.word(f"ticket_{state}", time=ticket.answer_by),
            card=cards.ticket(turn, ticket),
        )
