"""What holds for every kind of augmentation, over the training examples."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from daogou.errors import ConfigurationError
from daogou.nlu.augmentation import KINDS, augmented
from daogou.nlu.augmentation.places import VALUES
from daogou.nlu.example import Example
from daogou.nlu.tokens import tokenise
from daogou.text.normalise import fold
from tests.unit.nlu.augmentation.material import change_of, entries, examples, pieces

SLIPS = ("keyboard_slips", "homophone_slips", "dropped_characters")
NAMES = ("synonyms", "entity_swaps")
ANNOTATED = [example for example in examples() if example.entities]
SOME = examples()[::40]


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(example=st.sampled_from(ANNOTATED), seed=st.integers(0, 10_000))
def test_spans_stay_right(kind: str, example: Example, seed: int) -> None:
    made = change_of(kind)(example, Random(seed))
    if made is None:
        return
    assert made.label == example.label
    assert [span.entity for span in made.entities] == [span.entity for span in example.entities]
    tokens = tokenise(made.text)
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    for span in made.entities:
        assert span.start in starts and span.end in ends, (made.text, span)
    (around, within), (around_before, within_before) = pieces(made), pieces(example)
    if kind in NAMES:
        assert around == around_before
    else:
        # A slip is at most two signs at a place, and there are two at most.
        changes = [
            Levenshtein.distance(new, old)
            for new, old in zip([*around, *within], [*around_before, *within_before], strict=True)
        ]
        assert 0 < sum(changes) <= 6
    for span, new, old in zip(made.entities, within, within_before, strict=True):
        assert new.strip() == new != ""
        if span.entity in VALUES:
            assert new == old


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_finds_enough_to_do(kind: str) -> None:
    made = augmented(examples()[::4], [kind], 0.2, entries(), 3)
    assert len(made) == round(0.2 * len(examples()[::4]))


def test_as_many_as_asked_for_all_new_and_spread_over_the_kinds() -> None:
    made = augmented(SOME, list(KINDS), 1.5, entries(), 7)
    assert len(made) == round(1.5 * len(SOME))
    texts = [fold(example.text) for example in made]
    assert len(set(texts)) == len(texts)
    assert not set(texts) & {fold(example.text) for example in SOME}
    labels = Counter(example.label for example in made)
    assert set(labels) <= {example.label for example in SOME}
    assert len(labels) > 40


def test_the_same_seed_gives_the_same_and_another_one_another() -> None:
    first = augmented(SOME, list(KINDS), 0.5, entries(), 1)
    assert first == augmented(list(SOME), list(KINDS), 0.5, iter(entries()), 1)
    assert first != augmented(SOME, list(KINDS), 0.5, entries(), 2)


def test_a_kind_that_has_no_more_to_give_leaves_its_part_to_the_others() -> None:
    alone = [Example("where is my parcel", "track_order")]
    assert augmented(alone, ["homophone_slips", "synonyms"], 5, entries(), 1) == []
    made = augmented(alone, ["homophone_slips", "keyboard_slips"], 5, entries(), 1)
    assert len(made) == 5


def test_an_unknown_kind_names_those_that_are_known() -> None:
    with pytest.raises(ConfigurationError, match=r"'typos'.*keyboard_slips, homophone_slips"):
        augmented(SOME, ["synonyms", "typos"], 0.5, entries(), 1)


@pytest.mark.parametrize("share", [-0.1, float("nan"), float("inf")])
def test_a_share_that_is_no_share_is_an_error(share: float) -> None:
    with pytest.raises(ConfigurationError, match=r"share.*0\.5"):
        augmented(SOME, ["synonyms"], share, entries(), 1)


@pytest.mark.parametrize(("kinds", "share"), [(["synonyms"], 0), ([], 1.0)])
def test_nothing_asked_for_nothing_made(kinds: list[str], share: float) -> None:
    assert augmented(SOME, kinds, share, entries(), 1) == []
