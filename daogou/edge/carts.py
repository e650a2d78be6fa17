"""The cart as clients are told of it when it has changed."""

from __future__ import annotations

from typing import Any

from daogou.orders.cart_view import CartView


def told_cart(cart: CartView) -> dict[str, Any]:
    """The content of the event `cart`: pieces, yuan, and a text that changes with the lines."""
    return {"count": cart.count, "subtotal": str(cart.subtotal), "state": cart.state}
