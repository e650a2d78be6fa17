"""What forms have in common: answers, corrections of earlier ones, and changes of subject.

A form's validation action has the name `validate_<form>`. Rasa runs it when the form begins, after
each message, and when the form goes on after something else was answered. `read` finds answers in
the message whatever intent it was taken for; only where it finds none does the intent decide.
Somebody who asks something else gets that answered by the ordinary rules, and the form asks again,
briefly. docs/conversation.md, "Inside a form", tells the whole.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar, Final

from rasa_sdk.events import ActionExecutionRejected, SlotSet

from actions.base import Events
from actions.correcting import AGAIN, CONFIRMED, Answers, Correcting, events_of
from actions.corrections import Correction, find_correction
from actions.messages import came_back, sent_again
from actions.pausing import pause, resumed
from actions.turn import Turn
from daogou.errors import ShopError
from daogou.text.assent import asks_for_more, parse_yes_no, says_never_mind
from daogou.text.hesitation import hesitates, says_perhaps
from daogou.text.normalise import fold
from daogou.text.questions import asks_for_a_fact, is_question

# With these intents a message is meant as an answer even where none can be found in it.
MEANT_AS_ANSWER = frozenset({"inform", "affirm", "deny", "nlu_fallback", ""})
# With these it may be no more than a yes: "好的谢谢", "不错".
_MAY_AGREE = MEANT_AS_ANSWER | {"thank", "praise", "chitchat", "checkout"}
# With these it never is, whatever it looks like.
NEVER_ANSWER = frozenset({"stop", "request_human", "change_language"})
# With these, and worded as a question, it asks something although it may look like an answer.
ASKING = frozenset(
    {
        *("faq", "chitchat", "ask_price", "ask_stock", "ask_details", "ask_reviews"),
        *("compare_products", "search_product", "refine_search", "recommend_product"),
        *("ask_promotion", "show_more", "ask_help", "bot_challenge", "view_cart", "out_of_scope"),
    }
)
# With these matters the words count by which they were asked for.
_KEPT_IN_WORDS: Final = frozenset({"address", "return", "exchange"})
# A "no" to a summary that wants something in it changed.
_SAYS_WRONG: Final = re.compile(
    r"不对|不太对|不是这|错|有误|\b(?:wrong|incorrect|mistake|typo|not (?:quite )?right)\b", re.I
)


# What may stand around an answer and is no part of it.
_MARKS: Final = " ,.;!?。、~…"


class Form(Correcting):
    """Reads the answers to a form's questions."""

    # The most characters that an answer may have.
    longest: ClassVar[int] = 300
    # Slots that the form asks for only when they are to be changed.
    also: ClassVar[tuple[str, ...]] = ()
    # Whether a message that brings another matter up is no answer, whatever it looks like.
    other_first: ClassVar[bool] = False
    # The intents that bring this form's own matter up.
    own_intents: ClassVar[frozenset[str]] = frozenset()
    # Whether an answer that sounds like a request is kept in its words as well.
    hears_requests: ClassVar[bool] = False

    @abstractmethod
    def begin(self, turn: Turn) -> Answers:
        """What is known before the first question; `requested_slot: None` ends the form at once.

        Raises:
            ShopError: the form's purpose is refused; it is told and the form ends.
        """

    @abstractmethod
    def unclear(self, turn: Turn, slot: str) -> None:
        """Say that an answer to the question for `slot` was not understood."""

    @property
    def form(self) -> str:
        """The name of the form."""
        return str(self.name()).removeprefix("validate_")

    def slots(self, turn: Turn) -> list[str]:
        """The slots that the form fills, in order."""
        required = list(turn.domain["forms"][self.form]["required_slots"])
        return [*(slot for slot in self.also if slot not in required), *required]

    def act(self, turn: Turn) -> Events:
        """The events of the answers; none, or a rejection, where there was no answer."""
        slot = turn.slot("requested_slot")
        if slot not in self.slots(turn):
            return self._begin(turn)
        if came_back(turn.tracker, self.form):
            return [AGAIN]
        if self._pressed_late(turn, slot) or sent_again(turn.tracker, self.slots(turn)):
            return [AGAIN]
        correction = find_correction(
            turn.text, self.slots(turn), bare_names=slot == CONFIRMED and not turn.is_payload
        )
        if correction and self._may_correct(turn, correction):
            events = self.corrected(turn, slot, correction)
            if events:
                return events
        offered = self.is_offered(turn, slot)
        if not offered and self.leaves(turn, slot):
            return []
        if not offered and says_never_mind(turn.text):
            return self._stopped(turn)
        if len(turn.text) > self.longest:
            turn.say("utter_answer_too_long", limit=self.longest)
            return [AGAIN]
        if not offered and self.asks(turn):
            return []
        if self.other_first and not offered and self._other_matter(turn):
            return self._no_answer(turn, slot)
        try:
            answers = self._read(turn, slot)
        except ShopError as error:
            turn.refuse(error)
            return [SlotSet(slot, None), AGAIN]
        if not answers:
            return self._no_answer(turn, slot)
        told = request_told(turn, task_of(turn.domain, turn.intent)) if self.hears_requests else []
        return [*told, *events_of(answers)]

    def is_offered(self, turn: Turn, slot: str) -> bool:
        """Whether the message is, word by word, one of the answers that the question offers."""
        offered = {fold(words).strip(_MARKS) for words in self.offers(turn, slot)}
        return fold(turn.text).strip(_MARKS) in offered - {""}

    def offers(self, turn: Turn, slot: str) -> set[str]:
        """What the buttons of the question for `slot` say and send."""
        asked = turn.domain["responses"].get(f"utter_ask_{slot}") or ()
        buttons = [button for one in asked for button in one.get("buttons") or ()]
        # A button that carries an intent means just that.
        answers = [button for button in buttons if not button["payload"].startswith("/")]
        return {words for button in answers for words in (button["title"], button["payload"])}

    def leaves(self, turn: Turn, slot: str) -> bool:
        """Whether the message ends or leaves the form at the question for `slot`."""
        del slot
        return turn.intent in NEVER_ANSWER

    def asks(self, turn: Turn) -> bool:
        """Whether the message asks something, although it may look like an answer."""
        return not ASKING.isdisjoint(turn.parts) and is_question(turn.text)

    def turn_to(self, turn: Turn, task: str) -> Events:
        """Another matter of an order was brought up: the rules lead on from here."""
        left = pause(turn.tracker)
        told = request_told(turn, task)
        return [left, SlotSet("task", task), *told, ActionExecutionRejected(self.form)]

    def failed(self) -> Events:
        return [SlotSet("requested_slot", None)]

    def _begin(self, turn: Turn) -> Events:
        # Answers of an earlier, abandoned round are not those of this one.
        fresh: Answers = dict.fromkeys(self.slots(turn))
        known = resumed(turn.tracker, self.form)
        if known is not None:
            events = [*events_of({**fresh, **known}), SlotSet("awaiting", None)]
            return [*events, AGAIN]
        try:
            fresh.update(self.begin(turn))
        except ShopError as error:
            turn.refuse(error)
            fresh["requested_slot"] = None
        return [*events_of(fresh), SlotSet("awaiting", None)]

    def _read(self, turn: Turn, slot: str) -> Answers:
        """The answers in the message; at the summary also those that it changes."""
        if slot != CONFIRMED:
            return self.read(turn, slot)
        found = self.find(turn)
        new = {name: value for name, value in found.items() if value != turn.slot(name)}
        if new:
            return self.changed(turn, new)
        agreed = self.agreed(turn)
        if agreed is False and _SAYS_WRONG.search(turn.text):
            return {"asking": "change"}
        if agreed is False and found:
            # "不喜欢" after that reason: told again, and hardly a no to the return.
            return {"asking": "again"}
        return {} if agreed is None else {CONFIRMED: agreed}

    def agreed(self, turn: Turn) -> bool | None:
        """Whether the message says yes or no to the summary.

        Nothing is done on a yes that waits, doubts or asks for something else besides.
        """
        if self._says_the_button(turn) or (turn.intent == "affirm" and turn.is_payload):
            return True
        if says_perhaps(turn.text):
            return None
        if turn.intent == "deny":
            return False
        if turn.intent == "affirm" and not asks_for_more(turn.text):
            return None if hesitates(turn.text) else True
        agreed = parse_yes_no(turn.text)
        if agreed is False:
            return None if is_question(turn.text) else False
        meant = turn.intent in _MAY_AGREE or turn.unsure or self.is_own(turn)
        return agreed if meant and not hesitates(turn.text) else None

    def _says_the_button(self, turn: Turn) -> bool:
        """Whether the message is what stands on the button that says yes to the summary."""
        told = turn.domain["responses"].get(f"utter_confirm_{self.form}") or ()
        buttons = [button for one in told for button in one.get("buttons") or ()]
        yes = {button["title"] for button in buttons if button["payload"].startswith("/affirm")}
        return fold(turn.text).strip(_MARKS) in map(fold, yes)

    def _no_answer(self, turn: Turn, slot: str) -> Events:
        if turn.intent == "deny" and slot != CONFIRMED:
            # "No thanks" to a question that has no no: the shopper does not want to go on.
            return self._stopped(turn)
        if turn.intent in MEANT_AS_ANSWER or turn.unsure:
            self.unclear(turn, slot)
            return [SlotSet(slot, None), AGAIN]
        if self.is_own(turn):
            return [AGAIN]
        task = task_of(turn.domain, turn.intent)
        return self.turn_to(turn, task) if task else []

    @staticmethod
    def _stopped(turn: Turn) -> Events:
        turn.say("utter_stopped")
        return [SlotSet("requested_slot", None), SlotSet(CONFIRMED, None)]

    def _pressed_late(self, turn: Turn, slot: str) -> bool:
        """Whether a button of another question was pressed: it answers nothing here."""
        return turn.button is not None and (turn.button != self.form or slot != CONFIRMED)

    def is_own(self, turn: Turn) -> bool:
        """Whether the message only brings this form's own matter up again."""
        return turn.intent in self.own_intents

    def _may_correct(self, turn: Turn, said: Correction) -> bool:
        """Whether the message is not rather about something else."""
        if turn.intent in NEVER_ANSWER - {"stop"} or (said.named and asks_for_a_fact(turn.text)):
            return False
        return said.named is not None or not self._other_matter(turn)

    def _other_matter(self, turn: Turn) -> bool:
        """Whether the message brings another matter of an order up."""
        return task_of(turn.domain, turn.intent) is not None and not self.is_own(turn)


def request_told(turn: Turn, task: str | None) -> Events:
    """The event that keeps the words of a request; outside of forms domain.yml keeps them."""
    return [SlotSet("request_text", turn.text)] if task in _KEPT_IN_WORDS else []


def keeps_words(turn: Turn) -> bool:
    """Whether the present matter reads the words with which it was asked for."""
    return turn.slot("task") in _KEPT_IN_WORDS


def task_of(domain: Mapping[str, Any], intent: str) -> str | None:
    """The matter of an order that an intent begins, as the slot `task` of domain.yml maps it."""
    for mapping in domain["slots"]["task"]["mappings"]:
        if mapping.get("intent") == intent:
            return str(mapping["value"])
    return None
