"""What one message says of goods, gathered mention by mention."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from daogou.catalog.lexicon import Lexicon
from daogou.catalog.mentions import EntityMention, Mention, Wish
from daogou.catalog.phrase_book import plain
from daogou.catalog.phrases import phrases
from daogou.catalog.stopwords import content_words, telling
from daogou.text.bodies import find_bodies
from daogou.text.normalise import fold
from daogou.text.prices import PriceRange, parse_price, price_at
from daogou.text.ratings import parse_rating
from daogou.text.segmentation import segment
from daogou.text.sizes import parse_size

_EXCLUDABLE: Final = ("categories", "colors", "brands", "attributes")
_SORTS: Final = {"sort=sales": "sales", "sort=new": "new"}


class Said:
    """The conditions that a message sets, excludes, or leaves to a search for words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.values: dict[str, Any] = {}
        self.attributes: list[str] = []
        # Codes by field: not wanted; taken back where they were wanted; both of these.
        self.excluded: dict[str, list[str]] = {field: [] for field in _EXCLUDABLE}
        self.unneeded: dict[str, list[str]] = {field: [] for field in (*_EXCLUDABLE, "sizes")}
        self.removed: dict[str, list[str]] = {field: [] for field in _EXCLUDABLE}
        self.prices: list[PriceRange] = []
        self.unknown: list[str] = []
        # Words that the goods are to be called by, or that say what they are to go with.
        self.named: list[str] = []
        self.brand_words: set[str] = set()
        # Words that the goods are not to have.
        self.refused: list[str] = []

    def take(self, wish: Wish) -> None:
        """Add one mention; entities that are no condition of a search are passed over."""
        reader = getattr(self, f"_take_{wish.entity}", None)
        if reader is not None:
            reader(wish)

    def find_brand(self, words: list[str]) -> None:
        """A brand among the words that nobody recognised, most likely written with a slip."""
        for word in words:
            codes = self.lexicon.resolve("brand", word) if len(word) >= 4 else []
            if codes and word.isascii():
                self._add("brands", codes)
                self.brand_words.add(word)

    def find_meant(self, text: str, running: bool = False) -> bool:
        """Whether goods are said by what they do, where no kind of them is named.

        Another brand's name for its goods (AirPods) says their kind too, but not what is to go with
        those, nor beside a `running` search of some kind.
        """
        if self.values.get("categories") or self.values.get("products"):
            return False
        known, said = set(self.lexicon.codes("category")), plain(text)
        for meant in phrases().meant:
            found = re.search(meant.source, said) if known.issuperset(meant.kinds) else None
            if found is None or (meant.other_brand and (running or _are_fitted(found))):
                continue
            self.values["categories"] = meant.kinds
            self.attributes += meant.attributes
            return True
        return False

    def _take_category(self, wish: Wish) -> None:
        codes = self.lexicon.resolve("category", wish.text)
        if codes:
            self._set("categories", codes, wish)
            if not wish.refused:
                attributes, words = self._said_before_kind(wish.text, codes)
                self.attributes += attributes
                self.named += words
        else:
            self._search_for(wish)

    def _said_before_kind(self, name: str, kinds: list[str]) -> tuple[list[str], list[str]]:
        """Attributes that stand before the kind in a name of it, and else words of which names of
        such goods know: 蓝牙耳机 are headphones, and those with Bluetooth; 高领毛衣 are sweaters
        that are called 高领."""
        exactly = self.lexicon.resolve_exactly
        for place in range(1, len(name)):
            before, kind = fold(name[:place]), name[place:].strip()
            if exactly("category", kind) != kinds:
                continue
            codes = exactly("attribute", before)
            codes = [code for code in codes if not code.startswith(("flag=", "sort="))]
            if codes:
                return ["|".join(codes)], []
            if len(before) > 1 and self.lexicon.in_names(before, kinds):
                return [], [before]
        return [], []

    def _take_brand(self, wish: Wish) -> None:
        codes = self.lexicon.resolve("brand", wish.text)
        if codes:
            self._set("brands", codes, wish)
        else:
            self._search_for(wish)

    def _take_product(self, wish: Wish) -> None:
        if wish.refused:
            return
        # A part of a name may be just a brand or a kind of thing.
        if not self.lexicon.resolve_exactly("product", wish.text):
            if self.lexicon.resolve_exactly("brand", wish.text):
                self._take_brand(wish)
                return
            if self.lexicon.resolve_exactly("category", wish.text):
                self._take_category(wish)
                return
        codes = self.lexicon.resolve("product", wish.text)
        if codes:
            self._add("products", codes)
        else:
            self._search_for(wish)

    def _take_fitted(self, wish: Wish) -> None:
        self.named += content_words(segment(wish.text))

    def _take_color(self, wish: Wish) -> None:
        codes = self.lexicon.resolve("color", wish.text)
        if not codes:
            if self.lexicon.resolve_exactly("attribute", wish.text):
                self._take_attribute(wish)
            else:
                self._search_for(wish)
        else:
            self._set("colors", codes, wish)

    def _take_size(self, wish: Wish) -> None:
        size = parse_size(wish.text)
        if size and size.value:
            if wish.refused:
                self.unneeded["sizes"].append(size.value)
            else:
                self._add("sizes", [size.value])

    def _take_price(self, wish: Wish) -> None:
        placed = price_at(wish.message, wish.start, wish.start + len(wish.text))
        price = placed or parse_price(wish.text)
        if price:
            self.prices.append(price)

    def _take_rating(self, wish: Wish) -> None:
        rating = parse_rating(wish.text)
        if rating and rating.score is not None:
            # Scores are out of five stars, or of ten points.
            score = rating.score if rating.score <= 5 else rating.score / 2
            # Hardly any average is a full five: "five stars" asks for the very good ones.
            self.values["rating_min"] = min(score, 4.8)
        if rating and rating.best:
            self.values["sort"] = "rating"

    def _take_attribute(self, wish: Wish) -> None:
        codes = self.lexicon.resolve("attribute", wish.text)
        if not codes:
            if self.lexicon.resolve_exactly("color", wish.text):
                self._take_color(wish)
            else:
                self._search_for(wish)
            return
        for code in codes:
            if code in _SORTS:
                self.values["sort"] = _SORTS[code]
            elif code.startswith("flag="):
                self.values[code.removeprefix("flag=")] = not wish.refused
        attributes = [code for code in codes if not code.startswith(("flag=", "sort="))]
        if wish.stance == "wanted" and _is_imitated(wish, codes):
            wish = replace(wish, stance="refused")
        if wish.refused:
            self._set("attributes", attributes, wish)
        elif attributes:
            self.attributes.append("|".join(attributes))

    def _set(self, field: str, codes: list[str], wish: Wish) -> None:
        """A condition as it is wished for."""
        if wish.stance == "wanted":
            self._add(field, codes)
        elif wish.stance == "refused":
            self.excluded[field] += codes
        else:
            getattr(self, wish.stance)[field].extend(codes)

    def _add(self, field: str, codes: Iterable[str]) -> None:
        self.values[field] = tuple(dict.fromkeys([*self.values.get(field, ()), *codes]))

    def _search_for(self, wish: Wish) -> None:
        words = content_words(segment(wish.text))
        if not wish.refused:
            self.unknown += words
        elif wish.stance == "refused" and wish.entity != "brand":
            # Of a brand that the shop does not carry there is nothing to leave out.
            self.refused += telling(words)


