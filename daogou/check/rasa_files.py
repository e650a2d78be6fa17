"""How the files are built that Rasa reads: its keys, and what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from daogou.check.finding import Finding
from daogou.check.marked_yaml import Marked
from daogou.check.shapes import (
    Shape,
    anything,
    choice,
    declared,
    keys,
    many,
    names,
    text,
    text_or_null,
)

_BOOL: Final = choice("true", "false", "True", "False")


def _examples(value: Marked, called: str) -> Iterator[Finding]:
    """A block of lines, each with a dash; or a list of `text:`."""
    members = list(value.each())
    if members and not any(member.is_scalar for member in members):
        yield from many(keys({"text": text, "metadata": anything}, ["text"]), "`text:`")(
            value, called
        )
        return
    if not value.is_block:
        remedy = "Write `examples: |`, and below it an example after each `-`."
        yield Finding("value-unfit", "error", (value.place,), "`examples` is no block", remedy)
        return
    for place, line in value.lines():
        if line and not (line.startswith("-") and line.strip("- ")):
            told = f"the line {line!r} is no example"
            remedy = "Write `- ` and the example, or delete the line."
            yield Finding("example-lost", "error", (place,), told, remedy)


_CONDITION: Final = keys(
    {"type": choice("slot"), "name": text, "value": text_or_null}, ["type", "name", "value"]
)
_BUTTON: Final = keys(
    {"title": text, "payload": text, "type": text, "metadata": anything}, ["title", "payload"]
)
_VARIATION: Final = keys(
    {
        "text": text,
        "condition": many(_CONDITION, "a condition"),
        "buttons": many(_BUTTON, "a button"),
        "image": text,
        "custom": anything,
        "attachment": anything,
        "metadata": anything,
        "channel": text,
        "id": text,
    },
    one_of=["text", "custom", "image", "attachment"],
)
_RESPONSES: Final = names(many(_VARIATION, "a variation"), "the response", "utter_")

_STEP_KEYS: Final[dict[str, Shape]] = {
    "intent": text,
    "user": text,
    "entities": anything,
    "action": text,
    "bot": text,
    "slot_was_set": anything,
    "active_loop": text_or_null,
    "checkpoint": text,
    "checkpoint_slots": anything,
    "metadata": anything,
}
_STEP_STARTS: Final = [key for key in _STEP_KEYS if key not in ("entities", "metadata")]
_STEPS: Final = many(
    keys(
        {**_STEP_KEYS, "or": many(keys(_STEP_KEYS, one_of=_STEP_STARTS), "a step")},
        one_of=[*_STEP_STARTS, "or"],
    ),
    "a step",
)
_RULE: Final = keys(
    {
        "rule": text,
        "steps": _STEPS,
        "condition": many(keys(_STEP_KEYS, one_of=_STEP_STARTS), "a condition"),
        "conversation_start": _BOOL,
        "wait_for_user_input": _BOOL,
        "metadata": anything,
    },
    ["rule", "steps"],
)
_STORY: Final = keys({"story": text, "steps": _STEPS, "metadata": anything}, ["story", "steps"])
_TAUGHT: Final = keys(
    {
        "intent": text,
        "synonym": text,
        "regex": text,
        "lookup": text,
        "examples": _examples,
        "metadata": anything,
    },
    ["examples"],
    ["intent", "synonym", "regex", "lookup"],
)

_MAPPING: Final = keys(
    {
        "type": choice("custom", "from_entity", "from_intent", "from_trigger_intent", "from_text"),
        "entity": text,
        "role": text,
        "group": text,
        "intent": anything,
        "not_intent": anything,
        "value": anything,
        "action": text,
        "conditions": many(
            keys({"active_loop": text_or_null, "requested_slot": text_or_null}), "a condition"
        ),
    },
    ["type"],
)
_SLOT: Final = keys(
    {
        "type": choice("text", "bool", "categorical", "float", "list", "any"),
        "values": many(text_or_null, "a value"),
        "initial_value": anything,
        "influence_conversation": _BOOL,
        "mappings": many(_MAPPING, "a mapping"),
        "min_value": text,
        "max_value": text,
    },
    ["type", "mappings"],
)
_FORM: Final = keys(
    {"required_slots": many(text, "a slot"), "ignored_intents": anything}, ["required_slots"]
)

DOMAIN: Final = keys(
    {
        "version": text,
        "session_config": keys(
            {"session_expiration_time": text, "carry_over_slots_to_new_session": _BOOL}
        ),
        "intents": declared("the intent"),
        "entities": declared("the entity"),
        "actions": declared("the action"),
        "slots": names(_SLOT, "the slot"),
        "forms": names(_FORM, "the form"),
        "responses": _RESPONSES,
        "config": anything,
        "e2e_actions": anything,
    },
    ["intents", "responses"],
)
# A file below data/ may hold any of these.
TRAINING_DATA: Final = keys(
    {
        "version": text,
        "nlu": many(_TAUGHT, "an intent's block"),
        "rules": many(_RULE, "a rule"),
        "stories": many(_STORY, "a story"),
        "responses": _RESPONSES,
    },
    one_of=["nlu", "rules", "stories", "responses"],
)


def _component(value: Marked, called: str) -> Iterator[Finding]:
    """`name:` and options, which the component itself knows."""
    if not value.get("name"):
        remedy = "Write `name:` and below it, with the same indentation, the options."
        yield Finding("key-missing", "error", (value.place,), f"{called} has no `name:`", remedy)


def _components(value: Marked, called: str) -> Iterator[Finding]:
    if not (value.is_list and not list(value.each())):
        yield from many(_component, "a component")(value, called)


CONFIG: Final = keys(
    {
        "recipe": text,
        "assistant_id": text,
        "language": text,
        "pipeline": _components,
        "policies": _components,
    },
    ["recipe", "language", "pipeline", "policies"],
)
_ENDPOINT: Final = names(anything, "an option")
ENDPOINTS: Final = keys(
    dict.fromkeys(
        ("action_endpoint", "tracker_store", "lock_store", "event_broker", "nlg", "models"),
        _ENDPOINT,
    )
)
