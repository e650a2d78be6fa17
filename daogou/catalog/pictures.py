"""The address of a product's picture in one of its colours."""

from __future__ import annotations

import re
from typing import Final

# What the shop draws itself; see docs/storefront.md.
_DRAWN: Final = re.compile(r"/images/[\w.-]+\.svg")


def in_color(image: str, color: str | None) -> str:
    """The picture in that colour, where the shop draws it; a photograph stays as it is."""
    return f"{image}?color={color}" if color and _DRAWN.fullmatch(image) else image
