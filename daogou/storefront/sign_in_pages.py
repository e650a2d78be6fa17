"""Signing in as one of the demo's customers, which is off unless the shop is a demo."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import desc, func, not_, select
from sqlalchemy.orm import Session
from starlette.responses import Response
from starlette.routing import Route

from daogou.orders.cart_view import CartView, view
from daogou.orders.joining import join_carts
from daogou.orders.tables import Customer, Order
from daogou.storefront.bodies import form_of
from daogou.storefront.refusing import RefusedError
from daogou.storefront.shop import Shop
from daogou.storefront.visit import Visit, route

_OFFERED: Final = 8
# example.com is nobody's (RFC 2606): whoever has an address there is no real customer.
_INVENTED: Final[Any] = Customer.email.like("%@example.com")  # type: ignore[attr-defined]
# They may sign in (docs/simulation.md), but are nobody to try the shop as.
_SIMULATED: Final[Any] = Customer.email.like("simulated-%")  # type: ignore[attr-defined]


def routes(shop: Shop) -> list[Route]:
    """The routes of these pages."""
    return [
        route(shop, "/sign-in", _choose),
        route(shop, "/sign-in", _sign_in, "POST"),
        route(shop, "/sign-out", _sign_out, "POST", page="/"),
    ]


async def _choose(visit: Visit) -> Response:
    _require_demo(visit)
    people = await visit.shop.do(_people)
    return await visit.page("sign_in.html", people=people)


async def _sign_in(visit: Visit) -> Response:
    _require_demo(visit)
    said = (await form_of(visit.request)).get("customer", "")
    number = int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else 0
    before, after, now = visit.visitor, visit.visits.new(number), datetime.now(UTC)

    def work(session: Session) -> CartView:
        found = session.execute(select(Customer.id).where(Customer.id == number, _INVENTED))
        if found.first() is None:
            raise RefusedError(404, "unknown_customer")
        # A customer who signs in as another takes nothing along.
        if before.customer is None:
            join_carts(session, before.owner, after.owner, now)
        visit.visits.hand_on(session, before, after)
        return view(session, before.owner)

    left = await visit.shop.do(work)
    visit.visitor = after
    # Pages that are still open as the visitor's show what is left of that cart.
    await visit.visits.tell(before, left)
    return visit.to("/orders")


async def _sign_out(visit: Visit) -> Response:
    before, after = visit.visitor, visit.visits.new()
    await visit.shop.do(lambda session: visit.visits.hand_on(session, before, after))
    visit.visitor = after
    return visit.to("/")


def _require_demo(visit: Visit) -> None:
    """
    Raises:
        RefusedError: signing in as somebody else is not offered here.
    """
    if not visit.shop.settings.demo_sign_in:
        raise RefusedError(404, "no_page")


def _people(session: Session) -> list[Any]:
    """Customers who have ordered of late, with how many orders they have."""
    many = func.count(Order.number)
    return list(
        session.execute(
            select(Customer.id, Customer.name, Customer.level, many.label("orders"))
            .join(Order, Order.customer_id == Customer.id)
            .where(_INVENTED, not_(_SIMULATED))
            .group_by(Customer.id, Customer.name, Customer.level)
            .order_by(desc(func.max(Order.placed_at)), Customer.id)
            .limit(_OFFERED)
        )
    )
