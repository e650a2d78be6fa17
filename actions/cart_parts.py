"""The turn of a part of a message about the cart, as if nothing else had been written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from actions.cart_stances import Part, Span, read_parts
from actions.turn import Turn
from daogou.text.ordinals import find_ordinals
from daogou.text.sizes import parse_size

_NAMES: Final = ("product", "category", "brand")
_JOIN: Final = re.compile(r"[和跟与及、，,/&]|还有|\b(?:and|or|nor|plus)\b", re.I)


@dataclass(frozen=True)
class Phrase:
    """One of the goods that a part of a message names, and the turn of its words alone."""

    part: Part
    turn: Turn


def phrases_of(turn: Turn) -> list[Phrase]:
    """What the message names, each with what is said of it; parts without a name are in it too."""
    if turn.is_payload:
        return []
    found = []
    for part in read_parts(turn.text, things_of(turn)):
        found += [Phrase(part, only(turn, spans)) for spans in _spans(turn.text, part)]
    return found


def only(turn: Turn, spans: Sequence[Span]) -> Turn:
    """The turn with all but `spans` of its message left blank, so that places stay the same."""
    text = "".join(
        character if any(start <= at < end for start, end in spans) else " "
        for at, character in enumerate(turn.text)
    )
    entities = [
        entity
        for entity in turn.message.get("entities") or []
        if any(a <= entity.get("start", -1) and entity.get("end", 0) <= b for a, b in spans)
    ]
    tracker = copy(turn.tracker)
    tracker.latest_message = {**turn.message, "text": text, "entities": entities}
    return replace(turn, tracker=tracker)


def things_of(turn: Turn) -> list[Span]:
    """Where the message names goods, colours, sizes and places of a list."""
    places = [(one.start, one.end) for one in find_ordinals(turn.text)]
    found = set(places)
    for one in turn.mentions:
        touches = any(one.start < end and start < one.end for start, end in places)
        if one.start >= 0 and not touches and _is_named(turn, one.entity, one.text):
            found.add((one.start, one.end))
    return sorted(found)


def _is_named(turn: Turn, kind: str, text: str) -> bool:
    if kind in _NAMES:
        return bool(turn.lexicon.resolve(kind, text))
    if kind == "size":
        return bool((size := parse_size(text)) and size.value)
    return kind == "ordinal" or (
        kind in ("color", "attribute") and bool(turn.lexicon.resolve("color", text))
    )


def _spans(text: str, part: Part) -> list[tuple[Span, ...]]:
    """Where each of the phrases of a part stands: "the black and the orange ones" are two."""
    cuts = []
    for before, behind in pairwise(part.things):
        if joined := _JOIN.search(text, before[1], behind[0]):
            cuts.append(joined.start())
    edges = [0, *cuts, len(text)]
    return [
        tuple(
            (max(start, left), min(end, right))
            for start, end in part.spans
            if max(start, left) < min(end, right)
        )
        for left, right in pairwise(edges)
    ]
