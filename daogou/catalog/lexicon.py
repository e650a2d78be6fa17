"""Every name that the shop's goods go by, and what each name means."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any, Final

from sqlalchemy import distinct, func, select

from daogou.catalog.flags import FLAGS
from daogou.catalog.inflection import both_numbers
from daogou.catalog.other_brands import other_brands
from daogou.catalog.product_names import ProductNames, nearest
from daogou.catalog.tables import (
    AttributeValue,
    Brand,
    Category,
    Color,
    Product,
    ProductAttribute,
    Synonym,
)
from daogou.text.homophones import sounds_like
from daogou.text.language import HAN, Localized
from daogou.text.normalise import fold

Session = Any
KINDS: Final = ("category", "brand", "color", "attribute", "product")
_SPACING: Final = re.compile(r"[\s'’\-·・._/《》<>\"“”&]+")
_HAN_TEXT: Final = re.compile(rf"[{HAN}]+")
_NAMED: Final[tuple[tuple[str, Any], ...]] = (
    ("category", Category),
    ("brand", Brand),
    ("color", Color),
)
_TAIL: Final = re.compile(r"(?:的|色的|款的|款|系|牌|牌子|家|型|性|one|ones|colou?r(?:ed)?|brand)$")


class Lexicon:
    """Surface forms of categories, brands, colours, attributes and products, folded, with codes.

    Attribute codes are `name=code`; beside them stand the shop-wide flags of
    `daogou.catalog.flags`. Build one with `load_lexicon`.
    """

    def __init__(
        self,
        names: Mapping[tuple[str, str], Localized],
        synonyms: Iterable[tuple[str, str, str]],
        parents: Mapping[str, str | None],
        kinds: Mapping[str, str] | None = None,
        told: Mapping[str, frozenset[str]] | None = None,
        had: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        """
        Args:
            names: (kind, code) → name.
            synonyms: (kind, code, surface).
            parents: category → its parent.
            kinds: product → its category.
            told: category → names of the attributes that most of its goods have.
            had: category → names of the attributes that any of its goods have.
        """
        self._names = {**names}
        self._kinds = {**(kinds or {})}
        self._told = {**(told or {})}
        self._had = {**(had or {})}
        self._parents = {**parents}
        self._children: dict[str, list[str]] = defaultdict(list)
        for code, parent in parents.items():
            if parent:
                self._children[parent].append(code)
        self._said: list[tuple[str, str, str]] = []
        self._exact: dict[str, dict[str, tuple[str, ...]]] = {kind: {} for kind in KINDS}
        self._compact: dict[str, dict[str, tuple[str, ...]]] = {kind: {} for kind in KINDS}
        for flag, (label, surfaces) in FLAGS.items():
            self._names["attribute", flag] = label
            for surface in surfaces:
                self._add("attribute", flag, surface)
        for (kind, code), name in names.items():
            self._add(kind, code, name.zh)
            self._add(kind, code, name.en)
        for kind, code, surface in synonyms:
            self._add(kind, code, surface)

    def resolve(self, kind: str, text: str) -> list[str]:
        """The codes that `text` may mean as a `kind`, best first; empty where it means nothing.

        Tried in turn: the exact folded name; without spacing and endings (黑的, YunYue牌); the
        longest known name that the text ends with (trail running shoes); a slip of the keyboard
        or a homophone; for products a part of the name. A brand that the shop does not carry is
        no slip of another name.
        """
        folded = fold(text)
        for known, said in ((self._exact[kind], folded), (self._compact[kind], compact(folded))):
            if said in known:
                return list(known[said])
        if not compact(folded) or compact(folded) in _other_brands():
            return []
        trimmed = _TAIL.sub("", folded).strip()
        if trimmed != folded and compact(trimmed) in self._compact[kind]:
            return list(self._compact[kind][compact(trimmed)])
        if kind == "product":
            return self._product_names.find(folded)
        if kind in ("category", "color") and (ending := self._ending(kind, trimmed)):
            return ending
        return self._misspelt(kind, compact(trimmed))

    def resolve_exactly(self, kind: str, text: str) -> list[str]:
        """The codes of which `text` is a whole name or synonym, spacing aside."""
        return list(self._compact[kind].get(compact(fold(text)), ()))

    def entries(self) -> Iterator[tuple[str, str, str]]:
        """Each (kind, code, folded surface) once, for a matcher of names in text."""
        yield from dict.fromkeys(self._said)

    def label(self, kind: str, code: str) -> Localized:
        """The name of `code`; of alternatives (`a=b|c=d`) the first; an unknown code as it is."""
        first = code.split("|")[0]
        return self._names.get((kind, first)) or Localized(first, first)

    def fingerprint(self) -> str:
        """A hash of all names and the tree: another one means that a matcher must be rebuilt."""
        digest = hashlib.sha256()
        for entry in sorted(self._said):
            digest.update("\t".join(entry).encode() + b"\n")
        for code, parent in sorted(self._parents.items()):
            digest.update(f"{code}\t{parent}\n".encode())
        return digest.hexdigest()

    def codes(self, kind: str) -> list[str]:
        """All codes of a kind, by the alphabet; products as they came into the shop."""
        return [code for of, code in self._names if of == kind]

    def parent(self, category: str) -> str | None:
        """The category above, None for a family."""
        return self._parents.get(category)

    def kind_of(self, product: str) -> str | None:
        """The category of a product; None where it is unknown."""
        return self._kinds.get(product)

    def in_names(self, word: str, kinds: Iterable[str]) -> bool:
        """Whether a product of one of `kinds` has a folded word in its name, which the name of the
        kind does not have."""
        below = {code for kind in kinds for code in self.descendants(kind)}
        labels = (self.label("category", code) for code in below)
        if any(word in fold(name) for label in labels for name in (label.zh, label.en)):
            return False
        return any(word in name for kind in below for name in self._goods_names.get(kind, ()))

    @cached_property
    def _goods_names(self) -> dict[str, list[str]]:
        """Of each category the folded names of its goods: folding them takes long."""
        found: dict[str, list[str]] = defaultdict(list)
        for product, kind in self._kinds.items():
            label = self.label("product", product)
            found[kind] += [fold(label.zh), fold(label.en)]
        return found

    def tells(self, category: str, attribute: str) -> bool:
        """Whether most goods of a kind have a value of `attribute`."""
        return attribute in self._told.get(category, ())

    def knows(self, category: str, attribute: str) -> bool:
        """Whether any goods of a kind have a value of `attribute`."""
        return attribute in self._had.get(category, ()) or self.tells(category, attribute)

    def children(self, category: str) -> list[str]:
        """The categories right below."""
        return list(self._children.get(category, ()))

    def descendants(self, category: str) -> set[str]:
        """`category` and everything below it."""
        found, waiting = {category}, [category]
        while waiting:
            below = [code for code in self._children.get(waiting.pop(), ()) if code not in found]
            found.update(below)
            waiting.extend(below)
        return found

    def family(self, category: str) -> str:
        """The root of the tree above `category`."""
        while parent := self._parents.get(category):
            category = parent
        return category

    @cached_property
    def _product_names(self) -> ProductNames:
        return ProductNames(self._exact["product"])

    def _add(self, kind: str, code: str, surface: str) -> None:
        folded = fold(surface)
        if not folded:
            return
        self._said.append((kind, code, folded))
        forms: tuple[str, ...] = (folded,)
        if kind == "category":
            forms = both_numbers(folded)
            self._said.extend((kind, code, form) for form in forms[1:])
        elif kind == "color" and folded.endswith("色") and len(folded) > 1:
            # "黑的", "有黑吗": the colour alone resolves, but is no entry: a matcher of single
            # characters would find 金 in 现金.
            forms = (folded, folded[:-1])
        for form in forms:
            for known, key in ((self._exact[kind], form), (self._compact[kind], compact(form))):
                codes = known.get(key, ())
                if code not in codes:
                    known[key] = (*codes, code)

    def _ending(self, kind: str, folded: str) -> list[str]:
        """The codes of the longest name that `folded` ends with, at the start of a word."""
        for start in range(1, len(folded) - 1):
            ending = folded[start:]
            if ending[0].isascii() and folded[start - 1] not in " -":
                continue
            if ending in self._exact[kind]:
                return list(self._exact[kind][ending])
        return []

    def _misspelt(self, kind: str, said: str) -> list[str]:
        known = self._compact[kind]
        if not _HAN_TEXT.fullmatch(said):
            latin = [name for name in known if name.isascii()]
            return list(
                dict.fromkeys(code for name in nearest(said, latin) for code in known[name])
            )
        if len(said) < 2:
            return []
        # A wrong character in a Chinese name is mostly a homophone in the same place.
        alike = [name for name in known if len(name) == len(said)]
        for loosely in (False, True):
            near = {known[name] for name in alike if sounds_like(said, name, loosely=loosely)}
            if near:
                return list(near.pop()) if len(near) == 1 else []
        if kind != "brand":
            return []
        near = {known[name] for name in alike if sum(map(str.__ne__, name, said)) == 1}
        return list(near.pop()) if len(near) == 1 else []


def compact(folded: str) -> str:
    """A folded name without spacing and punctuation: "t shirt", "t-shirt" and "tshirt" are one."""
    return _SPACING.sub("", folded)


@lru_cache(maxsize=1)
def _other_brands() -> frozenset[str]:
    return frozenset(compact(fold(name)) for name in other_brands())


def load_lexicon(session: Session) -> Lexicon:
    """All names of the shop's goods; products that are no longer sold are left out."""
    names: dict[tuple[str, str], Localized] = {}
    for kind, table in _NAMED:
        rows = select(table.code, table.name_zh, table.name_en).order_by(table.code)
        for code, zh, en in session.execute(rows):
            names[kind, code] = Localized(zh, en)
    values = select(AttributeValue).order_by(AttributeValue.name, AttributeValue.code)
    for value in session.execute(values).scalars():
        code = f"{value.name}={value.code}"
        names["attribute", code] = Localized(value.value_zh, value.value_en)
    kinds: dict[str, str] = {}
    sold = select(Product.code, Product.name_zh, Product.name_en, Product.category_code)
    for code, zh, en, kind in session.execute(sold.where(Product.active).order_by(Product.number)):
        names["product", code] = Localized(zh, en)
        kinds[code] = kind
    synonyms = (
        (kind, code, text)
        for kind, code, text in session.execute(
            select(Synonym.kind, Synonym.code, Synonym.text).order_by(Synonym.id)
        )
        if (kind, code) in names
    )
    tree = select(Category.code, Category.parent_code).order_by(Category.code)
    parents = dict(session.execute(tree).all())
    told, had = _told(session, kinds, parents)
    return Lexicon(names, synonyms, parents, kinds, told, had)


def _told(
    session: Session, kinds: Mapping[str, str], parents: Mapping[str, str | None]
) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Of each category the names of attributes that most of its goods and of those below have, and
    of those that any have."""
    goods: Counter[str] = Counter()
    having: dict[str, Counter[str]] = defaultdict(Counter)
    counts = (
        select(
            Product.category_code,
            ProductAttribute.attribute_name,
            func.count(distinct(ProductAttribute.product_code)),
        )
        .join(ProductAttribute, ProductAttribute.product_code == Product.code)
        .where(Product.active)
        .group_by(Product.category_code, ProductAttribute.attribute_name)
    )
    for kind, number in Counter(kinds.values()).items():
        for above in _upwards(kind, parents):
            goods[above] += number
    for kind, name, number in session.execute(counts):
        for above in _upwards(kind, parents):
            having[above][name] += number
    most = {
        kind: frozenset(name for name, number in names.items() if number * 2 > goods[kind])
        for kind, names in having.items()
    }
    return most, {kind: frozenset(names) for kind, names in having.items()}


def _upwards(category: str, parents: Mapping[str, str | None]) -> Iterator[str]:
    """`category` and all above it."""
    above: str | None = category
    while above:
        yield above
        above = parents.get(above)
