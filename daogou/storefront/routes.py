"""All routes of the storefront."""

from __future__ import annotations

from starlette.routing import Route

from daogou.storefront import (
    api,
    browsing_pages,
    cart_pages,
    images,
    order_pages,
    product_page,
    sign_in_pages,
    static_files,
)
from daogou.storefront.shop import Shop


def routes(shop: Shop) -> list[Route]:
    """The pages, their files and pictures, and the JSON API."""
    return [
        *browsing_pages.routes(shop),
        *product_page.routes(shop),
        *cart_pages.routes(shop),
        *order_pages.routes(shop),
        *sign_in_pages.routes(shop),
        *api.routes(shop),
        *images.routes(shop.sessions),
        *static_files.routes(),
    ]