def _are_fitted(name: re.Match[str]) -> bool:
    """Whether goods are asked for that go with those of a name ("compatible with AirPods")."""
    said = phrases()
    before, after = name.string[: name.start()], name.string[name.end() :]
    return bool(
        re.search(rf"{said.source('fitted', 'before')}\s*$", before)
        or re.match(rf"\s*的?{said.source('fitted', 'after')}", after)
    )


def _is_imitated(wish: Wish, codes: list[str]) -> bool:
    """Whether a material is named that goods only look like: "vegan leather" is no leather."""
    source = phrases().source("stance", "imitated_before")
    before = plain(wish.message[: max(wish.start, 0)])
    is_material = all(code.startswith("material=") for code in codes)
    return is_material and bool(re.search(rf"{source}[\s-]*$", before))


def left_over(text: str, mentions: Iterable[Mention]) -> list[str]:
    """The words of `text` outside of `mentions`, without stop words; how tall and heavy somebody is
    says nothing of goods."""
    return content_words(segment(outside(text, [*mentions, *_bodies(text)])))


def _bodies(text: str) -> list[EntityMention]:
    return [EntityMention("body", one.text, one.start, one.end) for one in find_bodies(text)]


def outside(text: str, mentions: Iterable[Mention]) -> str:
    """`text` with blanks in place of `mentions`."""
    rest = text
    for mention in mentions:
        if mention.start is not None and mention.start >= 0:
            gap = " " * (mention.end - mention.start)
            rest = rest[: mention.start] + gap + rest[mention.end :]
        else:
            rest = rest.replace(mention.text, " ", 1)
    return rest
