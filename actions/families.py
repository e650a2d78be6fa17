"""The part of the shop that a message is about where it names no kind of goods."""

from __future__ import annotations

from dataclasses import replace

from actions.turn import Turn
from daogou.catalog.criteria import Criteria


def in_family(turn: Turn, criteria: Criteria) -> Criteria:
    """`criteria` within the family that the message speaks of ("适合夏天穿的": apparel).

    What is named (a kind, a product, a brand) says it better, and stays as it is.
    """
    if criteria.categories or criteria.products or criteria.brands:
        return criteria
    return replace(criteria, family=turn.family or criteria.family)


def families_of(turn: Turn, criteria: Criteria) -> set[str]:
    """The families that `criteria` are about; none where they are about any goods."""
    named = {turn.lexicon.family(category) for category in criteria.categories}
    return named or ({criteria.family} if criteria.family else set())


def leaves(turn: Turn, running: Criteria) -> bool:
    """Whether the message speaks of another family than the `running` search."""
    about = families_of(turn, running)
    return bool(turn.family and about and turn.family not in about)
