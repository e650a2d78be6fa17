"""From what a shopper said to search criteria: a new search, or a change of the running one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from daogou.catalog.changing import add_alternatives, bounded, kept, with_refusals
from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import Lexicon
from daogou.catalog.mentions import EntityMention, Mention, read_wishes
from daogou.catalog.phrases import phrases
from daogou.catalog.price_wishes import with_prices
from daogou.catalog.said import Said, left_over
from daogou.catalog.wishes import cleared, freed_fields, sort_wish, without

__all__ = ["EntityMention", "criteria_from"]

# A shopper has one value of these in mind at a time; of others ("waterproof", "light") several.
ONE_OF: Final = frozenset({"gender", "season", "fit", "skin_type", "audience", "language", "scent"})


def criteria_from(
    lexicon: Lexicon,
    mentions: Iterable[Mention],
    text: str = "",
    base: Criteria | None = None,
    last_prices: Sequence[Decimal] = (),
) -> Criteria:
    """The criteria of a message.

    Without `base` a new search; with it a refinement: a condition of the same kind replaces the
    former one ("also in blue" adds to it), others stay; another category (not one below) drops what
    applies to it no longer. `last_prices` (yuan) are those shown last, which "cheaper" refers to.
    What is refused ("不要红色的", "not red") becomes an exclusion; what is given up ("any colour",
    "不一定要防水", "clear the filters") goes.

    Words that are neither names nor stop words are searched for only where nothing else says what
    kind of thing is wanted; words of a use ("a backpack for hiking") in any case. A kind may also
    be said by what it does ("something to keep my coffee hot").
    """
    mentions = list(mentions)
    said = Said(lexicon)
    for wish in read_wishes(mentions, text):
        said.take(wish)
    if sort := sort_wish(text):
        said.values["sort"] = sort
    meant = said.find_meant(text)
    if not said.values.get("brands"):
        said.find_brand(left_over(text, mentions))
    freed = freed_fields(text)
    # "男女款都行" names a value and wants none.
    said.attributes = [item for item in said.attributes if f"attribute.{_name(item)}" not in freed]
    start = Criteria()
    if base is not None:
        if phrases().says("message", "also", text):
            add_alternatives(base, said)
        start = kept(lexicon, without(cleared(base, text), freed), said)
    found = with_refusals(lexicon, replace(start, **said.values), said)
    # "For my mum" rules children's sizes out, until they are asked for.
    named = {_name(item) for item in said.attributes}
    found = replace(
        found,
        attributes=_joined(found.attributes, said.attributes),
        unfit_attributes=tuple(i for i in found.unfit_attributes if _name(i) not in named),
    )
    found = with_prices(found, said.prices, [price for price in last_prices if price > 0])
    if base is None and not (found.categories or found.products):
        left = [word for word in said.unknown if word not in said.brand_words]
        found = replace(found, words=tuple(dict.fromkeys([*left, *said.spare(text, mentions)])))
    elif not found.products:
        new = said.unknown if base is not None else []
        if not meant:
            new = [*new, *uses_in(left_over(text, mentions))]
        found = replace(found, words=tuple(dict.fromkeys([*found.words, *new])))
    return bounded(found)


def uses_in(words: Sequence[str]) -> list[str]:
    """Those of `words` that say what goods are used for; a part of another one is left out."""
    found = [word for word in words if phrases().same_use(word)]
    return [word for word in found if not any(word != one and word in one for one in found)]


def _name(item: str) -> str:
    return item.split("=")[0]


def _joined(before: Sequence[str], said: Sequence[str]) -> tuple[str, ...]:
    """Attribute conditions after a message: of those in `ONE_OF` the later values replace."""
    now: dict[str, str] = {}
    for item in said:
        names = sorted({code.split("=")[0] for code in item.split("|")})
        key = "|".join(names)
        alternatives = key in ONE_OF and key in now
        now[key if key in ONE_OF else item] = f"{now[key]}|{item}" if alternatives else item
    replaced = {key for key in now if key in ONE_OF}
    kept = [item for item in before if item.split("=")[0] not in replaced]
    return tuple(dict.fromkeys([*kept, *now.values()]))
