"""Apparel of the demo shop."""

from __future__ import annotations

from daogou.demo.apparel import dresses, extras, outerwear, shoes, tops
from daogou.demo.item import Shelf

SHELF: Shelf = {
    **tops.SHELF,
    **outerwear.SHELF,
    **dresses.SHELF,
    **shoes.SHELF,
    **extras.SHELF,
}
