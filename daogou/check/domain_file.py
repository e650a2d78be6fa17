"""Intents, slots, responses and the rest out of `domain.yml`, or a file with `responses:`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from daogou.check.finding import Place
from daogou.check.marked_yaml import Marked
from daogou.check.project import LANGUAGES, Project, Response, Said, Slot

# Slots that no policy looks at.
_UNSEEN_TYPES: Final = frozenset({"any"})
# Keys of a mapping under which intents and entities stand.
_SOURCES: Final = {"intent": "intent", "not_intent": "intent", "entity": "entity"}
# Keys of a variation below which nothing is for the shopper.
_NEVER_SAID: Final = frozenset({"condition", "metadata", "channel", "id"})


def read_domain(file: Marked, into: Project) -> None:
    """Adds what the file declares to `into`; what stands there twice counts as it stood first."""
    for name in _named(file.get("intents")):
        into.intents.setdefault(name.text, name.place)
    into.wordless.update(_wordless(file.get("intents")))
    for name in _named(file.get("entities")):
        into.entities.setdefault(name.text, name.place)
    for name in _named(file.get("actions")):
        into.actions.setdefault(name.text, name.place)
    for name, slot in _entries(file.get("slots")):
        into.slots.setdefault(name.text, _slot(name, slot))
    for name, form in _entries(file.get("forms")):
        needed = form.get("required_slots")
        slots = tuple(slot.text for slot in _named(needed)) if needed else ()
        into.forms.setdefault(name.text, (name.place, slots))
    read_responses(file, into)


def read_responses(file: Marked, into: Project) -> None:
    """Adds the responses of the file to `into`."""
    for name, variations in _entries(file.get("responses")):
        into.responses.setdefault(name.text, _response(name, variations))


def _entries(mapping: Marked | None) -> Iterator[tuple[Marked, Marked]]:
    if mapping is not None:
        yield from mapping.items()


def _named(listed: Marked | None) -> Iterator[Marked]:
    """The names in a list whose members are names, or names with options below."""
    for member in listed.each() if listed else ():
        if member.is_scalar:
            yield member
        else:
            yield from (key for key, _ in member.items())
    for key, _ in _entries(listed):
        yield key


def _wordless(intents: Marked | None) -> Iterator[str]:
    """Intents with `use_entities: []`: no words are looked at."""
    for member in intents.each() if intents else ():
        for name, options in member.items():
            entities = options.get("use_entities")
            if entities is not None and entities.plain() == []:
                yield name.text


def _slot(name: Marked, slot: Marked) -> Slot:
    listed = slot.get("mappings")
    mappings = [one.plain() for one in (listed.each() if listed else ())]
    influences = slot.get("influence_conversation")
    type_ = slot.get("type")
    unseen = type_ is not None and type_.text in _UNSEEN_TYPES
    featurised = not unseen and (influences is None or influences.text.lower() != "false")
    mapped = any(one.get("type") != "custom" for one in mappings)
    actions = frozenset(one["action"] for one in mappings if one.get("action"))
    values = slot.get("values")
    listed_values = frozenset(one.text for one in values.each()) if values else frozenset()
    given = tuple(
        (value.text, value.place)
        for one in (listed.each() if listed else ())
        if (value := one.get("value")) and value.is_scalar and not value.is_null
    )
    sources = tuple(
        (kind, named.text, named.place)
        for one in (listed.each() if listed else ())
        for key, kind in _SOURCES.items()
        if (source := one.get(key))
        for named in (source, *source.each())
        if named.is_scalar and not named.is_null
    )
    return Slot(mapped, featurised, actions, name.place, listed_values, given, sources)


def _response(name: Marked, variations: Marked) -> Response:
    languages: list[frozenset[str]] = []
    conditions: list[tuple[str, str, Place]] = []
    said: list[Said] = []
    for variation in variations.each():
        allowed = frozenset(LANGUAGES)
        listed = variation.get("condition")
        for condition in listed.each() if listed else ():
            slot, value = condition.get("name"), condition.get("value")
            if slot is None or value is None:
                continue
            conditions.append((slot.text, value.text, slot.place))
            if slot.text == "language":
                allowed &= {value.text}
        languages.append(allowed)
        for key, below in variation.items():
            if key.text not in _NEVER_SAID:
                said += _said(below)
    return Response(tuple(languages), tuple(conditions), tuple(said), name.place)


def _said(value: Marked, is_payload: bool = False) -> Iterator[Said]:
    """All texts below a value."""
    if value.is_scalar and not value.is_null:
        yield Said(value.text, value.place, is_payload)
    for key, below in value.items():
        yield from _said(below, key.text == "payload")
    for member in value.each():
        yield from _said(member)
