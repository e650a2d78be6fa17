"""The cart: what goes in, changes and comes out; ordering it stands in checkout.py."""

from __future__ import annotations

import re
from typing import Final

from rasa_sdk.events import SlotSet

from actions import cards, history
from actions.asking import which_product
from actions.base import Events, ShopAction
from actions.reference import (
    Reference,
    at_places,
    cards_of,
    places_said,
    pointed_at,
    referred,
)
from actions.turn import Turn
from actions.variants import (
    Wanted,
    choices,
    fitting,
    label,
    overview,
    said_color,
    said_quantity,
    said_size,
    wanted_from,
    wanted_label,
)
from actions.wording import variant_label
from daogou.catalog.cards import ProductCard, VariantInfo
from daogou.catalog.details import find_variants
from daogou.orders import cart as carts
from daogou.orders.cart_view import CartLineView, CartView, view

_EVERYTHING: Final = re.compile(
    r"清空|全部|所有|都(?:不要|删|移|拿)|\b(?:everything|all of (?:it|them)|empty|clear)\b", re.I
)
_MORE: Final = re.compile(r"再(?:加|来|要|多)|多(?:加|来|要|买)|\b(?:another|more|extra)\b", re.I)


class AddToCart(ShopAction):
    """Puts the product that is meant into the cart; asks for size or colour where it has to."""

    ends = "cart"
    button = "offer"

    def name(self) -> str:
        return "action_add_to_cart"

    def act(self, turn: Turn) -> Events:
        reference = self._meant(turn)
        found = cards_of(turn, reference.codes)
        several = len(found) > 1 and not self._all_placed(turn, reference)
        if not found or several:
            return which_product(turn, reference)
        events: Events = []
        for card in found:
            events = self.about(turn, card)
            if any(event.get("name") == "awaiting" for event in events):
                break
        return [*history.focus_on(turn, events_focus(events) or found[-1].code), *events]

    def _meant(self, turn: Turn) -> Reference:
        """The product, which an answer to "which size?" does not name again."""
        before = turn.slot("wanted") or {}
        if turn.slot("awaiting") == "variant" and before.get("product"):
            said = pointed_at(turn)
            return said if said.codes else Reference((before["product"],))
        return referred(turn)

    def _all_placed(self, turn: Turn, reference: Reference) -> bool:
        """Whether several products are meant because several places were named."""
        return len(places_said(turn)) == len(reference.codes)

    def about(self, turn: Turn, card: ProductCard) -> Events:
        """Put `card` into the cart, or ask for its size or colour."""
        wanted = wanted_from(turn, card.code)
        variants = find_variants(turn.session, card.code)
        matching = fitting(variants, wanted)
        there = [variant for variant in matching if variant.stock > 0]
        if not any(variant.stock > 0 for variant in variants):
            turn.say("utter_stock_none", name=card.name, code=card.code)
            return []
        if not there:
            return self._ask_again(turn, card, wanted, variants, bool(matching))
        if len(there) > 1:
            return self._ask(turn, card, wanted, there)
        quantity = wanted.quantity or 1
        if not turn.first_time(f"add {there[0].sku} {quantity}"):
            say_cart(turn, "utter_cart_added_already", view(turn.session, turn.owner))
            return [SlotSet("wanted", None)]
        cart = carts.add(turn.session, turn.owner, there[0].sku, quantity, now=turn.now)
        turn.say(
            "utter_cart_added",
            name=card.name,
            variant=label(turn, there[0]),
            quantity=quantity,
            count=cart.count,
            subtotal=cart.subtotal,
            card=cards.cart(turn, cart),
        )
        return [SlotSet("wanted", None)]

    def _ask(
        self, turn: Turn, card: ProductCard, wanted: Wanted, there: list[VariantInfo]
    ) -> Events:
        what, buttons = choices(turn, there)
        turn.say(
            "utter_ask_variant",
            name=card.name,
            what=turn.word(what),
            choices=turn.word("and").join(button["title"] for button in buttons),
            buttons=buttons,
        )
        return [SlotSet("wanted", wanted.to_slot()), SlotSet("awaiting", "variant")]

    def _ask_again(
        self,
        turn: Turn,
        card: ProductCard,
        wanted: Wanted,
        variants: list[VariantInfo],
        made: bool,
    ) -> Events:
        """The wanted variant is sold out or does not exist: another choice."""
        left = [variant for variant in variants if variant.stock > 0]
        _, buttons = choices(turn, left)
        turn.say(
            "utter_stock_no" if made else "utter_stock_not_made",
            name=card.name,
            variant=wanted_label(turn, wanted),
            available=overview(turn, variants),
            buttons=buttons,
        )
        kept = Wanted(card.code, quantity=wanted.quantity)
        return [SlotSet("wanted", kept.to_slot()), SlotSet("awaiting", "variant")]


class ViewCart(ShopAction):
    """What is in the cart."""

    def name(self) -> str:
        return "action_view_cart"

    def act(self, turn: Turn) -> Events:
        cart = view(turn.session, turn.owner)
        if not cart.lines:
            turn.say("utter_cart_empty")
        else:
            say_cart(turn, "utter_cart", cart)
        return []


