"""A shopper who runs actions one by one: messages in, rendered answers out, slots kept."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa_sdk import Tracker
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher

ROOT = Path(__file__).parents[3]
ANNOTATION = re.compile(r"\[([^\]]+)\]\((\w+)\)")
PLACEHOLDER = re.compile(r"\{\w+\}")


@dataclass
class Answer:
    """What one action said: texts and buttons as the shopper sees them, cards, events."""

    texts: list[str]
    buttons: list[dict[str, str]]
    cards: list[dict[str, Any]]
    responses: list[str]
    events: list[dict[str, Any]]

    @property
    def text(self) -> str:
        """All texts in one."""
        return "\n".join(self.texts)

    @property
    def card(self) -> dict[str, Any]:
        """The only card."""
        assert len(self.cards) == 1
        return self.cards[0]


@dataclass
class Shopper:
    """Keeps slots and the active form between actions."""

    domain: dict[str, Any]
    language: str = "zh"
    name: str = "visitor"
    slots: dict[str, Any] = field(default_factory=dict)
    form: str | None = None

    def __post_init__(self) -> None:
        self.slots.setdefault("language", self.language)
        self.slots.setdefault("asking", "first")
        self.run("action_session_start")

    def say(self, chinese: str, english: str = "", /) -> str:
        """The one of two texts that is in the shopper's language."""
        return chinese if self.language == "zh" else english or chinese

    def run(self, action: str, text: str = "", intent: str = "inform") -> Answer:
        """Run an action after an annotated message; every card must fit the schema."""
        dispatcher = CollectingDispatcher()
        tracker = Tracker(
            self.name,
            dict(self.slots),
            message(text, intent),
            past(),
            False,
            None,
            {"name": self.form} if self.form else {},
            "action_listen",
        )
        events = asyncio.run(executor().actions[action](dispatcher, tracker, self.domain))
        for event in json.loads(json.dumps(events)):
            if event["event"] == "slot":
                self.slots[event["name"]] = event["value"]
            elif event["event"] == "active_loop":
                self.form = event["name"]
        answers = [self._rendered(said) for said in json.loads(json.dumps(dispatcher.messages))]
        for answer in answers:
            if answer["custom"]:
                schema().validate(answer["custom"])
            assert not PLACEHOLDER.search(answer["text"]), answer["text"]
        return Answer(
            texts=[answer["text"] for answer in answers],
            buttons=[button for answer in answers for button in answer["buttons"]],
            cards=[answer["custom"] for answer in answers if answer["custom"]],
            responses=[answer["response"] for answer in answers],
            events=events,
        )

    def answer(self, form: str, text: str, intent: str = "inform") -> Answer:
        """Answer a form's current question: the validation runs, the next question is noted."""
        self.form = form
        given = self.run(f"validate_{form}", text, intent)
        asked = [event for event in given.events if event.get("name") == "requested_slot"]
        if asked and asked[-1]["value"] is None:
            self.form = None
        elif asked:
            self.slots["requested_slot"] = asked[-1]["value"]
        elif not any(event["event"] == "action_execution_rejected" for event in given.events):
            needed = self.domain["forms"][form]["required_slots"]
            missing = [slot for slot in needed if self.slots.get(slot) is None]
            self.slots["requested_slot"] = missing[0] if missing else None
            if not missing:
                self.form = None
        return given

    def _rendered(self, said: dict[str, Any]) -> dict[str, Any]:
        """A message as Rasa would send it."""
        response = said.pop("response")
        drawn = generator(json.dumps(self.domain["responses"])).generate_from_slots(
            response, self.slots, "rest", **said
        )
        assert drawn is not None, response
        return {
            "text": drawn["text"],
            "buttons": [*drawn.get("buttons", []), *said["buttons"]],
            "custom": said["custom"],
            "response": response,
        }


def past() -> list[dict[str, Any]]:
    """The events before an action; none, unless a test says otherwise."""
    return []


def message(text: str, intent: str) -> dict[str, Any]:
    """A message as Rasa hands it to actions; a button's payload begins with a slash."""
    if text.startswith("/"):
        name, _, values = text[1:].partition("{")
        found = json.loads("{" + values) if values else {}
        entities: list[dict[str, Any]] = [
            {"entity": entity, "value": value, "start": 0, "end": len(text)}
            for entity, given in found.items()
            for value in (given if isinstance(given, list) else [given])
        ]
        return {"text": text, "intent": {"name": name}, "entities": entities}
    entities, plain, last = [], "", 0
    for match in ANNOTATION.finditer(text):
        plain += text[last : match.start()]
        start, plain = len(plain), plain + match[1]
        entities.append({"entity": match[2], "value": match[1], "start": start, "end": len(plain)})
        last = match.end()
    return {"text": plain + text[last:], "intent": {"name": intent}, "entities": entities}


@lru_cache(maxsize=1)
def executor() -> ActionExecutor:
    """All actions, registered as the action server does it."""
    made = ActionExecutor()
    made.register_package("actions")
    return made


@lru_cache(maxsize=1)
def schema() -> Draft202012Validator:
    """The schema of cards."""
    return Draft202012Validator(
        json.loads((ROOT / "docs" / "cards.schema.json").read_text("utf-8"))
    )


@lru_cache(maxsize=1)
def generator(responses: str) -> TemplatedNaturalLanguageGenerator:
    """Rasa's own rendering of responses."""
    return TemplatedNaturalLanguageGenerator(json.loads(responses))
