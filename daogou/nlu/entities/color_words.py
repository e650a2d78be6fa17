"""Colours that are named after things: "coffee" is brown in a sweater, and a drink in a cup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from daogou.nlu.entities.entity import Entity

# English alone: Chinese says 咖啡色.
_NAMES: Final = """
apricot berry blush bordeaux camel caramel champagne charcoal chestnut chocolate coffee coral
graphite lavender lilac midnight mint mustard oat oatmeal olive onyx peach pearl platinum plum ruby
sand slate tan tangerine titanium wine
"""
_THINGS: Final = frozenset(_NAMES.split())
_BEFORE: Final = re.compile(r"\b(?:in|colou?r|or|and|not|no|than)(?: a| the)?\W+$", re.I)
_AFTER: Final = re.compile(
    r"[\s,]*(?:[.,!?;]*$|(?:ones?|version|shade|colou?r(?:ed)?|please|thanks)\b)", re.I
)
_ARTICLE: Final = re.compile(r"\b(?:a|an|any|some|the|this|that|my|your)\s+$", re.I)


def without_things(text: str, entities: Iterable[Entity]) -> list[Entity]:
    """The entities of `text` but those colours that are more likely the thing of that name.

    Such a word is a colour where the sentence makes it one: "in coffee", "the coffee one", "coffee
    coloured", right before goods ("coffee sweater"), or alone.
    """
    known = list(entities)
    goods = {one.start for one in known if one.entity in ("category", "product")}
    return [one for one in known if not _is_thing(text, one, goods)]


def _is_thing(text: str, entity: Entity, goods: set[int]) -> bool:
    if entity.entity != "color" or entity.text.lower() not in _THINGS:
        return False
    before, after = text[: entity.start], text[entity.end :]
    if _BEFORE.search(before) or entity.end + len(after) - len(after.lstrip()) in goods:
        return False
    # "Something to go with coffee" ends with the word as well; "beige, coffee" does not ask for it.
    listed = not before.strip() or before.rstrip().endswith((",", "，", "/"))
    names_it = _AFTER.match(after)
    stands_alone = not after.strip(" .,!?;")
    return not names_it or (stands_alone and not listed and not _ARTICLE.search(before))
