"""A number that is all a message says: a size of what is looked for, else what may be spent."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from actions.turn import Turn
from daogou.catalog.criteria import Criteria
from daogou.catalog.phrase_book import plain
from daogou.catalog.phrases import phrases
from daogou.catalog.query import EntityMention
from daogou.catalog.search import search
from daogou.text.numbers import NUMBER, parse_number

# Nobody looks for goods that cost less, or that cost more.
_LEAST, _MOST = Decimal(10), Decimal(1_000_000)
# Sizes that are plain numbers have fewer digits than this.
_LARGE = Decimal(1000)


def bare_number(turn: Turn) -> Decimal | None:
    """The only thing that the message says ("太贵了 5000吧", "make it 500"), None where it says
    more than a number, or no number of which anybody would speak."""
    if turn.is_payload or turn.mentions:
        return None
    text = plain(turn.text)
    numbers = list(re.finditer(NUMBER, text))
    if len(numbers) != 1:
        return None
    [found] = numbers
    around = re.compile(phrases().source("message", "around_number"))
    rest = (text[: found.start()], text[found.end() :])
    if any(re.search(r"\w", around.sub(" ", part)) for part in rest):
        return None
    number = parse_number(found[0])
    return number if number is not None and _LEAST <= number <= _MOST else None


def meant_by(turn: Turn, number: Decimal, running: Criteria) -> EntityMention:
    """What a number alone means while `running` is looked for, as if it had been said in full."""
    if number < _LARGE and number == number.to_integral_value():
        sized = replace(running, sizes=(str(int(number)),))
        found = search(turn.session, sized, limit=1, now=turn.now)
        if found.items and "sizes" not in found.relaxed:
            return EntityMention("size", str(int(number)))
    return EntityMention("price", f"<={number:f}")
