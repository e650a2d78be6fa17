"""What goods are not to have, by words: left out as far as anything is written of it, and told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.turn import Turn
from daogou.catalog.cards import ProductCard
from daogou.catalog.criteria import Criteria
from daogou.catalog.filters import conditions
from daogou.catalog.written import Written, read_written


def untold(turn: Turn, criteria: Criteria) -> list[str]:
    """The words that `criteria` refuse and that stand in no description of goods of the kind."""
    kind = Criteria(categories=criteria.categories, family=criteria.family)
    return [
        word
        for word, written in _written(turn, criteria.exclude_words, kind)
        if not (written.having or written.lacking)
    ]


def without_untold(turn: Turn, criteria: Criteria) -> Criteria:
    """`criteria` without the words that cannot be left out, which are told."""
    words = untold(turn, criteria)
    if not words:
        return criteria
    turn.say("utter_words_untold", words=_quoted(turn, words))
    kept = tuple(word for word in criteria.exclude_words if word not in words)
    return replace(criteria, exclude_words=kept)


def tell_left_out(turn: Turn, criteria: Criteria, items: Sequence[ProductCard]) -> None:
    """Tell what was left out for the words that the message refuses, and which of the `items` are
    said to lack them: of the others nothing is written."""
    before = turn.criteria.exclude_words if turn.criteria else ()
    words = [word for word in criteria.exclude_words if word not in before]
    if not words:
        return
    written = [one for _, one in _written(turn, words, replace(criteria, exclude_words=()))]
    count = len(frozenset.union(*(one.having for one in written)))
    lacking = frozenset.intersection(*(one.lacking for one in written))
    places = [str(place) for place, card in enumerate(items, 1) if card.code in lacking]
    said = _quoted(turn, words)
    if count:
        turn.say("utter_words_left_out", words=said, count=count)
    if len(places) == len(items):
        turn.say("utter_words_all_lack", words=said)
    elif places:
        turn.say("utter_words_some_lack", words=said, places=turn.word("and").join(places))


def _written(turn: Turn, words: Sequence[str], criteria: Criteria) -> list[tuple[str, Written]]:
    """Of each word what is written of it among the goods that fit `criteria`."""
    where = conditions(turn.session, criteria, turn.now) if words else []
    return [(word, read_written(turn.session, word, where)) for word in words]


def _quoted(turn: Turn, words: Sequence[str]) -> str:
    return turn.word("and").join(turn.word("said_word", word=word) for word in words)
