"""Which of the goods on show is most of something: "哪个最便宜", "which has the best battery"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from actions import cards, history
from actions.base import Events
from actions.results import described, page_size, product_lines, rating, remember
from actions.turn import Turn
from daogou.catalog.cards import ProductCard
from daogou.catalog.criteria import Criteria, Sort
from daogou.catalog.phrases import ATTRIBUTE, phrases
from daogou.catalog.search import search
from daogou.recommend.asking import Ask


def most(turn: Turn) -> Events | None:
    """The answer to a question for the cheapest, the best rated, the lightest …; see `most` in
    browsing.yml. None where the message is no such question, or there is nothing to choose from.

    It is about all that the running search finds, or the products that were compared last.
    """
    how = phrases().first("most", turn.text) if _asks_which(turn) else None
    if how is None:
        return None
    if how.startswith(ATTRIBUTE):
        return _having(turn, how.removeprefix(ATTRIBUTE))
    return _first(turn, cast("Sort", how))


def best(turn: Turn) -> Events | None:
    """One of those on show, to who asks which one to take; None where nobody does."""
    if not _asks_which(turn):
        return None
    shopper = turn.recommender.shopper(
        turn.session, turn.owner, turn.now, turn.talked, turn.declined
    )
    criteria = Criteria(products=tuple(_listed(turn)))
    found = turn.recommender.recommend(
        turn.session, Ask("advice", turn.now, shopper, criteria, limit=1)
    )
    if not found:
        return None
    [one] = found
    turn.say(
        "utter_pick",
        name=one.card.name,
        facts=_facts(turn, one.card),
        reason=one.reason,
        card=cards.product_cards(turn, [one.card], 1),
    )
    return history.focus_on(turn, one.card.code)


def _asks_which(turn: Turn) -> bool:
    return (
        not turn.is_payload
        and len(_listed(turn)) > 1
        and not (turn.said("category") or turn.said("product") or turn.said("ordinal"))
        and phrases().says("point", "which", turn.text)
    )


def _listed(turn: Turn) -> Sequence[str]:
    return turn.slot("compared") or turn.shown


def _among(turn: Turn) -> Criteria:
    """What the question is about, as a search."""
    running = turn.criteria
    if turn.slot("compared") or turn.slot("advised") or running is None or running.is_empty():
        return Criteria(products=tuple(_listed(turn)))
    return running


def _first(turn: Turn, how: Sort) -> Events | None:
    found = search(turn.session, replace(_among(turn), sort=how), limit=page_size(), now=turn.now)
    same = [card for card in found.items if _value(card, how) == _value(found.items[0], how)]
    if not same or found.relaxed or (how == "rating" and same[0].rating is None):
        return None
    quoted = [turn.word("quoted", name=card.name) for card in same]
    turn.say(
        "utter_most",
        total=found.total,
        what=turn.word(f"most_{how}"),
        names=turn.word("and").join(quoted),
        facts=_facts(turn, same[0]),
        card=cards.product_cards(turn, same, len(same)),
    )
    return history.focus_on(turn, same[0].code) if len(same) == 1 else []


def _value(card: ProductCard, how: Sort) -> object:
    """What products of one place in the order `how` have in common."""
    if how == "rating":
        return None if card.rating is None else round(card.rating, 1)
    return card.price if how in ("price_asc", "price_desc") else card.code


def _having(turn: Turn, attribute: str) -> Events:
    """Those that the catalogue says are so: by how much it does not say."""
    among = _among(turn)
    wanted = replace(among, attributes=tuple(dict.fromkeys([*among.attributes, attribute])))
    found = search(turn.session, wanted, limit=page_size(), now=turn.now)
    what = turn.lexicon.label("attribute", attribute)
    if not found.items or found.relaxed:
        turn.say("utter_most_none", what=what)
        return []
    title = described(turn, wanted)
    turn.say(
        "utter_most_having",
        what=what,
        lines=product_lines(turn, found.items),
        card=cards.product_cards(turn, found.items, found.total, title),
    )
    if found.total == 1:
        # The others stay on show: what else is asked is about all of them.
        return history.focus_on(turn, found.items[0].code)
    if turn.slot("compared"):
        return []
    return remember(turn, wanted, found.items, advised=bool(among.products))


def _facts(turn: Turn, card: ProductCard) -> str:
    stock = turn.word("in_stock" if card.in_stock else "sold_out")
    return turn.word("facts", price=card.price, rating=rating(turn, card), stock=stock)
