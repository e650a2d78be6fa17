"""Searching: a new search, a change of it, the next page."""

from __future__ import annotations

from actions import cards
from actions.absent import absent_brands, show_or_regret
from actions.base import Events, ShopAction
from actions.families import in_family, leaves
from actions.reference import cards_of
from actions.results import described, more_button, page_size, product_lines, remember
from actions.turn import Turn
from daogou.catalog.cards import ProductCard
from daogou.catalog.criteria import Criteria
from daogou.catalog.query import EntityMention, criteria_from
from daogou.catalog.search import search
from daogou.catalog.suggest import similar, suggest
from daogou.text.prices import finds_too_dear


class Search(ShopAction):
    """A new search; without anything new to search for the running one goes on."""

    def name(self) -> str:
        return "action_search"

    def act(self, turn: Turn) -> Events:
        criteria = in_family(turn, criteria_from(turn.lexicon, turn.mentions, turn.text))
        kind_said = criteria.categories or criteria.products or criteria.words or criteria.brands
        if turn.criteria and not kind_said and not leaves(turn, turn.criteria):
            return refine(turn)
        if criteria.is_empty() and not absent_brands(turn):
            turn.say("utter_search_what")
            return []
        return show_or_regret(turn, criteria)


class Refine(ShopAction):
    """The running search with a condition more, or another one."""

    def name(self) -> str:
        return "action_refine"

    def act(self, turn: Turn) -> Events:
        return refine(turn)


class ShowMore(ShopAction):
    """The next page of the running search; of a single sold-out product what is like it."""

    def name(self) -> str:
        return "action_show_more"

    def act(self, turn: Turn) -> Events:
        criteria, shown = turn.criteria, turn.shown
        if criteria is None and turn.slot("focus"):
            return show_similar(turn, turn.slot("focus"))
        if criteria is None:
            turn.say("utter_search_what")
            return []
        offset = int(turn.slot("offset") or 0) + len(shown)
        advised = bool(turn.slot("advised"))
        items, total = (_advised if advised else _found)(turn, criteria, offset)
        if not items:
            if len(shown) == 1 and offset == 1:
                return show_similar(turn, shown[0])
            turn.say("utter_no_more_results")
            return []
        turn.say(
            "utter_more_results",
            lines=product_lines(turn, items),
            card=cards.product_cards(turn, items, total, described(turn, criteria), offset),
            buttons=more_button(turn, total > offset + len(items)),
        )
        return remember(criteria, items, offset, advised=advised)


def _found(turn: Turn, criteria: Criteria, offset: int) -> tuple[list[ProductCard], int]:
    """A page of a search, and how many there are."""
    found = search(turn.session, criteria, limit=page_size(), offset=offset, now=turn.now)
    return ([], 0) if found.relaxed else (found.items, found.total)


def _advised(turn: Turn, criteria: Criteria, offset: int) -> tuple[list[ProductCard], int]:
    """A page of recommendations, and how many there are."""
    best = suggest(turn.session, criteria, limit=offset + 2 * page_size())
    return [card for card, _ in best[offset : offset + page_size()]], len(best)


def refine(turn: Turn) -> Events:
    """Change the running search by what the message says, and show the result."""
    base = turn.criteria
    before = base or Criteria()
    prices = [card.price for card in cards_of(turn, turn.shown)]
    mentions = turn.mentions
    if not mentions and finds_too_dear(turn.text):
        # "太贵了" names nothing, and means this.
        mentions = [EntityMention("price", "cheaper")]
    criteria = criteria_from(turn.lexicon, mentions, turn.text, before, prices)
    if criteria.is_empty() or (criteria == before and not mentions):
        turn.say("utter_search_what")
        return []
    return show_or_regret(turn, criteria)


def show_similar(turn: Turn, code: str) -> Events:
    """Products like `code`."""
    items = similar(turn.session, code, limit=page_size())
    if not items:
        turn.say("utter_no_more_results")
        return []
    turn.say(
        "utter_more_results",
        lines=product_lines(turn, items),
        card=cards.product_cards(turn, items, len(items)),
    )
    return remember(turn.criteria or Criteria(), items)
