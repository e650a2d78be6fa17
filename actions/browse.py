"""Searching: a new search, a change of it, the next page, back to an earlier one."""

from __future__ import annotations

import re
from typing import Final

from actions import cards, history
from actions.absent import absent_brands, show_or_regret
from actions.advising import advise, asked_of, like, others, says_no, with_declined
from actions.amounts import corrects_amount
from actions.asking import which_product
from actions.bare_number import bare_number
from actions.base import Events, ShopAction
from actions.cart import AddToCart, UpdateCart, is_in_cart
from actions.confirming import neither
from actions.families import in_family, leaves
from actions.kinds import ask_first, ask_what, without_vague
from actions.most import most
from actions.order_telling import tell_order
from actions.product import ProductFacts
from actions.recommend import by_taste
from actions.reference import Reference, cards_of, pointed_at
from actions.refining import goes_on, refine, refined
from actions.results import (
    described,
    more_button,
    page,
    product_lines,
    remember,
    show_search,
)
from actions.turn import Turn
from actions.whole_shop import in_order, whole_shop
from daogou.catalog.card_reader import read_cards
from daogou.catalog.cards import ProductCard
from daogou.catalog.criteria import Criteria
from daogou.catalog.phrases import phrases
from daogou.catalog.query import criteria_from
from daogou.catalog.search import search
from daogou.catalog.stopwords import telling
from daogou.catalog.widening import restored

# "And one in yellow too", "can I get that in yellow instead": of what is in the cart already.
_ANOTHER: Final = re.compile(
    r"\b(?:one|another|pair)\b.*\b(?:too|as well|also)\b|"
    r"\b(?:and|also|plus)\s(?:a(?:nother)?|one)\b|(?:再|也)(?:来|要|加|拿)一",
    re.I,
)
_INSTEAD: Final = re.compile(r"\binstead\b|\b(?:change|switch|swap)\b|换成?|改成?", re.I)


class Search(ShopAction):
    """A new search; without anything new to search for the running one goes on, or, after a no to
    what is on show, others are shown."""

    def name(self) -> str:
        return "action_search"

    def act(self, turn: Turn) -> Events:
        if not turn.is_payload and (code := asked_of(turn)):
            return like(turn, code)
        if phrases().is_just("done", turn.text):
            return ask_what(turn)
        if (told := _of_goods_on_show(turn)) is not None:
            return told
        if (listed := whole_shop(turn)) is not None:
            return listed
        if turn.slot("advised") and (liked := by_taste(turn)):
            return advise(turn, liked, "utter_recommendations")
        said = criteria_from(turn.lexicon, turn.mentions, turn.text)
        criteria = in_family(turn, without_vague(said))
        if turn.criteria and bare_number(turn) is not None:
            return refine(turn)
        if goes_on(turn, criteria) and turn.criteria and not leaves(turn, turn.criteria):
            return refine(turn)
        if criteria.is_empty() and not absent_brands(turn):
            return in_order(turn, criteria) or ask_what(turn)
        return ask_first(turn, criteria) or show_or_regret(turn, criteria)


class Refine(ShopAction):
    """The running search with a condition more, or another one; of a place in the list ("第二个")
    the product; of a no to what is on show others; of a number alone ("要两个") so many of the
    product that is talked about into the cart."""

    def name(self) -> str:
        return "action_refine"

    def act(self, turn: Turn) -> Events:
        if (asked := neither(turn)) is not None:
            return asked
        if turn.slot("focus") and (change := _of_the_cart(turn)):
            return change.act(turn)
        if (told := _of_goods_on_show(turn)) is not None:
            return told
        if (listed := whole_shop(turn)) is not None:
            return listed
        if (told := most(turn)) is not None:
            return told
        if turn.slot("advised") and (liked := by_taste(turn)):
            return advise(turn, liked, "utter_recommendations")
        return refine(turn)


