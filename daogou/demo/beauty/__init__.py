"""Beauty of the demo shop."""

from __future__ import annotations

from daogou.demo.beauty import body, colour, skincare
from daogou.demo.item import Shelf

SHELF: Shelf = {**skincare.SHELF, **colour.SHELF, **body.SHELF}
