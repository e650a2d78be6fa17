"""The running search with a condition more, less or another one."""

from __future__ import annotations

from actions.absent import show_or_regret
from actions.base import Events
from actions.kinds import ask_first, ask_meant_kind, ask_what
from actions.reference import cards_of
from actions.turn import Turn
from daogou.catalog.criteria import Criteria
from daogou.catalog.phrases import phrases
from daogou.catalog.query import EntityMention, criteria_from, uses_in
from daogou.catalog.search import search
from daogou.catalog.wishes import freed_fields
from daogou.text.prices import finds_too_dear


def refine(turn: Turn) -> Events:
    """Change the running search by what the message says, and show the result."""
    before = turn.criteria or _like_focus(turn)
    criteria = refined(turn, before)
    said = turn.mentions or freed_fields(turn.text) or phrases().first("clear", turn.text)
    if criteria.is_empty() or (criteria == before and not said):
        return ask_meant_kind(turn, criteria) or ask_what(turn)
    ask = ask_first if before.is_empty() else ask_meant_kind
    return ask(turn, criteria) or show_or_regret(turn, criteria)


def refined(turn: Turn, before: Criteria) -> Criteria:
    """`before` as the message changes it."""
    compared = turn.shown or _focus(turn)
    prices = [card.price for card in cards_of(turn, compared)]
    mentions = turn.mentions
    if not mentions and finds_too_dear(turn.text):
        # "太贵了" names nothing, and means this.
        mentions = [EntityMention("price", "cheaper")]
    return criteria_from(turn.lexicon, mentions, turn.text, before, prices)


def _like_focus(turn: Turn) -> Criteria:
    """Before any search: goods of the kind of the product that is spoken of ("有便宜点的吗")."""
    card = next(iter(cards_of(turn, _focus(turn))), None)
    if card is None or turn.said("category"):
        return Criteria()
    return Criteria(categories=tuple(turn.lexicon.resolve("category", card.category.zh)))


def _focus(turn: Turn) -> list[str]:
    focus = turn.slot("focus")
    return [focus] if focus else []


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
