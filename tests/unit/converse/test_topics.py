"""What a file is about."""

from __future__ import annotations

import pytest

from daogou.converse.topics import known_topics, topic_of
from daogou.settings import PROJECT_ROOT


@pytest.mark.parametrize(
    ("stem", "topic"),
    [
        ("after_sales_exchange", "after_sales"),
        ("after_sales", "after_sales"),
        ("cart_quantities", "cart"),
        ("cartoons_x", "cartoons"),
        ("else", "else"),
    ],
)
def test_a_topic_is_the_first_part_of_the_name(stem: str, topic: str) -> None:
    assert topic_of(stem, ["after", "after_sales", "cart"]) == topic


def test_the_topics_are_those_of_the_rules() -> None:
    assert {"after_sales", "browse", "cart", "orders"} <= set(known_topics(PROJECT_ROOT))
