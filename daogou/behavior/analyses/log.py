"""The tables that the analyses read."""

from __future__ import annotations

from typing import Final

import ibis

# An event a row. `at` is in UTC and has no zone; `id` decides between events of one moment.
# `language` and `fell_back` are empty where an event does not tell them.
EVENTS: Final = ibis.schema(
    {
        "id": "!int64",
        "visitor": "!string",
        "kind": "!string",
        "product": "string",
        "value": "float64",
        "language": "string",
        "fell_back": "boolean",
        "at": "!timestamp(6)",
    }
)

# A product a row, with its category and the lowest price in yuan.
GOODS: Final = ibis.schema({"product": "!string", "category": "string", "price": "float64"})

# A product in a basket a row: what was bought together has its basket in common.
BASKETS: Final = ibis.schema({"basket": "!string", "product": "!string"})
