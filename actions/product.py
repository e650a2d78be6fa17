"""Answers about one product: price, stock, facts, reviews."""

from __future__ import annotations

import re
from abc import abstractmethod

from rasa_sdk.events import SlotSet

from actions import cards, history
from actions.absent import absent_brands, show_or_regret
from actions.asking import which_product
from actions.base import Events, ShopAction
from actions.kinds import ask_first
from actions.most import most, suiting
from actions.reference import Reference, cards_of, referred
from actions.refining import refine
from actions.results import rating
from actions.turn import Turn
from actions.variants import (
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
from daogou.catalog.promotions import active_promotions
from daogou.catalog.query import criteria_from
from daogou.catalog.search import search
from daogou.text.language import LANGUAGES, Localized
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


class ProductAction(ShopAction):
    """An answer about one product; a kind of goods that is not on show is searched for instead.

    A rule may have several of these after a message that asks several things: the first one finds
    out what is meant, those behind it go on with the same product, or leave it at the question or
    the list that the first one answered with.
    """

    def act(self, turn: Turn) -> Events:
        if turn.answered(ANSWERS):
            return self._go_on(turn)
        if (told := most(turn)) is not None:
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

    def about(self, turn: Turn, card: ProductCard) -> Events:
        wanted = wanted_from(turn, card.code)
        prices = {one.price for one in fitting(find_variants(turn.session, card.code), wanted)}
        low, high = (min(prices), max(prices)) if prices else (card.price_min, card.price_max)
        offers = active_promotions(turn.session, turn.now, Criteria(products=(card.code,)))
        offer = ""
        if offers:
            title = Localized(offers[0].title_zh, offers[0].title_en)
            offer = turn.word("offer", title=title)
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
        self._answer_feature(turn, card)
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

    def _answer_feature(self, turn: Turn, card: ProductCard) -> None:
        """Whether the product has what the message asks about ("第一个防水吗")."""
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

    def _answer_standard(self, turn: Turn, card: ProductCard, found: ProductDetails) -> None:
        """That nothing is written of the standard that the message asks about ("支持5G吗")."""
        told = [found.description, *(text for line in found.attributes for text in line)]
        written = " ".join(
            fold(text.get(language)) for text in (card.name, *told) for language in LANGUAGES
        )
        asked = re.findall(phrases().source("message", "standard"), plain(turn.text))
        for standard in dict.fromkeys(asked):
            if standard not in written:
                turn.say("utter_lacks_attribute", name=card.name, attribute=standard.upper())


class ProductReviews(ProductAction):
    """What buyers say."""

    def name(self) -> str:
        return "action_product_reviews"

    def about(self, turn: Turn, card: ProductCard) -> Events:
        summary = reviews(turn.session, card.code, language=turn.language)
        if not summary.count:
            turn.say("utter_reviews_none", name=card.name)
            return []
        lines = "\n".join(
            turn.word("review_line", stars="★" * one.rating, text=one.text, author=one.author)
            for one in summary.quotes
        )
        turn.say(
            "utter_reviews",
            name=card.name,
            count=summary.count,
            average=f"{summary.average:.1f}",
            lines=lines,
            card=cards.reviews(turn, card, summary),
        )
        return []


def _asks_for_other_brand(turn: Turn) -> bool:
    """Whether goods of a brand that the shop does not carry are asked for, and not "this one"."""
    return bool(absent_brands(turn)) and not phrases().says("point", "this", turn.text)
