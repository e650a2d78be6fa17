"""The cart and the checkout."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final
from urllib.parse import urlencode

from sqlalchemy.orm import Session
from starlette.responses import Response
from starlette.routing import Route

from daogou.catalog.promotions import find_promotion
from daogou.catalog.sizes import size_label
from daogou.errors import ShopError
from daogou.orders import cart as carts
from daogou.orders.cart_view import CartView, view
from daogou.orders.checkout import place_order, quote
from daogou.orders.coupon_codes import claim, drop_claim
from daogou.orders.coupon_offers import CouponOffer, coupon_offers
from daogou.orders.delivery import clean_phone, default_delivery, delivery_from
from daogou.storefront.bodies import form_of, quantity_in, sku_in, total_in
from daogou.storefront.refusing import RefusedError
from daogou.storefront.shop import Shop
from daogou.storefront.visit import Visit, route
from daogou.storefront.wording import Words

_FIELDS: Final = ("recipient", "phone", "address", "note")
# The field that a refusal is about.
_WRONG: Final = {
    **{f"bad_{name}": name for name in ("recipient", "phone", "address")},
    "no_address": "address",
}
_LONGEST_NOTE: Final = 500
_HINTS: Final = 3


def routes(shop: Shop) -> list[Route]:
    """The routes of these pages."""
    return [
        route(shop, "/cart", _cart),
        route(shop, "/cart/items", _add, "POST", page="/cart"),
        route(shop, "/cart/quantity", _quantity, "POST", page="/cart"),
        route(shop, "/cart/coupon", _coupon, "POST", page="/cart"),
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
    try:
        await visit.shop.change_cart(
            visit.visitor, lambda session, owner: claim(session, owner, code, now)
        )
    except ShopError as error:
        refused = RefusedError.by_shop(error)
        # What was typed stays, to be mended.
        coupon = {"code": code, "told": refused.told(visit.words)}
        return await _show_cart(visit, refused.status, coupon=coupon)
    return visit.to(f"/cart?{urlencode({'coupon': code})}")


async def _changed(visit: Visit, change: Any) -> Response:
    """The cart after a change; a refusal is told above it."""
    try:
        await visit.shop.change_cart(visit.visitor, change)
    except ShopError as error:
        refused = RefusedError.by_shop(error)
        return await _show_cart(visit, refused.status, refused.told(visit.words))
    return visit.to("/cart")


async def _show_cart(
    visit: Visit, status: int = 200, notice: str = "", coupon: dict[str, str] | None = None
) -> Response:
    said = visit.request.query_params.get("coupon", "")

    def work(session: Session) -> dict[str, Any]:
        now, owner = datetime.now(UTC), visit.visitor.owner
        offers = coupon_offers(session, owner, now)
        promotion = find_promotion(session, said) if said else None
        code = promotion.code if promotion else None
        offer = quote(session, owner, now)
        near = [one for one in offers if _near(one, offer.subtotal)]
        return {
            "offer": offer,
            "told": [_coupon_told(one, visit.words) for one in offers if one.code == code],
            "hints": near[:_HINTS],
        }

    found = await visit.shop.do(work)
    shown = coupon or {"code": "", "told": ""}
    return await visit.page(
        "cart.html", status, **found, coupon=shown, size_label=size_label, notice=notice
    )


def _near(offer: CouponOffer, subtotal: Decimal) -> bool:
    """Whether a few more goods would let a coupon count, with nothing else to be done."""
    by_itself = offer.claimed or not offer.needs_code
    # Nobody doubles a cart for a coupon.
    return offer.state == "missing" and by_itself and offer.missing <= subtotal


def _coupon_told(offer: CouponOffer, words: Words) -> str:
    """What has become of a coupon whose code was typed; nothing of one whose code was not told."""
    if offer.state in ("needs_code", "empty"):
        return ""
    return words(
        f"coupon_told_{offer.state}",
        title=words.of(offer.title),
        discount=words.money(offer.discount),
        missing=words.money(offer.missing),
    )


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
    now, owner, agreed = datetime.now(UTC), visit.visitor.owner, total_in(form)

    def work(session: Session) -> tuple[str, CartView]:
        delivery = delivery_from(form["recipient"], form["phone"], form["address"])
        note = form["note"].strip()[:_LONGEST_NOTE]
        placed = place_order(session, owner, delivery, now, note=note, expected_total=agreed)
        return placed.number, view(session, owner)

    try:
        number, cart = await visit.shop.do(work)
    except ShopError as error:
        if error.reason == "coupon_used":
            # Only the telephone has told that it was used: without it, at what it costs then.
            code = str(error.facts["code"])
            await visit.shop.do(lambda session: drop_claim(session, owner, code))
        refused = RefusedError.by_shop(error)
        return await _show_checkout(visit, form, refused)
    await visit.shop.visits.tell(visit.visitor, cart)
    return visit.to(f"/orders/{number}?placed=1")


async def _show_checkout(
    visit: Visit, form: dict[str, str], refused: RefusedError | None = None
) -> Response:
    now, owner, phone = datetime.now(UTC), visit.visitor.owner, _phone_in(form)
    status, told = (refused.status, refused.told(visit.words)) if refused else (200, "")
    wrong = _WRONG.get(refused.reason, "") if refused else ""
    offer = await visit.shop.do(lambda session: quote(session, owner, now, phone))
    if offer.spent and not told:
        # The cart, which knows no telephone, has taken it off.
        told = RefusedError(status, "coupon_used", title=offer.spent.title).told(visit.words)
    if not offer.cart.lines or offer.short:
        return await _show_cart(visit, status, told)
    return await visit.page(
        "checkout.html",
        status,
        offer=offer,
        form=form,
        size_label=size_label,
        wrong=wrong,
        told=told,
        notice="" if wrong else told,
    )


def _phone_in(form: dict[str, str]) -> str | None:
    """The telephone that a form names; None where it is none."""
    try:
        return clean_phone(form["phone"])
    except ShopError:
        return None
