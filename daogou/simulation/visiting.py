"""One visit: the steps of a plan carried out, as long as patience lasts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from daogou.simulation.answer import Answer, Button
from daogou.simulation.evidence import Evidence
from daogou.simulation.manners import Reply, reply
from daogou.simulation.shopper import Shopper
from daogou.simulation.steps import (
    Find,
    GivenUpError,
    Look,
    Order,
    Plan,
    Press,
    Put,
    Say,
    Step,
)
from daogou.simulation.wording import Words

# Nobody talks for longer, however patient.
_MOST_TURNS: Final = 40
# So often something is said anew in other words.
_TRIES: Final = 3
_ASK_PERSON: Final = 0.35
_NONE_OF_THESE: Final = 0.2
_LONGEST_TOLD: Final = 160
# So often a question of a form is answered by one of the shopper's own, and so many tell wrong
# digits at first.
_WANDERS: Final = 0.06
_ASIDES: Final = ("faq/delivery_time", "faq/shipping_fee", "faq/service_hours", "faq/genuine")
_MISREMEMBERS: Final = 0.06


class World(Protocol):
    """The shop as a visitor meets it: the chat, and the pages."""

    async def say(self, text: str, title: str, product: str | None) -> Answer:
        """What the assistant answers to a message, or to a button of that title."""

    async def look(self, code: str, clicked: bool) -> Mapping[str, Any]:
        """A product, its page opened."""

    async def find(self, query: str, filters: Mapping[str, str]) -> Mapping[str, Any]:
        """A list of products, its page opened."""

    async def put(self, sku: str) -> bool:
        """Whether a variant went into the cart."""

    async def order(self, facts: Mapping[str, str]) -> str | None:
        """The number of the order, placed by the page."""


@dataclass
class Visit:
    """A shopper in the shop; what is counted is what `SimulatedConversation` keeps."""

    shopper: Shopper
    words: Words
    world: World
    knows: dict[str, str]
    agrees: frozenset[str] = frozenset()
    turns: int = 0
    misunderstood: int = 0
    waited: float = 0.0
    ending: str = "left"
    stuck: list[dict[str, str]] = field(default_factory=list)
    _said: Counter[str] = field(default_factory=Counter)
    _annoyed: int = 0
    _wandered: bool = False
    _last: tuple[str, str] = ("", "")

    async def carry_out(self, plan: Plan) -> Evidence:
        """Do what the plan wants until it ends; the proof of success, False where there is none."""
        result: Any = None
        step = next(plan)
        while True:
            try:
                result = await self.do(step)
            except GivenUpError:
                await self._leave()
                plan.close()
                return False
            try:
                step = plan.send(result)
            except StopIteration as ended:
                evidence: Evidence = ended.value
                # A plan that has seen that there is nothing for it says so itself.
                self.ending = "gave_up" if evidence is False else "reached"
                return evidence

    async def do(self, step: Step) -> Any:
        """Carry out one step; what came of it.

        Raises:
            GivenUpError: patience has ended, or no wording helped.
        """
        match step:
            case Say():
                return await self._until(step)
            case Press():
                answer = await self._press(step.button, step.act)
                return await self._go_on(answer, step, 0)
            case Look():
                return await self.world.look(step.code, step.clicked)
            case Find():
                return await self.world.find(step.query, step.filters)
            case Put():
                return await self.world.put(step.sku)
            case Order():
                return await self.world.order(step.facts)

    async def say(self, act: str, facts: Mapping[str, str] | None = None) -> Answer:
        """Say something, whatever the answer."""
        known = {**self.knows, **(facts or {})}
        return await self._send(self._worded(act, known), "", None, act)

    async def _until(self, step: Say) -> Answer:
        answer = await self._speak(step)
        return await self._go_on(answer, step, 1)

    async def _go_on(self, answer: Answer, step: Say | Press, tries: int) -> Answer:
        """Answer what is asked and say it anew until the step has done what it is for."""
        asked: Counter[str] = Counter()
        while not step.until(answer):
            if self.turns >= _MOST_TURNS:
                raise GivenUpError
            if picked := self._meant(answer, step):
                self.misunderstood += 1
                self._annoy(step.act, answer, by=0)
                answer = await self._press(picked, "meaning")
                continue
            told = self._reply(answer, step)
            # Asked for the same once more: it was not heard.
            question = f"{told.question} {told.act} {answer.buttons}" if told else ""
            if told and asked[question] < 2:
                asked[question] += 1
                mends = told.act.startswith("mend_")
                if mends:
                    self.misunderstood += 1
                if mends or asked[question] > 1:
                    self._annoy(told.act, answer)
                if self._wanders():
                    # Whether it asks again behind that or not, its question stays open.
                    await self.say(self.shopper.chance("aside").choice(_ASIDES))
                if self._misremembers(told.act):
                    # That it is asked for again is no fault of the assistant's.
                    asked[question] -= 1
                answer = await self._tell(told, step)
                continue
            self.misunderstood += 1
            self._annoy(step.act, answer)
            if tries >= _TRIES or isinstance(step, Press):
                raise GivenUpError
            tries += 1
            answer = await self._speak(step)
        return answer

    def _meant(self, answer: Answer, step: Say | Press) -> Button | None:
        """The button that says what was meant, where the assistant asks that."""
        if not answer.has("ask_meaning") or not isinstance(step, Say):
            return None
        for button in answer.buttons:
            if any(button.payload.startswith(f"/{intent}") for intent in step.means):
                return button
        chance = self.shopper.chance("meaning", self.turns)
        return answer.buttons[-1] if chance.random() < _NONE_OF_THESE else None

    def _reply(self, answer: Answer, step: Say | Press) -> Reply | None:
        knows = {**self.knows, **(step.facts if isinstance(step, Say) else {})}
        chance = self.shopper.chance("reply", self.turns)
        presses = chance.random() < self.shopper.presses
        found = reply(answer, knows, self.agrees, presses, chance)
        if found is None or found.button is not None:
            return found
        return found if self.words.can(self.shopper, found.act, knows) else None

    def _misremembers(self, act: str) -> bool:
        """Whether the digits of an order are told wrong: the first time, by a few."""
        proves = act in ("give_order", "give_digits") and not self._said[act]
        return proves and self.shopper.chance("misremembers").random() < _MISREMEMBERS

    def _wanders(self) -> bool:
        """Whether a question comes to mind just now; once in a visit at most."""
        chance = self.shopper.chance("wanders", self.turns)
        if self._wandered or chance.random() >= _WANDERS:
            return False
        self._wandered = True
        return True

    async def _tell(self, told: Reply, step: Say | Press) -> Answer:
        if told.button is None:
            facts = {**self.knows, **(step.facts if isinstance(step, Say) else {})}
            if self._misremembers(told.act):
                facts["digits"] = facts["digits"][::-1]
            return await self.say(told.act, facts)
        if told.button.title == told.button.payload:
            return await self._send(told.button.payload, "", None, told.act)
        return await self._press(told.button, told.act)

    async def _speak(self, step: Say) -> Answer:
        text = self._worded(step.act, {**self.knows, **step.facts})
        return await self._send(text, "", step.product, step.act)

    def _worded(self, act: str, facts: Mapping[str, str]) -> str:
        text = self.words.say(self.shopper, act, facts, self._said[act])
        self._said[act] += 1
        return self.words.slipped(self.shopper, text, self.turns, facts)

    async def _press(self, button: Button, act: str) -> Answer:
        return await self._send(button.payload, button.title, None, act)

    async def _send(self, text: str, title: str, product: str | None, act: str) -> Answer:
        answer = await self.world.say(text, title, product)
        self.turns += 1
        self.waited += answer.seconds
        self._last = (act, title or text)
        return answer

    def _annoy(self, act: str, answer: Answer, by: int = 1) -> None:
        """Note an answer that did not help; patience wears down.

        Raises:
            GivenUpError: none is left.
        """
        said_act, said = self._last
        told = {"act": said_act or act, "said": said, "answered": answer.text[:_LONGEST_TOLD]}
        self.stuck.append({**told, "names": " ".join(answer.names)})
        self._annoyed += by
        if self._annoyed >= self.shopper.patience:
            raise GivenUpError

    async def _leave(self) -> None:
        """Without what they came for: some ask for a person, some say so, the others just go."""
        self.ending = "gave_up"
        chance = self.shopper.chance("leaving")
        if chance.random() < _ASK_PERSON:
            answer = await self.say("ask_person")
            if answer.has("handover", "handover_closed"):
                self.ending = "asked_person"
        elif chance.random() < 0.4:
            await self.say("give_up")