class AnswerKind(ShopAction):
    """The answer to "which kind?": a condition more, or all of them."""

    def name(self) -> str:
        return "action_answer_kind"

    def act(self, turn: Turn) -> Events:
        running = turn.criteria
        if running is None or running.is_empty():
            return refine(turn)
        return show_or_regret(turn, refined(turn, restored(running)))


class ShowMore(ShopAction):
    """The next page of the running search, or other recommendations than those on show; of a
    product what is like it, where that is asked for or nothing else is on show."""

    def name(self) -> str:
        return "action_show_more"

    def act(self, turn: Turn) -> Events:
        if (told := tell_order(turn)) is not None:
            # "里面有啥" with an order looked up and no goods on show.
            return told
        if code := asked_of(turn):
            return like(turn, code)
        if phrases().is_just("done", turn.text):
            return ask_what(turn)
        criteria = turn.criteria
        said = criteria_from(turn.lexicon, turn.mentions)
        if said.categories and not (criteria and _is_of(turn, said, criteria)):
            # "再看看有什么围巾" is no next page of the shoes.
            return Search().act(turn)
        if turn.slot("advised") and turn.shown:
            return advise(turn, criteria or Criteria(), "utter_more_results", more=True)
        refused = with_declined(turn, turn.shown) if says_no(turn) else []
        return [*refused, *self._next_page(turn, criteria)]

    def _next_page(self, turn: Turn, criteria: Criteria | None) -> Events:
        shown = turn.shown
        if criteria is None and turn.slot("focus"):
            return like(turn, turn.slot("focus"))
        if criteria is None:
            return self._by_words(turn) or ask_what(turn)
        if turn.slot("offset") is None:
            # Nothing of this search is on show yet.
            return self._by_words(turn) or show_search(turn, criteria)
        offset = int(turn.slot("offset")) + len(shown)
        items, total = page(turn, criteria, offset)
        if not items:
            if len(shown) == 1 and offset == 1:
                return like(turn, shown[0])
            turn.say("utter_no_more_results")
            return []
        turn.say(
            "utter_more_results",
            lines=product_lines(turn, items),
            card=cards.product_cards(turn, items, total, described(turn, criteria), offset),
            buttons=more_button(turn, total > offset + len(items)),
        )
        return remember(turn, criteria, items, offset)

    @staticmethod
    def _by_words(turn: Turn) -> Events:
        """With nothing on show: what has the words of the message ("what other fleeces are there");
        no events where it has none, or the shop does not know them."""
        said = criteria_from(turn.lexicon, turn.mentions, turn.text)
        if not telling(said.words):
            return []
        found = search(turn.session, said, limit=1, now=turn.now)
        return show_search(turn, said) if found.items and not found.relaxed else []


class GoBack(ShopAction):
    """An earlier list again: the one before, the very first, or the latest of the kind named."""

    def name(self) -> str:
        return "action_go_back"

    def act(self, turn: Turn) -> Events:
        known, current = history.earlier(turn), history.on_show(turn)
        said = criteria_from(turn.lexicon, turn.mentions)
        if said.categories or said.brands or said.colors:
            return self._to_kind(turn, said)
        if phrases().says("back", "first", turn.text) and known:
            return self._show(turn, known[0], history.with_current(turn))
        if current and turn.slot("focus") and len(turn.shown) > 1:
            # From one product back to the list that it stands in.
            return self._show(turn, current, known)
        if known:
            return self._show(turn, known[-1], known[:-1])
        if current:
            return self._show(turn, current, [], "utter_back_first")
        return ask_what(turn)

    def _to_kind(self, turn: Turn, said: Criteria) -> Events:
        """To the latest list of the kind, brand or colour named; other conditions are added."""
        lists = [entry for entry in [*history.earlier(turn), history.on_show(turn)] if entry]
        for entry in reversed(lists):
            criteria = history.criteria_of(entry)
            if _is_of(turn, criteria, said):
                changed = criteria_from(turn.lexicon, turn.mentions, "", criteria)
                if changed != criteria:
                    return show_or_regret(turn, changed)
                return self._show(turn, entry, history.with_current(turn, but=entry))
        return Search().act(turn)

    def _show(
        self,
        turn: Turn,
        entry: history.Search,
        searches: list[history.Search],
        response: str = "utter_back",
    ) -> Events:
        criteria = history.criteria_of(entry)
        offset, advised = int(entry["offset"]), history.advised_in(entry)
        if advised:
            items = read_cards(turn.session, advised, criteria)
            total = offset + len(items)
        else:
            items, total = page(turn, criteria, offset)
        if not items:
            # It has sold out since, or the shop has changed.
            return show_search(turn, criteria)
        asked = described(turn, criteria)
        turn.say(
            response,
            criteria=asked,
            total=total,
            lines=product_lines(turn, items),
            card=cards.product_cards(turn, items, total, asked, offset),
            buttons=more_button(turn, bool(advised) or total > offset + len(items)),
        )
        return remember(turn, criteria, items, offset, advised=bool(advised), searches=searches)


