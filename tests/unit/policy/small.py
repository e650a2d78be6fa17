"""A small assistant: few intents, a slot that steers, a form."""

from __future__ import annotations

from functools import cache
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates, TrainingDataGenerator
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.core.training_data.structures import StoryGraph

CONTEXT = ExecutionContext(GraphSchema({}))
# Few epochs of narrow networks.
CONFIG: dict[str, Any] = {
    **{"hidden_size": 16, "heads": 2, "max_history": 5},
    **{"epochs": 40, "batch_size": 8, "learning_rate": 0.01},
}

DOMAIN = """
version: "3.1"
intents: [greet, search, buy, affirm, deny, bye, weather]
entities: [colour, order_id]
slots:
  mood: {type: categorical, values: [calm, angry], mappings: [{type: custom}]}
  name: {type: text, influence_conversation: false, mappings: [{type: from_text}]}
forms:
  name_form: {required_slots: [name]}
responses:
  utter_greet: [{text: hello}]
  utter_offer: [{text: buy it}]
  utter_sorry: [{text: sorry}]
  utter_bye: [{text: bye}]
  utter_never: [{text: never said}]
  utter_default: [{text: pardon}]
  utter_ask_name: [{text: your name}]
actions: [action_search, action_buy]
"""

STORIES = """
version: "3.1"
stories:
- story: buys
  steps:
  - intent: greet
  - action: utter_greet
  - intent: search
    entities: [{colour: red}]
  - action: action_search
  - action: utter_offer
  - intent: affirm
  - action: action_buy
- story: does not buy
  steps:
  - intent: greet
  - action: utter_greet
  - intent: search
  - action: action_search
  - action: utter_offer
  - intent: deny
  - action: utter_bye
- story: angry
  steps:
  - intent: greet
  - slot_was_set: [{mood: angry}]
  - action: utter_sorry
  - intent: search
  - action: action_search
  - action: utter_offer
  - intent: affirm
  - action: action_buy
- story: leaves
  steps:
  - intent: search
  - action: action_search
  - action: utter_offer
  - intent: bye
  - action: utter_bye
"""

RULES = """
rules:
- rule: asks for the name
  steps:
  - intent: buy
  - action: name_form
  - active_loop: name_form
"""


@cache
def domain() -> Domain:
    """What the assistant knows and can."""
    return Domain.from_yaml(DOMAIN)


@cache
def trackers(augmentation: int = 0, text: str = STORIES) -> list[TrackerWithCachedStates]:
    """The stories as a training gets them; made once, as Rasa puts stories together by chance."""
    steps = YAMLStoryReader(domain()).read_from_string(text)
    graph = StoryGraph(steps)
    made = TrainingDataGenerator(graph, domain(), augmentation_factor=augmentation)
    return list(made.generate())


def talk(*events: str | Event) -> DialogueStateTracker:
    """A conversation: "/greet" was said, "utter_greet" was done, other events happened.

    The assistant listens before each thing that is said.
    """
    happened: list[Event] = []
    for event in events:
        if isinstance(event, Event):
            happened.append(event)
        elif event.startswith("/"):
            happened.append(ActionExecuted("action_listen"))
            happened.append(UserUttered(event, {"name": event[1:], "confidence": 1.0}))
        else:
            happened.append(ActionExecuted(event))
    return DialogueStateTracker.from_events("someone", happened, slots=domain().slots)
