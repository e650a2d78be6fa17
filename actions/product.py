"""Answers about one product: price, stock, facts, reviews."""

from __future__ import annotations

import re
from abc import abstractmethod

from rasa_sdk.events import SlotSet

from actions import cards, history
from actions.absent import absent_brands, show_or_regret
from actions.asking import which_product
from actions.base import Events, ShopAction
from actions.cart_telling import say_cart
from actions.kinds import ask_first
from actions.most import most, suiting
from actions.order_telling import tell_order, tell_paid
from actions.reference import Reference, cards_of, referred
from actions.refining import refine
from actions.results import rating
from actions.turn import Turn
from actions.variants import (
    Wanted,
    fitting,
    label,
    overview,
    said_color,
    said_size,
    wanted_from,
    wanted_label,
)
from daogou.catalog.cards import ProductCard
from daogou.catalog.criteria import Criteria
from daogou.catalog.details import ProductDetails, details, find_variants, reviews
from daogou.catalog.phrase_book import plain
from daogou.catalog.phrases import phrases
from daogou.catalog.promotions import active_promotions, reaches, title_of
from daogou.catalog.query import criteria_from
from daogou.catalog.search import search
from daogou.catalog.tables import Promotion
from daogou.orders.cart_view import view
from daogou.text.language import LANGUAGES
from daogou.text.normalise import fold

ANSWERS = frozenset(
    {
        "action_product_price",
        "action_product_stock",
        "action_product_details",
        "action_product_reviews",
    }
)
# From so few pieces on a shopper is told that they are going.
FEW = 5
# So many stars at most are no praise.
LOW = 3


class ProductAction(ShopAction):
    """An answer about one product; a kind of goods that is not on show is searched for instead.

    A rule may have several of these after a message that asks several things: the first one finds
    out what is meant, those behind it go on with the same product, or leave it at the question or
    the list that the first one answered with.
    """

    def act(self, turn: Turn) -> Events:
        if turn.answered(ANSWERS):
            return self._go_on(turn)
        for tell in (tell_order, most):
            if (told := tell(turn)) is not None:
                return told
        reference = referred(turn)
        if not reference.named and (told := suiting(turn)) is not None:
            return told
        if not reference.named:
            criteria = criteria_from(turn.lexicon, turn.mentions)
            if criteria.categories or criteria.brands or _asks_for_other_brand(turn):
                return ask_first(turn, criteria) or show_or_regret(turn, criteria)
        card = next(iter(cards_of(turn, [reference.code] if reference.code else [])), None)
        if card is None:
            return self.unclear(turn, reference)
        return [*history.focus_on(turn, card.code), *self.about(turn, card)]

    def unclear(self, turn: Turn, reference: Reference) -> Events:
        """What to do where it is not clear which product is meant."""
        return which_product(turn, reference)

    def _go_on(self, turn: Turn) -> Events:
        focus = turn.slot("focus")
        card = next(iter(cards_of(turn, [focus] if focus else [])), None)
        if card is None or turn.slot("awaiting") == "product":
            return []
        return self.about(turn, card)

    @abstractmethod
    def about(self, turn: Turn, card: ProductCard) -> Events:
        """Answer about `card`."""


class ProductPrice(ProductAction):
    """What it costs, and an offer that would make it cheaper."""

    def name(self) -> str:
        return "action_product_price"

    def act(self, turn: Turn) -> Events:
        about_order = turn.slot("verified_order") and phrases().says("asks", "order", turn.text)
        if _asks_total(turn) and not about_order and (cart := view(turn.session, turn.owner)).lines:
            say_cart(turn, "utter_cart", cart)
            return []
        named = turn.said("product") or turn.said("category")
        number = turn.slot("verified_order")
        if number and not named and phrases().says("asks", "paid", turn.text):
            # "What did I pay?" after an order was looked up is about that order.
            return tell_paid(turn, number)
        return super().act(turn)

    def about(self, turn: Turn, card: ProductCard) -> Events:
        wanted = wanted_from(turn, card.code)
        prices = {one.price for one in fitting(find_variants(turn.session, card.code), wanted)}
        low, high = (min(prices), max(prices)) if prices else (card.price_min, card.price_max)
        told = _offer(turn, card, wanted)
        offer = turn.word("offer", title=title_of(told)) if told else ""
        # One card is enough: that of another answer to the same message says the price as well.
        alone = not (turn.answered(ANSWERS) or {"ask_details", "ask_reviews"} & set(turn.parts))
        payload = cards.product_cards(turn, [card], 1) if alone else None
        if low == high:
            turn.say("utter_price", name=card.name, price=low, offer=offer, card=payload)
        else:
            turn.say(
                "utter_price_range",
                name=card.name,
                price_min=low,
                price_max=high,
                offer=offer,
                card=payload,
            )
        return []


