"""What an intent says about ambiguous words: "3" is a size, a count or a vote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from daogou.nlu.entities.entity import Entity
from daogou.text.numbers import parse_number

_SEARCHING: Final = frozenset({"search_product", "refine_search", "go_back"})
_BROWSING: Final = _SEARCHING | {
    "recommend_product", "show_more", "ask_price", "ask_stock", "ask_details", "ask_reviews",
    "compare_products",
}  # fmt: skip
_CART: Final = frozenset(
    {"add_to_cart", "view_cart", "update_cart", "remove_from_cart", "checkout"}
)
_ANSWERING: Final = frozenset({"inform", "affirm", "deny"})
_AFTER_SALES: Final = frozenset(
    {"request_return", "request_exchange", "ask_refund_status", "complain", "praise"}
)
_ORDERS: Final = frozenset({"track_order", "cancel_order", "change_address", "request_invoice"})
_SHOPPING: Final = _BROWSING | _CART | _ANSWERING | {"ask_promotion"}

# Entities that mean something only under these intents. Elsewhere such words are talk: "my first
# order", "all three invoices", "are you a kid".
_ONLY_UNDER: Final[dict[str, frozenset[str]]] = {
    "ordinal": _SHOPPING,
    "quantity": _SHOPPING | {"request_return", "request_exchange", "cancel_order", "track_order"},
    "attribute": _BROWSING | _CART | _ANSWERING | _AFTER_SALES | _ORDERS | {"ask_promotion"},
    "price": _SHOPPING | _AFTER_SALES | _ORDERS,
    "rating": _BROWSING | {"rate_service", "ask_promotion"},
}
# Wishes that hold for any goods are conditions of a search; elsewhere the words only talk of them.
_FLAGS: Final = ("flag=", "sort=")

_BARE_NUMBER: Final = re.compile(
    r"(?<!out of )(?<![A-Za-z0-9.,:#$¥/-])\d{1,3}(?:\.5)?(?![A-Za-z0-9%:-]|[.,]\d|\s?%)"
)
_COUNT_WORD: Final = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|俩", re.I
)
_SHOE: Final = (34, 48)
_LETTER: Final = re.compile(r"(?<![\w'’&-])[SML](?![\w'’&-])")
_SIZE_WORD: Final = re.compile(r"\b(?:small|medium|large)\b(?!\s[a-z]+(?:age|er|box|pan)\b)", re.I)
_SIZE_STEP: Final = re.compile(r"[大小]一?点|\b(?:bigger|larger|smaller)\b", re.I)
_WORST: Final = re.compile(r"差评|零分")


def meant(entity: Entity, intent: str | None) -> bool:
    """Whether the entity says something under `intent`; None allows everything."""
    if intent is None:
        return True
    # A message that asks several things at once (ask_price+ask_stock) allows what any part does.
    return any(_meant(entity, part) for part in intent.split("+"))


def _meant(entity: Entity, intent: str) -> bool:
    if intent not in _ONLY_UNDER.get(entity.entity, {intent}):
        return False
    codes = entity.info.get("codes", [""])
    if not codes:
        # A thing that the shop does not know.
        return intent in _BROWSING
    is_flag = entity.entity == "attribute" and codes[0].startswith(_FLAGS)
    wishes_best = entity.entity == "rating" and entity.info.get("best")
    return intent in _SEARCHING if is_flag or wishes_best else True


def by_intent(text: str, intent: str | None) -> Iterator[Entity]:
    """Entities that only the intent makes out of bare words; of several parts, each of them."""
    found = [entity for part in (intent or "").split("+") for entity in _by_intent(text, part)]
    yield from {(entity.entity, entity.start, entity.end): entity for entity in found}.values()


def _by_intent(text: str, intent: str) -> Iterator[Entity]:
    if not re.search(r"[^\d\s.,-]", text):
        return  # a number alone is left to whoever asked for it
    patterns = []
    if intent in _SHOPPING | {"request_exchange"}:
        patterns.append(_LETTER)
    if intent in ("request_exchange", "update_cart", "add_to_cart", "ask_stock", "inform"):
        patterns.append(_SIZE_WORD)
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield _entity("size", match, {"value": match[0][0].upper(), "relative": None})
    if intent in ("refine_search", "request_exchange"):
        for match in _SIZE_STEP.finditer(text):
            step = 1 if match[0].lower() in ("bigger", "larger") or "大" in match[0] else -1
            yield _entity("size", match, {"value": None, "relative": step})
    for match in _BARE_NUMBER.finditer(text):
        value = parse_number(match[0])
        if value is None:
            continue
        if (
            intent in ("request_exchange", "add_to_cart", "ask_stock", "inform")
            and (_SHOE[0] <= value <= _SHOE[1])
        ) or (intent == "update_cart" and re.search(r"size|码|號|号", text) and value >= _SHOE[0]):
            yield _entity("size", match, {"value": match[0], "relative": None})
        elif intent == "update_cart" and 0 < value < 100 and value == int(value):
            yield _entity("quantity", match, {"value": int(value)})
        elif intent == "compare_products" and 0 < value < 10 and value == int(value):
            yield _entity("ordinal", match, {"places": [int(value)]})
        elif intent == "rate_service" and value <= 10:
            yield _entity("rating", match, {"score": float(value), "best": False})
    if intent == "update_cart":
        for match in _COUNT_WORD.finditer(text):
            count = 2 if match[0] == "俩" else int(parse_number(match[0]) or 0)
            yield _entity("quantity", match, {"value": count})
    if intent == "rate_service":
        for match in _WORST.finditer(text):
            yield _entity("rating", match, {"score": 1.0, "best": False})


def _entity(kind: str, match: re.Match[str], info: dict[str, object]) -> Entity:
    return Entity(kind, match[0], match.start(), match.end(), info)
