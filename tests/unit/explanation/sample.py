"""An explanation to be shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from daogou.explanation.explain import Entity, Explanation, Word
from daogou.nlu.training_examples import Neighbour

SAMPLE = Explanation(
    text="退货 <b>运费</b>\u202e&\x1b[31m",
    model="20251122.tar.gz",
    intent="faq",
    probability=0.9641,
    without=0.0312,
    other="request_return",
    other_probability=0.0204,
    other_without=0.01,
    margin=0.9437,
    ranking=[("faq", 0.9641), ("request_return", 0.0204), ("ask_price", 0.0101)],
    words=[
        Word("退货", 0, 2, -0.1, 0.4),
        Word("<", 3, 4, 0.0, 0.0),
        Word("b", 4, 5, 0.0002, 0.0),
        Word(">", 5, 6, 0.0, 0.0),
        Word("运费", 6, 8, 1.0327, -0.3896),
    ],
    neighbours=[Neighbour('退货运费谁出 "&" <i>', "faq/return_postage", 0.9312)],
    family=("apparel", 0.88),
    entities=[Entity("category", "<b>", 3, 6, 0.71)],
    in_scope=5.94,
    example_of="request_return",
    error=0.004,
    readings=412,
)


def sample(**changes: Any) -> Explanation:
    """The sample with other fields."""
    return replace(SAMPLE, **changes)
