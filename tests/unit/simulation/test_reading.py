from __future__ import annotations

from string import Formatter

import pytest
import yaml

from daogou.errors import ConfigurationError
from daogou.settings import PROJECT_ROOT
from daogou.simulation.answer import read
from daogou.simulation.reading import reader_of

READER = reader_of()


def test_every_response_is_recognised_with_its_variables_filled_in():
    wrong = []
    for path in (PROJECT_ROOT / "domain.yml", *(PROJECT_ROOT / "data" / "nlu").glob("*.yml")):
        told = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader).get("responses") or {}
        for name, variations in told.items():
            for one in variations:
                text = str(one.get("text") or "").strip()
                parts = Formatter().parse(text)
                said = "".join(own + ("1 a" if field else "") for own, field, _, _ in parts)
                if text and f"utter_{READER.name_of(said)}" != name:
                    wrong.append((name, READER.name_of(said)))
    assert not wrong


def test_what_is_none_of_them_is_unknown():
    assert READER.name_of("今天天气不错") is None


def test_an_answer_has_its_responses_cards_and_the_last_buttons():
    said = read(
        [
            {"text": "不客气～ 还有什么需要尽管说。", "buttons": [{"title": "a", "payload": "/a"}]},
            {"card": {"type": "cart", "lines": []}},
            {"text": "something else", "buttons": [{"title": "b", "payload": "/b"}]},
        ],
        READER,
        1.5,
    )
    assert said.names == ("welcome", "?")
    assert said.card("cart") == {"type": "cart", "lines": []}
    assert said.card("quote") is None
    assert [one.payload for one in said.buttons] == ["/b"]
    assert said.has("welcome")
    assert not said.has("faq/")
    assert said.seconds == 1.5


def test_no_project(tmp_path):
    with pytest.raises(ConfigurationError, match=r"domain\.yml is missing"):
        reader_of(tmp_path)
