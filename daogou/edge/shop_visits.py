"""What the storefront is given of sessions: its pages and the chat are the same visitor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from daogou.behavior.consent import signed_in, signed_out
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.edge.carts import Carts, told_cart
from daogou.edge.hub import Hub
from daogou.edge.tokens import TokenError, hours_left, issue, new_visitor, read
from daogou.edge.tokens import Visitor as EdgeVisitor
from daogou.orders.cart_view import CartView
from daogou.storefront.visiting import Visitor


@dataclass(frozen=True)
class ShopVisits:
    """Sessions of this edge, the hub of their conversations and what these know of carts."""

    secret: str
    hours: int
    hub: Hub
    carts: Carts

    def known(self, token: str) -> Visitor | None:
        """Whom a token speaks for; None where it is forged or expired."""
        try:
            return read(self.secret, token)
        except TokenError:
            return None

    def lasts(self, token: str) -> bool:
        """Whether a token is good for more than half of its life."""
        try:
            return hours_left(self.secret, token, datetime.now(UTC)) > self.hours / 2
        except TokenError:
            return False

    def new(self, customer: int | None = None) -> Visitor:
        """A visitor with a conversation of their own."""
        return new_visitor(customer)

    def hand_on(self, session: Session, before: Visitor, after: Visitor) -> None:
        """Lets what was chosen about being recorded hold for the same person, signed in or out."""
        names = Pseudonyms(self.secret)
        known, other = names.visitor(before.owner), names.visitor(after.owner)
        if before.customer is None and after.customer is not None:
            signed_in(session, known, other)
        elif before.customer is not None and after.customer is None:
            signed_out(session, known, other)

    def token(self, visitor: Visitor) -> str:
        """A fresh token for a visitor."""
        known = EdgeVisitor(visitor.conversation, visitor.customer)
        return issue(self.secret, known, datetime.now(UTC), self.hours)

    async def tell(self, visitor: Visitor, cart: CartView) -> None:
        """Tells the visitor's conversation of the cart."""
        self.carts.told(visitor.conversation, cart)
        await self.hub.tell(visitor.conversation, "cart", told_cart(cart))
