"""The coupons that run now, beside a cart: which apply, what is missing, which will be taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from daogou.catalog.criteria import Criteria
from daogou.catalog.promotions import (
    Reach,
    active_promotions,
    best_coupon,
    reaches,
    title_of,
)
from daogou.catalog.tables import Promotion
from daogou.orders.cart_view import CartView, view
from daogou.orders.coupon_codes import claimed_codes
from daogou.text.language import Localized


@dataclass(frozen=True)
class CouponOffer:
    """One coupon beside a cart.

    `state`: "taken" (it saves most, and checkout applies it), "applies" (another saves more),
    "needs_code" (it would apply once its code is told), "missing" (`missing` yuan of goods that it
    is for), "other_goods" (nothing in the cart is what it is for) or "empty" (the cart is).
    """

    code: str
    title: Localized
    ends_at: datetime
    needs_code: bool
    claimed: bool
    once_per_customer: bool
    state: str
    discount: Decimal
    missing: Decimal


# From the nearest to the farthest.
COUPON_STATES = ("taken", "applies", "needs_code", "missing", "other_goods", "empty")


def coupon_offers(
    session: Session, owner: str, now: datetime, criteria: Criteria | None = None
) -> tuple[CouponOffer, ...]:
    """The coupons that run now beside the cart of `owner`, the nearest first.

    With `criteria` only those that can apply to such goods.
    """
    promotions = active_promotions(session, now, criteria)
    return beside_cart(session, owner, now, promotions)


def beside_cart(
    session: Session, owner: str, now: datetime, promotions: list[Promotion]
) -> tuple[CouponOffer, ...]:
    """`promotions` beside the cart of `owner`, the nearest first."""
    cart = view(session, owner)
    claimed = claimed_codes(session, owner)
    lines = [(line.sku, line.quantity) for line in cart.lines]
    best = best_coupon(session, lines, now, claimed)
    taken = best.code if best else None
    offers = [
        CouponOffer(
            code=promotion.code,
            title=title_of(promotion),
            ends_at=promotion.ends_at,
            needs_code=promotion.needs_code,
            claimed=promotion.code in claimed,
            once_per_customer=promotion.once_per_customer,
            state=_state(promotion, reach, cart, claimed, taken),
            discount=reach.discount,
            missing=reach.missing,
        )
        for promotion, reach in zip(promotions, reaches(session, promotions, lines), strict=True)
    ]
    return tuple(
        sorted(
            offers,
            key=lambda offer: (
                COUPON_STATES.index(offer.state),
                -offer.discount,
                offer.missing,
                offer.ends_at,
                offer.code,
            ),
        )
    )


def _state(
    promotion: Promotion, reach: Reach, cart: CartView, claimed: set[str], taken: str | None
) -> str:
    if not cart.lines:
        return "empty"
    if promotion.code == taken:
        return "taken"
    if reach.discount:
        unsaid = promotion.needs_code and promotion.code not in claimed
        return "needs_code" if unsaid else "applies"
    return "missing" if reach.fits or not _limited(promotion) else "other_goods"


def _limited(promotion: Promotion) -> bool:
    """Whether it is for some goods only."""
    return bool(promotion.category_code or promotion.brand_code)
