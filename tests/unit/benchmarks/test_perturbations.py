"""What the robustness benchmark does to messages."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from benchmarks.held_out import held_out
from benchmarks.perturbations import PERTURBATIONS, perturbed, traditional
from daogou.text.normalise import fold

TEXTS = [example.text for example in held_out()]
SLIPS = ("typos", "dropped characters", "homophones")


@pytest.mark.parametrize("kind", PERTURBATIONS)
@given(text=st.one_of(st.sampled_from(TEXTS), st.text(max_size=60)), seed=st.integers(0, 9))
def test_any_text_is_taken_and_little_of_it_changes(kind: str, text: str, seed: int) -> None:
    (made,) = perturbed([text], kind, seed)
    assert perturbed(["another", text], kind, seed)[1] == made
    if kind in SLIPS:
        allowed = 1 + max(0, len(text) - 1) // 20
        # Two letters swapped are two changes.
        assert Levenshtein.distance(text, made) <= 2 * allowed
        assert [sign for sign in made if sign in "不没三0123456789"] == [
            sign for sign in text if sign in "不没三0123456789"
        ]


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("typos", 0.99),
        ("dropped characters", 0.97),
        ("homophones", 0.5),
        ("traditional script", 0.4),
        ("full width", 0.5),
        ("case", 0.45),
        ("emoji", 1.0),
    ],
)
def test_what_can_be_changed_is_changed(kind: str, least: float) -> None:
    made = perturbed(TEXTS, kind, 1)
    changed = sum(new != old for new, old in zip(made, TEXTS, strict=True))
    assert changed >= least * len(TEXTS)


def test_seeds_differ() -> None:
    assert perturbed(TEXTS, "typos", 1) != perturbed(TEXTS, "typos", 2)


@pytest.mark.parametrize("kind", ["full width", "case", "emoji"])
def test_width_case_and_emoji_are_folded_away(kind: str) -> None:
    for text, made in zip(TEXTS[::5], perturbed(TEXTS[::5], kind, 1), strict=True):
        # An emoji between two words with a space leaves one that was there.
        assert fold(made).replace(" ", "") == fold(text).replace(" ", "")


def test_traditional_script_is_that_of_the_mainland_or_of_taiwan() -> None:
    forms = {traditional("里面的台灯", Random(seed)) for seed in range(20)}
    assert forms >= {"裏面的檯燈", "裡面的檯燈"}
    assert traditional("我要", Random(1)) == "我要"


@pytest.mark.parametrize("kind", SLIPS)
def test_nothing_to_change_is_no_error(kind: str) -> None:
    assert perturbed(["", "12", "不", "👍"], kind, 1) == ["", "12", "不", "👍"]
