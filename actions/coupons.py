"""Coupons: what is on, what the cart can have, and codes that somebody tells."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.events import SlotSet

from actions import cards
from actions.base import Events, ShopAction
from actions.turn import Button, Turn
from daogou.catalog.other_brands import other_brands
from daogou.catalog.promotions import coupon_codes, last_day
from daogou.catalog.query import criteria_from
from daogou.catalog.tables import Promotion
from daogou.orders.cart_view import view
from daogou.orders.coupon_codes import claim
from daogou.orders.coupon_offers import CouponOffer, beside_cart, coupon_offers
from daogou.orders.order_view import find_order
from daogou.orders.own_orders import phone_of
from daogou.text.coupon_codes import find_coupon_code

# So many coupons that the cart has not reached are told, the nearest.
_NEAREST = 3


class Promotions(ShopAction):
    """Offers that hold now, for the kind of goods named or for all, beside the cart."""

    on_quote = "tells"

    def name(self) -> str:
        return "action_promotions"

    def act(self, turn: Turn) -> Events:
        criteria = replace(criteria_from(turn.lexicon, turn.mentions), words=())
        meant = criteria if criteria.categories or criteria.brands or criteria.products else None
        offers = coupon_offers(turn.session, turn.owner, turn.now, meant)
        if not offers:
            turn.say("utter_promotions_none")
            return []
        turn.say(
            "utter_promotions",
            lines=_lines(turn, offers),
            card=cards.coupons(turn, offers),
            buttons=_claim_buttons(turn, offers),
        )
        return []


class CheckCoupons(ShopAction):
    """Which coupons the cart can have and what is missing; about one coupon, if one is named."""

    on_quote = "tells"

    def name(self) -> str:
        return "action_check_coupon"

    def act(self, turn: Turn) -> Events:
        if told_code(turn):
            return []
        offers = coupon_offers(turn.session, turn.owner, turn.now)
        cart = view(turn.session, turn.owner)
        if not cart.lines:
            if offers:
                turn.say(
                    "utter_coupons_empty_cart",
                    lines=_lines(turn, offers),
                    card=cards.coupons(turn, offers),
                )
            else:
                turn.say("utter_promotions_none")
            return []
        near = [offer for offer in offers if offer.state == "missing"][:_NEAREST]
        usable = [offer for offer in offers if offer.state in ("taken", "applies", "needs_code")]
        told = tuple(usable + near)
        if not told:
            turn.say("utter_coupons_none_fit", subtotal=cart.subtotal)
            return []
        turn.say(
            "utter_coupons_for_cart" if usable else "utter_coupons_not_yet",
            subtotal=cart.subtotal,
            lines=_lines(turn, told),
            card=cards.coupons(turn, told),
            buttons=_claim_buttons(turn, told),
        )
        return []


class ApplyCoupon(ShopAction):
    """Lets a coupon count for the cart by its code, and says what it does there."""

    on_quote = "changes"

    def name(self) -> str:
        return "action_apply_coupon"

    def act(self, turn: Turn) -> Events:
        if told_code(turn):
            return []
        offers = coupon_offers(turn.session, turn.owner, turn.now)
        turn.say(
            "utter_coupon_code_unclear"
            if turn.slot("awaiting") == "coupon"
            else "utter_ask_coupon_code",
            buttons=_claim_buttons(turn, offers),
        )
        return [SlotSet("awaiting", "coupon")]


def told_code(turn: Turn) -> bool:
    """Whether the message has a code, of which all is said then."""
    code = said_code(turn)
    if code:
        tell_code(turn, code)
    return bool(code)


def said_code(turn: Turn) -> str | None:
    """The code in the message, or on the button that was pressed."""
    told = turn.said("coupon_code")
    if told:
        return told[0]
    goods = [name for kind in ("brand", "product", "category") for name in turn.said(kind)]
    return find_coupon_code(turn.text, coupon_codes(turn.session), (*other_brands(), *goods))


def tell_code(turn: Turn, code: str) -> None:
    """Claim the coupon of a code and say what it does for the cart.

    Raises:
        ShopError: `coupon_unknown`, `coupon_not_begun`, `coupon_expired`, `coupon_used`.
    """
    promotion = claim(turn.session, turn.owner, code, turn.now, phone=_proved_phone(turn))
    offers = {offer.code: offer for offer in coupon_offers(turn.session, turn.owner, turn.now)}
    (offer,) = beside_cart(turn.session, turn.owner, turn.now, [promotion])
    taken = next((one for one in offers.values() if one.state == "taken"), None)
    turn.say(
        f"utter_coupon_{offer.state}",
        title=offer.title,
        discount=offer.discount,
        missing=offer.missing,
        scope=_scope(turn, promotion),
        other=taken.title if taken else "",
        saves=taken.discount if taken else "",
        card=cards.coupons(turn, (offer,)),
    )


def _proved_phone(turn: Turn) -> str | None:
    """The telephone of the signed-in customer, or of the order that was proved in this talk."""
    if turn.customer is not None:
        return phone_of(turn.session, turn.customer)
    number = turn.slot("verified_order")
    return find_order(turn.session, number).phone if number else None


def _scope(turn: Turn, promotion: Promotion) -> str:
    """The goods that a coupon is for."""
    named = [
        turn.lexicon.label(kind, code).get(turn.language)
        for kind, code in (
            ("brand", promotion.brand_code),
            ("category", promotion.category_code),
        )
        if code
    ]
    return " ".join(named) if named else turn.word("everything")


def _lines(turn: Turn, offers: tuple[CouponOffer, ...]) -> str:
    """The coupons one below the other: until when, with which code, how far the cart is."""
    return "\n".join(
        turn.word("coupon_line", title=offer.title)
        + turn.word("coupon_until", day=last_day(offer.ends_at))
        + (turn.word("coupon_code", code=offer.code) if offer.needs_code else "")
        + _state(turn, offer)
        for offer in offers
    )


def _state(turn: Turn, offer: CouponOffer) -> str:
    if offer.state in ("taken", "applies", "needs_code"):
        return turn.word(f"coupon_{offer.state}", discount=offer.discount)
    return turn.word("coupon_missing", missing=offer.missing) if offer.state == "missing" else ""


def _claim_buttons(turn: Turn, offers: tuple[CouponOffer, ...]) -> list[Button]:
    """A button for each coupon that needs its code and was not claimed yet."""
    return [
        {
            "title": turn.word("button_claim", code=offer.code),
            "payload": f'/apply_coupon{{"coupon_code": "{offer.code}"}}',
        }
        for offer in offers
        if offer.needs_code and not offer.claimed
    ]
