"""The conversation stories for `rasa test`: enough, of all kinds, none learned by heart."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from daogou.text.language import detect
from daogou.text.normalise import fold

from .shopper import ANNOTATION

ROOT = Path(__file__).parents[3]
TOPICS = ("browse", "recommend", "cart", "orders", "after_sales", "service")


def load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = YAML(typ="safe").load(path.read_text("utf-8"))
    return loaded


def plain(text: str) -> str:
    return fold(ANNOTATION.sub(r"\1", text).strip())


def stories(topic: str) -> list[dict[str, Any]]:
    return list(load(ROOT / "tests" / "stories" / f"test_{topic}.yml")["stories"])


def messages(topic: str) -> list[str]:
    return [
        step["user"].strip()
        for story in stories(topic)
        for step in story["steps"]
        if "user" in step
    ]


def test_there_are_enough_of_all_topics_in_both_languages() -> None:
    assert sum(len(stories(topic)) for topic in TOPICS) >= 46
    for topic in TOPICS:
        assert {detect(text) for text in messages(topic)} >= {"zh", "en"}, topic


def test_no_message_is_a_training_example() -> None:
    examples: set[str] = set()
    for path in (ROOT / "data" / "nlu").glob("*.yml"):
        for block in load(path).get("nlu", []):
            lines = str(block.get("examples", "")).splitlines()
            examples.update(plain(line.strip().removeprefix("- ")) for line in lines)
    assert examples
    known = [text for topic in TOPICS for text in messages(topic) if plain(text) in examples]
    # A bare order number is the same for everybody.
    assert [text for text in known if not re.fullmatch(r"\[[\d-]+\]\(order_id\)", text)] == []


def test_every_intent_and_form_occurs(domain: dict[str, Any]) -> None:
    text = "\n".join(
        (ROOT / "tests" / "stories" / f"test_{topic}.yml").read_text("utf-8") for topic in TOPICS
    )
    used = set(re.findall(r"intent: ([\w+]+)", text))
    intents = {name if isinstance(name, str) else next(iter(name)) for name in domain["intents"]}
    assert intents - used == set()
    for form in domain["forms"]:
        assert f"active_loop: {form}" in text
