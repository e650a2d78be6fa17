"""What a designer may turn: how the sources weigh, and what keeps a list varied and fresh."""

from __future__ import annotations

from typing import Final, Literal, get_args

Source = Literal["fitting", "similar", "alternatives", "together", "for_you", "popular", "new"]
SOURCES: Final[tuple[Source, ...]] = get_args(Source)
# What lists a page or a conversation may ask for.
Shelf = Literal["advice", "similar", "alternatives", "together", "for_you", "popular", "new"]

# How much the best candidate of a source counts, beside those of the others; the reason that is
# told is of the source that added most. What fits the words of a wish goes first, then what this
# shopper has done; what all buy settles what is left.
WEIGHTS: Final[dict[Source, float]] = {
    "fitting": 1.0,
    "similar": 1.0,
    "alternatives": 1.0,
    "together": 0.8,
    "for_you": 0.8,
    "popular": 0.4,
    "new": 0.2,
}
# 0: the best only, though all are of one kind and brand; 1: another kind and brand each time. What
# is like a product, or taken instead of it, is to be of its kind; a page of ideas is not.
DIVERSITY: Final[dict[Shelf, float]] = {
    **dict.fromkeys(get_args(Shelf), 0.3),
    "similar": 0.05,
    "alternatives": 0.0,
    "together": 0.1,
}
# The share of places (never the first) that new goods get, which nobody can have bought yet.
EXPLORATION: Final = 0.1
# What was bought within so many days is not recommended again.
BOUGHT_DAYS: Final = 90
# Goods are new for so many days.
NEW_DAYS: Final = 90

# The sources of each list.
SHELVES: Final[dict[Shelf, tuple[Source, ...]]] = {
    "advice": ("fitting", "for_you", "new"),
    "similar": ("similar",),
    "alternatives": ("alternatives",),
    "together": ("together",),
    "for_you": ("for_you", "popular", "new"),
    "popular": ("popular",),
    "new": ("new",),
}
# Lists in which new goods get their share.
EXPLORING: Final[frozenset[Shelf]] = frozenset({"advice", "for_you"})

# What makes two products alike: the meaning of their texts, shared attributes, how near they stand
# in the tree of categories, and how near their prices are. The shares add up to 1.
LIKENESS: Final = {"text": 0.5, "attributes": 0.2, "category": 0.2, "price": 0.1}

# How much a step of a shopper says, the latest one; each earlier step says FADING as much.
STEPS: Final = {"talked": 1.0, "cart": 1.0, "bought": 0.8, "viewed": 0.6}
FADING: Final = 0.85

# How many different shoppers must have done the same before anything of it is told.
LEAST_SHOPPERS: Final = 3
# What shoppers do counts half after so many days, and nothing after so many.
HALF_LIFE_DAYS: Final = 14
MEMORY_DAYS: Final = 180
