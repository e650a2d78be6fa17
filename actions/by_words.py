"""The running search, narrowed by words that are neither names nor conditions of the catalogue."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.base import Events
from actions.results import show_search
from actions.turn import Turn
from daogou.catalog.criteria import Criteria
from daogou.catalog.phrases import phrases
from daogou.catalog.refused_words import stances
from daogou.catalog.search import search
from daogou.catalog.stopwords import content_words, telling
from daogou.text.normalise import fold
from daogou.text.segmentation import segment


def by_words(turn: Turn, running: Criteria) -> Events | None:
    """Those of the running search that have the words of the message in what is written of them
    ("碎花的", "with pockets"); that it cannot be narrowed so, where none has. None where nothing
    is looked for, or the message says nothing.
    """
    if running.is_empty() or turn.is_payload or not turn.text.strip():
        return None
    if phrases().is_just("vague", turn.text) or phrases().is_just("done", turn.text):
        return None
    words = telling(content_words(segment(fold(turn.text))))
    this = phrases().source("point", "this")
    thought = stances(words, turn.text)
    new = tuple(
        one
        for one in words
        if thought.get(one) == "wanted" and one not in running.words and not re.fullmatch(this, one)
    )
    if new:
        narrowed = replace(running, words=(*running.words, *new))
        found = search(turn.session, narrowed, limit=1, now=turn.now)
        had = set(new) & set(found.criteria.words)
        if found.items and had and set(found.relaxed) <= {"words"}:
            return show_search(turn, narrowed)
    if not turn.shown:
        return None
    turn.say("utter_cannot_narrow")
    return []
