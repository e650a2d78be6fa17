"""A conversation with the real rules, forms and actions; messages bring their meaning along.

What the language understanding would find out is written into each message instead: its intent, and
its entities as in the training examples. Everything else is what runs in the shop.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.model_training import train_core

from daogou.json_schemas import check_each_once

from .shopper import executor, message, schema

ROOT = Path(__file__).parents[3]
CONFIG = """
recipe: default.v1
assistant_id: test
language: zh
pipeline: []
policies:
- name: RulePolicy
  core_fallback_threshold: 0.6
- name: AugmentedMemoizationPolicy
  max_history: 6
- name: daogou.policy.SessionPolicy
"""

# Where a trained model lies in its folder.
MODEL = Path("models", "core.tar.gz")


def train(folder: Path) -> None:
    """A model of rules and stories alone, in `folder`; stories are not strung together."""
    (folder / "config.yml").write_text(CONFIG, "utf-8")
    data = folder / "data"
    data.mkdir()
    for kind in ("rules", "stories"):
        (data / kind).symlink_to(ROOT / "data" / kind)
    for name in ("faq", "chitchat"):
        # Their answers belong to the domain.
        (data / f"{name}.yml").symlink_to(ROOT / "data" / "nlu" / f"{name}.yml")
    made = train_core(
        domain=str(ROOT / "domain.yml"),
        config=str(folder / "config.yml"),
        stories=str(data),
        output=str(folder / MODEL.parent),
        fixed_model_name=MODEL.name.removesuffix(".tar.gz"),
        additional_arguments={"augmentation_factor": 0},
    )
    assert made == str(folder / MODEL)


class Actions:
    """The action server without a server: requests go to the actions right away."""

    url = "in process"
    kwargs: dict[str, Any] = {}  # noqa: RUF012

    async def request(self, json: Any, **_: Any) -> Any:
        return to_json(await executor().run(to_json(json)))


def to_json(value: Any) -> Any:
    """A value as it arrives on the other side of HTTP."""
    return json.loads(json.dumps(value))


@dataclass
class Meaning:
    """Hands out what a message means in place of a model."""

    next: dict[str, Any] = field(default_factory=dict)

    async def parse(self, _: UserMessage) -> dict[str, Any]:
        return self.next


@dataclass
class Reply:
    """What came back over the channel."""

    text: str
    cards: list[dict[str, Any]]
    payloads: list[str]

    def types(self) -> list[str]:
        """The kinds of cards."""
        return [card["type"] for card in self.cards]


class Assistant:
    """The dialogue model, loaded once for many conversations."""

    def __init__(self, model: Path) -> None:
        check_each_once()
        self.loop = asyncio.new_event_loop()
        self.meaning = Meaning()
        self.agent = Agent.load(str(model))
        self.agent.processor.action_endpoint = Actions()
        self.agent.processor.http_interpreter = self.meaning


class Talk:
    """One conversation; `metadata` goes with each message, `channel` is where they come from."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.name = uuid4().hex
        self.channel = "rest"
        self.metadata: dict[str, Any] = {}

    def slot(self, name: str) -> Any:
        """What the conversation remembers."""
        stored = self.assistant.agent.tracker_store.get_or_create_tracker(self.name)
        return self.assistant.loop.run_until_complete(stored).get_slot(name)

    def say(self, text: str, intent: str = "inform") -> Reply:
        """Send an annotated message with its intent (or a payload), and take the answer."""
        name, _, key = intent.partition("/")
        said = message(text, name)
        said["intent"]["confidence"] = 1.0
        said["intent_ranking"] = [said["intent"]]
        if key:
            answer = {"utter_action": f"utter_{intent}", "intent_response_key": intent}
            said["response_selector"] = {name: {"response": answer}}
        self.assistant.meaning.next = said
        channel = CollectingOutputChannel()
        sent = UserMessage(
            said["text"],
            channel,
            self.name,
            input_channel=self.channel,
            metadata=dict(self.metadata),
        )
        handled = self.assistant.agent.handle_message(sent)
        self.assistant.loop.run_until_complete(handled)
        cards = [part["custom"] for part in channel.messages if "custom" in part]
        for card in cards:
            schema().validate(card)
        return Reply(
            text="\n".join(part["text"] for part in channel.messages if "text" in part),
            cards=cards,
            payloads=[
                button["payload"] for part in channel.messages for button in part.get("buttons", [])
            ],
        )


# Begins conversations in the small shop (see conftest.py).
Start = Callable[[], Talk]
