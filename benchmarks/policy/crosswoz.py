"""CrossWOZ (Zhu et al. 2020): Chinese conversations about sights, restaurants, hotels and rides.

The acts of the user are the intents and the acts of the system the actions. An act is a kind with
its domain ("Inform 餐馆"); a message has a combination of them. The slots that the user names or
asks for are the entities. Neither values nor the data base's answers are seen.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from benchmarks.policy.data import DataSet, Split
from daogou.errors import DataError

# Combinations that are kept; those beyond are one, called "other".
INTENTS: Final = 40
ACTIONS: Final = 25
OTHER: Final = "other"
FIT, SCORE = "val", "test"


@dataclass(frozen=True)
class Turn:
    """What the user said, as acts and slots, and the acts of the answer."""

    user: str
    slots: tuple[str, ...]
    system: str


def read(folder: Path, part: str) -> list[list[Turn]]:
    """The conversations of `part`, each a list of turns.

    Raises:
        DataError: the file is missing or is not what it should be.
    """
    path = folder / f"{part}.json.zip"
    try:
        with ZipFile(path) as archive:
            content = json.loads(archive.read(f"{part}.json"))
        return [_turns(one["messages"]) for one in content.values()]
    except FileNotFoundError:
        raise DataError(
            f"{path}: no such file. Give the folder of CrossWOZ's {FIT}.json.zip and "
            f"{SCORE}.json.zip by --data, or measure our stories alone by --only shop."
        ) from None
    except (OSError, BadZipFile, KeyError, TypeError, ValueError, AttributeError) as error:
        raise DataError(f"{path}: not conversations of CrossWOZ ({error!r}).") from error


def _turns(messages: Sequence[dict[str, Any]]) -> list[Turn]:
    pairs = zip(messages[::2], messages[1::2], strict=False)
    return [Turn(_acts(user), _slots(user), _acts(system)) for user, system in pairs]


def _acts(message: dict[str, Any]) -> str:
    acts = {f"{kind} {domain}" for kind, domain, _, _ in message["dialog_act"]}
    return " + ".join(sorted(acts)) or "nothing"


def _slots(message: dict[str, Any]) -> tuple[str, ...]:
    named = {
        f"{kind} {domain} {slot}"
        for kind, domain, slot, _ in message["dialog_act"]
        if slot not in ("", "none")
    }
    return tuple(sorted(named))


def data_set(folder: Path) -> DataSet:
    """Fitted on the validation part, scored on the test part."""
    fit, score = read(folder, FIT), read(folder, SCORE)
    intents = kept((turn.user for talk in fit for turn in talk), INTENTS)
    actions = kept((turn.system for talk in fit for turn in talk), ACTIONS)
    slots = sorted({slot for talk in fit for turn in talk for slot in turn.slots})
    domain = _domain(intents, actions, slots)
    split = Split(
        "crosswoz",
        "val → test",
        domain,
        [
            _tracker(f"{FIT} {n}", talk, intents, actions, slots, domain)
            for n, talk in enumerate(fit)
        ],
        [
            _tracker(f"{SCORE} {n}", talk, intents, actions, slots, domain)
            for n, talk in enumerate(score)
        ],
    )
    rare = [
        sum(turn.user not in intents for talk in score for turn in talk),
        sum(turn.system not in actions for talk in score for turn in talk),
        sum(len(talk) for talk in score),
    ]
    notes = [
        f"{len(fit)} conversations to fit on, {len(score)} to score on",
        f"the {INTENTS} most frequent combinations of user acts are intents, the {ACTIONS} of "
        f"system acts are actions, all others are “{OTHER}”: {rare[0]} and {rare[1]} of the "
        f"{rare[2]} turns scored",
        f"{len(slots)} slots that the user names or asks for are entities",
    ]
    return DataSet("crosswoz", [split], notes)


def kept(found: Iterable[str], count: int) -> dict[str, str]:
    """The `count` most frequent of `found`, each with a name that Rasa takes."""
    frequent = sorted(Counter(found).items(), key=lambda one: (-one[1], one[0]))[:count]
    return {acts: acts.replace(" + ", "+").replace(" ", "_") for acts, _ in frequent}


def _domain(intents: dict[str, str], actions: dict[str, str], slots: Sequence[str]) -> Any:
    from rasa.shared.core.domain import Domain

    return Domain.from_dict(
        {
            "version": "3.1",
            "intents": [*intents.values(), OTHER],
            "entities": [slot.replace(" ", "_") for slot in slots],
            "actions": [*(f"system_{name}" for name in actions.values()), f"system_{OTHER}"],
        }
    )


def _tracker(
    name: str,
    talk: Sequence[Turn],
    intents: dict[str, str],
    actions: dict[str, str],
    slots: Sequence[str],
    domain: Any,
) -> Any:
    from rasa.shared.core.constants import ACTION_LISTEN_NAME
    from rasa.shared.core.events import ActionExecuted, UserUttered
    from rasa.shared.core.generator import TrackerWithCachedStates

    listening = ActionExecuted(ACTION_LISTEN_NAME)
    listening.unpredictable = True
    events: list[Any] = [listening]
    for turn in talk:
        entities = [
            {"entity": slot.replace(" ", "_"), "value": slot}
            for slot in turn.slots
            if slot in slots
        ]
        intent = {"name": intents.get(turn.user, OTHER), "confidence": 1.0}
        events.append(UserUttered(None, intent, entities))
        events.append(ActionExecuted(f"system_{actions.get(turn.system, OTHER)}"))
        events.append(ActionExecuted(ACTION_LISTEN_NAME))
    return TrackerWithCachedStates.from_events(name, events, domain=domain, slots=domain.slots)
