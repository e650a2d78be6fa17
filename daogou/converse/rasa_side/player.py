"""Plays conversations in this process."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from rasa.core.policies.rule_policy import RulePolicy

from actions.base import open_shop
from daogou.converse.checks import failures
from daogou.converse.conversation import Conversation, Surroundings
from daogou.converse.inventory import Inventory
from daogou.converse.outcome import Failure, Outcome, Played
from daogou.converse.rasa_side.assistant import Assistant
from daogou.converse.rasa_side.made_of import inventory
from daogou.converse.rasa_side.rule_use import RuleUse
from daogou.converse.rasa_side.story_use import StoryUse
from daogou.converse.rasa_side.training_data import read_training_data
from daogou.converse.shop_people import customer_ending
from daogou.errors import DataError


class Player:
    """The assistant with everything that a conversation needs around it.

    `fresh_shop` makes the shop as on the first day; `now` is the time that actions see when a
    conversation begins that names no other.
    """

    def __init__(
        self,
        model: Path,
        project: Path,
        fresh_shop: Callable[[], None],
        now: datetime,
    ) -> None:
        self._fresh_shop = fresh_shop
        self._now = now
        fresh_shop()
        self._assistant = Assistant(model, project)
        processor = self._assistant.agent.processor
        assert processor is not None
        domain = processor.domain
        data = read_training_data(project, domain)
        self._rules = RuleUse(_rule_policy(processor.graph_runner), data.rules, domain)
        self._stories = StoryUse(data.stories, domain)
        self.inventory: Inventory = inventory(domain, project)

    def play(self, conversation: Conversation) -> Outcome:
        """Play one, up to the first turn that fails."""
        self._fresh_shop()
        open_shop().clock = _clock(conversation.now or self._now)
        self._rules.begin()
        name = f"{conversation.id} {uuid4().hex}"
        fixtures = [(slot.name, slot.value) for slot in conversation.fixtures]
        opened = self._assistant.begin(name, fixtures)
        went: list[Played] = []
        failed: list[Failure] = []
        for turn in conversation.turns:
            try:
                went.append(self._assistant.hear(name, turn.user, _metadata(turn.around)))
            except DataError as error:
                failed = [Failure(turn.place, "an answer", str(error))]
                break
            except Exception:
                failed = [Failure(turn.place, "an answer", traceback.format_exc())]
                break
            failed = list(failures(turn, went[-1]))
            if failed:
                break
        return Outcome(
            conversation,
            tuple(went),
            tuple(failed),
            self._rules.exercised(),
            self._stories.exercised(self._assistant.tracker(name)),
            opened,
        )


def _metadata(around: Surroundings) -> dict[str, Any]:
    """What the edge would send with a message."""
    told: dict[str, Any] = dict(around.page)
    if around.customer:
        with open_shop().sessions() as session:
            told["customer"] = customer_ending(session, around.customer)
    return told


def _clock(begin: datetime) -> Callable[[], datetime]:
    """A clock that shows `begin` now and goes on from there."""
    started = time.monotonic()
    return lambda: begin + timedelta(seconds=time.monotonic() - started)


def _rule_policy(runner: object) -> RulePolicy | None:
    """The rule policy of a loaded model."""
    nodes = getattr(runner, "_instantiated_nodes", {}).values()
    return next((n._component for n in nodes if isinstance(n._component, RulePolicy)), None)
