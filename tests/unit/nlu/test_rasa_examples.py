"""Rasa's training messages as plain examples."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import METADATA, METADATA_EXAMPLE, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from daogou.nlu.example import Example, Span
from daogou.nlu.rasa_examples import example_of

DATA = """
version: "3.1"
nlu:
- intent: search_product
  metadata:
    family: apparel
  examples:
  - text: 想买双[黑色](color)的[跑步鞋](category)
  - text: 送孩子的[绘本](category)
    metadata:
      family: books
  - text: 'any [trainers]{"entity": "category", "value": "running shoes"} left?'
- intent: faq/postage
  examples: |
    - 运费谁出
- intent: greet
  examples: |
    - 你好
"""


def message(**stated: Any) -> Message:
    """A message with this metadata."""
    return Message(data={TEXT: "x", "intent": "greet", METADATA: stated})


def test_a_file_of_examples_as_rasa_reads_it(tmp_path: Path) -> None:
    (tmp_path / "nlu.yml").write_text(DATA, "utf-8")
    data = RasaFileImporter(training_data_paths=[str(tmp_path)]).get_nlu_data()
    found = {example.text: example for example in map(example_of, data.intent_examples)}
    search = "search_product"
    assert found == {
        "想买双黑色的跑步鞋": Example(
            "想买双黑色的跑步鞋",
            search,
            (Span(3, 5, "color"), Span(6, 9, "category")),
            "apparel",
        ),
        # What an example states goes before what its intent states.
        "送孩子的绘本": Example("送孩子的绘本", search, (Span(4, 6, "category"),), "books"),
        "any trainers left?": Example(
            "any trainers left?", search, (Span(4, 12, "category"),), "apparel"
        ),
        "运费谁出": Example("运费谁出", "faq/postage"),
        "你好": Example("你好", "greet"),
    }


@pytest.mark.parametrize(
    ("stated", "family"),
    [
        ({}, None),
        ({METADATA_INTENT: {"family": "home"}}, "home"),
        ({METADATA_INTENT: {"family": "home"}, METADATA_EXAMPLE: {"family": "none"}}, "none"),
        ({METADATA_INTENT: {"family": "home"}, METADATA_EXAMPLE: {"sentiment": 1}}, "home"),
        ({METADATA_INTENT: "a note", METADATA_EXAMPLE: ["more"]}, None),
    ],
    ids=str,
)
def test_the_family_that_is_stated(stated: dict[str, Any], family: str | None) -> None:
    assert example_of(message(**stated)).family == family


def test_nothing_stated_at_all() -> None:
    assert example_of(Message(data={TEXT: "x", "intent": "a", METADATA: None})).family is None
