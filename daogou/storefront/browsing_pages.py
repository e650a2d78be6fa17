"""The start page and the list of products."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy.orm import Session
from starlette.responses import Response
from starlette.routing import Route

from daogou.catalog.cards import ProductCard
from daogou.catalog.criteria import SORTS, Criteria
from daogou.catalog.promotions import active_promotions, last_day, title_of
from daogou.catalog.search import search
from daogou.catalog.sizes import size_label
from daogou.storefront.asking import RATINGS, read_asked
from daogou.storefront.choices import families
from daogou.storefront.listing import Listing, list_products
from daogou.storefront.recommending import for_shopper
from daogou.storefront.shop import Shop
from daogou.storefront.visit import Visit, route

_MOST_OFFERS: Final = 6


def routes(shop: Shop) -> list[Route]:
    """The routes of these pages."""
    return [
        route(shop, "/", _home),
        route(shop, "/products", _products),
    ]


async def _home(visit: Visit) -> Response:
    def work(session: Session) -> dict[str, Any]:
        lexicon = visit.shop.lexicons.get(session)
        promotions = active_promotions(session, datetime.now(UTC))
        return {
            "families": [
                (code, lexicon.label("category", code), _first(session, code))
                for code in families(lexicon)
            ],
            "offers": [
                (title_of(one), last_day(one.ends_at), _goods(one.category_code, one.brand_code))
                for one in promotions
                if not one.needs_code
            ][:_MOST_OFFERS],
            "lists": for_shopper(session, visit.shop.recommender, visit.visitor.owner),
        }

    return await visit.page("home.html", **await visit.shop.do(work))


def _goods(category: str | None, brand: str | None) -> str:
    """The list of what an offer is for."""
    asked = [f"{name}={code}" for name, code in (("category", category), ("brand", brand)) if code]
    return "/products?" + "&".join(asked or ["on_sale=1"])


def _first(session: Session, family: str) -> ProductCard | None:
    """The product that stands for a family."""
    return next(iter(search(session, Criteria(family=family, in_stock=True), 1).items), None)


async def _products(visit: Visit) -> Response:
    asked = read_asked(visit.request.query_params)

    def work(session: Session) -> Listing:
        lexicon = visit.shop.lexicons.get(session)
        language = visit.words.language
        return list_products(session, lexicon, visit.shop.find_mentions, asked, language)

    found = await visit.shop.do(work)
    return await visit.page(
        "products.html",
        listing=found,
        asked=found.asked,
        q=asked.q,
        sorts=SORTS,
        ratings=RATINGS,
        size_label=size_label,
    )
