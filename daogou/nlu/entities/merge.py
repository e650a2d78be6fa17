"""What the learned tags and the catalogue say of a message, made one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from daogou.nlu.entities.color_words import without_things
from daogou.nlu.entities.context import meant
from daogou.nlu.entities.entity import Entity
from daogou.nlu.entities.known import NAMED
from daogou.nlu.tagging import TaggedSpan

# (kind, what was said) → codes of the catalogue.
Resolve = Callable[[str, str], Sequence[str]]
# (start, end) of a text → mean probability that its characters are in no entity.
Outside = Callable[[int, int], float]
# Kinds that are made of words which often mean something else.
_ORDINARY: Final = frozenset({"attribute", "color", "ordinal", "quantity"})
_TRIMMED: Final = " \t\r\n\u3000,.!?;:，。！？；：、…~～"


@dataclass(frozen=True)
class MergeRule:
    """How sure the tags must be, as mean probabilities over a span.

    `resolve`: to look for the name that a span is near to. `keep`: to keep a span that is near to
    no name. `drop`: that ordinary words are in no entity.
    """

    resolve: float = 0.5
    keep: float = 0.8
    drop: float = 0.95


def merge(
    text: str,
    found: Sequence[Entity],
    tagged: Iterable[TaggedSpan],
    resolve: Resolve,
    outside: Outside | None = None,
    intent: str | None = None,
    rule: MergeRule = MergeRule(),
) -> list[Entity]:
    """The entities of `text` in order, none overlapping another.

    1. What parsers read (numbers, prices, sizes …) and names of the catalogue stand. Only what is
       made of ordinary words ("my first date", "a coffee maker") is left out where the tags hold
       these to be no entity (`rule.drop`): attributes, colours, ordinals and quantities. Products,
       brands and categories always stand, so that the names of new goods are found by a model that
       never saw them.
    2. A learned brand, product, category, attribute or colour that overlaps none of these is looked
       up among the names of its kind, more slips forgiven than elsewhere, since its place in the
       sentence says already that it is a name (`rule.resolve`).
    3. What is near to no name is kept with no codes (`rule.keep`) where goods are looked for: the
       shop can say that it does not carry it. Elsewhere ("the zipper is broken") it says nothing.

    A colour that is more likely the thing of its name (`color_words`) is left out in the end.
    Learned spans of other kinds are passed over: a number that no parser reads says nothing.

    Args:
        text: the shopper's own words.
        found: by parsers and the catalogue's matcher.
        tagged: learned.
        resolve: the catalogue's names.
        outside: None where nothing is learned.
        intent: decides what words and unknown names mean; None allows everything.
        rule: how sure the tags must be.
    """
    kept = [
        entity
        for entity in found
        if entity.entity not in _ORDINARY
        or outside is None
        or outside(entity.start, entity.end) < rule.drop
    ]
    for span in sorted(tagged, key=lambda s: -s.confidence):
        entity = _learned(text, span, resolve, rule)
        if entity is None or not meant(entity, intent):
            continue
        if all(entity.end <= other.start or entity.start >= other.end for other in kept):
            kept.append(entity)
    return without_things(text, sorted(kept, key=lambda entity: entity.start))


def _learned(text: str, span: TaggedSpan, resolve: Resolve, rule: MergeRule) -> Entity | None:
    if span.entity not in NAMED or span.confidence < rule.resolve:
        return None
    start, end = max(span.start, 0), min(span.end, len(text))
    while start < end and text[start] in _TRIMMED:
        start += 1
    while start < end and text[end - 1] in _TRIMMED:
        end -= 1
    if start == end:
        return None
    codes = list(resolve(span.entity, text[start:end]))
    if not codes and span.confidence < rule.keep:
        return None
    return Entity(span.entity, text[start:end], start, end, {"codes": codes})
