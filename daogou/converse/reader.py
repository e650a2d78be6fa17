"""Reads conversations from files in the YAML of Rasa's end-to-end tests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from daogou.converse import unsupported
from daogou.converse.conversation import (
    ANYTHING,
    Conversation,
    SlotWasSet,
    Surroundings,
    Turn,
)
from daogou.converse.expected import assertions, slots, uttered
from daogou.converse.keys import known_keys
from daogou.converse.surroundings import read_surroundings, surroundings_of
from daogou.converse.topics import topic_of
from daogou.converse.yaml_places import Written, read_yaml, yaml_files
from daogou.errors import DataError

_STEPS = ("user", "bot", "utter", "slot_was_set", "slot_was_not_set")


@dataclass(frozen=True)
class Named:
    """What a file defines for its conversations: slots of fixtures, surroundings of metadata."""

    fixtures: Mapping[str, tuple[SlotWasSet, ...]]
    around: Mapping[str, Surroundings]


def read_conversations(
    paths: Iterable[Path], topics: Sequence[str], root: Path
) -> list[Conversation]:
    """All conversations of files and folders, in their order; `root` is left out of their names.

    Raises:
        DataError: there is none, or a file is not as docs/conversations.md says.
    """
    found = []
    for path in paths:
        if not path.exists():
            raise DataError(f"{path}: there is no such file or folder. Name one that is there.")
        for file in yaml_files(path):
            found += _read(file, _shown(file, root), topics)
    if not found:
        told = ", ".join(str(path) for path in paths)
        raise DataError(f"{told}: no conversations. Write some as docs/conversations.md says.")
    return found


def _shown(file: Path, root: Path) -> str:
    """The file's name as people see it."""
    resolved = file.resolve()
    return str(resolved.relative_to(root) if resolved.is_relative_to(root) else file)


def _read(file: Path, shown: str, topics: Sequence[str]) -> list[Conversation]:
    top = read_yaml(file, shown)
    if top is None:
        return []
    keys = known_keys(
        top, ("test_cases", "fixtures", "metadata"), unsupported.TOP, "a file of conversations"
    )
    named = Named(_fixtures(keys.get("fixtures")), read_surroundings(keys.get("metadata")))
    if "test_cases" not in keys:
        raise top.error("there are no `test_cases`. Begin the conversations with that line.")
    found: dict[str, Conversation] = {}
    for case in keys["test_cases"].items():
        made = _case(case, named, topic_of(file.stem, topics))
        if made.name in found:
            raise case.error(f"“{made.name}” is there already. Give each its own name.")
        found[made.name] = made
    return list(found.values())


def _fixtures(written: Written | None) -> dict[str, tuple[SlotWasSet, ...]]:
    """Slots by the name of their fixture."""
    found = {}
    for item in written.items() if written else ():
        for name, listed in item.pairs():
            found[name.text()] = tuple(
                SlotWasSet(place, slot, _given(value, name)) for place, slot, value in slots(listed)
            )
    return found


def _given(value: Any, name: Written) -> Any:
    if value == ANYTHING:
        raise name.error(f"a slot of “{name.text()}” has no value. Write `slot: value`.")
    return value


def _case(written: Written, known: Named, topic: str) -> Conversation:
    keys = known_keys(written, ("test_case", "fixtures", "metadata", "steps"), {}, "a conversation")
    for key in ("test_case", "steps"):
        if key not in keys:
            raise written.error(f"a conversation has `test_case` (its name) and `steps`; no {key}.")
    named: list[SlotWasSet] = []
    for name in keys["fixtures"].items() if "fixtures" in keys else ():
        if name.text() not in known.fixtures:
            raise name.error(
                f"there is no fixture “{name.text()}”. Define it under `fixtures` of this file."
            )
        named += known.fixtures[name.text()]
    around = surroundings_of(keys.get("metadata"), known.around)
    turns: list[Turn] = []
    for step in keys["steps"].items():
        _add_step(turns, step, known.around)
    if not turns:
        raise keys["steps"].error("no steps. Begin with `- user: …`.")
    return Conversation(
        written.place,
        keys["test_case"].text(),
        topic,
        tuple(named),
        tuple(replace(turn, around=around.then(turn.around)) for turn in turns),
        around.now,
    )


def _add_step(turns: list[Turn], step: Written, around: Mapping[str, Surroundings]) -> None:
    """A message begins a turn; any other step belongs to the turn that is open."""
    names = [key.text() for key, _ in step.pairs()]
    if "user" in names:
        turns.append(_turn(step, around))
        return
    keys = known_keys(step, _STEPS, unsupported.STEP, "a step")
    if len(keys) != 1:
        raise step.error("one thing a step. Begin the next one with a dash.")
    if not turns:
        raise step.error("a conversation begins with what the shopper says: `- user: …`.")
    [(name, written)] = keys.items()
    turn = turns.pop()
    expected = uttered(name, written) if name in ("bot", "utter") else assertions(name, written)
    turns.append(replace(turn, steps=turn.steps + expected))


def _turn(step: Written, known: Mapping[str, Surroundings]) -> Turn:
    keys = known_keys(
        step,
        ("user", "metadata", "assertions", "assertion_order_enabled"),
        {},
        "a step with `user`",
    )
    around = surroundings_of(keys.get("metadata"), known)
    if around.now is not None:
        raise keys["metadata"].error("`now` belongs to the whole conversation.")
    asserted: list[Any] = []
    for item in keys["assertions"].items() if "assertions" in keys else ():
        for name, written in item.pairs():
            asserted += assertions(name.text(), written, name)
    order = keys.get("assertion_order_enabled")
    in_order = order.value() if order else False
    if order and not isinstance(in_order, bool):
        raise order.error("`assertion_order_enabled` is true or false.")
    return Turn(step.place, keys["user"].text(), (), tuple(asserted), in_order, around)
