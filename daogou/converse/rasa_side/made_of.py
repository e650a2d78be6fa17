"""What the model's domain and the project's data are made of."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rasa.shared.core.domain import Domain

from daogou.converse.inventory import Inventory
from daogou.converse.rasa_side.training_data import places

_ALL = ("zh", "en")


def inventory(domain: Domain, project: Path) -> Inventory:
    """Everything that conversations can exercise or speak of."""
    written = domain.as_dict()
    return Inventory(
        intents=_names(written.get("intents", ())),
        entities=_names(written.get("entities", ())),
        slots=_names(written.get("slots", ())),
        forms=_names(written.get("forms", ())),
        actions=frozenset(
            name for name in _names(written.get("actions", ())) if not name.startswith("utter_")
        ),
        responses={name: _languages(said) for name, said in domain.responses.items()},
        rules=places(project, "rule"),
        stories=places(project, "story"),
        known_actions=frozenset(domain.action_names_or_texts),
        known_slots=frozenset(slot.name for slot in domain.slots),
    )


def _names(listed: Iterable[Any]) -> frozenset[str]:
    """The names of a list in which some have options."""
    return frozenset(next(iter(one)) if isinstance(one, dict) else str(one) for one in listed)


def _languages(variations: Iterable[dict[str, Any]]) -> frozenset[str]:
    """The languages that a response is written in; all where a variation names none."""
    found: set[str] = set()
    for variation in variations:
        asked = [
            condition["value"]
            for condition in variation.get("condition", ())
            if condition.get("name") == "language"
        ]
        found.update(asked or _ALL)
    return frozenset(found)
