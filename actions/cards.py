"""Card payloads, as docs/cards.md describes them: what clients show beside the text.

All texts are in the language of the turn, amounts are strings in yuan with two places ("399.00").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from actions.buyer import is_buyer
from actions.turn import Button, Turn
from daogou.catalog.card_reader import best_variant
from daogou.catalog.cards import ProductCard, VariantInfo
from daogou.catalog.details import Comparison, ProductDetails, ReviewSummary
from daogou.catalog.pictures import in_color
from daogou.catalog.promotions import CouponQuote
from daogou.catalog.sizes import size_label
from daogou.orders.cart_view import CartLineView, CartView
from daogou.orders.checkout import Quote
from daogou.orders.coupon_offers import CouponOffer
from daogou.orders.membership import Membership
from daogou.orders.order_view import OrderLineView, OrderStatus
from daogou.orders.price_protection import PriceProtection
from daogou.orders.ticket_status import TicketView
from daogou.text.language import Localized

Payload = dict[str, Any]
CURRENCY = "CNY"


def amount(value: Decimal) -> str:
    """An amount of money."""
    return f"{value:.2f}"


def product_cards(
    turn: Turn, cards: Sequence[ProductCard], total: int, title: str = "", offset: int = 0
) -> Payload:
    """Products on show; `title` says what was looked for."""
    return {
        "type": "product_cards",
        "title": title,
        "total": total,
        "offset": offset,
        "items": [product_card(turn, card) for card in cards],
    }


def product_card(turn: Turn, card: ProductCard) -> Payload:
    """One product at a glance, with buttons."""
    local = turn.language
    return {
        "code": card.code,
        "name": card.name.get(local),
        "brand": card.brand.get(local),
        "category": card.category.get(local),
        "price": amount(card.price),
        "price_min": amount(card.price_min),
        "price_max": amount(card.price_max),
        "currency": CURRENCY,
        "rating": card.rating,
        "rating_count": card.rating_count,
        "image": card.image,
        "in_stock": card.in_stock,
        "colors": [color.get(local) for color in card.colors],
        "sizes": [size_label(size).get(local) for size in card.sizes],
        "buttons": product_buttons(turn, card),
    }


def product_buttons(turn: Turn, card: ProductCard) -> list[Button]:
    """What can be done with a product at a press."""
    entity = f'{{"product": "{card.code}"}}'
    buttons = [{"title": turn.word("button_details"), "payload": f"/ask_details{entity}"}]
    if card.in_stock:
        buttons.append({"title": turn.word("button_add"), "payload": f"/add_to_cart{entity}"})
    return buttons


def product_detail(turn: Turn, details: ProductDetails) -> Payload:
    """Everything about one product; `chosen` is the variant that fits what was looked for."""
    local, chosen = turn.language, best_variant(details.variants, turn.criteria)
    return {
        "type": "product_detail",
        "item": product_card(turn, details.card),
        "description": details.description.get(local),
        "attributes": [
            {"label": label.get(local), "value": value.get(local)}
            for label, value in details.attributes
        ],
        "variants": [variant(turn, info, details.card.image) for info in details.variants],
        "chosen": chosen.sku if chosen else None,
    }


def variant(turn: Turn, info: VariantInfo, image: str) -> Payload:
    """One variant of a product with that picture."""
    return {
        "sku": info.sku,
        "color": _text(info.color, turn),
        "size": size_label(info.size).get(turn.language) if info.size else None,
        "price": amount(info.price),
        "stock": info.stock,
        "image": in_color(image, info.color_code),
    }


def comparison(turn: Turn, compared: Comparison, verdict: str) -> Payload:
    """Products side by side: each row has a value for each of them."""
    local = turn.language
    return {
        "type": "comparison",
        "items": [product_card(turn, card) for card in compared.cards],
        "rows": [
            {"label": label.get(local), "values": [value.get(local) for value in values]}
            for label, values in compared.rows
        ],
        "verdict": verdict,
    }


def reviews(turn: Turn, card: ProductCard, summary: ReviewSummary) -> Payload:
    """What buyers say; `histogram` counts the reviews of each number of stars."""
    return {
        "type": "reviews",
        "product": {"code": card.code, "name": card.name.get(turn.language)},
        "count": summary.count,
        "average": summary.average,
        "histogram": {str(stars): count for stars, count in summary.histogram.items()},
        "items": [
            {
                "author": review.author,
                "rating": review.rating,
                "title": review.title,
                "text": review.text,
                "date": review.created_at.date().isoformat(),
                "verified": review.verified,
            }
            for review in summary.quotes
        ],
    }


def coupons(turn: Turn, offers: Iterable[CouponOffer]) -> Payload:
    """Coupons beside the cart."""
    return {"type": "coupons", "items": [coupon(turn, offer) for offer in offers]}


def coupon(turn: Turn, offer: CouponOffer) -> Payload:
    """One coupon: until when it holds, and how far the cart is from it."""
    return {
        "code": offer.code,
        "title": offer.title.get(turn.language),
        "ends_at": offer.ends_at.isoformat(),
        "needs_code": offer.needs_code,
        "state": offer.state,
        "discount": amount(offer.discount),
        "missing": amount(offer.missing),
    }


def price_protection(turn: Turn, result: PriceProtection) -> Payload:
    """What was paid for the lines of an order beside today's prices, and what is given back."""
    return {
        "type": "price_protection",
        "number": result.number,
        "until": result.until.isoformat(),
        "refund": amount(result.refund.amount) if result.refund else None,
        "expected_on": _date(result.refund.expected_on) if result.refund else None,
        "currency": CURRENCY,
        "lines": [
            {
                "line": order_line(turn, one.line),
                "quantity": one.quantity,
                "paid": amount(one.paid),
                "price": None if one.price is None else amount(one.price),
                "amount": amount(one.amount),
                "outcome": one.outcome,
            }
            for one in result.lines
        ],
    }


