"""One turn of a conversation as actions see it."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.orm import Session

from actions.wording import plain, without_articles, word
from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import Lexicon
from daogou.catalog.query import EntityMention
from daogou.errors import DataError, ShopError
from daogou.orders.own_orders import is_customer
from daogou.orders.owners import conversation_owner, customer_owner, signed_customer
from daogou.orders.repeats import first_time
from daogou.recommend.recommender import Recommender

logger = logging.getLogger(__name__)

Button = dict[str, str]

# Refusals in the words of the form that asks for the same thing.
_ASKED_AGAIN = frozenset(
    {"bad_recipient", "bad_phone", "bad_address", "bad_title", "bad_tax_number", "bad_email"}
)

# From this probability on a product family is taken for what the shopper means.
_SURE = 0.7
# Below this confidence a message within a form is rather an answer than what its intent says.
# Measured with messages written for it alone: of 299 requests that were read rightly, how many
# count as unsure; of 21 misread ones, and of 121 answers to questions of forms, how many pass as
# another request.
#     bound                      0.5  0.6  0.7  0.8
#     right but unsure             2    8   12   20
#     misread and let through     20   17   13   11
#     answers let through         35   25   18   16
# 0.7 errs least; 0.6 is most of that, and a question asked in a form is less often passed over.
_UNSURE = 0.6
# Names in which the entity extractor forgives slips, seeing the words around them.
_MISSPELT = frozenset({"brand", "category", "product"})


@dataclass(frozen=True)
class Turn:
    """The message, what is remembered, and the means to answer.

    `part`: from where to where of the message this turn is about; None for all of it.
    """

    dispatcher: CollectingDispatcher
    tracker: Tracker
    domain: Mapping[str, Any]
    session: Session
    lexicon: Lexicon
    now: datetime
    # The question that this message is the late answer to: its intent and what it said.
    asked: Mapping[str, Any] | None = None
    part: tuple[int, int] | None = None
    recommender: Recommender = field(default_factory=Recommender)

    def only(self, part: tuple[int, int]) -> Turn:
        """This turn as if only that part had been written, and meant as an answer."""
        return replace(self, part=part)

    @property
    def language(self) -> str:
        """The language to answer in."""
        return self.slot("language") or "zh"

    @property
    def conversation(self) -> str:
        """The conversation's id."""
        return str(self.tracker.sender_id)

    @cached_property
    def customer(self) -> int | None:
        """The customer whom the shop has signed in and knows; None for a visitor."""
        told = signed_customer(self.tracker.events or [])
        return told if told is not None and is_customer(self.session, told) else None

    @property
    def owner(self) -> str:
        """Whose the cart is: the customer's, or the conversation's of a visitor."""
        if self.customer is None:
            return conversation_owner(self.conversation)
        return customer_owner(self.customer)

    @property
    def in_form(self) -> bool:
        """Whether a form is going on."""
        return bool((self.tracker.active_loop or {}).get("name"))

    @property
    def message(self) -> Mapping[str, Any]:
        """What Rasa understood."""
        return self.tracker.latest_message or {}

    @property
    def intent(self) -> str:
        """The intent of the message, or of the question it answers; empty where there is none."""
        if self.part:
            return "inform"
        if self.asked:
            return str(self.asked["intent"])
        return str((self.message.get("intent") or {}).get("name") or "")

    @property
    def unsure(self) -> bool:
        """Whether the intent is little more than a guess."""
        confidence = (self.message.get("intent") or {}).get("confidence")
        return confidence is not None and float(confidence) < _UNSURE

    @property
    def parts(self) -> list[str]:
        """The intents of a message that asks several things at once (ask_price+ask_stock)."""
        return self.intent.split("+")

    @property
    def family(self) -> str | None:
        """The product family that the message speaks of, where the model is fairly sure of one."""
        told = self.message.get("product_family") or {}
        name = told.get("name")
        if float(told.get("confidence") or 0.0) < _SURE or name not in self.lexicon.codes(
            "category"
        ):
            return None
        return str(name)

    @property
    def is_payload(self) -> bool:
        """Whether a button was pressed instead of something written."""
        return str(self.message.get("text") or "").startswith("/")

    @property
    def text(self) -> str:
        """What the shopper wrote; a pressed button gives the values that it carries."""
        if self.is_payload:
            return " ".join(one.text for one in self.mentions if one.entity != "button")
        text = str(self.message.get("text") or "")
        return text[slice(*self.part)] if self.part else text

    @property
    def button(self) -> str | None:
        """What the pressed button was shown for, where it says so (see docs/conversation.md)."""
        if not self.is_payload:
            return None
        return next(iter(self.said("button")), None)

    def first_time(self, effect: str) -> bool:
        """Whether the message has not had `effect` yet; one that arrives twice has it once."""
        return first_time(
            self.session,
            self.owner,
            effect,
            str(self.message.get("text") or ""),
            self.now,
            message_id=self.client_id,
            pressed=self.is_payload,
        )

    @property
    def client_id(self) -> str | None:
        """The id that the shopper's program, or the edge, gave the message; None without one."""
        metadata = self.message.get("metadata") or {}
        told = metadata.get("message_id") or metadata.get("message")
        return str(told) if told else None

    @cached_property
    def mentions(self) -> list[EntityMention]:
        """The entities of the message with the words that were written, or meant."""
        text = str(self.message.get("text") or "")
        found = []
        for entity in self.message.get("entities") or []:
            start, end = entity.get("start"), entity.get("end")
            placed = not self.is_payload and start is not None and end is not None
            surface = text[start:end] if placed else str(entity.get("value") or "")
            place = (start, end) if placed else (-1, -1)
            if self.part and not (self.part[0] <= place[0] and place[1] <= self.part[1]):
                continue
            found.append(EntityMention(entity["entity"], self._meant(entity, surface), *place))
        if self.asked:
            said = self.asked.get("said") or {}
            found += [EntityMention(kind, text) for kind, text in said.items()]
        return found

    def _meant(self, entity: Mapping[str, Any], surface: str) -> str:
        """The words of an entity; of a name with a slip that only the extractor sees, the name."""
        kind = entity["entity"]
        codes = (entity.get("additional_info") or {}).get("codes")
        if kind not in _MISSPELT or not codes:
            return surface
        if not set(codes).isdisjoint(self.lexicon.resolve(kind, surface)):
            return surface
        return self.lexicon.label(kind, codes[0]).get(self.language)

    def said(self, entity: str) -> list[str]:
        """The surface texts of the entities of one kind."""
        return [mention.text for mention in self.mentions if mention.entity == entity]

    def answered(self, names: Collection[str]) -> bool:
        """Whether one of these actions has already answered this message."""
        return any(event.get("name") in names for event in since_message(self.tracker, "action"))

    def slot(self, name: str) -> Any:
        """What is remembered under `name`, None where nothing is."""
        return self.tracker.slots.get(name)

    @property
    def criteria(self) -> Criteria | None:
        """The running search, None before the first one."""
        try:
            return Criteria.from_dict(self.slot("criteria")) if self.slot("criteria") else None
        except DataError:
            # Remembered by an older version: a new search is better than an error.
            return None

    @property
    def talked(self) -> list[str]:
        """Codes of the products that were talked about, the latest last."""
        return list(self.slot("talked") or [])

    @property
    def declined(self) -> list[str]:
        """Codes of the products that the shopper did not want, the latest last."""
        return list(self.slot("declined") or [])

    @property
    def shown(self) -> list[str]:
        """Codes of the products on show, in order."""
        return list(self.slot("shown") or [])

    def word(self, key: str, **values: Any) -> str:
        """An entry of words.yml in the language of the turn."""
        return word(key, self.language, **values)

    def say(
        self,
        response: str,
        *,
        card: Mapping[str, Any] | None = None,
        buttons: list[Button] | None = None,
        **facts: Any,
    ) -> None:
        """Answer with a response of domain.yml, its variables filled in, and a card payload."""
        filled = {name: plain(value, self.language) for name, value in facts.items()}
        if self.language == "en":
            filled = without_articles(self._wording(response), filled)
        # What clients add to a card, such as labels, is to be in its language.
        told = None if card is None else {**card, "language": self.language}
        self.dispatcher.utter_message(
            response=response, json_message=told, buttons=buttons, **filled
        )

    def _wording(self, response: str) -> str:
        """The texts of a response of domain.yml in the language of the turn."""
        texts = (self.domain.get("responses") or {}).get(response) or []
        told = [
            str(one.get("text") or "")
            for one in texts
            if all(
                condition.get("value") == self.language
                for condition in one.get("condition") or []
                if condition.get("name") == "language"
            )
        ]
        return "\n".join(told)

    def refuse(self, error: ShopError) -> None:
        """Say which rule of the shop does not allow something, and what that means here."""
        prefix = "utter" if error.reason in _ASKED_AGAIN else "utter_refused"
        response = f"{prefix}_{error.reason}"
        if response not in (self.domain.get("responses") or {}):
            logger.warning("domain.yml has no response for the refusal %s", error)
            response = "utter_refused"
        facts: dict[str, Any] = error.facts
        self.say(response, **facts)


def since_message(tracker: Tracker, kind: str) -> Iterator[Mapping[str, Any]]:
    """The events of one kind since the last message, the newest first."""
    for event in reversed(tracker.events or []):
        if event.get("event") == "user":
            return
        if event.get("event") == kind:
            yield event
