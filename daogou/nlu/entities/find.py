"""All entities of a message, none overlapping another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from daogou.nlu.entities.color_words import without_things
from daogou.nlu.entities.context import by_intent, meant
from daogou.nlu.entities.entity import Entity
from daogou.nlu.entities.names import NameMatcher
from daogou.text.ids import find_order_numbers, find_phones
from daogou.text.ordinals import find_ordinals
from daogou.text.prices import PriceRange, find_prices
from daogou.text.quantities import find_quantities
from daogou.text.ratings import find_ratings
from daogou.text.sizes import find_sizes

# Of two finds that overlap, the longer stays; of two alike, the one whose kind stands first.
_PRIORITY: Final = (
    "order_id", "phone", "product", "ordinal", "price", "size", "brand", "rating", "category",
    "attribute", "color", "quantity",
)  # fmt: skip


def find_entities(text: str, names: NameMatcher, intent: str | None = None) -> list[Entity]:
    """The entities of `text` in order; `intent` decides where words are ambiguous."""
    found = [*_values(text), *_names(text, names), *by_intent(text, intent)]
    found.sort(key=lambda e: (e.start - e.end, _PRIORITY.index(e.entity), e.start))
    kept: list[Entity] = []
    taken = bytearray(len(text))
    for entity in (e for e in found if meant(e, intent)):
        if not any(taken[entity.start : entity.end]):
            taken[entity.start : entity.end] = b"\1" * (entity.end - entity.start)
            kept.append(entity)
    return without_things(text, sorted(kept, key=lambda e: e.start))


def _values(text: str) -> Iterator[Entity]:
    for order in find_order_numbers(text):
        yield Entity("order_id", order.text, order.start, order.end, {"number": order.value})
    for phone in find_phones(text):
        yield Entity("phone", phone.text, phone.start, phone.end, {"digits": phone.value})
    for price in find_prices(text):
        yield Entity("price", price.text, price.start, price.end, _price_info(price.value))
    for size in find_sizes(text):
        info: dict[str, Any] = {"value": size.value.value, "relative": size.value.relative}
        yield Entity("size", size.text, size.start, size.end, info)
    for quantity in find_quantities(text):
        info = {"value": quantity.value}
        yield Entity("quantity", quantity.text, quantity.start, quantity.end, info)
    for ordinal in find_ordinals(text):
        info = {"places": list(ordinal.value)}
        yield Entity("ordinal", ordinal.text, ordinal.start, ordinal.end, info)
    for rating in find_ratings(text):
        info = {"score": rating.value.score, "best": rating.value.best}
        yield Entity("rating", rating.text, rating.start, rating.end, info)


def _price_info(price: PriceRange) -> dict[str, Any]:
    # Rasa keeps entities as JSON, which has no decimals.
    return {
        "lower": None if price.lower is None else float(price.lower),
        "upper": None if price.upper is None else float(price.upper),
        "relative": price.relative,
    }


def _names(text: str, names: NameMatcher) -> Iterator[Entity]:
    words, found = names.find(text)
    for name in found:
        start, end = words[name.first].start, words[name.last - 1].end
        yield Entity(name.kind, text[start:end], start, end, {"codes": list(name.codes)})