def membership(turn: Turn, member: Membership, perks: Sequence[str]) -> Payload:
    """A member's level, perks and points."""
    return {
        "type": "membership",
        "level": member.level,
        "level_text": turn.word(f"level_{member.level}"),
        "perks": list(perks),
        "points": member.points,
        "points_to_come": member.to_come,
        "spent": amount(member.spent),
        "next_level": member.next_level,
        "missing": None if member.missing is None else amount(member.missing),
        "currency": CURRENCY,
    }


def ticket(turn: Turn, view: TicketView) -> Payload:
    """A ticket: what it is about, where it stands, until when it is answered."""
    return {
        "type": "ticket",
        "id": view.id,
        "kind": view.kind,
        "category": view.category,
        "category_text": turn.word(f"category_{view.category}") if view.category else None,
        "status": view.status,
        "created_at": view.created_at.isoformat(),
        "answer_by": view.answer_by.isoformat() if view.answer_by else None,
    }


def cart(turn: Turn, view: CartView) -> Payload:
    """What is in the cart."""
    return {
        "type": "cart",
        "count": view.count,
        "subtotal": amount(view.subtotal),
        "currency": CURRENCY,
        "lines": [cart_line(turn, line) for line in view.lines],
    }


def cart_line(turn: Turn, line: CartLineView) -> Payload:
    """One line of a cart."""
    return {"sku": line.sku, **_pieces(turn, line), "stock": line.stock, "image": line.image}


def quote(turn: Turn, offer: Quote) -> Payload:
    """What an order of the cart would cost."""
    missing = offer.missing_for_free_shipping
    return {
        "type": "quote",
        "lines": [cart_line(turn, line) for line in offer.cart.lines],
        "count": offer.cart.count,
        "subtotal": amount(offer.subtotal),
        "coupon": _coupon(turn, offer.coupon),
        "discount": amount(offer.discount),
        "shipping_fee": amount(offer.shipping_fee),
        "total": amount(offer.total),
        "missing_for_free_shipping": None if missing is None else amount(missing),
        "currency": CURRENCY,
    }


def order_status(turn: Turn, status: OrderStatus) -> Payload:
    """An order with the track of its parcel, the newest station first; amounts for its buyer."""
    local, shipment = turn.language, status.shipment
    buyer = is_buyer(turn, status.number)
    return {
        "type": "order_status",
        "number": status.number,
        "status": status.status,
        "status_text": turn.word(f"status_{status.status}"),
        "placed_at": status.placed_at.isoformat(),
        "expected_on": _date(status.expected_on),
        "pay_before": status.pay_before.isoformat() if status.pay_before else None,
        "subtotal": amount(status.subtotal) if buyer else None,
        "discount": amount(status.discount) if buyer else None,
        "shipping_fee": amount(status.shipping_fee) if buyer else None,
        "total": amount(status.total) if buyer else None,
        "currency": CURRENCY,
        "lines": [order_line(turn, line, buyer) for line in status.lines],
        "shipment": None
        if shipment is None
        else {
            "carrier": shipment.carrier.get(local),
            "tracking_number": shipment.tracking_number,
            "status": shipment.status,
            "events": [
                {
                    "at": event.at.isoformat(),
                    "place": event.place.get(local),
                    "text": event.text.get(local),
                }
                for event in shipment.events
            ],
        },
    }


def order_line(turn: Turn, line: OrderLineView, buyer: bool = True) -> Payload:
    """One line of an order, what it cost for its buyer alone."""
    hidden: Payload = {} if buyer else {"unit_price": None, "total": None}
    return {"id": line.id, **_pieces(turn, line), **hidden}


def _pieces(turn: Turn, line: CartLineView | OrderLineView) -> Payload:
    """So many pieces of a variant, and what they cost."""
    return {
        "code": line.product_code,
        "name": line.name.get(turn.language),
        "color": _text(line.color, turn),
        "size": size_label(line.size).get(turn.language) if line.size else None,
        "quantity": line.quantity,
        "unit_price": amount(line.unit_price),
        "total": amount(line.line_total),
    }


def _coupon(turn: Turn, used: CouponQuote | None) -> Payload | None:
    if used is None:
        return None
    title = used.title.get(turn.language)
    return {"code": used.code, "title": title, "discount": amount(used.discount)}


def _text(text: Localized | None, turn: Turn) -> str | None:
    return text.get(turn.language) if text else None


def _date(value: date | None) -> str | None:
    return value.isoformat() if value else None
