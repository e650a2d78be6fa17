"""From what a shopper said to search criteria: a new search, or a change of the running one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from daogou.catalog.beside import beside_goods, without_fitted
from daogou.catalog.changing import (
    ONE_OF,
    add_alternatives,
    allow,
    bounded,
    kept,
    names_excluded,
    with_refusals,
)
from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import Lexicon
from daogou.catalog.mentions import EntityMention, Mention, Wish, placed, read_wishes
from daogou.catalog.phrases import phrases
from daogou.catalog.price_wishes import with_prices
from daogou.catalog.refused_words import (
    all_forms,
    as_words,
    asked_for,
    refused_words,
    stances,
)
from daogou.catalog.said import Said, left_over
from daogou.catalog.wishes import cleared, freed_fields, sort_wish, without
from daogou.text.bodies import find_bodies

__all__ = ["EntityMention", "criteria_from"]


def criteria_from(
    lexicon: Lexicon,
    mentions: Iterable[Mention],
    text: str = "",
    base: Criteria | None = None,
    last_prices: Sequence[Decimal] = (),
) -> Criteria:
    """The criteria of a message.

    Without `base` a new search; with it a refinement: a condition of the same kind replaces the
    former one ("also in blue" adds to it; of "敏感肌也能用的" both hold), others stay; another
    category (not one below) drops what applies to it no longer. `last_prices` (yuan) are those
    shown last, which "cheaper" refers to.
    What is refused ("不要红色的", "not red") becomes an exclusion; what is given up ("any colour",
    "不一定要防水", "clear the filters") goes.

    Words that are neither names nor stop words are searched for only where nothing else says what
    kind of thing is wanted; words of a use ("a backpack for hiking") in any case. A kind may also
    be said by what it does ("something to keep my coffee hot"). What goods are to fit ("a case for
    my X5") is looked for in what is written of them, and so is what they are not to have ("without
    a hood").
    """
    refused, where, rest, listed = refused_words(text, [placed(one, text) for one in mentions])
    bodies = find_bodies(text)
    of_goods = [
        one for one in where if not any(body.start <= one.start < body.end for body in bodies)
    ]
    mentions = beside_goods(lexicon, of_goods, text, base)
    said = Said(lexicon)
    wishes = without_fitted(lexicon, read_wishes(mentions, text, lambda one: is_had(lexicon, one)))
    wishes = [
        replace(one, stance="refused") if one.start in {of.start for of in listed} else one
        for one in wishes
    ]
    wishes, untold = as_words(lexicon, wishes, _kinds(lexicon, wishes, base))
    for wish in wishes:
        said.take(wish)
    if sort := sort_wish(text):
        said.values["sort"] = sort
    meant = said.find_meant(text, running=bool(base and base.categories))
    if not said.values.get("brands"):
        said.find_brand(left_over(rest, mentions))
    freed = freed_fields(text)
    # "男女款都行" names a value and wants none.
    said.attributes = [item for item in said.attributes if f"attribute.{_name(item)}" not in freed]
    start = Criteria()
    both = base is not None and phrases().says("message", "both", text)
    also = base is not None and not both and _will_do_too(base, said, text)
    if base is not None:
        if also:
            allow(lexicon, base, said)
            add_alternatives(base, said)
        start = kept(lexicon, without(cleared(base, text), freed), said)
    found = with_refusals(lexicon, replace(start, **said.values), said)
    # "For my mum" rules children's sizes out, until they are asked for.
    named = {_name(item) for item in said.attributes}
    found = replace(
        found,
        attributes=(
            tuple(dict.fromkeys([*found.attributes, *said.attributes]))
            if both
            else _joined(found.attributes, said.attributes, also)
        ),
        unfit_attributes=tuple(i for i in found.unfit_attributes if _name(i) not in named),
    )
    found = with_prices(found, said.prices, [price for price in last_prices if price > 0])
    spare = left_over(rest, mentions)
    thought = stances(spare, rest)
    wanted = [word for word in spare if thought.get(word) == "wanted"]
    not_for = uses_in([word for word in thought if thought[word] == "refused"])
    if base is None and not (found.categories or found.products):
        # Descriptions say 不紧绷 in the same words; what goods are not for, nobody writes.
        left = [*said.unknown, *(word for word in spare if word not in not_for)]
        words = [word for word in left if word not in said.brand_words]
        found = replace(found, words=tuple(dict.fromkeys(words)))
    elif not found.products:
        new = said.unknown if base is not None else []
        if not meant:
            new = [*new, *uses_in(wanted)]
        gone = {form for word in thought if word not in wanted for form in all_forms(word)}
        stay = [word for word in found.words if word not in gone]
        found = replace(found, words=tuple(dict.fromkeys([*stay, *said.named, *new])))
    # What is asked for now is left out no more.
    without_words = [word for word in found.exclude_words if not asked_for(word, rest)]
    without_words += [*refused, *not_for, *untold, *said.refused]
    return bounded(replace(found, exclude_words=tuple(dict.fromkeys(without_words))))


def uses_in(words: Sequence[str]) -> list[str]:
    """Those of `words` that say what goods are used for; a part of another one is left out."""
    found = [word for word in words if phrases().same_use(word)]
    return [word for word in found if not any(word != one and word in one for one in found)]


def is_had(lexicon: Lexicon, mention: EntityMention) -> bool:
    """Whether a mention is of what goods have or have not, rather than of what they are."""
    if mention.entity != "attribute":
        return False
    names = {_name(code) for code in lexicon.resolve("attribute", mention.text)}
    return bool(names) and not names & {*ONE_OF, "flag", "sort"}


def _will_do_too(base: Criteria, said: Said, text: str) -> bool:
    """Whether what is named is to do beside what is wanted: it is said so, or it is fine after all
    though it was refused."""
    says = phrases().says
    return says("message", "also", text) or (
        says("message", "fine", text) and names_excluded(base, said)
    )


def _kinds(lexicon: Lexicon, wishes: Iterable[Wish], base: Criteria | None) -> list[str]:
    """The kinds of goods that a message is about."""
    wanted = [one.text for one in wishes if one.entity == "category" and not one.refused]
    kinds = [code for text in wanted for code in lexicon.resolve("category", text)]
    return kinds or list(base.categories if base else ())


def _name(item: str) -> str:
    return item.split("=")[0]


def _joined(before: Sequence[str], said: Sequence[str], also: bool) -> tuple[str, ...]:
    """Attribute conditions after a message: of those in `ONE_OF` the later values replace, or with
    `also` will do as well."""
    now: dict[str, str] = {}
    named = {_name(item) for item in said}
    former = [item for item in before if also and _name(item) in named & ONE_OF]
    for item in dict.fromkeys([*former, *said]):
        names = sorted({code.split("=")[0] for code in item.split("|")})
        key = "|".join(names)
        alternatives = key in ONE_OF and key in now
        now[key if key in ONE_OF else item] = f"{now[key]}|{item}" if alternatives else item
    replaced = {key for key in now if key in ONE_OF}
    kept = [item for item in before if item.split("=")[0] not in replaced]
    return tuple(dict.fromkeys([*kept, *now.values()]))
