"""The cart: what goes in, changes and comes out; ordering it stands in checkout.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from rasa_sdk.events import SlotSet

from actions import cards, history
from actions.absent import show_or_regret
from actions.amounts import said_amount, wanted_quantity
from actions.asking import which_product
from actions.base import Events, RefusedError, ShopAction
from actions.cart_changing import (
    change_all,
    change_amounts,
    change_line,
    change_some,
    other_variant,
)
from actions.cart_leaving import Leaving, leaving, takes_all
from actions.cart_lines import amount_meant, ask_which, line_meant, said_change
from actions.cart_pieces import said_pieces
from actions.cart_telling import say_cart, say_removed
from actions.cart_wishes import for_each, is_unclear, read_wishes
from actions.kinds import ask_first
from actions.reference import (
    Reference,
    at_places,
    candidates,
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
    newly_told,
    overview,
    wanted_from,
    wanted_label,
)
from daogou.catalog.cards import ProductCard, VariantInfo
from daogou.catalog.criteria import Criteria
from daogou.catalog.details import find_variants
from daogou.catalog.phrases import phrases
from daogou.catalog.query import criteria_from
from daogou.errors import ShopError
from daogou.orders import cart as carts
from daogou.orders.cart_view import CartView, view

_BOTH: Final = re.compile(r"(?:[两俩][个件双本款套台]?|二者)都|\bboth\b|\bthe two\b", re.I)


class AddToCart(ShopAction):
    """Puts the product that is meant into the cart; asks for size or colour where it has to."""

    on_quote = "changes"
    ends = "cart"
    button = "offer"

    def name(self) -> str:
        return "action_add_to_cart"

    def act(self, turn: Turn) -> Events:
        reference = self._meant(turn)
        if not reference.named and (kind := self._other_kind(turn)):
            return ask_first(turn, kind) or show_or_regret(turn, kind)
        found = cards_of(turn, reference.codes)
        several = len(found) > 1 and not self._all_placed(turn, reference)
        if not found or several:
            return which_product(turn, reference)
        return self._one_by_one(turn, found)

    def _one_by_one(self, turn: Turn, found: list[ProductCard]) -> Events:
        """Put all of them into the cart; those behind one that has to be asked about wait for the
        answer."""
        waiting = self._waiting(turn, found)
        events = self.about(turn, found[0])
        for card in [*found[1:], *waiting]:
            if asked := events_focus(events):
                rest = [one.code for one in [*found, *waiting]]
                rest = rest[rest.index(asked) + 1 :]
                return [*history.focus_on(turn, asked), *_with_waiting(events, rest)]
            # The answer was about another product.
            many = (turn.slot("wanted") or {}).get("quantity")
            fresh = Wanted(card.code, quantity=many) if card in waiting else None
            events = self.about(turn, card, fresh)
        last = events_focus(events) or [*found, *waiting][-1].code
        return [*history.focus_on(turn, last), *events]

    def _other_kind(self, turn: Turn) -> Criteria | None:
        """The goods that the message names where none on show is of them: "再来2个枕头" is no wish
        for more of the bedding that is talked about."""
        if turn.is_payload or phrases().says("point", "this", turn.text):
            return None
        kind = criteria_from(turn.lexicon, turn.mentions)
        return kind if kind.categories or kind.brands else None

    def _waiting(self, turn: Turn, found: list[ProductCard]) -> list[ProductCard]:
        """What was to go in as well when it was asked about `found`."""
        before = turn.slot("wanted") or {}
        if turn.slot("awaiting") != "variant" or before.get("product") != found[0].code:
            return []
        return cards_of(turn, before.get("waiting") or [])

    def _meant(self, turn: Turn) -> Reference:
        """The product, which an answer to "which size?" does not name again."""
        before = turn.slot("wanted") or {}
        if turn.slot("awaiting") == "variant" and before.get("product"):
            said = pointed_at(turn)
            return said if said.codes else Reference((before["product"],))
        return both(turn) or referred(turn)

    def _all_placed(self, turn: Turn, reference: Reference) -> bool:
        """Whether several products are meant because several places were named."""
        return reference == both(turn) or len(places_said(turn)) == len(reference.codes)

    def about(self, turn: Turn, card: ProductCard, wanted: Wanted | None = None) -> Events:
        """Put `card` into the cart, or ask for its size or colour; `wanted`, where it is not the
        message that tells."""
        if wanted is None:
            wanted = wanted_from(turn, card.code)
            quantity = wanted.quantity or wanted_quantity(turn) or _fewer_then(turn, card.code)
            wanted = replace(wanted, quantity=quantity)
        variants = find_variants(turn.session, card.code)
        matching = fitting(variants, wanted)
        there = [variant for variant in matching if variant.stock > 0]
        if not any(variant.stock > 0 for variant in variants):
            turn.say("utter_stock_none", name=card.name, code=card.code)
            return []
        if not there:
            return self._ask_again(turn, card, wanted, variants, bool(matching))
        if len(there) > 1:
            there = self._same_again(turn, wanted, there) or there
        if len(there) > 1:
            # More than there is of any needs no question first.
            most = max(there, key=lambda variant: variant.stock)
            with _remembered(turn, wanted):
                carts.check_quantity(turn.session, most.sku, wanted.quantity or 1)
            return self._ask(turn, card, wanted, there)
        quantity = wanted.quantity or 1
        if not turn.first_time(f"add {there[0].sku} {quantity}"):
            say_cart(turn, "utter_cart_added_already", view(turn.session, turn.owner))
            return [SlotSet("wanted", None)]
        with _remembered(turn, wanted):
            cart = carts.add(turn.session, turn.owner, there[0].sku, quantity, now=turn.now)
        turn.say(
            "utter_cart_added",
            goods=f"{card.name.get(turn.language)} {label(turn, there[0])}".strip(),
            quantity=quantity,
            count=cart.count,
            subtotal=cart.subtotal,
            card=cards.cart(turn, cart),
        )
        return [SlotSet("wanted", None)]

    @staticmethod
    def _same_again(turn: Turn, wanted: Wanted, there: list[VariantInfo]) -> list[VariantInfo]:
        """The variant of which one more is wanted ("再来一个"): the only one in the cart."""
        amount = said_amount(turn)
        if wanted.color or wanted.size or not amount or amount.how != "more":
            return []
        in_cart = {line.sku for line in view(turn.session, turn.owner).lines}
        found = [variant for variant in there if variant.sku in in_cart]
        return found if len(found) == 1 else []

    def _ask(
        self, turn: Turn, card: ProductCard, wanted: Wanted, there: list[VariantInfo]
    ) -> Events:
        what, buttons = choices(turn, there)
        if noted := newly_told(turn, wanted):
            turn.say("utter_variant_noted", noted=noted)
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

    on_quote = "tells"

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
    """Another quantity, size or colour of something in the cart; so many of what is on show and
    not in the cart are put in."""

    on_quote = "changes"

    def name(self) -> str:
        return "action_update_cart"

    def act(self, turn: Turn) -> Events:
        cart = view(turn.session, turn.owner)
        amount = amount_meant(turn, cart)
        if amount and amount.count and amount.how != "fewer" and _is_new(turn, cart):
            return AddToCart().act(turn)
        if wishes := read_wishes(turn, cart):
            change_all(turn, cart, wishes)
            return []
        if amount and (lines := for_each(turn, cart, amount)):
            change_amounts(turn, cart, lines, amount)
            return []
        if amount and is_unclear(turn):
            ask_which(turn, cart)
            return []
        some = not turn.is_payload and said_pieces(turn.text) is not None
        change = said_change(turn, cart, None if some else amount)
        line = line_meant(turn, cart, change.line)
        if line is None:
            return []
        if some and change.new.said and change_some(turn, cart, line, change.new):
            return []
        amount = None if some and change.new.said else amount
        if amount is None and not change.new.said:
            turn.say("utter_cart_change_what")
            return []
        if amount and amount.how != "to" and not turn.first_time(f"{amount.how} {line.sku}"):
            say_cart(turn, "utter_cart_updated", cart)
            return []
        sku = line.sku
        if change.new.said:
            sku = other_variant(turn, line, change.new) or ""
            if not sku:
                return []
        change_line(turn, line, sku, amount)
        after = view(turn.session, turn.owner)
        if amount and not amount.of(line.quantity):
            say_removed(turn, line, after)
        else:
            same = after.state == cart.state
            say_cart(turn, "utter_cart" if same else "utter_cart_updated", after)
        return []


class RemoveFromCart(ShopAction):
    """Takes something, some of it, or everything out of the cart."""

    on_quote = "changes"

    def name(self) -> str:
        return "action_remove_from_cart"

    def act(self, turn: Turn) -> Events:
        cart = view(turn.session, turn.owner)
        if cart.lines and takes_all(turn, cart):
            carts.clear(turn.session, turn.owner, now=turn.now)
            turn.say("utter_cart_cleared")
            return []
        if cart.lines and not turn.first_time("remove"):
            # "Take out the first one" once more would mean what stands there now.
            say_cart(turn, "utter_cart", cart)
            return []
        take_out(turn, cart, leaving(turn, cart))
        return []


def take_out(turn: Turn, cart: CartView, gone: list[Leaving]) -> None:
    """Take lines, or some of their pieces, out of the cart, and tell it."""
    after = cart
    for one in gone:
        sku = one.line.sku
        after = carts.set_quantity(turn.session, turn.owner, sku, one.left, now=turn.now)
        if not one.left:
            say_removed(turn, one.line, after)
    if any(one.left for one in gone):
        same = after.state == cart.state
        say_cart(turn, "utter_cart" if same else "utter_cart_updated", after)


def _is_new(turn: Turn, cart: CartView) -> bool:
    """Whether what is on show is meant, and nothing of it is in the cart."""
    if turn.is_payload:
        return False
    places = places_said(turn)
    if places and at_places([line.sku for line in cart.lines], places):
        return False
    reference = referred(turn) if places or not cart.lines else pointed_at(turn)
    on_show = {*turn.shown, turn.slot("focus")}
    in_cart = {line.product_code for line in cart.lines}
    codes = set(reference.codes)
    return bool(codes) and codes <= on_show and not codes & in_cart


@contextmanager
def _remembered(turn: Turn, wanted: Wanted) -> Iterator[None]:
    """Remember the goods where there are not so many: "then ten" is about them.

    Raises:
        RefusedError: `out_of_stock`, `too_many`.
    """
    try:
        yield
    except ShopError as error:
        if error.reason not in ("out_of_stock", "too_many"):
            raise
        goods = replace(wanted, quantity=None).to_slot()
        kept = SlotSet("wanted", {**goods, "were_too_many": True})
        raise RefusedError(error, [*history.focus_on(turn, wanted.product), kept]) from error


def _fewer_then(turn: Turn, product: str) -> int | None:
    """The number alone that is said after so many of `product` were too many ("ok, 10")."""
    before = turn.slot("wanted") or {}
    if before.get("product") != product or not before.get("were_too_many"):
        return None
    amount = said_amount(turn)
    return amount.count if amount and amount.how == "to" else None


def is_in_cart(turn: Turn, code: str | None) -> bool:
    """Whether a product is in the cart in any variant."""
    return any(line.product_code == code for line in view(turn.session, turn.owner).lines)


def both(turn: Turn) -> Reference | None:
    """The two products that "both" means: those compared last, or all that is on show."""
    listed = turn.slot("compared") or candidates(turn)
    if turn.is_payload or len(listed) != 2 or turn.said("product"):
        return None
    return Reference(tuple(listed), named=True) if _BOTH.search(turn.text) else None


def _with_waiting(events: Events, codes: list[str]) -> Events:
    """The events of a question about a variant, with the products that wait for its answer."""
    return [
        SlotSet("wanted", {**event["value"], "waiting": codes})
        if event.get("name") == "wanted" and event["value"] and codes
        else event
        for event in events
    ]


def events_focus(events: Events) -> str | None:
    """The product that events ask about further."""
    wanted = next((event["value"] for event in events if event.get("name") == "wanted"), None)
    return wanted["product"] if wanted else None
