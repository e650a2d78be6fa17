"""A small assistant with nothing wrong, and ways to spoil it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from daogou.check.checking import Checker
from daogou.check.finding import Finding

FILES = {
    "config.yml": """
recipe: default.v1
assistant_id: test
language: zh
pipeline: []
policies:
- name: RulePolicy
- name: AugmentedMemoizationPolicy
  max_history: 3
""",
    "domain.yml": """
version: "3.1"
intents:
- greet
- buy
- faq
- bye
entities:
- color
slots:
  language:
    type: categorical
    values: [zh, en]
    influence_conversation: false
    mappings: [{type: custom, action: action_detect_language}]
  paid:
    type: bool
    mappings: [{type: custom}]
forms:
  pay_form: {required_slots: [paid]}
actions:
- action_detect_language
- action_buy
responses:
  utter_greet:
  - condition: &zh [{type: slot, name: language, value: zh}]
    text: 你好
  - condition: &en [{type: slot, name: language, value: en}]
    text: Hello
  utter_bye:
  - text: "Bye 再见"
  utter_ask_paid:
  - condition: *zh
    text: 付了吗
  - condition: *en
    text: Paid?
  utter_refused_sold_out:
  - text: "卖完了 sold out"
""",
    "data/nlu/talk.yml": """
version: "3.1"
nlu:
- intent: greet
  examples: |
    - 你好
    - hello there
- intent: buy
  examples: |
    - 买[红色](color)的鞋
    - [red](color) shoes please
- intent: bye
  examples: |
    - 再见
    - goodbye
- intent: faq/postage
  examples: |
    - 运费多少
    - what is the postage
responses:
  utter_faq/postage:
  - condition: [{type: slot, name: language, value: zh}]
    text: 十元
  - condition: [{type: slot, name: language, value: en}]
    text: Ten yuan
""",
    "data/rules/talk.yml": """
version: "3.1"
rules:
- rule: greet
  steps:
  - intent: greet
  - action: utter_greet
- rule: faq
  steps:
  - intent: faq
  - action: utter_faq
- rule: bye
  steps:
  - intent: bye
  - action: utter_bye
""",
    "data/stories/buy.yml": """
version: "3.1"
stories:
- story: buy
  steps:
  - intent: buy
  - action: action_buy
  - slot_was_set:
    - paid: true
  - action: pay_form
  - active_loop: pay_form
""",
    "actions/buy.py": """
class DetectLanguage:
    def name(self):
        return "action_detect_language"


class Buy:
    def name(self):
        return "action_buy"

    def act(self, turn, error):
        turn.slot("language")
        turn.set("paid")
        turn.say(f"utter_refused_{error}")
""",
}


@dataclass
class Sample:
    """The assistant's folder, and the findings of a check of it."""

    root: Path

    def replace(self, file: str, old: str, new: str) -> None:
        """Changes a piece of a file that must be there."""
        path = self.root / file
        before = path.read_text("utf-8")
        assert old in before
        path.write_text(before.replace(old, new, 1), "utf-8")

    def write(self, file: str, text: str) -> None:
        """Writes a file anew."""
        (self.root / file).write_text(text, "utf-8")

    def line(self, file: str, text: str) -> str:
        """`file:line` of the first line with `text`."""
        lines = (self.root / file).read_text("utf-8").splitlines()
        return f"{file}:{next(n for n, line in enumerate(lines, 1) if text in line)}"

    def check(self) -> list[Finding]:
        """What is wrong."""
        return Checker(self.root).run()

    def codes(self) -> list[str]:
        """The codes of what is wrong."""
        return [finding.code for finding in self.check()]


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content.lstrip("\n"), "utf-8")
    return Sample(tmp_path)


Only = Callable[[str], Finding]


@pytest.fixture
def only(sample: Sample) -> Only:
    """The one finding of a code; there must be no other finding."""

    def find(code: str) -> Finding:
        found = sample.check()
        assert [finding.code for finding in found] == [code], found
        return found[0]

    return find
