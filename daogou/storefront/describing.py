"""Products, carts and orders as JSON: texts in one language, money as strings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from daogou.catalog.cards import ProductCard, VariantInfo
from daogou.catalog.details import ProductDetails
from daogou.catalog.reviewing import ReviewSummary
from daogou.orders.cart_view import CartLineView
from daogou.orders.checkout import Quote
from daogou.orders.order_view import OrderLineView, OrderStatus
from daogou.recommend.asking import Recommendation
from daogou.storefront.listing import Listing
from daogou.storefront.wording import Words

Json = dict[str, Any]


def product_json(card: ProductCard, words: Words) -> Json:
    """A product at a glance."""
    return {
        "code": card.code,
        "name": words.of(card.name),
        "brand": words.of(card.brand),
        "category": words.of(card.category),
        "price": str(card.price),
        "price_min": str(card.price_min),
        "price_max": str(card.price_max),
        "rating": card.rating,
        "rating_count": card.rating_count,
        "in_stock": card.in_stock,
        "image": card.image,
        "url": f"/products/{card.code}",
        "sku": card.matched_sku,
    }


def listing_json(listing: Listing, words: Words) -> Json:
    """A page of products."""
    return {
        "total": listing.total,
        "page": listing.asked.page,
        "pages": listing.pages,
        "understood": listing.described,
        "relaxed": list(listing.relaxed),
        "items": [product_json(card, words) for card in listing.items],
    }


def details_json(
    found: ProductDetails, said: ReviewSummary, similar: list[ProductCard], words: Words
) -> Json:
    """A product in full."""
    return {
        **product_json(found.card, words),
        "description": words.of(found.description),
        "attributes": [
            {"label": words.of(label), "value": words.of(value)}
            for label, value in found.attributes
        ],
        "variants": [_variant(variant, words) for variant in found.variants],
        "reviews": {
            "count": said.count,
            "average": said.average,
            "by_stars": {str(stars): count for stars, count in said.histogram.items()},
            "items": [
                {
                    "author": quote.author,
                    "rating": quote.rating,
                    "title": quote.title,
                    "text": quote.text,
                    "language": quote.language,
                    "at": quote.created_at.isoformat(),
                    "verified": quote.verified,
                }
                for quote in said.quotes
            ],
        },
        "similar": [product_json(card, words) for card in similar],
    }


def lists_json(lists: Mapping[str, list[Recommendation]], words: Words) -> Json:
    """Recommendations by list, each product with the reason and where it comes from."""
    return {
        name: [
            {
                **product_json(one.card, words),
                "reason": words.of(one.reason),
                "source": one.source,
            }
            for one in found
        ]
        for name, found in lists.items()
    }


def cart_json(offer: Quote, words: Words) -> Json:
    """A cart with what it costs now."""
    return {
        "count": offer.cart.count,
        "lines": [
            {
                **_pieces_json(line, words),
                "total": str(line.line_total),
                "available": line.available,
                "stock": line.stock,
                "image": line.image,
            }
            for line in offer.cart.lines
        ],
        "subtotal": str(offer.subtotal),
        "coupon": {"code": offer.coupon.code, "title": words.of(offer.coupon.title)}
        if offer.coupon
        else None,
        "discount": str(offer.discount),
        "shipping_fee": str(offer.shipping_fee),
        "total": str(offer.total),
    }


def _pieces_json(line: CartLineView | OrderLineView, words: Words) -> Json:
    """So many pieces of a variant."""
    return {
        "sku": line.sku,
        "product": line.product_code,
        "name": words.of(line.name),
        "color": words.of(line.color) if line.color else None,
        "size": line.size,
        "quantity": line.quantity,
        "unit_price": str(line.unit_price),
    }


def order_json(order: OrderStatus, words: Words) -> Json:
    """An order with its track, for whoever has placed it."""
    parcel = order.shipment
    return {
        "number": order.number,
        "status": order.status,
        "placed_at": order.placed_at.isoformat(),
        "expected_on": order.expected_on.isoformat() if order.expected_on else None,
        "total": str(order.total),
        "lines": [_pieces_json(line, words) for line in order.lines],
        "parcel": None
        if parcel is None
        else {
            "carrier": words.of(parcel.carrier),
            "tracking_number": parcel.tracking_number,
            "status": parcel.status,
            "track": [
                {
                    "at": event.at.isoformat(),
                    "place": words.of(event.place),
                    "text": words.of(event.text),
                }
                for event in parcel.events
            ],
        },
    }


def _variant(variant: VariantInfo, words: Words) -> Json:
    return {
        "sku": variant.sku,
        "color": words.of(variant.color) if variant.color else None,
        "color_code": variant.color_code,
        "size": variant.size,
        "price": str(variant.price),
        "stock": variant.stock,
    }
