"""The YAML of an assistant, each thing with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from daogou.check.finding import Place

# The languages that customers are answered in: values of the slot `language`.
LANGUAGES = ("zh", "en")
# What a text has filled in.
VARIABLE: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Example:
    """A training example without its annotations; `spans` are (start, end, entity) in `text`.

    `family`: the product family that its block states, None where it states none.
    """

    text: str
    label: str
    spans: tuple[tuple[int, int, str], ...]
    place: Place
    family: str | None = None

    @property
    def intent(self) -> str:
        """The label without the entry of a retrieval intent."""
        return self.label.split("/")[0]


@dataclass(frozen=True)
class Step:
    """A step of a rule or story; `kind` is its first key: intent, action, slot_was_set …

    `values`: of the slots that it names, those that it gives a value.
    """

    kind: str
    names: tuple[str, ...]
    place: Place
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Block:
    """A rule or a story; a rule's condition is `conditions`."""

    name: str
    kind: str
    steps: tuple[Step, ...]
    conditions: tuple[Step, ...]
    place: Place


@dataclass(frozen=True)
class Said:
    """A text of a response, as it is written; `is_payload`: what a button sends."""

    text: str
    place: Place
    is_payload: bool = False


@dataclass(frozen=True)
class Response:
    """The variations of a response: the languages that each is for, and its texts and buttons.

    `conditions`: slot, value and place of each.
    """

    languages: tuple[frozenset[str], ...]
    conditions: tuple[tuple[str, str, Place], ...]
    said: tuple[Said, ...]
    place: Place

    @property
    def variables(self) -> frozenset[str]:
        """What is filled in."""
        return frozenset(name for said in self.said for name in VARIABLE.findall(said.text))

    @property
    def slots(self) -> frozenset[str]:
        """The slots that decide which variation is said."""
        return frozenset(slot for slot, _, _ in self.conditions)


@dataclass(frozen=True)
class Slot:
    """A slot: whether a mapping fills it, whether policies see it, actions that mappings run.

    `values` are those of a categorical slot; `given`, with their places, those that mappings give.
    `sources`: the intents and entities that mappings name, each after its kind.
    """

    mapped: bool
    featurised: bool
    actions: frozenset[str]
    place: Place
    values: frozenset[str] = frozenset()
    given: tuple[tuple[str, Place], ...] = ()
    sources: tuple[tuple[str, str, Place], ...] = ()


@dataclass(frozen=True)
class Offer:
    """What offers.yml says of an offer: the response, and what a "yes" belongs to."""

    name: str
    say: str
    awaiting: str | None
    place: Place


@dataclass
class Project:
    """Everything that designers write; `wordless` are intents that programs send, never said."""

    intents: dict[str, Place] = field(default_factory=dict)
    wordless: set[str] = field(default_factory=set)
    entities: dict[str, Place] = field(default_factory=dict)
    slots: dict[str, Slot] = field(default_factory=dict)
    forms: dict[str, tuple[Place, tuple[str, ...]]] = field(default_factory=dict)
    actions: dict[str, Place] = field(default_factory=dict)
    responses: dict[str, Response] = field(default_factory=dict)
    examples: list[Example] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)

    @property
    def retrieval_intents(self) -> set[str]:
        """Intents whose examples are divided into entries (`faq/…`)."""
        return {example.intent for example in self.examples if "/" in example.label}

    def block_named(self, name: str) -> Block | None:
        """The rule or story of that name, None where there is none."""
        return next((block for block in self.blocks if block.name == name), None)


@dataclass(frozen=True)
class Code:
    """What the Python of `actions/` says of the YAML.

    `actions` are the classes' names with their places; `words` all strings that stand in it,
    `made_up` matches those that it puts together (f"utter_declined_{matter}").
    """

    actions: Mapping[str, Place]
    words: frozenset[str]
    made_up: re.Pattern[str]

    def mentions(self, name: str) -> bool:
        """Whether `name` stands in the code, or may be put together there."""
        return name in self.words or self.made_up.fullmatch(name) is not None
