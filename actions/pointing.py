"""Telling products apart by what is said of them: the cheaper one, the red one, 刚才那双."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from actions.turn import Turn
from daogou.catalog.card_reader import read_cards
from daogou.catalog.cards import ProductCard
from daogou.catalog.criteria import Criteria, Sort
from daogou.catalog.phrase_book import plain
from daogou.catalog.phrases import phrases
from daogou.catalog.product_names import pieces
from daogou.catalog.query import criteria_from
from daogou.catalog.search import search
from daogou.catalog.stopwords import content_words
from daogou.text.normalise import fold

# Mentions that are conditions, not parts of a name.
_NO_NAMES = frozenset({"color", "size", "price", "quantity", "ordinal", "rating", "attribute"})

# The order of a search that begins with what is picked.
_ORDERS: Final[Mapping[str, Sort]] = {
    "cheapest": "price_asc",
    "priciest": "price_desc",
    "best_rated": "rating",
}
_SUPERLATIVE: Final = re.compile(r"最|\b(?:\w+est|most|least|best|top)\b")


def picked(turn: Turn, codes: Sequence[str]) -> list[str]:
    """Those of `codes` that a comparison singles out ("the cheaper one"), several if they tie.

    A superlative ("the cheapest one") of a list on show is about all that the search found, further
    pages too.
    """
    how = phrases().first("pick", turn.text)
    cards = read_cards(turn.session, list(codes)) if how else []
    if how and list(codes) == turn.shown and _SUPERLATIVE.search(fold(turn.text)):
        cards = _first_of_all(turn, _ORDERS[how]) or cards
    if len(cards) < 2:
        return []
    if how == "best_rated":
        best = max(card.rating or 0.0 for card in cards)
        return [card.code for card in cards if (card.rating or 0.0) == best]
    chosen = (min if how == "cheapest" else max)(card.price for card in cards)
    return [card.code for card in cards if card.price == chosen]


def _first_of_all(turn: Turn, order: Sort) -> list[ProductCard]:
    """What the running search begins with in that order; nothing where what is on show was not
    searched for."""
    running = turn.criteria
    if running is None or running.is_empty() or turn.slot("advised"):
        return []
    wanted = replace(running, sort=order)
    found = search(turn.session, wanted, limit=len(turn.shown), now=turn.now)
    return [] if found.relaxed else found.items


def neighbour(turn: Turn) -> str | None:
    """The product talked about before this one, or the next one of the list, where that is said."""
    focus, shown, talked = turn.slot("focus"), turn.shown, turn.talked
    if phrases().says("point", "before", turn.text):
        others = [code for code in talked if code != focus]
        if others:
            return others[-1]
        place = shown.index(focus) - 1 if focus in shown else -1
        return shown[place] if place >= 0 else None
    if phrases().says("point", "next", turn.text) and focus in shown:
        place = shown.index(focus) + 1
        return shown[place] if place < len(shown) else None
    return None


def talked_about(turn: Turn) -> str | None:
    """The product that "刚才那双" or "the one we looked at" means; 双 tells that it is shoes."""
    if not phrases().says("point", "earlier", turn.text):
        return None
    recent = turn.talked[::-1]
    if (focus := turn.slot("focus")) and focus not in recent:
        recent.insert(0, focus)
    if kinds := _counted_kinds(turn):
        recent = _in_order(recent, _find(turn, Criteria(categories=tuple(kinds)), recent))
    elif said := _conditions(turn, pointed=True):
        recent = _in_order(recent, _find(turn, said, recent))
    return recent[0] if recent else None


def fitting(turn: Turn, codes: Sequence[str]) -> list[str]:
    """Those of `codes` that are of the kind or brand that is said, and with a pointing word of the
    colour, the material …; empty where nothing such is said."""
    said = _conditions(turn, pointed=phrases().says("point", "pointer", turn.text))
    return _in_order(codes, _find(turn, said, codes)) if said else []


def named_in_part(turn: Turn, codes: Sequence[str]) -> list[str]:
    """Those of `codes` whose names have the words of the message that set them apart.

    "轻云那双" among several pairs of one brand; what all the names have tells nothing.
    """
    cards = read_cards(turn.session, list(codes))
    if len(cards) < 2:
        return []
    words = [_pieces(card) for card in cards]
    common = set.intersection(*words)
    heard = _heard(turn)
    hits: Counter[str] = Counter()
    for card, known in zip(cards, words, strict=True):
        told = (known - common) & heard
        # A number alone is a count or a size; behind a word it tells a Pro 3 from a Pro 2.
        if any(not piece[0].isdigit() for piece in told | (known & common & heard)):
            hits[card.code] = len(told)
    most = max(hits.values(), default=0)
    best = [code for code, count in hits.items() if count == most > 0]
    return best if len(best) < len(cards) else []


def _heard(turn: Turn) -> set[str]:
    rest = turn.text
    for mention in turn.mentions:
        if mention.entity in _NO_NAMES and mention.start >= 0:
            gap = " " * (mention.end - mention.start)
            rest = rest[: mention.start] + gap + rest[mention.end :]
    return {piece for piece in pieces(fold(rest)) if content_words([piece]) or piece.isdigit()}


def _pieces(card: ProductCard) -> set[str]:
    names = (card.name.zh, card.name.en)
    found = {piece for name in names for piece in pieces(fold(name))}
    return {piece for piece in found if content_words([piece]) or piece.isdigit()}


def _conditions(turn: Turn, pointed: bool) -> Criteria | None:
    """What the message says of a product: its kind and brand, and all else where it points."""
    said = criteria_from(turn.lexicon, turn.mentions, turn.text)
    kind = Criteria(categories=said.categories, brands=said.brands)
    full = replace(said, words=(), products=(), sort="relevance", family=None)
    wanted = full if pointed else kind
    return None if wanted.is_empty() else wanted


def _counted_kinds(turn: Turn) -> list[str]:
    text = plain(turn.text)
    known = set(turn.lexicon.codes("category"))
    for measure, kinds in phrases().classifiers.items():
        said = f" {measure}" in f" {text}" if measure.isascii() else f"那{measure}" in text
        if said:
            return [kind for kind in kinds if kind in known]
    return []


def _find(turn: Turn, criteria: Criteria, codes: Sequence[str]) -> set[str]:
    if not codes:
        return set()
    among = replace(criteria, products=tuple(codes))
    found = search(turn.session, among, limit=len(codes), now=turn.now)
    return set() if found.relaxed else {card.code for card in found.items}


def _in_order(codes: Sequence[str], found: set[str]) -> list[str]:
    return [code for code in codes if code in found]
