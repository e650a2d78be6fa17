"""The cart as clients are told of it when it has changed."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, Final

from daogou.orders.cart_view import CartView

# Conversations whose cart is remembered; of an older one it is read again before an answer.
_REMEMBERED: Final = 10_000


class Carts:
    """The cart that each conversation was last told of; at first the one that it could see."""

    def __init__(self) -> None:
        self._states: OrderedDict[str, str] = OrderedDict()

    def knows(self, conversation: str) -> bool:
        """Whether its cart is remembered."""
        return conversation in self._states

    def seen(self, conversation: str, cart: CartView) -> None:
        """Remembers a cart where none is: not all that listen have seen this one."""
        if conversation not in self._states:
            self.told(conversation, cart)

    def told(self, conversation: str, cart: CartView) -> bool:
        """Remembers the cart that all are told of; whether it is another one than before."""
        before = self._states.pop(conversation, None)
        self._states[conversation] = cart.state
        if len(self._states) > _REMEMBERED:
            self._states.popitem(last=False)
        return before != cart.state


def told_cart(cart: CartView) -> dict[str, Any]:
    """The content of the event `cart`: pieces, yuan, and a text that changes with the lines."""
    return {"count": cart.count, "subtotal": str(cart.subtotal), "state": cart.state}
