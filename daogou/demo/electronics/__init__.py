"""Electronics of the demo shop."""

from __future__ import annotations

from daogou.demo.electronics import computers, mobile, power, sound
from daogou.demo.item import Shelf

SHELF: Shelf = {**mobile.SHELF, **computers.SHELF, **sound.SHELF, **power.SHELF}
