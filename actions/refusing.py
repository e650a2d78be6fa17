"""A no that names what is not wanted among the goods on show: "not a book", 不要书."""

from __future__ import annotations

from typing import Final

from actions.advising import advise
from actions.base import Events
from actions.left_out import untold
from actions.refining import refine, refined
from actions.turn import Turn
from daogou.catalog.mentions import read_wishes

# What can be left out of a search.
_NAMES: Final = frozenset({"category", "brand", "color", "attribute"})


def refuses(turn: Turn) -> bool:
    """Whether the message refuses goods, while others are looked for: by a name, or by a word that
    stands in descriptions of such goods."""
    if turn.is_payload or turn.criteria is None or not turn.shown:
        return False
    wishes = list(read_wishes(turn.mentions, turn.text))
    if any(wish.entity in _NAMES and wish.stance == "refused" for wish in wishes):
        return True
    changed = refined(turn, turn.criteria)
    new = set(changed.exclude_words) - set(turn.criteria.exclude_words)
    return bool(new - set(untold(turn, changed)))


def without_refused(turn: Turn) -> Events:
    """What is on show without what the message refuses; of advice, other advice."""
    if turn.slot("advised") and turn.criteria:
        return advise(turn, refined(turn, turn.criteria), "utter_others")
    return refine(turn)
