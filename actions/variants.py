"""Which colour and size of a product is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import log
from typing import Any, Final

from actions.turn import Button, Turn
from actions.wording import variant_label
from daogou.catalog.cards import VariantInfo
from daogou.catalog.details import find_variants
from daogou.catalog.measures import name_patterns
from daogou.catalog.number_sizes import in_full
from daogou.catalog.sizes import in_order, size_label
from daogou.text.quantities import parse_quantity
from daogou.text.sizes import find_sizes, parse_size

# A number or letter that may be a size by its place alone ("有26吗", "33的", "do you have 46").
_PLACED: Final = re.compile(
    r"(?:[有要穿换]|\b(?:in|have|got|wear|size|the|an?)\s)\s*"
    r"(?P<before>\d{2,3}(?:\.5)?|x{1,4}l|[2-5]xl|xx?s|[sml])"
    r"(?![\w.%双件个元块条支本瓶折天岁]|\s(?:of|pairs?|pieces?|percent|yuan|days?)\b)"
    r"|(?<![\w.])(?P<behind>\d{2,3}(?:\.5)?)(?=[的吗呢有吧])",
    re.I | re.A,
)
_MEASURED: Final = re.compile(r"(\d+(?:\.\d+)?)([A-Za-z]+)")
_WORN: Final = re.compile(r"\d{2,3}(?:\.5)?|X{1,4}L|XX?S|[SML]")

_BARE: Final = re.compile(r"(?<![\d.])\d{2,3}(?:\.5)?(?![\d.双件个元块])")


@dataclass(frozen=True)
class Wanted:
    """A product and what was said about its variant, each None where nothing was; `but`: colours
    that the running search leaves out."""

    product: str
    size: str | None = None
    color: str | None = None
    quantity: int | None = None
    but: tuple[str, ...] = ()

    def to_slot(self) -> dict[str, Any]:
        """For the slot `wanted`."""
        return {
            "product": self.product,
            "size": self.size,
            "color": self.color,
            "quantity": self.quantity,
        }


def said_size(turn: Turn) -> str | None:
    """The size that the message names, in the catalogue's spelling."""
    for text in turn.said("size"):
        size = parse_size(text)
        if size and size.value:
            return size.value
    if turn.is_payload:
        return None
    found = [item.value.value for item in find_sizes(turn.text) if item.value.value]
    if not found and turn.slot("awaiting") == "variant" and (bare := _BARE.search(turn.text)):
        # Right after "which size?" a number is one, whatever stands behind it ("42的").
        return bare[0]
    return found[0] if found else None


def _placed_size(turn: Turn, product: str) -> str | None:
    """A number or letter alone that is a size by its place in the message, of goods whose sizes are
    numbers or letters: one that they do not come in is one too."""
    if turn.is_payload:
        return None
    text = turn.text
    for mention in turn.mentions if turn.part is None else ():
        if mention.start >= 0:
            gap = " " * (mention.end - mention.start)
            text = text[: mention.start] + gap + text[mention.end :]
    match = _PLACED.search(text)
    if match is None:
        return None
    said = parse_size(match["before"] or match["behind"])
    if said is None or said.value is None:
        return None
    sizes = {one.size for one in find_variants(turn.session, product) if one.size}
    worn = any(_WORN.fullmatch(size) for size in sizes)
    # "512" of a memory of 512GB; "128" of the same, where nothing else is counted ("120赫兹")
    measured = any(re.match(rf"{re.escape(said.value)}(?!\d)", size) for size in sizes)
    ends = re.match(r"\s*(?:[的吗呢吧?？,，.。]|$)", text[match.end() :])
    if ends and all(_MEASURED.fullmatch(size) for size in sizes):
        measured = measured or bool(sizes)
    return said.value if worn or measured else None


def said_step(turn: Turn) -> int | None:
    """Steps to another size ("小一码" is -1), None where none is said."""
    steps = [item.value.relative for item in find_sizes(turn.text) if item.value.relative]
    return steps[0] if steps else None


def said_color(turn: Turn) -> str | None:
    """The code of the colour that the message names."""
    for text in [*turn.said("color"), *turn.said("attribute")]:
        codes = turn.lexicon.resolve("color", text)
        if codes:
            return codes[0]
    return None


def said_quantity(turn: Turn) -> int | None:
    """How many pieces the message speaks of."""
    for text in turn.said("quantity"):
        if (quantity := parse_quantity(text)) is not None:
            return quantity
    return None


