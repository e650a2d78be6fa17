"""The running search, narrowed by words that are neither names nor conditions of the catalogue."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.base import Events
from actions.left_out import untold
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
    ("碎花的", "with pockets"), or without those that have what it refuses (不紧绷的); that it
    cannot be narrowed so, where none has. None where nothing is looked for, or the message says
    nothing.
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
    refused = _refused(turn, running, [one for one in words if thought.get(one) == "refused"])
    if refused and not new:
        return show_search(turn, replace(running, exclude_words=refused))
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


def _refused(turn: Turn, running: Criteria, words: list[str]) -> tuple[str, ...]:
    """The words that goods of `running` are not to have, with those of `words` of which anything is
    written; none where that is none of them."""
    nothing = phrases().source("without", "nothing")
    words = [one for one in words if not re.fullmatch(nothing, one)]
    words = [one for one in words if not any(one != other and one in other for other in words)]
    told = untold(turn, replace(running, exclude_words=tuple(words)))
    left = [one for one in words if one not in told and one not in running.exclude_words]
    return (*running.exclude_words, *left) if left else ()
