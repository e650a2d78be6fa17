"""Home goods of the demo shop."""

from __future__ import annotations

from daogou.demo.home import bedroom, kitchen, rooms
from daogou.demo.item import Shelf

SHELF: Shelf = {**bedroom.SHELF, **kitchen.SHELF, **rooms.SHELF}
