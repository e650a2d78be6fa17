"""Who hears about money: an order's buyer, and nobody to whom it is only sent.

Two telephones prove an order (see `daogou.orders.proof_phones`). Whoever has proved it as its
recipient alone, of a present for one, hears its state, its way and what is in it. What it cost, how
it was paid, what goes back and the account behind it are the buyer's.
"""

from __future__ import annotations

from typing import Final

from actions.turn import Turn
from daogou.errors import ShopError
from daogou.orders.owners import conversation_owner
from daogou.orders.placed_orders import is_of
from daogou.orders.proof_phones import proves

# Which order was proved, and with the end of which telephone: both are written together.
PROOF_SLOTS: Final = ("order_number", "order_phone")


def is_buyer(turn: Turn, number: str) -> bool:
    """Whether order `number` was bought by who is talking: signed in, in this very conversation, or
    as the telephone shows with which it was proved."""
    owners = {turn.owner, conversation_owner(turn.conversation)}
    if any(is_of(turn.session, owner, number) for owner in owners):
        return True
    proved, digits = (turn.slot(name) for name in PROOF_SLOTS)
    # The digits count only beside the very number that they have proved.
    return proved == number and bool(digits) and proves(turn.session, number, digits, buyer=True)


def only_buyer(turn: Turn, number: str) -> None:
    """Go on with the buyer of order `number` alone.

    Raises:
        ShopError: `buyer_only`.
    """
    if not is_buyer(turn, number):
        raise ShopError("buyer_only", number=number)


def told(turn: Turn, number: str, text: str) -> str:
    """The name of a text that tells amounts of order `number`; for who has not bought it, of the
    one beside it that tells none."""
    return text if is_buyer(turn, number) else f"{text}_recipient"
