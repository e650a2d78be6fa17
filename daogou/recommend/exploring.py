"""A small share of places for goods that nobody can have bought yet."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from datetime import date


def explored(
    chosen: Sequence[str], fresh: Sequence[str], share: float, shopper: str, day: date
) -> list[str]:
    """`chosen` with some of `fresh` at about `share` of its places, never at the first.

    The same for the same shopper on the same day: a page that is opened again is the same page.
    """
    digest = hashlib.sha256(f"{shopper} {day.isoformat()}".encode()).digest()
    chance = random.Random(int.from_bytes(digest[:8], "big"))
    left = [code for code in fresh if code not in chosen]
    found = list(chosen)
    for place in range(1, len(chosen)):
        if chance.random() < share and left:
            found.insert(place, left.pop(chance.randrange(len(left))))
    return found[: len(chosen)]