class ProductStock(ProductAction):
    """Whether it is there, in the colour and size asked for; the answer is kept for the cart."""

    def name(self) -> str:
        return "action_product_stock"

    def unclear(self, turn: Turn, reference: Reference) -> Events:
        pointing = phrases().says("point", "this", turn.text) or len(turn.parts) > 1
        sought = said_size(turn) or said_color(turn)
        if turn.criteria and turn.shown and sought and not pointing and not reference.codes:
            # "有42码的吗" of a whole list: those that come in it.
            return refine(turn)
        return which_product(turn, reference)

    def about(self, turn: Turn, card: ProductCard) -> Events:
        variants = find_variants(turn.session, card.code)
        wanted = wanted_from(turn, card.code)
        matching = fitting(variants, wanted)
        there = [variant for variant in matching if variant.stock > 0]
        asked = wanted_label(turn, wanted)
        available = overview(turn, variants)
        if not any(variant.stock > 0 for variant in variants):
            turn.say("utter_stock_none", name=card.name, code=card.code)
        elif not asked:
            turn.say("utter_stock_overview", name=card.name, available=available)
        elif not matching:
            turn.say("utter_stock_not_made", name=card.name, variant=asked, available=available)
        elif not there:
            turn.say("utter_stock_no", name=card.name, variant=asked, available=available)
        elif len(there) == 1 and there[0].stock <= FEW:
            one = there[0]
            turn.say(
                "utter_stock_few",
                name=card.name,
                variant=label(turn, one) or asked,
                stock=one.stock,
                price=one.price,
            )
        else:
            variant = label(turn, there[0]) if len(there) == 1 else asked
            turn.say(
                "utter_stock_yes",
                name=card.name,
                variant=variant or asked,
                price=min(one.price for one in there),
                buttons=[cards.product_buttons(turn, card)[-1]],
            )
            if not turn.in_form:
                return [SlotSet("wanted", wanted.to_slot()), SlotSet("awaiting", "offer")]
        return [SlotSet("wanted", wanted.to_slot())]


class ProductFacts(ProductAction):
    """Description and attributes; a feature asked for is answered first."""

    def name(self) -> str:
        return "action_product_details"

    def about(self, turn: Turn, card: ProductCard) -> Events:
        found = details(turn.session, card.code)
        if found is None:
            return []
        if not self._answer_feature(turn, card):
            self._answer_fact(turn, card, found)
        self._answer_standard(turn, card, found)
        lines = [
            turn.word("attribute_line", label=name, value=value) for name, value in found.attributes
        ]
        available = overview(turn, found.variants)
        if available:
            lines.append(turn.word("attribute_line", label=turn.word("in_stock"), value=available))
        turn.say(
            "utter_details",
            name=card.name,
            price=card.price,
            rating=rating(turn, card),
            description=found.description,
            lines="\n".join(lines),
            card=cards.product_detail(turn, found),
        )
        return []

    def _answer_feature(self, turn: Turn, card: ProductCard) -> bool:
        """Say whether the product has what the message asks about ("第一个防水吗"), if anything."""
        answered = False
        for text in turn.said("attribute"):
            codes = [code for code in turn.lexicon.resolve("attribute", text) if "=" in code]
            codes = [code for code in codes if not code.startswith(("flag=", "sort="))]
            if not codes:
                continue
            wanted = Criteria(products=(card.code,), attributes=("|".join(codes),))
            has_it = not search(turn.session, wanted, limit=1, now=turn.now).relaxed
            turn.say(
                "utter_has_attribute" if has_it else "utter_lacks_attribute",
                name=card.name,
                attribute=turn.lexicon.label("attribute", codes[0]),
            )
            answered = True
        return answered

    def _answer_fact(self, turn: Turn, card: ProductCard, found: ProductDetails) -> None:
        """That nothing is written of the fact that the message asks for ("多重")."""
        for fact in () if turn.is_payload else phrases().all("fact", turn.text):
            if not re.search(phrases().source("written", fact), _written(card, found)):
                turn.say("utter_fact_not_written", name=card.name, fact=turn.word(f"fact_{fact}"))

    def _answer_standard(self, turn: Turn, card: ProductCard, found: ProductDetails) -> None:
        """That nothing is written of the standard that the message asks about ("支持5G吗")."""
        written = _written(card, found)
        asked = re.findall(phrases().source("message", "standard"), plain(turn.text))
        for standard in dict.fromkeys(asked):
            if standard not in written:
                turn.say("utter_lacks_attribute", name=card.name, attribute=standard.upper())


