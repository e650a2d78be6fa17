"""The cart and the checkout."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from sqlalchemy.orm import Session
from starlette.responses import Response
from starlette.routing import Route

from daogou.catalog.sizes import size_label
from daogou.errors import ShopError
from daogou.orders import cart as carts
from daogou.orders.cart_view import CartView, view
from daogou.orders.checkout import place_order, quote
from daogou.orders.coupon_codes import claim
from daogou.orders.coupon_offers import coupon_offers
from daogou.orders.delivery import default_delivery, delivery_from
from daogou.storefront.bodies import form_of, quantity_in, sku_in
from daogou.storefront.refusing import RefusedError
from daogou.storefront.shop import Shop
from daogou.storefront.visit import Visit, route

_FIELDS: Final = ("recipient", "phone", "address", "note")
_LONGEST_NOTE: Final = 500
_HINTS: Final = 3


def routes(shop: Shop) -> list[Route]:
    """The routes of these pages."""
    return [
        route(shop, "/cart", _cart),
        route(shop, "/cart/items", _add, "POST"),
        route(shop, "/cart/quantity", _quantity, "POST"),
        route(shop, "/cart/coupon", _coupon, "POST"),
        route(shop, "/checkout", _checkout, "GET"),
        route(shop, "/checkout", _order, "POST"),
    ]


async def _cart(visit: Visit) -> Response:
    return await _show_cart(visit)


async def _add(visit: Visit) -> Response:
    form = await form_of(visit.request)
    sku, quantity = sku_in(form), quantity_in(form, 1)
    return await _changed(visit, lambda session, owner: carts.add(session, owner, sku, quantity))


async def _quantity(visit: Visit) -> Response:
    form = await form_of(visit.request)
    sku, quantity = sku_in(form), quantity_in(form)
    return await _changed(
        visit, lambda session, owner: carts.set_quantity(session, owner, sku, quantity)
    )


async def _coupon(visit: Visit) -> Response:
    code = (await form_of(visit.request)).get("code", "").strip()[:64]
    now = datetime.now(UTC)
    return await _changed(visit, lambda session, owner: claim(session, owner, code, now))


async def _changed(visit: Visit, change: Any) -> Response:
    """The cart after a change; a refusal is told above it."""
    try:
        await visit.shop.change_cart(visit.visitor, change)
    except ShopError as error:
        refused = RefusedError.by_shop(error)
        return await _show_cart(visit, refused.status, refused.told(visit.words))
    return visit.to("/cart")


async def _show_cart(visit: Visit, status: int = 200, notice: str = "") -> Response:
    def work(session: Session) -> dict[str, Any]:
        now, owner = datetime.now(UTC), visit.visitor.owner
        offers = coupon_offers(session, owner, now)
        return {
            "offer": quote(session, owner, now),
            "hints": [one for one in offers if one.state == "missing"][:_HINTS],
        }

    found = await visit.shop.do(work)
    return await visit.page("cart.html", status, **found, size_label=size_label, notice=notice)


async def _checkout(visit: Visit) -> Response:
    customer = visit.visitor.customer
    known: dict[str, str] = dict.fromkeys(_FIELDS, "")
    if customer is not None:
        delivery = await visit.shop.do(lambda session: default_delivery(session, customer))
        if delivery is not None:
            known |= {
                "recipient": delivery.recipient,
                "phone": delivery.phone,
                "address": delivery.address,
            }
    return await _show_checkout(visit, known)


async def _order(visit: Visit) -> Response:
    form = {**dict.fromkeys(_FIELDS, ""), **await form_of(visit.request)}
    now, owner = datetime.now(UTC), visit.visitor.owner
    try:
        agreed = Decimal(form.get("total", ""))
    except InvalidOperation as error:
        raise RefusedError(400, "no_form") from error

    def work(session: Session) -> tuple[str, CartView]:
        delivery = delivery_from(form["recipient"], form["phone"], form["address"])
        note = form["note"].strip()[:_LONGEST_NOTE]
        placed = place_order(session, owner, delivery, now, note=note, expected_total=agreed)
        return placed.number, view(session, owner)

    try:
        number, cart = await visit.shop.do(work)
    except ShopError as error:
        refused = RefusedError.by_shop(error)
        return await _show_checkout(visit, form, refused.status, refused.told(visit.words))
    await visit.shop.visits.tell(visit.visitor, cart)
    return visit.to(f"/orders/{number}?placed=1")


async def _show_checkout(
    visit: Visit, form: dict[str, str], status: int = 200, notice: str = ""
) -> Response:
    owner = visit.visitor.owner
    offer = await visit.shop.do(lambda session: quote(session, owner, datetime.now(UTC)))
    if not offer.cart.lines or offer.short:
        return await _show_cart(visit, status, notice)
    return await visit.page(
        "checkout.html", status, offer=offer, form=form, size_label=size_label, notice=notice
    )
