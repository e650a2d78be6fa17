"""The storefront's JSON API: products for all, cart and orders for whoever visits."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from daogou.catalog.criteria import Criteria
from daogou.catalog.details import details, get_card, reviews
from daogou.errors import ShopError
from daogou.orders import cart as carts
from daogou.orders.checkout import quote
from daogou.orders.placed_orders import order_of, orders_of
from daogou.storefront.asking import CODE, read_asked
from daogou.storefront.bodies import json_of, quantity_in, sku_in
from daogou.storefront.describing import (
    cart_json,
    details_json,
    listing_json,
    lists_json,
    order_json,
)
from daogou.storefront.listing import list_products
from daogou.storefront.recommending import about_product, for_shopper
from daogou.storefront.refusing import RefusedError
from daogou.storefront.shop import Shop
from daogou.storefront.visiting import COOKIE, Visitor, api_visitor
from daogou.storefront.wording import Words, language_of

# What the API takes and answers; the edge serves it with the description of its own.
SHOP_DESCRIPTION: Final = Path(__file__).with_name("openapi.yml")
_PRIVATE: Final = {"Cache-Control": "no-store"}

Handler = Callable[[Request, Shop, Words], Awaitable[Response]]


def routes(shop: Shop) -> list[Route]:
    """The routes of the API."""

    def route(path: str, handler: Handler, method: str) -> Route:
        async def handle(request: Request) -> Response:
            words = Words(language_of(request))
            try:
                if request.query_params.get("lang", words.language) != words.language:
                    raise RefusedError(400, "bad_parameter", names="lang")
                return await handler(request, shop, words)
            except RefusedError as refused:
                return _error(refused, words)
            except ShopError as error:
                return _error(RefusedError.by_shop(error), words)

        return Route(path, handle, methods=[method], name=f"shop{handler.__name__}")

    return [
        route("/api/shop/products", _products, "GET"),
        route("/api/shop/products/{code}", _product, "GET"),
        route("/api/shop/products/{code}/recommendations", _about_product, "GET"),
        route("/api/shop/recommendations", _for_shopper, "GET"),
        route("/api/shop/cart", _cart, "GET"),
        route("/api/shop/cart/items", _add, "POST"),
        route("/api/shop/cart/items/{sku}", _change, "PUT"),
        route("/api/shop/cart/items/{sku}", _remove, "DELETE"),
        route("/api/shop/orders", _orders, "GET"),
        route("/api/shop/orders/{number}", _order, "GET"),
    ]


async def _products(request: Request, shop: Shop, words: Words) -> Response:
    asked = read_asked(request.query_params, strict=True)
    if asked.problems:
        raise RefusedError(400, "bad_parameter", names=", ".join(asked.problems))

    def work(session: Session) -> dict[str, Any]:
        lexicon = shop.lexicons.get(session)
        found = list_products(session, lexicon, shop.find_mentions, asked, words.language)
        return listing_json(found, words)

    return JSONResponse(await shop.do(work))


async def _product(request: Request, shop: Shop, words: Words) -> Response:
    code = _code(request, "code", "unknown_product")

    def work(session: Session) -> dict[str, Any] | None:
        found = details(session, code)
        if found is None:
            return None
        said = reviews(session, code, 20, words.language)
        lists = about_product(session, shop.recommender, None, found.card)
        near = lists["similar"] or lists["alternatives"]
        return details_json(found, said, [one.card for one in near], words)

    told = await shop.do(work)
    if told is None:
        raise RefusedError(404, "unknown_product")
    return JSONResponse(told)


async def _about_product(request: Request, shop: Shop, words: Words) -> Response:
    code, owner = _code(request, "code", "unknown_product"), _owner(request, shop)

    def work(session: Session) -> dict[str, Any] | None:
        card = get_card(session, code)
        if card is None:
            return None
        return lists_json(about_product(session, shop.recommender, owner, card), words)

    told = await shop.do(work)
    if told is None:
        raise RefusedError(404, "unknown_product")
    return JSONResponse(told, headers=_PRIVATE)


async def _for_shopper(request: Request, shop: Shop, words: Words) -> Response:
    owner = _owner(request, shop)
    asked = read_asked(request.query_params, strict=True)
    if wrong := [name for name in asked.problems if name in ("category", "price_max")]:
        raise RefusedError(400, "bad_parameter", names=", ".join(wrong))
    kinds = (asked.category,) if asked.category else ()
    criteria = Criteria(categories=kinds, price_max=asked.price_max)

    def work(session: Session) -> dict[str, Any]:
        return lists_json(for_shopper(session, shop.recommender, owner, criteria), words)

    return JSONResponse(await shop.do(work), headers=_PRIVATE)


async def _cart(request: Request, shop: Shop, words: Words) -> Response:
    return await _told_cart(shop, api_visitor(request, shop.visits), words)


async def _add(request: Request, shop: Shop, words: Words) -> Response:
    visitor = api_visitor(request, shop.visits)
    body = await json_of(request)
    sku, quantity = sku_in(body), quantity_in(body, 1)
    await shop.change_cart(visitor, lambda session, owner: carts.add(session, owner, sku, quantity))
    return await _told_cart(shop, visitor, words)


async def _change(request: Request, shop: Shop, words: Words) -> Response:
    visitor = api_visitor(request, shop.visits)
    sku, quantity = _code(request, "sku", "unknown_sku"), quantity_in(await json_of(request))
    await shop.change_cart(
        visitor, lambda session, owner: carts.set_quantity(session, owner, sku, quantity)
    )
    return await _told_cart(shop, visitor, words)


async def _remove(request: Request, shop: Shop, words: Words) -> Response:
    visitor = api_visitor(request, shop.visits)
    sku = _code(request, "sku", "unknown_sku")
    await shop.change_cart(visitor, lambda session, owner: carts.remove(session, owner, sku))
    return await _told_cart(shop, visitor, words)


async def _orders(request: Request, shop: Shop, words: Words) -> Response:
    owner = _customer(request, shop).owner

    def work(session: Session) -> list[dict[str, Any]]:
        return [order_json(order, words) for order in orders_of(session, owner)]

    return JSONResponse({"orders": await shop.do(work)}, headers=_PRIVATE)


async def _order(request: Request, shop: Shop, words: Words) -> Response:
    owner = _customer(request, shop).owner
    number = _code(request, "number", "unknown_order")
    order = await shop.do(lambda session: order_of(session, owner, number))
    return JSONResponse(order_json(order, words), headers=_PRIVATE)


async def _told_cart(shop: Shop, visitor: Visitor, words: Words) -> Response:
    offer = await shop.do(lambda session: quote(session, visitor.owner, datetime.now(UTC)))
    return JSONResponse(cart_json(offer, words), headers=_PRIVATE)


def _owner(request: Request, shop: Shop) -> str | None:
    """Whom lists are made for; None where the call says nobody.

    Raises:
        RefusedError: it says somebody whom nobody knows.
    """
    told = "authorization" in request.headers or COOKIE in request.cookies
    return api_visitor(request, shop.visits).owner if told else None


def _customer(request: Request, shop: Shop) -> Visitor:
    visitor = api_visitor(request, shop.visits)
    if visitor.customer is None:
        raise RefusedError(401, "not_signed_in")
    return visitor


def _code(request: Request, name: str, reason: str) -> str:
    """A code in the path; what cannot be one is as unknown as others."""
    code = str(request.path_params[name])
    if not CODE.fullmatch(code):
        raise RefusedError(404, reason, sku=json.dumps(code[:40]), number=code[:40])
    return code


def _error(refused: RefusedError, words: Words) -> Response:
    told = {"error": refused.told(words), "reason": refused.reason}
    return JSONResponse(told, refused.status, _PRIVATE)
