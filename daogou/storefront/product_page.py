"""The page of a product: what it is, in which variants, what buyers say, what is like it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session
from starlette.responses import Response
from starlette.routing import Route

from daogou.catalog.cards import VariantInfo
from daogou.catalog.details import ProductDetails, details, reviews
from daogou.catalog.reviewing import ReviewSummary
from daogou.catalog.sizes import size_label
from daogou.recommend.asking import Recommendation
from daogou.storefront.asking import CODE
from daogou.storefront.pictures.shades import own_color
from daogou.storefront.recommending import about_product
from daogou.storefront.refusing import RefusedError
from daogou.storefront.shop import Shop
from daogou.storefront.visit import Visit, route

_REVIEWS: Final = 12


def routes(shop: Shop) -> list[Route]:
    """The route of this page."""
    return [route(shop, "/products/{code}", _product)]


@dataclass(frozen=True)
class Shown:
    """A product on its page; `color` is the one on show, `variants` those that come in it, `lists`
    what is recommended beside it, by shelf."""

    found: ProductDetails
    reviews: ReviewSummary
    lists: dict[str, list[Recommendation]]
    color: str | None
    variants: list[VariantInfo]

    @property
    def colors(self) -> list[VariantInfo]:
        """One variant for each colour, in stock where there is one."""
        first: dict[str, VariantInfo] = {}
        for one in self.found.variants:
            if one.color_code and (one.color_code not in first or not first[one.color_code].stock):
                first[one.color_code] = one
        return list(first.values())

    @property
    def chosen(self) -> VariantInfo | None:
        """The variant that is chosen from the start: the first that can be bought."""
        there = [variant for variant in self.variants if variant.stock > 0]
        return next(iter(there or self.variants), None)


async def _product(visit: Visit) -> Response:
    code = str(visit.request.path_params["code"])
    asked = visit.request.query_params.get("color")

    def work(session: Session) -> Shown | None:
        found = details(session, code) if CODE.fullmatch(code) else None
        if found is None:
            return None
        color = _color(found, asked)
        return Shown(
            found=found,
            reviews=reviews(session, code, _REVIEWS, visit.words.language),
            lists=about_product(session, visit.shop.recommender, visit.visitor.owner, found.card),
            color=color,
            variants=[one for one in found.variants if one.color_code == color],
        )

    shown = await visit.shop.do(work)
    if shown is None:
        raise RefusedError(404, "unknown_product")
    return await visit.page("product.html", shown=shown, size_label=size_label, product_code=code)


def _color(found: ProductDetails, asked: str | None) -> str | None:
    """The colour to begin with: as asked, as on the picture, or one that is there."""
    known = {one.color_code: False for one in found.variants if one.color_code}
    known |= {one.color_code: True for one in found.variants if one.color_code and one.stock > 0}
    if not known or asked in known:
        return asked if known else None
    pictured = own_color(found.card.code, list(known))
    return pictured if known[pictured] else next((one for one in known if known[one]), pictured)
