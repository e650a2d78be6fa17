"""A card in one line: what it shows, by the names in it (docs/cards.md)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from daogou.storefront.wording import Words

KINDS: Final = frozenset(
    {
        *("product_cards", "product_detail", "comparison", "reviews", "coupons", "cart"),
        *("document_answer", "quote", "order_status", "price_protection", "membership"),
        *("ticket", "rating"),
    }
)
# Fields that name a card, the most telling first.
_NAMES: Final = ("title", "number", "section", "level_text", "id")
_LISTS: Final = ("items", "lines")
_MOST: Final = 4


def in_short(card: Mapping[str, Any], words: Words) -> str:
    """Its kind, its name, the first things in it and their sum; of an unknown card its type."""
    kind = str(card.get("type", ""))
    told = [words(f"card_{kind}") if kind in KINDS else kind]
    told += [str(card[name]) for name in _NAMES if card.get(name)][:1]
    for one in (card.get("item"), card.get("product")):
        if isinstance(one, Mapping) and one.get("name"):
            told.append(str(one["name"]))
    things = [one for name in _LISTS for one in card.get(name) or () if isinstance(one, Mapping)]
    names = [_thing(one) for one in things if one.get("name") or one.get("title")]
    if names:
        more = f" +{len(names) - _MOST}" if len(names) > _MOST else ""
        told.append("、".join(names[:_MOST]) + more)
    if total := card.get("total") if kind == "quote" else card.get("subtotal"):
        told.append(f"¥{total}")
    return " · ".join(told)


def _thing(one: Mapping[str, Any]) -> str:
    name = str(one.get("name") or one.get("title"))
    price = one.get("price")
    many = one.get("quantity")
    return name + (f" ¥{price}" if price else "") + (f" ×{many}" if many else "")
