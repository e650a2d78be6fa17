"""The assistant of one process: the model loaded once, spoken to in many conversations."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.utils import AvailableEndpoints
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.log_utils import configure_structlog

from daogou.converse.outcome import Happening, Played
from daogou.converse.rasa_side.actions_in_process import ActionsInProcess
from daogou.converse.rasa_side.recording import happened, played
from daogou.orders.owners import EDGE_CHANNEL


class Assistant:
    """Rasa's agent with the action server of this process.

    `project` is the folder of endpoints.yml; its stores and brokers are left alone, conversations
    live in memory.
    """

    def __init__(self, model: Path, project: Path) -> None:
        # Rasa's own log tells every step unless it is told not to.
        configure_structlog(logging.ERROR)
        endpoints = AvailableEndpoints.read_endpoints(str(project / "endpoints.yml"))
        self.actions = ActionsInProcess(endpoints.action.kwargs if endpoints.action else {})
        self.agent = Agent.load(str(model), generator=endpoints.nlg, action_endpoint=self.actions)
        self._loop = asyncio.new_event_loop()
        self._log = _Errors()

    def begin(self, conversation: str, slots: Iterable[tuple[str, Any]]) -> tuple[Happening, ...]:
        """Open a conversation with slots that have values already; what opening it did."""
        return self._loop.run_until_complete(self._begin(conversation, list(slots)))

    def hear(self, conversation: str, text: str, metadata: dict[str, Any]) -> Played:
        """Send a message, as the edge does, and tell what followed."""
        before = len(self.tracker(conversation).events)
        self.actions.called.clear()
        channel = CollectingOutputChannel()
        started = time.perf_counter()
        with self._log.collected() as errors:
            self._loop.run_until_complete(
                self.agent.handle_message(
                    UserMessage(
                        text, channel, conversation, input_channel=EDGE_CHANNEL, metadata=metadata
                    )
                )
            )
        seconds = time.perf_counter() - started
        # A session that began meanwhile would hide what was heard and said before it.
        tracker = self._loop.run_until_complete(
            self.agent.tracker_store.get_or_create_full_tracker(conversation, False)
        )
        return played(text, tracker, before, list(self.actions.called), seconds, errors)

    def tracker(self, conversation: str) -> DialogueStateTracker:
        """Rasa's memory of a conversation."""
        found = self.agent.tracker_store.get_or_create_tracker(
            conversation, append_action_listen=False
        )
        return self._loop.run_until_complete(found)

    async def _begin(
        self, conversation: str, slots: list[tuple[str, Any]]
    ) -> tuple[Happening, ...]:
        processor = self.agent.processor
        assert processor is not None
        channel = CollectingOutputChannel()
        tracker = await processor.fetch_tracker_with_initial_session(conversation, channel)
        opened = tuple(happened(tracker.events, tracker.get_slot("language")))
        for name, value in slots:
            tracker.update(SlotSet(name, value))
        await processor.save_tracker(tracker)
        return opened


# Whose errors count: the shop's own code, and what runs it.
_LOGGERS: Final = ("actions", "daogou", "rasa.core", "rasa_sdk")


class _Errors(logging.Handler):
    """Keeps what is logged as an error, each once."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self._found: list[str] = []
        self.setFormatter(logging.Formatter("%(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        told = self.format(record)
        if record.name.startswith(_LOGGERS) and told not in self._found:
            self._found.append(told)

    @contextmanager
    def collected(self) -> Iterator[list[str]]:
        """The errors that are logged in the block."""
        self._found = []
        logging.getLogger().addHandler(self)
        try:
            yield self._found
        finally:
            logging.getLogger().removeHandler(self)
