"""Asking what was meant before guessing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet, UserUtteranceReverted
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events
from actions.turn import Button
from actions.wording import read_words, word, words
from daogou.text.language import Localized

_TITLES: Final = Path(__file__).with_name("faq_titles.yml")
_MEANINGS_OFFERED: Final = 3
# Of general questions two at most: they must not crowd out what can be done.
_QUESTIONS_OFFERED: Final = 2


class AskAffirmation(Action):
    """Offers the likeliest meanings of a message that was not clear, as buttons.

    An intent is offered where words.yml has `intent_<name>` for it, a general question where
    faq_titles.yml has a title; a pressed title is sent as the question that it is.
    """

    def name(self) -> str:
        return "action_default_ask_affirmation"

    async def run(
        self,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],  # noqa: ARG002
    ) -> Events:
        language = tracker.slots.get("language") or "zh"
        buttons = meanings(tracker.latest_message or {}, language)
        buttons.append({"title": word("button_none", language), "payload": "/out_of_scope"})
        dispatcher.utter_message(response="utter_ask_meaning", buttons=buttons)
        return []


class GiveUp(Action):
    """Offers a person after two messages in a row that were not understood; "yes" is enough then.

    Takes the place of Rasa's own action of that name, which leaves a "yes" without a meaning.
    """

    def name(self) -> str:
        return "action_default_fallback"

    async def run(
        self,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,  # noqa: ARG002
        domain: Mapping[str, Any],  # noqa: ARG002
    ) -> Events:
        dispatcher.utter_message(response="utter_default")
        # The message is forgotten first: what was set before it would be forgotten with it.
        return [UserUtteranceReverted(), SlotSet("awaiting", "human")]


def meanings(message: Mapping[str, Any], language: str) -> list[Button]:
    """The likeliest meanings of a message as Rasa understood it, in the order of the ranking."""
    return list(_meanings(message, language))[:_MEANINGS_OFFERED]


def _meanings(message: Mapping[str, Any], language: str) -> Iterator[Button]:
    for entry in message.get("intent_ranking") or []:
        intent = entry.get("name") or ""
        if title := _title(intent, language):
            yield {"title": title, "payload": f"/{intent}"}
        elif intent == "faq":
            yield from _questions(message, language)


def _title(intent: str, language: str) -> str:
    """What an intent is called; of several questions in one (ask_price+ask_stock) each of them."""
    parts = [f"intent_{part}" for part in intent.split("+")]
    if not all(part in words() for part in parts):
        return ""
    return word("and", language).join(word(part, language) for part in parts)


def _questions(message: Mapping[str, Any], language: str) -> list[Button]:
    ranking = ((message.get("response_selector") or {}).get("faq") or {}).get("ranking") or []
    keys = [str(entry.get("intent_response_key") or "").partition("/")[2] for entry in ranking]
    found = [titles()[key].get(language) for key in keys if key in titles()]
    return [{"title": title, "payload": title} for title in found[:_QUESTIONS_OFFERED]]


@lru_cache(maxsize=1)
def titles() -> dict[str, Localized]:
    """All entries of faq_titles.yml."""
    return read_words(_TITLES)
