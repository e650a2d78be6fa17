"""What all actions share: the shop's database, and errors that never reach a shopper."""

from __future__ import annotations

import asyncio
import logging
import secrets
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, ClassVar, Final

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.orm import Session

from actions.answers import answer_book
from actions.offering import offer_help
from actions.offers import all_offers
from actions.pausing import go_on, pause
from actions.presents import presents
from actions.quoting import OnQuote, beside_quote
from actions.turn import Turn, since_message
from actions.wording import words
from daogou.behavior.watching import watch
from daogou.catalog.lexicon_cache import LexiconCache
from daogou.catalog.other_brands import other_brands
from daogou.catalog.phrases import phrases
from daogou.database import make_engine, make_sessions
from daogou.errors import ShopError
from daogou.recommend.recommender import Recommender
from daogou.settings import get_settings

logger = logging.getLogger(__name__)

Events = list[dict[str, Any]]
# As Rasa names what checks a form's answers and what asks its questions.
_OF_FORMS: Final = ("validate_", "action_ask_")


class RefusedError(ShopError):
    """A refusal that is remembered with `events`, so that the shopper may go on from it."""

    def __init__(self, error: ShopError, events: Events) -> None:
        super().__init__(error.reason, **error.facts)
        self.events = events


class Shop:
    """The database of a process, its names of goods, recommendations, and a clock."""

    def __init__(
        self,
        sessions: Any,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        recommender: Recommender | None = None,
    ) -> None:
        self.sessions = sessions
        self.recommender = recommender or Recommender()
        self.names = LexiconCache()
        self.clock = clock


@lru_cache(maxsize=1)
def open_shop() -> Shop:
    """The shop of this process, opened when the first action needs it."""
    # A slip in a file is told when the process starts to work, not in some later turn.
    for read in (phrases, all_offers, presents, words, other_brands, answer_book):
        read()
    settings = get_settings()
    sessions = make_sessions(make_engine(settings.database_url))
    # Without the secret nobody has agreed to anything: the edge, which asks, has none either.
    if settings.edge_secret:
        watch(sessions, settings.edge_secret)
    return Shop(sessions, recommender=Recommender.from_settings(settings))


class ShopAction(Action, ABC):
    """An action whose `act` works in a thread, with one transaction.

    A refusal by the shop's rules is told in the words of domain.yml (`utter_refused_<reason>`);
    any other error is logged and the shopper gets its reference number. After both, and after
    every action that does not ask anew, no answer is awaited any more, but that to a total on show
    (see quoting.py); one that asks lets the form that was going on wait.
    """

    # The matter that is over when this action has run without asking anything; a form that was
    # left for it goes on then (see pausing.py).
    ends: ClassVar[str | None] = None
    # Which button's "yes" this action may follow; None: any. One pressed late does nothing.
    button: ClassVar[str | None] = None
    # What becomes of the total of the cart where its question was open (see quoting.py); None: the
    # question is over.
    on_quote: ClassVar[OnQuote | None] = None
    # Whether the assistant may offer something of its own behind the answer (see offers.yml).
    may_offer: ClassVar[bool] = True

    @abstractmethod
    def name(self) -> str:
        """The action's name in domain.yml; a class without one is not registered."""

    @abstractmethod
    def act(self, turn: Turn) -> Events:
        """Answer the turn; the events that follow."""

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> Events:
        """Run `act` and see to it that something sensible is said whatever happens."""
        try:
            events = await asyncio.to_thread(self._work, dispatcher, tracker, domain)
        except Exception:
            reference = secrets.token_hex(4).upper()
            logger.exception("Action %s failed, reference %s", self.name(), reference)
            dispatcher.messages.clear()
            dispatcher.utter_message(response="utter_internal_error", reference=reference)
            events = self.failed()
        asked = next((event for event in events if event.get("name") == "awaiting"), None)
        in_form = bool((tracker.active_loop or {}).get("name"))
        if asked and asked["value"]:
            # A form would take the answer to this question for one to its own.
            waits = [pause(tracker), ActiveLoop(None), SlotSet("requested_slot", None)]
            return [*events, *waits] if in_form else events
        if asked is None and tracker.slots.get("awaiting") is not None:
            # A question that an earlier action of the same turn asked stays open.
            now = any(event.get("name") == "awaiting" for event in since_message(tracker, "slot"))
            if now:
                return events
            events = [*events, SlotSet("awaiting", None)]
        if self.ends and not in_form:
            events = [*events, *go_on(tracker, self.ends)]
        return events

    def refused(self) -> Events:
        """The events after a refusal by the shop's rules."""
        return []

    def failed(self) -> Events:
        """The events after an error."""
        return []

    def _work(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> Events:
        with open_shop().sessions() as session:
            turn, events = self._answer(session, dispatcher, tracker, domain)
            if self.may_offer and all_offers() and not self.name().startswith(_OF_FORMS):
                events = [*events, *_offered(turn, events)]
        return events

    def _answer(
        self,
        session: Session,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> tuple[Turn, Events]:
        """The turn and the events of its answer, whose transaction is over."""
        shop = open_shop()
        turn: Turn | None = None
        try:
            with session.begin():
                lexicon = shop.names.get(session)
                turn = Turn(
                    *(dispatcher, tracker, domain, session, lexicon, shop.clock()),
                    recommender=shop.recommender,
                )
                if self.button and turn.button and turn.button != self.button:
                    turn.say("utter_button_late")
                    return turn, []
                events = self.act(turn)
                if self.on_quote and turn.slot("awaiting") == "checkout":
                    events = beside_quote(turn, self.on_quote, events)
                return turn, events
        except ShopError as error:
            # Caught outside of the transaction, which is rolled back by now.
            dispatcher.messages.clear()
            if turn is None:
                raise
            turn.refuse(error)
            events = [*self.refused(), *(error.events if isinstance(error, RefusedError) else [])]
            if self.on_quote and turn.slot("awaiting") == "checkout":
                # Nothing was changed: the total on show is still the one to say yes to.
                events = beside_quote(turn, "tells", events)
            return turn, events


def _offered(turn: Turn, answered: Events) -> Events:
    """The events of an offer behind the answer, which stands whatever becomes of the offer."""
    try:
        with turn.session.begin():
            return offer_help(turn, answered, all_offers())
    except Exception:
        logger.exception("Nothing is offered: what it depends on could not be read.")
        return []
