"""What a new line of an address leaves out because it was told before."""

from __future__ import annotations

import re
from typing import Final

from daogou.errors import ShopError
from daogou.orders.address_units import only_numbered, with_other_units
from daogou.orders.delivery import split_address
from daogou.orders.place_names import ends_with_place, leading_places
from daogou.text.language import HAN

_HAN: Final = re.compile(f"[{HAN}]")
# Parts of an English address that are narrower than a district.
_NARROW: Final = re.compile(
    r"\d|\b(?:road|rd|street|st|avenue|ave|lane|drive|building|bldg|block|room|rm|floor|unit|apt|"
    r"apartment|house|suite)\b",
    re.I,
)


def completed_address(text: str, before: str) -> str:
    """`text` with the province, city and district of `before`, where it names no other ones.

    Where it is a unit or a room alone, it is put in place of that of `before`.
    """
    text = text.strip()
    units = only_numbered(text)
    if not units and not _HAN.search(text):
        return _completed_in_english(text, before)
    try:
        old = split_address(before)
        if units:
            return with_other_units(text, before) or text
        new = split_address(text)
    except ShopError:
        # Whoever checks the address will say so.
        return text
    if new["province"] or new["city"] or leading_places(text):
        return text
    # "杭州西湖区" and "杭州文一路" begin with a city that has no 市.
    city = old["city"] or leading_places(old["district"] or old["street"])
    district = "" if new["district"] else old["district"].removeprefix(city)
    return f"{old['province']}{city}{district}{text}"


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