class ProductReviews(ProductAction):
    """What buyers say."""

    def name(self) -> str:
        return "action_product_reviews"

    def about(self, turn: Turn, card: ProductCard) -> Events:
        asked = phrases().says("asks", "bad_reviews", turn.text)
        summary = reviews(
            turn.session, card.code, language=turn.language, at_most=LOW if asked else 5
        )
        if not summary.count:
            turn.say("utter_reviews_none", name=card.name)
            return []
        low = sum(many for stars, many in summary.histogram.items() if stars <= LOW)
        if asked and not low:
            turn.say(
                "utter_reviews_none_bad",
                name=card.name,
                count=summary.count,
                average=f"{summary.average:.1f}",
                stars=LOW,
            )
            return []
        lines = "\n".join(
            turn.word("review_line", stars="★" * one.rating, text=one.text, author=one.author)
            for one in summary.quotes
        )
        turn.say(
            "utter_reviews_bad" if asked else "utter_reviews",
            name=card.name,
            count=summary.count,
            low=low,
            stars=LOW,
            average=f"{summary.average:.1f}",
            lines=lines,
            card=cards.reviews(turn, card, summary),
        )
        return []


def _written(card: ProductCard, found: ProductDetails) -> str:
    """All that the catalogue says of a product, in both languages."""
    told = [found.description, *(text for line in found.attributes for text in line)]
    sizes = [one.size for one in found.variants if one.size]
    texts = [text.get(language) for text in (card.name, *told) for language in LANGUAGES]
    return " ".join(fold(text) for text in [*texts, *sizes])


def _asks_total(turn: Turn) -> bool:
    """Whether the sum of several things is asked for, and none of them is named."""
    if turn.is_payload or turn.answered(ANSWERS):
        return False
    named = any(turn.said(kind) for kind in ("product", "ordinal", "category", "brand"))
    return phrases().says("asks", "total", turn.text) and not named


def _offer(turn: Turn, card: ProductCard, wanted: Wanted) -> Promotion | None:
    """The offer that takes most off so many of the product, or off twice as many where it is for
    goods of its kind; an offer that neither reaches is of no use to who asks for this price."""
    variants = fitting(find_variants(turn.session, card.code), wanted)
    if not variants:
        return None
    sku, pieces = min(variants, key=lambda one: one.price).sku, wanted.quantity or 1
    running = active_promotions(turn.session, turn.now, Criteria(products=(card.code,)))
    # A code would have to be told with it.
    offers = [offer for offer in running if not offer.needs_code]
    found = []
    once, twice = (reaches(turn.session, offers, [(sku, pieces * times)]) for times in (1, 2))
    for offer, alone, two in zip(offers, once, twice, strict=True):
        of_its_kind = offer.category_code or offer.brand_code
        if taken := alone.discount or (two.discount if of_its_kind else 0):
            found.append((taken, offer.code, offer))
    return max(found)[2] if found else None


def _asks_for_other_brand(turn: Turn) -> bool:
    """Whether goods of a brand that the shop does not carry are asked for, and not "this one"."""
    return bool(absent_brands(turn)) and not phrases().says("point", "this", turn.text)