def singled_out(turn: Turn) -> ProductCard | None:
    """The product that a message without a question points at ("第二个", "the red one")."""
    if turn.is_payload or turn.said("product") or not turn.shown:
        return None
    says = phrases().says
    pointing = says("point", "pointer", turn.text) or says("point", "before", turn.text)
    if not (turn.said("ordinal") or pointing or says("point", "earlier", turn.text)):
        return None
    pointed = pointed_at(turn)
    return next(iter(cards_of(turn, pointed.codes)), None) if pointed.code else None


def _of_goods_on_show(turn: Turn) -> Events | None:
    """What is told of a no to the goods on show, or of one of them; None where none is meant."""
    if says_no(turn):
        return others(turn)
    if card := singled_out(turn):
        return show_facts(turn, card)
    beyond = _beyond(turn)
    return None if beyond is None else which_product(turn, beyond)


def _beyond(turn: Turn) -> Reference | None:
    """A place that the list on show does not have, where that is all the message names."""
    if turn.is_payload or not turn.shown or {one.entity for one in turn.mentions} != {"ordinal"}:
        return None
    pointed = pointed_at(turn)
    return pointed if pointed.beyond else None


def show_facts(turn: Turn, card: ProductCard) -> Events:
    """Everything about a product, which is talked about from now on."""
    return [*history.focus_on(turn, card.code), *ProductFacts().about(turn, card)]


def _of_the_cart(turn: Turn) -> ShopAction | None:
    """What puts into the cart, or changes there, the product that is talked about, where the
    message only says how many ("要两个"), or another amount or colour of what is in there."""
    how_many, correct = _says_how_many(turn), corrects_amount(turn)
    focus = turn.slot("focus")
    if not is_in_cart(turn, focus):
        return AddToCart() if how_many else None
    if how_many or (correct and not turn.mentions):
        return UpdateCart() if correct else AddToCart()
    varied = {one.entity for one in turn.mentions}
    if turn.is_payload or not varied or not varied <= {"color", "size", "quantity"}:
        return None
    if _ANOTHER.search(turn.text):
        return AddToCart()
    this = phrases().says("point", "this", turn.text)
    return UpdateCart() if this and _INSTEAD.search(turn.text) else None


def _says_how_many(turn: Turn) -> bool:
    """Whether a number of pieces is all that the message names ("要两个")."""
    return bool(turn.mentions) and all(one.entity == "quantity" for one in turn.mentions)


def _is_of(turn: Turn, criteria: Criteria, said: Criteria) -> bool:
    """Whether a search was for what is said: the kind (or one below), else the brand or colour."""
    if said.categories:
        wanted = {code for kind in said.categories for code in turn.lexicon.descendants(kind)}
        return bool(wanted & set(criteria.categories))
    if said.brands:
        return set(said.brands) <= set(criteria.brands)
    return set(said.colors) <= set(criteria.colors)
