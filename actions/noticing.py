"""What each message tells beside its words: the language of the talk, and the page that is open."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import base, history
from actions.answers import answer_book
from actions.base import Events
from actions.editions import in_edition
from actions.results import put_aside
from actions.turn import Turn
from daogou.catalog.phrases import phrases
from daogou.orders.delivery_words import is_likely_name, read_delivery
from daogou.orders.invoice_words import is_company, read_invoice
from daogou.text.language import LANGUAGES, Language, detect
from daogou.text.turn_language import (
    is_of_the_talk,
    says_language,
    turn_language,
    wished_language,
)

# The open question, in the slot `awaiting`, where a message asks about the order looked up: what
# was paid for it, or what is in it.
_ORDER: Final = "order"


class Notice(Action):
    """Runs with every message, before anything answers it."""

    def name(self) -> str:
        return "action_notice"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> Events:
        """The events of a language or a page that is another than before."""
        events = _language(tracker)
        if _may_be_of_goods(tracker) and (
            of_goods := await asyncio.to_thread(_edition, dispatcher, tracker, domain)
        ):
            events = of_goods
        events += _of_order(tracker)
        told = ((tracker.latest_message or {}).get("metadata") or {}).get("product")
        if told != tracker.slots.get("page"):
            events += await asyncio.to_thread(_page, dispatcher, tracker, domain, told)
        return events


def _of_order(tracker: Tracker) -> Events:
    """With an order looked up "how much have I paid" and "what's in my order" are about it,
    whatever they are taken for: rules go by the question that is open."""
    text = str((tracker.latest_message or {}).get("text") or "").rstrip(" ?？")
    free = tracker.slots.get("verified_order") and not (tracker.active_loop or {}).get("name")
    asked = bool(free) and any(phrases().is_just(key, text) for key in ("paid", "inside"))
    if asked == (tracker.slots.get("awaiting") == _ORDER):
        return []
    return [SlotSet("awaiting", _ORDER if asked else None)]


def _page(
    dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any], told: Any
) -> Events:
    """A product's page that was opened counts as talked about then; an unknown code as none."""
    shop = base.open_shop()
    with shop.sessions() as session:
        lexicon = shop.names.get(session)
        page = told if told in lexicon.codes("product") else None
        if page == tracker.slots.get("page"):
            return []
        turn = Turn(dispatcher, tracker, domain, session, lexicon, shop.clock())
        return [SlotSet("page", page), *(history.focus_on(turn, page) if page else [])]


def _may_be_of_goods(tracker: Tracker) -> bool:
    """Whether a message taken for the wish for another language may be about an edition."""
    message = tracker.latest_message or {}
    wished = (message.get("intent") or {}).get("name") == "change_language"
    shown = tracker.slots.get("criteria") and not (tracker.active_loop or {}).get("name")
    return bool(wished and shown) and not is_of_the_talk(str(message.get("text") or ""))


def _edition(
    dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
) -> Events:
    """Of goods in several languages an edition is meant: the next condition of the search.

    Nothing can be shown before the answer to the message, which then offers to show them.
    """
    shop = base.open_shop()
    with shop.sessions() as session:
        lexicon = shop.names.get(session)
        turn = Turn(dispatcher, tracker, domain, session, lexicon, shop.clock())
        wanted = in_edition(turn)
        if wanted is None:
            return []
        # The answer to a wish for another language goes by this slot.
        kept = SlotSet("language_pinned", False)
        return [*put_aside(turn, wanted), SlotSet("awaiting", "kind"), kept]


def _language(tracker: Tracker) -> Events:
    """The language of the message, or the one that is asked for and stays.

    A page in another language than before counts as well, until the words say otherwise.
    """
    message = tracker.latest_message or {}
    text = str(message.get("text") or "")
    known: Language = tracker.slots.get("language") or "zh"
    if (message.get("intent") or {}).get("name") == "change_language":
        return [
            SlotSet("language", wished_language(text, known)),
            SlotSet("language_pinned", True),
        ]
    language = _page_language(tracker) or known
    silent = text.startswith("/") or tracker.slots.get("language_pinned")
    if not silent and not _is_mere_answer(tracker, text):
        language = turn_language(text, language, _settled(tracker))
    return [] if language == known else [SlotSet("language", language)]


def _page_language(tracker: Tracker) -> Language | None:
    """The language of the page where it is another than with the message before."""
    told = [
        (event.get("metadata") or {}).get("language")
        for event in tracker.events
        if event.get("event") == "user"
    ]
    if not told or told[-1] not in LANGUAGES or told[-1] in told[-2:-1]:
        return None
    language: Language = told[-1]
    return language


def _is_mere_answer(tracker: Tracker, text: str) -> bool:
    """Whether a form asked for a name or an address, and got one in whatever language."""
    asked = answer_book().answers.get(str(tracker.slots.get("requested_slot")))
    if asked is None or not asked.any_language or says_language(text):
        return False
    said = read_delivery(text)
    invoice = read_invoice(text)
    likely = is_likely_name(said.recipient or "") or said.phone or said.address
    return bool(likely or invoice.email or invoice.tax_number or is_company(text))


def _settled(tracker: Tracker) -> bool:
    """Whether an earlier message has told its language; of a long talk the beginning is cut off."""
    if any((event.get("metadata") or {}).get("carried") for event in tracker.events):
        return True
    texts = [
        str(event.get("text") or "") for event in tracker.events if event.get("event") == "user"
    ]
    return any(detect(text) for text in texts[:-1] if not text.startswith("/"))
