"""Which colour and size of a product is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from actions.turn import Button, Turn
from actions.wording import variant_label
from daogou.catalog.cards import VariantInfo
from daogou.catalog.sizes import in_order, size_label
from daogou.text.quantities import parse_quantity
from daogou.text.sizes import find_sizes, parse_size

_BARE: Final = re.compile(r"(?<![\d.])\d{2,3}(?:\.5)?(?![\d.双件个元块])")


@dataclass(frozen=True)
class Wanted:
    """A product and what was said about its variant, each None where nothing was."""

    product: str
    size: str | None = None
    color: str | None = None
    quantity: int | None = None

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
    now = Wanted(product, said_size(turn), said_color(turn), said_quantity(turn))
    before = turn.slot("wanted") or {}
    if before.get("product") == product:
        known = {name: value for name, value in now.to_slot().items() if value is not None}
        now = Wanted(**{**before, **known})
    criteria = turn.criteria
    if criteria and now.color is None and len(criteria.colors) == 1:
        now = replace(now, color=criteria.colors[0])
    if criteria and now.size is None and len(criteria.sizes) == 1:
        now = replace(now, size=criteria.sizes[0])
    return now


def fitting(variants: Sequence[VariantInfo], wanted: Wanted) -> list[VariantInfo]:
    """The variants of the wanted colour and size; what does not exist of a product is no condition
    where it was only the running search's."""
    sizes = {variant.size for variant in variants}
    colors = {variant.color_code for variant in variants}
    # A bare "42" also means the volume "42ml" or the storage: compare without the unit.
    size = wanted.size
    if size and size not in sizes:
        alike = [known for known in sizes if known and known.lower().startswith(size.lower())]
        size = alike[0] if len(alike) == 1 and size.isdigit() else size
    return [
        variant
        for variant in variants
        if (size is None or variant.size is None or variant.size == size)
        and (wanted.color is None or colors == {None} or variant.color_code == wanted.color)
    ]


def label(turn: Turn, variant: VariantInfo) -> str:
    """A variant in words: 黑色 42码; empty where the goods have neither."""
    return variant_label(variant.color, variant.size, turn.language)


def wanted_label(turn: Turn, wanted: Wanted) -> str:
    """What was asked for in words, whether or not there is such a variant."""
    color = turn.lexicon.label("color", wanted.color) if wanted.color else None
    return variant_label(color, wanted.size, turn.language)


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