def wanted_from(turn: Turn, product: str) -> Wanted:
    """What is wanted of `product`: said now, else remembered of it, else of the running search."""
    size = said_size(turn) or _placed_size(turn, product)
    if size is not None:
        size = _in_full(size, {one.size for one in find_variants(turn.session, product)})
    now = Wanted(product, size, said_color(turn), said_quantity(turn))
    before = turn.slot("wanted") or {}
    if before.get("product") == product:
        now = Wanted(
            product,
            before.get("size") if now.size is None else now.size,
            before.get("color") if now.color is None else now.color,
            before.get("quantity") if now.quantity is None else now.quantity,
        )
    criteria = turn.criteria
    if criteria and now.color is None and len(criteria.colors) == 1:
        now = replace(now, color=criteria.colors[0])
    if criteria and now.color is None:
        now = replace(now, but=criteria.exclude_colors)
    if criteria and now.size is None and len(criteria.sizes) == 1:
        size = criteria.sizes[0]
        now = now if _is_in_name(turn, product, size) else replace(now, size=size)
    return now


def _is_in_name(turn: Turn, product: str, size: str) -> bool:
    """Whether a measure is none to choose: the product's name says it ("View 27")."""
    if not name_patterns(size):
        return False
    return size not in {variant.size for variant in find_variants(turn.session, product)}


def _in_full(size: str, sizes: Iterable[str | None]) -> str:
    """`size` with its unit, where that is the only one in `sizes`: 512 is 512GB, of goods that come
    in none of it too."""
    known = [one for one in sizes if one]
    if size in known or not size.isdigit():
        return size
    if alike := in_full(size, known):
        return alike[0] if len(alike) == 1 else size
    # Of 512GB and 1TB it is the former's unit.
    measures = [found for one in known if (found := _MEASURED.fullmatch(one))]
    number = log(float(size) + 1)
    nearest = min(measures, key=lambda one: abs(log(float(one[1]) + 1) - number), default=None)
    return f"{size}{nearest[2]}" if nearest else size


def fitting(variants: Sequence[VariantInfo], wanted: Wanted) -> list[VariantInfo]:
    """The variants of the wanted colour and size; what does not exist of a product is no condition
    where it was only the running search's, nor are refused colours where it has no others."""
    sizes = {variant.size for variant in variants}
    colors = {variant.color_code for variant in variants}
    size = _in_full(wanted.size, sizes) if wanted.size else None
    found = [
        variant
        for variant in variants
        if (size is None or variant.size is None or variant.size == size)
        and (wanted.color is None or colors == {None} or variant.color_code == wanted.color)
    ]
    return [variant for variant in found if variant.color_code not in wanted.but] or found


def label(turn: Turn, variant: VariantInfo) -> str:
    """A variant in words: 黑色 42码; empty where the goods have neither."""
    return variant_label(variant.color, variant.size, turn.language)


def wanted_label(turn: Turn, wanted: Wanted) -> str:
    """What was asked for in words, whether or not there is such a variant."""
    color = turn.lexicon.label("color", wanted.color) if wanted.color else None
    return variant_label(color, wanted.size, turn.language)


def newly_told(turn: Turn, wanted: Wanted) -> str:
    """What an answer to "which size?" has told of a variant, though not the size; in words."""
    before = turn.slot("wanted") or {}
    if turn.slot("awaiting") != "variant" or before.get("product") != wanted.product:
        return ""
    size = wanted.size if wanted.size != before.get("size") else None
    color = wanted.color if wanted.color != before.get("color") else None
    return wanted_label(turn, Wanted(wanted.product, size, color))


def overview(turn: Turn, variants: Sequence[VariantInfo]) -> str:
    """The variants in stock in few words: 黑色（40码、41码）；白色（42码）."""
    local, joint = turn.language, turn.word("and")
    by_color: dict[str, list[str]] = {}
    for variant in variants:
        if variant.stock > 0:
            color = variant.color.get(local) if variant.color else ""
            by_color.setdefault(color, []).extend([variant.size] if variant.size else [])
    parts = []
    for color, sizes in by_color.items():
        said = joint.join(size_label(size).get(local) for size in in_order(sizes))
        if color and said:
            parts.append(f"{color}（{said}）" if local == "zh" else f"{color} ({said})")
        else:
            parts.append(color or said)
    return ("；" if local == "zh" else "; ").join(part for part in parts if part)


def choices(turn: Turn, variants: Sequence[VariantInfo]) -> tuple[str, list[Button]]:
    """What has to be chosen next among `variants` ("size", "color" or "version"), with buttons."""
    local = turn.language
    sizes = in_order([variant.size for variant in variants if variant.size])
    colors = {variant.color_code: variant for variant in variants if variant.color}
    if len(sizes) > 1:
        return "size", [
            _button(size_label(size).get(local), "size", size_label(size).get(local))
            for size in sizes
        ]
    if len(colors) > 1:
        names = [variant.color.get(local) for variant in colors.values() if variant.color]
        return "color", [_button(name, "color", name) for name in names]
    return "version", []


def _button(title: str, entity: str, value: str) -> Button:
    return {"title": title, "payload": f'/inform{{"{entity}": "{value}"}}'}
