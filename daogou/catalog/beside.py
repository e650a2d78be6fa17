"""What words mean beside the kind of goods that is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import Lexicon
from daogou.catalog.mentions import EntityMention, Wish
from daogou.catalog.phrase_book import plain
from daogou.catalog.phrases import ATTRIBUTE, phrases
from daogou.text.spans import find_all

# What is said of a mention of this kind is only what the goods are to go with.
FITTED: Final = "fitted"
# Between goods and what they are for: "a charger for the laptop"; and the other way round.
_FOR: Final = re.compile(r"\s*for(?: (?:an?|the|my|our|his|her|your|this|that))?\s*")
_OF: Final = re.compile(r"\s*的\s*")
_SAID_OF_GOODS: Final = frozenset({"attribute", "category"})


def beside_goods(
    lexicon: Lexicon, mentions: Sequence[EntityMention], text: str, base: Criteria | None
) -> list[EntityMention]:
    """`mentions` and the words of `beside` in actions/browsing.yml: those that mean a value of an
    attribute where goods are looked for of which the catalogue tells it ("english" of books, "my
    husband" of shoes, 羽绒 of quilts). They take the place of shorter names within them (女宝宝).
    """
    found = list(mentions)
    for section, key in phrases().sources:
        if section != "beside":
            continue
        code = key.removeprefix(ATTRIBUTE)
        name = code.split("=")[0]
        pattern = re.compile(phrases().source(section, key))
        for match in find_all(pattern, text, lambda one: one[0]):
            within = [one for one in found if match.start <= one.start and one.end <= match.end]
            rest = [one for one in found if one not in within]
            if (
                all(one.entity in _SAID_OF_GOODS for one in within)
                and not any(one.start < match.end and match.start < one.end for one in rest)
                and not any(_says(lexicon, one, name) for one in rest)
                and _are_told(lexicon, _kinds(lexicon, rest, base), name)
            ):
                label = lexicon.label("attribute", code).zh
                found = [*rest, EntityMention("attribute", label, match.start, match.end)]
    return found


def without_fitted(lexicon: Lexicon, wishes: Iterable[Wish]) -> list[Wish]:
    """`wishes` with goods that others are to fit as `FITTED`: "a case for my X5", "a charger for
    my laptop" look for a case and a charger."""
    wishes = list(wishes)
    wanted = [one for one in wishes if one.entity == "category" and one.stance == "wanted"]
    found = []
    for wish in wishes:
        others = [one for one in wanted if one is not wish and not _related(lexicon, one, wish)]
        fitted = wish.stance == "wanted" and bool(others)
        if wish.entity == "product":
            fitted = fitted and len(others) == len(wanted) and bool(_product_kinds(lexicon, wish))
        else:
            fitted = fitted and wish.entity == "category" and _is_for(wish, others)
        found.append(replace(wish, entity=FITTED) if fitted else wish)
    return found


def _says(lexicon: Lexicon, mention: EntityMention, name: str) -> bool:
    """Whether a mention is one of the attribute `name`."""
    if mention.entity != "attribute":
        return False
    return any(c.split("=")[0] == name for c in lexicon.resolve_exactly("attribute", mention.text))


def _kinds(lexicon: Lexicon, mentions: Iterable[EntityMention], base: Criteria | None) -> list[str]:
    said = [one.text for one in mentions if one.entity == "category"]
    kinds = [code for text in said for code in lexicon.resolve("category", text)]
    return kinds or list(base.categories if base else ())


def _are_told(lexicon: Lexicon, kinds: Sequence[str], name: str) -> bool:
    return bool(kinds) and all(lexicon.tells(kind, name) for kind in kinds)


def _related(lexicon: Lexicon, kind: Wish, wish: Wish) -> bool:
    """Whether the goods of a wish are among those of a kind, or the other way round."""
    kinds = lexicon.resolve("category", kind.text)
    named = lexicon.resolve("category", wish.text)
    if wish.entity == "product":
        named = _product_kinds(lexicon, wish)
    return any(
        one in lexicon.descendants(other) or other in lexicon.descendants(one)
        for one in named
        for other in kinds
    )


def _product_kinds(lexicon: Lexicon, wish: Wish) -> list[str]:
    """The kinds of the products that a wish may name; none where it may be just a brand or kind."""
    exactly = lexicon.resolve_exactly
    other_name = exactly("brand", wish.text) or exactly("category", wish.text)
    if other_name and not exactly("product", wish.text):
        return []
    kinds = (lexicon.kind_of(code) for code in lexicon.resolve("product", wish.text))
    return [kind for kind in kinds if kind]


def _is_for(wish: Wish, others: Iterable[Wish]) -> bool:
    """Whether a kind is named as what those of another kind go with."""
    if wish.start < 0:
        return False
    said = phrases()
    text, end = wish.message, wish.start + len(wish.text)
    if re.search(rf"{said.source('fitted', 'before')}\s*$", plain(text[: wish.start])):
        return True
    for other in others:
        before = plain(text[max(other.start + len(other.text), 0) : wish.start])
        between = text[end : max(other.start, end)]
        # "a laptop charger", but "laptops chargers" are two.
        compound = between == " " and wish.text.isascii() and not wish.text.lower().endswith("s")
        if (
            compound
            or _FOR.fullmatch(before)
            or _OF.fullmatch(between)
            or re.match(rf"\s*{said.source('fitted', 'after')}", plain(between))
        ):
            return True
    return False
