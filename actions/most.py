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
from daogou.catalog.query import criteria_from
from daogou.catalog.search import SearchResult, search
from daogou.catalog.stopwords import content_words, telling
from daogou.recommend.asking import Ask, Shopper
from daogou.text.normalise import fold
from daogou.text.segmentation import segment


def most(turn: Turn) -> Events | None:
    """The answer to a question for the cheapest, the best rated, the lightest …; see `most` in
    browsing.yml. None where the message is no such question, or there is nothing to choose from.

    It is about all that the running search finds, or the products that were compared last.
    """
    asked = list(phrases().all("most", turn.text)) if _asks_which(turn) else []
    if not asked:
        return None
    if not asked[0].startswith(ATTRIBUTE):
        return _first(turn, cast("Sort", asked[0]))
    # Another shop's catalogue may not have all that the file names.
    attributes = [how.removeprefix(ATTRIBUTE) for how in asked if how.startswith(ATTRIBUTE)]
    attributes = [one for one in attributes if one in turn.lexicon.codes("attribute")]
    if not attributes:
        return None
    # What lasts longest is a battery or a scent: what some of these have is meant.
    had = [one for one in attributes if not _search(turn, _with(turn, one)).relaxed]
    meant = (had or attributes)[0]
    what = turn.lexicon.label("attribute", meant).get(turn.language)
    return _those(turn, _with(turn, meant), what)


def suiting(turn: Turn) -> Events | None:
    """Those that are as the question says ("哪款适合打游戏", "which takes good photos"), by the
    catalogue, else by their descriptions. None where it says nothing, or no description does.
    """
    if not _asks_which(turn):
        return None
    said = criteria_from(turn.lexicon, turn.mentions, turn.text)
    said = replace(said, categories=(), family=None, sort="relevance", words=())
    if not said.is_empty():
        wanted = criteria_from(turn.lexicon, turn.mentions, turn.text, _among(turn))
        return _those(turn, replace(wanted, sort="relevance"), described(turn, said))
    words = telling(content_words(segment(fold(turn.text))))
    everything = _search(turn, _among(turn)).total
    for word in words:
        wanted = replace(_among(turn), words=(word,))
        found = _search(turn, wanted)
        # What all of them say sets none apart.
        if found.items and not found.relaxed and found.total < everything:
            return _those(turn, wanted, word)
    return None


def best(turn: Turn) -> Events | None:
    """One of those on show, to who asks which one to take; None where nobody does."""
    if not _asks_which(turn):
        return None
    # By their own merits: what was talked about is on show itself.
    shopper = Shopper(declined=frozenset(turn.declined))
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
    found = _search(turn, replace(_among(turn), sort=how))
    same = [card for card in found.items if _value(card, how) == _value(found.items[0], how)]
    if not same or found.relaxed or (how == "rating" and same[0].rating is None):
        return None
    quoted = [turn.word("quoted", name=card.name) for card in same]
    turn.say(
        "utter_most",
        total=found.total,
        what=turn.word(f"most_{how}"),
        names=turn.word("and").join(quoted),
        facts=_facts(turn, same[0]) if len(same) == 1 else _shared(turn, same[0], how),
        card=cards.product_cards(turn, same, len(same)),
    )
    return history.focus_on(turn, same[0].code) if len(same) == 1 else []


def _value(card: ProductCard, how: Sort) -> object:
    """What products of one place in the order `how` have in common."""
    if how == "rating":
        return None if card.rating is None else round(card.rating, 1)
    return card.price if how in ("price_asc", "price_desc") else card.code


def _shared(turn: Turn, card: ProductCard, how: Sort) -> str:
    """What products of one place in the order have in common, as it is read."""
    return rating(turn, card) if how == "rating" else turn.word("price", price=card.price)


def _with(turn: Turn, attribute: str) -> Criteria:
    """What the question is about, with an attribute: the catalogue says that goods have it, and not
    how much of it."""
    among = _among(turn)
    return replace(among, attributes=tuple(dict.fromkeys([*among.attributes, attribute])))


def _search(turn: Turn, criteria: Criteria) -> SearchResult:
    return search(turn.session, criteria, limit=page_size(), now=turn.now)


def _those(turn: Turn, wanted: Criteria, what: str) -> Events:
    """What fits `wanted`, a search for `what` among what the question is about."""
    found = _search(turn, wanted)
    if not found.items or found.relaxed:
        turn.say("utter_most_none", what=what)
        return []
    among_shown = bool(wanted.products)
    title = what if among_shown else described(turn, wanted)
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
    kept = (turn.criteria or Criteria()) if among_shown else wanted
    return remember(turn, kept, found.items, advised=among_shown)


def _facts(turn: Turn, card: ProductCard) -> str:
    stock = turn.word("in_stock" if card.in_stock else "sold_out")
    return turn.word("facts", price=card.price, rating=rating(turn, card), stock=stock)
