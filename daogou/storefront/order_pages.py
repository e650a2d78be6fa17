"""The visitor's own orders."""

from __future__ import annotations

from starlette.responses import Response
from starlette.routing import Route

from daogou.catalog.sizes import size_label
from daogou.orders.placed_orders import order_of, orders_of
from daogou.storefront.asking import CODE
from daogou.storefront.refusing import RefusedError
from daogou.storefront.shop import Shop
from daogou.storefront.visit import Visit, route


def routes(shop: Shop) -> list[Route]:
    """The routes of these pages."""
    return [
        route(shop, "/orders", _orders),
        route(shop, "/orders/{number}", _order),
    ]


async def _orders(visit: Visit) -> Response:
    orders = await visit.shop.do(lambda session: orders_of(session, visit.visitor.owner))
    return await visit.page("orders.html", orders=orders, size_label=size_label)


async def _order(visit: Visit) -> Response:
    number, owner = str(visit.request.path_params["number"]), visit.visitor.owner
    if not CODE.fullmatch(number):
        raise RefusedError(404, "unknown_order", number=number[:40])
    order = await visit.shop.do(lambda session: order_of(session, owner, number))
    placed = visit.request.query_params.get("placed") == "1"
    return await visit.page("order.html", order=order, placed=placed, size_label=size_label)
