"""Books of the demo shop."""

from __future__ import annotations

from daogou.demo.books import children, fiction, knowledge
from daogou.demo.item import Shelf

SHELF: Shelf = {**fiction.SHELF, **children.SHELF, **knowledge.SHELF}
