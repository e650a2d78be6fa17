"""Examples as numbers."""

from __future__ import annotations

import pytest
from tokenizers import Tokenizer

from daogou.nlu.encoder.tokenizer import build_tokenizer
from daogou.nlu.example import Example, Span
from daogou.nlu.training.data import UNKNOWN, Encoded, Targets
from tests.unit.nlu.tiny import pieces

EXAMPLES = [
    Example("运费谁出", "faq/postage", family="none"),
    Example("买跑步鞋", "search", (Span(1, 4, "category"),), "apparel"),
    Example("hello", "greet"),
]


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """A tokenizer over a few dozen pieces."""
    return build_tokenizer(pieces())


def test_what_the_outputs_stand_for() -> None:
    assert Targets.of(EXAMPLES, with_families=True, with_tags=True) == Targets(
        ["faq/postage", "greet", "search"],
        ["apparel", "none"],
        ["O", "B-category", "I-category"],
    )


def test_heads_that_are_not_wanted() -> None:
    targets = Targets.of(EXAMPLES, with_families=False, with_tags=False)
    assert (targets.families, targets.tags) == ([], [])


@pytest.mark.parametrize("kept", [EXAMPLES[:1], EXAMPLES[2:], []], ids=["one", "none", "empty"])
def test_a_head_without_a_choice_is_left_out(kept: list[Example]) -> None:
    targets = Targets.of(kept, with_families=True, with_tags=True)
    assert (targets.families, targets.tags) == ([], [])


def test_numbers_of_the_examples(tokenizer: Tokenizer) -> None:
    targets = Targets.of(EXAMPLES, with_families=True, with_tags=True)
    encoded = Encoded.of(EXAMPLES, tokenizer, targets)
    assert encoded.intents.tolist() == [0, 2, 1]
    # Of the greeting nobody knows the family.
    assert encoded.families.tolist() == [1, 0, UNKNOWN]
    assert encoded.lengths == [len(row) for row in encoded.rows]
    assert [len(tags) for tags in encoded.tags] == encoded.lengths
    # <s> ▁ 买 跑步鞋 </s>
    assert encoded.tags[1].tolist() == [UNKNOWN, 0, 0, 1, UNKNOWN]


def test_without_tags_there_are_none(tokenizer: Tokenizer) -> None:
    targets = Targets.of(EXAMPLES, with_families=True, with_tags=False)
    assert Encoded.of(EXAMPLES, tokenizer, targets).tags == []


def test_a_family_that_is_not_learned_is_unknown(tokenizer: Tokenizer) -> None:
    targets = Targets.of(EXAMPLES, with_families=True, with_tags=True)
    held_out = [Example("买书", "search", family="books")]
    assert Encoded.of(held_out, tokenizer, targets).families.tolist() == [UNKNOWN]
