"""A number that is all a message says: a size of what is looked for, else what may be spent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from actions.turn import Turn
from daogou.catalog.criteria import Criteria
from daogou.catalog.measures import measure_label
from daogou.catalog.number_sizes import sizes_meant
from daogou.catalog.phrase_book import plain
from daogou.catalog.phrases import phrases
from daogou.catalog.query import EntityMention, criteria_from
from daogou.catalog.search import search
from daogou.text.numbers import NUMBER, parse_number
from daogou.text.sizes import parse_size

# Nobody looks for goods that cost less, or that cost more.
_LEAST, _MOST = Decimal(10), Decimal(1_000_000)
# Sizes are smaller numbers than this.
_LARGE = Decimal(10_000)


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


def meant_by(turn: Turn, number: Decimal, running: Criteria) -> EntityMention | None:
    """What a number alone means while `running` is looked for, as if it had been said in full; None
    where no size is meant and nothing is to be had for so little."""
    size = next(_sizes(turn, number, running), None)
    price = at_most(number)
    if size and (size.text.isdigit() or not _about_money(turn, running)):
        return size
    priced = criteria_from(turn.lexicon, [price], "", running)
    if search(turn.session, priced, limit=1, now=turn.now).items:
        return price
    # A size that goods of the kind come in, though none that fit the rest.
    of_kind = Criteria(categories=running.categories, family=running.family)
    return size or next(_sizes(turn, number, of_kind), None)


def at_most(number: Decimal) -> EntityMention:
    """A number as the most that is to be spent."""
    return EntityMention("price", f"<={number:f}")


def _sizes(turn: Turn, number: Decimal, running: Criteria) -> Iterator[EntityMention]:
    """The sizes that a number may mean, in words that are read again as just these."""
    if number >= _LARGE or number != number.to_integral_value():
        return
    for size in sizes_meant(turn.session, running, str(int(number)), turn.now):
        measure = measure_label(size)
        said = measure.zh if measure else size
        read = parse_size(said)
        if read and read.value == size:
            yield EntityMention("size", said)


def _about_money(turn: Turn, running: Criteria) -> bool:
    """Whether a number is rather a price than a measure: it is said so, or another one was."""
    return running.price_max is not None or phrases().says("message", "money", turn.text)
