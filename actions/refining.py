"""The running search with a condition more, less or another one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from actions import cards, history
from actions.absent import show_or_regret
from actions.bare_number import at_most, bare_number, meant_by
from actions.base import Events
from actions.by_words import by_words
from actions.kinds import ask_first, ask_meant_kind, ask_what
from actions.reference import cards_of
from actions.results import described
from actions.turn import Turn
from actions.whole_shop import in_order
from daogou.catalog.cards import ProductCard
from daogou.catalog.criteria import Criteria
from daogou.catalog.phrases import phrases
from daogou.catalog.query import EntityMention, criteria_from, uses_in
from daogou.catalog.refused_words import refused_words
from daogou.catalog.search import search
from daogou.catalog.widening import restored
from daogou.catalog.wishes import freed_fields
from daogou.text.prices import finds_too_dear, parse_price


def refine(turn: Turn) -> Events:
    """Change the running search by what the message says, and show the result."""
    before = restored(turn.criteria or _like_focus(turn))
    criteria = refined(turn, before)
    if criteria == before and (number := _for_too_little(turn, before)) is not None:
        # The list stays: a number that meant something else is no condition that stays.
        priced = criteria_from(turn.lexicon, [at_most(number)], "", before)
        turn.say("utter_search_nothing", criteria=described(turn, priced))
        return []
    if criteria.is_empty() or (criteria == before and not _says_something(turn)):
        if asked := ask_meant_kind(turn, criteria):
            return asked
        if criteria != before and (listed := in_order(turn, criteria)) is not None:
            return listed
        told = by_words(turn, turn.criteria or before)
        return ask_what(turn) if told is None else told
    ask = ask_first if before.is_empty() else ask_meant_kind
    if asked := ask(turn, criteria):
        return asked
    if cheapest := _already_cheapest(turn, before, criteria):
        turn.say(
            "utter_already_cheapest",
            name=cheapest.name,
            price=cheapest.price,
            card=cards.product_cards(turn, [cheapest], 1),
        )
        return history.focus_on(turn, cheapest.code)
    return show_or_regret(turn, criteria)


def _says_something(turn: Turn) -> bool:
    """Whether the message says anything of a search, be it what is looked for already."""
    return bool(
        turn.mentions
        or freed_fields(turn.text)
        or phrases().first("clear", turn.text)
        or refused_words(turn.text, turn.mentions).words
        or bare_number(turn)
    )


def refined(turn: Turn, before: Criteria) -> Criteria:
    """`before` as the message changes it."""
    compared = _compared(turn)
    if before.products and _wants_cheaper(turn):
        # Nothing is cheaper than itself: goods of its kind are.
        compared = compared[:1]
        before = replace(before, products=(), categories=_kinds_of(turn, compared))
    prices = [card.price for card in cards_of(turn, compared)]
    mentions = turn.mentions
    if (number := bare_number(turn)) is not None and not before.is_empty():
        meant = meant_by(turn, number, before)
        mentions = [meant] if meant else []
    elif not mentions and finds_too_dear(turn.text):
        # "太贵了" names nothing, and means this.
        mentions = [EntityMention("price", "cheaper")]
    return criteria_from(turn.lexicon, mentions, turn.text, before, prices)


def _for_too_little(turn: Turn, before: Criteria) -> Decimal | None:
    """A number alone that means no size, and a price for which there is nothing."""
    number = None if before.is_empty() else bare_number(turn)
    return number if number is not None and meant_by(turn, number, before) is None else None


def _like_focus(turn: Turn) -> Criteria:
    """Before any search: goods of the kind of the product that is spoken of ("有便宜点的吗")."""
    if turn.said("category"):
        return Criteria()
    return Criteria(categories=_kinds_of(turn, _focus(turn)))


def _kinds_of(turn: Turn, codes: list[str]) -> tuple[str, ...]:
    found = (turn.lexicon.resolve("category", card.category.zh) for card in cards_of(turn, codes))
    return tuple(dict.fromkeys(kind for kinds in found for kind in kinds))


def _focus(turn: Turn) -> list[str]:
    focus = turn.slot("focus")
    return [focus] if focus else []


def _compared(turn: Turn) -> list[str]:
    """The products that others are to be cheaper or dearer than: the one that is spoken of where
    the message is about it ("太贵了", "similar but cheaper"), else what is on show."""
    says = phrases().says
    about_it = (
        finds_too_dear(turn.text)
        or says("message", "alike", turn.text)
        or says("point", "this", turn.text)
    )
    return (_focus(turn) if about_it else []) or turn.shown or _focus(turn)


def _wants_cheaper(turn: Turn) -> bool:
    prices = [price for text in turn.said("price") if (price := parse_price(text))]
    if not prices:
        return finds_too_dear(turn.text) and bare_number(turn) is None
    return any(price.relative == "cheaper" for price in prices)


def _already_cheapest(turn: Turn, before: Criteria, criteria: Criteria) -> ProductCard | None:
    """The cheapest of what is looked for, to who wants it cheaper still; None where there is
    anything cheaper, or that is not what the message wants."""
    if criteria.price_below is None or not _wants_cheaper(turn):
        return None
    by_price = replace(criteria, price_below=None, sort="price_asc")
    first = next(iter(search(turn.session, by_price, limit=1, now=turn.now).items), None)
    if first is None:
        return None
    on_top = before.sort == "price_asc" and before.price_below is None
    on_top = on_top and turn.shown[:1] == [first.code] and turn.slot("offset") == 0
    if on_top and turn.slot("focus") in (None, first.code):
        return first
    found = search(turn.session, criteria, limit=1, now=turn.now)
    return first if not found.items or "price_below" in found.relaxed else None


def goes_on(turn: Turn, criteria: Criteria) -> bool:
    """Whether a message that was taken for a new search changes the running one.

    It does where it says so ("换成凉鞋", "what about boots?"), where it names some of several kinds
    that are looked for (of ideas for presents: "她喜欢香水"), and where it names no kind: while
    shoes are on show "有云跃的吗" asks for those of that brand, if there are any.
    """
    running = turn.criteria
    if running is None or criteria.products or set(criteria.words) - set(uses_in(criteria.words)):
        return False
    if criteria.categories:
        some = set(criteria.categories) < set(running.categories)
        return some or phrases().says("message", "instead", turn.text)
    if not criteria.brands:
        return True
    found = search(turn.session, refined(turn, running), limit=1, now=turn.now)
    return bool(found.items) and not found.relaxed
