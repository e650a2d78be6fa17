"""What of the assistant conversations exercise, and what none does.

Something is exercised where it happened while a conversation was played:

- intents: a message was understood so, or a payload said so
- entities: one was found in a message
- slots: it was given a value (not emptied)
- forms: it was active after a message, or ran
- rules, stories: see `rasa_side/rule_use.py` and `rasa_side/story_use.py`
- responses: a message was made of it, counted for each language that it is written in
- actions: it ran, or checked a form's answers
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from daogou.converse.conversation import Place
from daogou.converse.inventory import Inventory
from daogou.converse.outcome import Outcome, Ran, Said, SetSlot


@dataclass(frozen=True)
class Share:
    """How much of a kind was exercised; `missing` with their places where they have one."""

    kind: str
    exercised: int
    total: int
    missing: tuple[tuple[str, Place | None], ...]

    @property
    def share(self) -> float:
        """From 0 to 1; 1 where there is nothing of the kind."""
        return self.exercised / self.total if self.total else 1.0


def coverage(outcomes: Sequence[Outcome], inventory: Inventory) -> list[Share]:
    """The shares of all kinds; responses of each language are a kind of their own."""
    happened = [one for outcome in outcomes for one in outcome.happenings()]
    played = [turn for outcome in outcomes for turn in outcome.played]
    ran = {one.name for one in happened if isinstance(one, Ran)}
    said = {(one.response, one.language) for one in happened if isinstance(one, Said)}
    shares = [
        _share("intents", inventory.intents, (turn.intent for turn in played)),
        _share(
            "entities", inventory.entities, (entity for turn in played for entity in turn.entities)
        ),
        _share(
            "slots",
            inventory.slots,
            (one.name for one in happened if isinstance(one, SetSlot) and one.value is not None),
        ),
        _share("forms", inventory.forms, {turn.loop for turn in played if turn.loop} | ran),
        _share(
            "rules",
            inventory.rules,
            (name for outcome in outcomes for name in outcome.rules),
            inventory.rules,
        ),
        _share(
            "stories",
            inventory.stories,
            (name for outcome in outcomes for name in outcome.stories),
            inventory.stories,
        ),
    ]
    for language in sorted({one for spoken in inventory.responses.values() for one in spoken}):
        written = [name for name, spoken in inventory.responses.items() if language in spoken]
        uttered = (name for name, spoken in said if spoken == language and name)
        shares.append(_share(f"responses ({language})", written, uttered))
    called = (name for turn in played for name in turn.called)
    shares.append(_share("actions", inventory.actions, ran.union(called)))
    return shares


def too_low(shares: Sequence[Share], least: float) -> list[Share]:
    """Those below `least`."""
    return [share for share in shares if share.share < least]


def _share(
    kind: str,
    known: Iterable[str],
    exercised: Iterable[str],
    places: dict[str, Place] | None = None,
) -> Share:
    names = set(known)
    missing = sorted(names - set(exercised))
    where = places or {}
    return Share(
        kind,
        len(names) - len(missing),
        len(names),
        tuple((name, where.get(name)) for name in missing),
    )