class UpdateCart(ShopAction):
    """Another quantity, size or colour of something in the cart."""

    def name(self) -> str:
        return "action_update_cart"

    def act(self, turn: Turn) -> Events:
        cart = view(turn.session, turn.owner)
        line = _line_meant(turn, cart)
        if line is None:
            return []
        quantity = said_quantity(turn)
        if not turn.is_payload and _MORE.search(turn.text) and not said_size(turn):
            if not turn.first_time(f"more {line.sku}"):
                say_cart(turn, "utter_cart_updated", cart)
                return []
            quantity = line.quantity + (quantity or 1)
        size, color = said_size(turn), said_color(turn)
        if quantity is None and size is None and color is None:
            turn.say("utter_cart_change_what")
            return []
        sku = line.sku
        if size or color:
            sku = self._other_variant(turn, line, size, color) or ""
            if not sku:
                return []
            cart = carts.change_variant(turn.session, turn.owner, line.sku, sku, now=turn.now)
        if quantity is not None:
            cart = carts.set_quantity(turn.session, turn.owner, sku, quantity, now=turn.now)
        say_cart(turn, "utter_cart_updated", cart)
        return []

    def _other_variant(
        self, turn: Turn, line: CartLineView, size: str | None, color: str | None
    ) -> str | None:
        """The SKU in the new colour or size, the rest as before; tells why there is none."""
        variants = find_variants(turn.session, line.product_code)
        own = next(variant for variant in variants if variant.sku == line.sku)
        wanted = Wanted(line.product_code, size or own.size, color or own.color_code)
        found = fitting(variants, wanted)
        if found:
            return found[0].sku
        turn.say(
            "utter_stock_not_made",
            name=line.name,
            variant=wanted_label(turn, wanted),
            available=overview(turn, variants),
        )
        return None


class RemoveFromCart(ShopAction):
    """Takes something, or everything, out of the cart."""

    def name(self) -> str:
        return "action_remove_from_cart"

    def act(self, turn: Turn) -> Events:
        cart = view(turn.session, turn.owner)
        if cart.lines and self._all_of_it(turn):
            carts.clear(turn.session, turn.owner, now=turn.now)
            turn.say("utter_cart_cleared")
            return []
        if cart.lines and not turn.first_time("remove"):
            # "Take out the first one" once more would mean what stands there now.
            say_cart(turn, "utter_cart", cart)
            return []
        line = _line_meant(turn, cart)
        if line is None:
            return []
        cart = carts.remove(turn.session, turn.owner, line.sku, now=turn.now)
        turn.say(
            "utter_cart_removed",
            name=line.name,
            count=cart.count,
            subtotal=cart.subtotal,
            card=cards.cart(turn, cart),
        )
        return []

    def _all_of_it(self, turn: Turn) -> bool:
        # A button names one line, whose SKU may well have "clear" in it.
        if turn.is_payload or turn.said("product"):
            return False
        return bool(_EVERYTHING.search(turn.text))


def say_cart(turn: Turn, response: str, cart: CartView) -> None:
    """Answer with the lines and the worth of a cart."""
    turn.say(
        response,
        count=cart.count,
        subtotal=cart.subtotal,
        lines=cart_lines(turn, cart),
        card=cards.cart(turn, cart),
    )


def cart_lines(turn: Turn, cart: CartView) -> str:
    """A numbered list of what is in the cart."""
    return "\n".join(
        turn.word(
            "cart_line",
            place=place,
            name=line.name,
            variant=line_label(turn, line),
            quantity=line.quantity,
            total=line.line_total,
        )
        for place, line in enumerate(cart.lines, start=1)
    )


def line_label(turn: Turn, line: CartLineView) -> str:
    """Colour and size of a line."""
    return variant_label(line.color, line.size, turn.language)


def events_focus(events: Events) -> str | None:
    """The product that events ask about further."""
    wanted = next((event["value"] for event in events if event.get("name") == "wanted"), None)
    return wanted["product"] if wanted else None


def _line_meant(turn: Turn, cart: CartView) -> CartLineView | None:
    """The line of the cart that the message means; asks where that is not clear."""
    if not cart.lines:
        turn.say("utter_cart_empty")
        return None
    lines = {line.sku: line for line in cart.lines}
    if pressed := turn.said("sku"):
        if pressed[0] not in lines:
            # It went out meanwhile: what there is now.
            say_cart(turn, "utter_cart", cart)
        return lines.get(pressed[0])
    places = places_said(turn)
    found = [lines[sku] for sku in at_places(list(lines), places)]
    if not places:
        found = _by_words(turn, cart) or list(cart.lines)
    if len(found) > 1 and turn.slot("focus"):
        found = [line for line in found if line.product_code == turn.slot("focus")] or found
    if len(found) == 1:
        return found[0]
    turn.say("utter_cart_which", lines=cart_lines(turn, cart), card=cards.cart(turn, cart))
    return None


def _by_words(turn: Turn, cart: CartView) -> list[CartLineView]:
    """The lines of the products or the kind of goods named in the message."""
    named = {
        code for text in turn.said("product") for code in turn.lexicon.resolve("product", text)
    }
    if named:
        return [line for line in cart.lines if line.product_code in named]
    kinds = {
        turn.lexicon.label("category", below)
        for text in turn.said("category")
        for code in turn.lexicon.resolve("category", text)
        for below in turn.lexicon.descendants(code)
    }
    if not kinds:
        return []
    cards_in = cards_of(turn, [line.product_code for line in cart.lines])
    meant = {card.code for card in cards_in if card.category in kinds}
    return [line for line in cart.lines if line.product_code in meant]
