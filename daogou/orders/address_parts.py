"""What a new line of an address leaves out because it was told before."""

from __future__ import annotations

import re
from typing import Final

from daogou.errors import ShopError
from daogou.orders.delivery import split_address
from daogou.orders.place_names import begins_with_place, ends_with_place
from daogou.text.language import HAN

_HAN: Final = re.compile(f"[{HAN}]")
# Parts of an English address that are narrower than a district.
_NARROW: Final = re.compile(
    r"\d|\b(?:road|rd|street|st|avenue|ave|lane|drive|building|bldg|block|room|rm|floor|unit|apt|"
    r"apartment|house|suite)\b",
    re.I,
)


def completed_address(text: str, before: str) -> str:
    """`text` with the province, city and district of `before`, where it names no other ones."""
    if not _HAN.search(text):
        return _completed_in_english(text, before)
    try:
        new, old = split_address(text), split_address(before)
    except ShopError:
        # Whoever checks the address will say so.
        return text
    if new["province"] or new["city"] or begins_with_place(text):
        return text
    district = "" if new["district"] else old["district"]
    return f"{old['province']}{old['city']}{district}{text}"


def _completed_in_english(text: str, before: str) -> str:
    """The same of "99 Century Avenue" after "100 Century Avenue, Pudong, Shanghai"."""
    pieces = [piece.strip() for piece in before.split(",") if piece.strip()]
    broad = [piece for piece in pieces if not _NARROW.search(piece)]
    named = any(piece.lower() in text.lower() for piece in broad)
    alone = "," not in text and _NARROW.search(text) and not ends_with_place(text)
    if not alone or named or _HAN.search(before) or len(broad) == len(pieces):
        return text
    broad_first = broad and pieces[0] == broad[0]
    return ", ".join([*broad, text] if broad_first else [text, *broad])
