"""Taking a return or exchange back: which one, a yes, and it is withdrawn.

The yes to the question is one to a cancellation (the slot `awaiting`); the slot `asked` keeps which
request it is about.
"""

from __future__ import annotations

from typing import Any, Final

from rasa_sdk.events import SlotSet

from actions.base import Events
from actions.order_proof import proved_order
from actions.turn import Turn
from daogou.errors import ShopError
from daogou.orders.request_words import request_kind
from daogou.orders.return_status import RequestView, request_views
from daogou.orders.returns import withdraw

_KEY: Final = "withdraw"


def ask_withdrawal(turn: Turn, text: str) -> Events:
    """Show the request that would be withdrawn and ask for a yes; else why none can be."""
    number = proved_order(turn)
    views = request_views(turn.session, number, request_kind(text))
    found = next((one for one in views if one.withdrawable), None)
    if found is None:
        late = next((one for one in views if one.is_open), None)
        if late is not None:
            raise ShopError("already_received", id=late.id, status=late.status)
        turn.say("utter_withdrawal_none", number=number)
        return []
    turn.say("utter_ask_withdrawal", **_facts(turn, found))
    return [SlotSet("asked", {_KEY: found.id}), SlotSet("awaiting", "cancellation")]


def asked_to_withdraw(turn: Turn) -> str | None:
    """The id of the request that the last question would withdraw, None where it asked else."""
    if turn.slot("awaiting") != "cancellation":
        return None
    return (turn.slot("asked") or {}).get(_KEY)


def withdraw_asked(turn: Turn, request_id: str) -> Events:
    """Withdraw the request that the yes was for."""
    views = request_views(turn.session, proved_order(turn))
    found = next((one for one in views if one.id == request_id), None)
    if found is None:
        raise ShopError("unknown_return", id=request_id)
    withdraw(turn.session, request_id)
    turn.say("utter_withdrawn", **_facts(turn, found))
    return [SlotSet("asked", None)]


def _facts(turn: Turn, request: RequestView) -> dict[str, Any]:
    return {
        "what": turn.word(f"request_{request.kind}", id=request.id),
        "name": request.name,
        "quantity": request.quantity,
    }
