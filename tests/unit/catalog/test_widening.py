"""What a search had to give up comes back with the next change of it."""

from __future__ import annotations

from daogou.catalog.criteria import Criteria
from daogou.catalog.widening import restored, widened


def test_what_was_given_up_is_restored() -> None:
    wanted = Criteria(
        categories=("shoes",),
        colors=("red",),
        attributes=("gender=men", "feature=waterproof|feature=quick-dry"),
        words=("dinosaur",),
    )
    found = Criteria(categories=("shoes",), attributes=("gender=men",))
    noted = widened(wanted, found)
    assert noted.given_up == ("colors:red", "attributes:feature=waterproof|feature=quick-dry")
    assert restored(noted) == Criteria(
        categories=("shoes",), colors=("red",), attributes=wanted.attributes
    )
    assert widened(wanted, wanted) == wanted == restored(wanted)


def test_it_is_no_condition() -> None:
    assert Criteria(given_up=("colors:red",)).is_empty()
    assert restored(Criteria(given_up=("anything:else",))) == Criteria()
