"""Returns: which goods, why, a yes, and the request; exchanges build on it (see exchange.py)."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import Any, Final

from rasa_sdk.events import SlotSet

from actions.base import Events, ShopAction
from actions.buyer import told
from actions.correcting import CONFIRMED, Answers
from actions.forms import Form
from actions.messages import last_meant, messages_so_far
from actions.order_proof import proved_order
from actions.order_telling import line_label, order_line
from actions.reference import at_places, cards_of, places_said
from actions.request_state import tell_requests
from actions.summary import AskConfirmed
from actions.turn import Turn
from actions.withdrawing import ask_withdrawal
from daogou.errors import ShopError
from daogou.orders.order_view import OrderLineView
from daogou.orders.reasons import reason_from
from daogou.orders.refunds import refund_status
from daogou.orders.request_words import asks_state, means_all, pieces_told, withdraws
from daogou.orders.return_rules import FAULTS, ReturnableLine, requests_of, returnable_lines
from daogou.orders.returns import request_return
from daogou.orders.tables import RETURN_REASONS

# A complaint that says so is one, and no reason.
COMPLAINT: Final = re.compile(r"投诉|投訴|举报|\bcomplain", re.I)

REQUEST_SLOTS = (
    "order_line",
    "return_reason",
    "new_variant",
    "confirmed",
    "request_text",
    "wanted_size",
    "wanted_color",
)


@dataclass(frozen=True)
class Case:
    """What is known of a return or exchange: the goods that may go back, and the answers so far."""

    kind: str
    lines: tuple[ReturnableLine, ...]
    answers: Answers

    @property
    def chosen(self) -> ReturnableLine | None:
        """The goods it is about."""
        line_id = self.answers.get("order_line")
        return next((one for one in self.lines if str(one.line.id) == line_id), None)

    @property
    def reason(self) -> str | None:
        """Why they go back."""
        return self.answers.get("return_reason")


class ReturnForm(Form):
    """Which goods, why, and whether to go on."""

    kind = "return"
    own_intents = frozenset({"request_return"})
    # "Exchange it for a smaller size" names a reason, too.
    other_first = True
    hears_requests = True

    def name(self) -> str:
        return "validate_return_form"

    def begin(self, turn: Turn) -> Answers:
        text = turn.slot("request_text") or ""
        left = self._left(turn)
        if withdraws(text):
            # No new request: what ends the form asks whether to take the old one back.
            return {"requested_slot": None}
        if asks_state(text) and tell_requests(turn, self.kind):
            return {"requested_slot": None}
        reason = self.first_reason(turn, text) or left.get("return_reason")
        answers: Answers = {"return_reason": reason}
        lines = self._lines(turn, reason)
        named = lines[0] if len(lines) == 1 else self._asked_for(turn, lines)
        if named is not None:
            answers["order_line"] = str(named.line.id)
        elif left.get("order_line") in {str(one.line.id) for one in lines}:
            answers["order_line"] = left["order_line"]
        return self.completed(turn, Case(self.kind, lines, answers), text)

    def read(self, turn: Turn, slot: str) -> Answers:
        before = {name: turn.slot(name) for name in self.slots(turn)}
        case = Case(self.kind, self._lines(turn, before["return_reason"]), before)
        return self._with_pieces(turn, case, self.answered(turn, slot, case))

    def _left(self, turn: Turn) -> Answers:
        """The answers to a return that becomes an exchange now, or the other way round."""
        paused = turn.slot("paused") or {}
        known: Answers = paused.get("known") or {}
        if paused.get("form") not in ("return_form", "exchange_form"):
            return {}
        just_now = messages_so_far(turn.tracker) - paused["at"] <= 1
        same = known.get("verified_order") == turn.slot("verified_order")
        return known if just_now and same else {}

    def _read(self, turn: Turn, slot: str) -> Answers:
        if withdraws(turn.text):
            turn.say("utter_request_dropped")
            return {CONFIRMED: None, "requested_slot": None}
        return super()._read(turn, slot)

    def find(self, turn: Turn) -> Answers:
        before = {name: turn.slot(name) for name in self.slots(turn)}
        case = Case(self.kind, self._lines(turn, before["return_reason"]), before)
        return self._with_pieces(turn, case, self.recognised(turn, case))

    def recognised(self, turn: Turn, case: Case) -> Answers:
        """The goods or the reason in a message, whatever was asked."""
        line = self._line_said(turn, case) if len(case.lines) > 1 else {}
        if line:
            return line
        return self._reason_said(turn) if reason_from(turn.text) else {}

    def _with_pieces(self, turn: Turn, case: Case, answers: Answers) -> Answers:
        """`answers` and how many pieces go back, where the message says so of several."""
        chosen = Case(self.kind, case.lines, {**case.answers, **answers}).chosen
        if chosen and chosen.quantity > 1 and pieces_told(turn.text) is not None:
            if "return_reason" in answers and reason_from(turn.text) is None:
                # "一本" is no reason.
                answers = {name: answers[name] for name in answers if name != "return_reason"}
            said = f"{turn.slot('request_text') or ''}\n{turn.text}".strip()
            answers = {**answers, "request_text": said}
        return self._followed(turn, case, answers)

    def _followed(self, turn: Turn, case: Case, answers: Answers) -> Answers:
        """`answers` with what follows from them."""
        if not answers or "requested_slot" in answers:
            return answers
        gone = {below: None for slot in answers for below in self.depends.get(slot, ())}
        known = {**case.answers, **gone, **answers}
        return self.completed(turn, Case(self.kind, case.lines, known), turn.text, answers)

    def answered(self, turn: Turn, slot: str, case: Case) -> Answers:
        """What the message answers to the question for `slot`."""
        if slot == "order_line":
            line = self._line_said(turn, case)
            # "第一个，尺码不对": the reason is told with it.
            reason = case.reason is None and reason_from(_beside_goods(turn))
            return {**line, **self._reason_said(turn)} if reason else line
        if slot == "return_reason":
            return self._reason_said(turn)
        return {}

    def completed(
        self, turn: Turn, case: Case, text: str, answers: Answers | None = None
    ) -> Answers:
        """The answers with what follows from them."""
        del turn, text
        return case.answers if answers is None else answers

    def first_reason(self, turn: Turn, text: str) -> str | None:
        """The reason in the words with which it was asked for."""
        del turn
        return reason_from(text)

    def offers(self, turn: Turn, slot: str) -> set[str]:
        names = [f"reason_{reason}" for reason in RETURN_REASONS] if slot == "return_reason" else []
        return {*super().offers(turn, slot), *map(turn.word, names)}

    def unclear(self, turn: Turn, slot: str) -> None:
        if slot == "return_reason":
            # The question itself says what may be answered.
            return
        turn.say(
            {
                "order_line": "utter_order_line_unclear",
                "new_variant": "utter_new_variant_unclear",
                CONFIRMED: "utter_yes_or_no",
            }[slot]
        )

    def _lines(self, turn: Turn, reason: str | None) -> tuple[ReturnableLine, ...]:
        """The goods that may go back.

        Raises:
            ShopError: none may.
        """
        number = proved_order(turn)
        try:
            lines = returnable_lines(turn.session, number, turn.now, self.kind, reason)
        except ShopError as error:
            # Faulty goods have longer: as long as the reason is open it may be that.
            if reason is not None or error.reason != "window_over":
                raise
            lines = returnable_lines(turn.session, number, turn.now, self.kind, FAULTS[0])
        if not lines:
            last = requests_of(turn.session, number)[-1]
            raise ShopError("already_requested", id=last.id, kind=last.kind, status=last.status)
        return lines

    def _asked_for(self, turn: Turn, lines: Sequence[ReturnableLine]) -> ReturnableLine | None:
        """The goods that the message named with which this was asked for; None without just one."""
        tracker = copy(turn.tracker)
        tracker.latest_message = last_meant(turn.tracker, self.own_intents) or turn.message
        request = replace(turn, tracker=tracker)
        by_id = {str(one.line.id): one for one in lines}
        named = _named(request, {key: one.line for key, one in by_id.items()})
        found = {key for keys in named for key in keys}
        return by_id[found.pop()] if len(found) == 1 else None

    def _line_said(self, turn: Turn, case: Case) -> Answers:
        lines = {str(one.line.id): one.line for one in case.lines}
        found = at_places(list(lines), places_said(turn))
        if not found:
            named = _named(turn, lines)
            found = list(dict.fromkeys(key for keys in named for key in keys))
            each = len(found) > 1 and all(len(keys) == 1 for keys in named)
            if each or (not found and len(lines) > 1 and means_all(turn.text)):
                # A request is about one line: the first one, and the others afterwards.
                first = next(iter(found or lines))
                turn.say("utter_one_by_one", name=lines[first].name)
                return {"order_line": first}
        return {"order_line": found[0]} if len(found) == 1 else {}

    def _reason_said(self, turn: Turn) -> Answers:
        reason = reason_from(turn.text)
        # A corrected part must say a reason; an answer to the question for it is one in any words.
        told = turn.intent in ("inform", "nlu_fallback", "deny") or (
            turn.intent == "complain" and not COMPLAINT.search(turn.text)
        )
        if reason is None and not turn.part and told:
            reason = "other"
        if reason is None:
            return {}
        try:
            self._lines(turn, reason)
        except ShopError as error:
            turn.refuse(error)
            return {"return_reason": None, "requested_slot": None}
        return {"return_reason": reason}


class AskOrderLine(ShopAction):
    """Which of the goods it is about."""

    def name(self) -> str:
        return "action_ask_order_line"

    def act(self, turn: Turn) -> Events:
        kind = "exchange" if turn.slot("task") == "exchange" else "return"
        reason = turn.slot("return_reason") or FAULTS[0]
        lines = returnable_lines(turn.session, proved_order(turn), turn.now, kind, reason)
        texts, buttons = [], []
        for place, one in enumerate(lines, start=1):
            texts.append(order_line(turn, place, one.line, one.quantity))
            payload = f"第{place}个" if turn.language == "zh" else f"number {place}"
            buttons.append({"title": one.line.name.get(turn.language), "payload": payload})
        turn.say("utter_ask_order_line", lines="\n".join(texts), buttons=buttons)
        return []


class AskReturnConfirmed(AskConfirmed):
    """Sums a return up before it is submitted."""

    form = "return_form"
    order: Sequence[str] = ("order_line", "return_reason")

    def name(self) -> str:
        return "action_ask_return_form_confirmed"

    def facts(self, turn: Turn) -> dict[str, Any]:
        return {"number": proved_order(turn)}

    def shown(self, turn: Turn, slot: str) -> str | None:
        if slot == "return_reason":
            return turn.word(f"reason_{turn.slot(slot)}")
        if slot == "order_line":
            chosen = chosen_line(turn, "exchange" if self.form == "exchange_form" else "return")
            return f"{chosen.line.name.get(turn.language)} {goods_label(turn, chosen)}".strip()
        return super().shown(turn, slot)


class SubmitRequest(ShopAction):
    """Writes the return or exchange down, if it was agreed to."""

    def act(self, turn: Turn) -> Events:
        agreed = turn.slot(CONFIRMED)
        if agreed is None:
            # The form ended before its last question, and has said why.
            text = turn.slot("request_text") or ""
            asked = ask_withdrawal(turn, text) if withdraws(text) else []
            return [*self.refused(), *asked]
        if not agreed:
            turn.say("utter_request_dropped")
            return self.refused()
        self.submit(turn)
        return self.refused()

    @abstractmethod
    def submit(self, turn: Turn) -> None:
        """Write the request down and say so."""

    def refused(self) -> Events:
        return [SlotSet(name, None) for name in REQUEST_SLOTS]


class SubmitReturn(SubmitRequest):
    """Asks to send goods back for their money."""

    ends = "return"

    def name(self) -> str:
        return "action_submit_return"

    def submit(self, turn: Turn) -> None:
        number, chosen = proved_order(turn), chosen_line(turn, "return")
        request = request_return(
            turn.session,
            number,
            chosen.line.id,
            turn.slot("return_reason"),
            turn.slot("request_text") or "",
            pieces(turn, chosen),
            turn.now,
        )
        awaited = refund_status(turn.session, number).awaited
        amount = next(one.amount for one in awaited if one.return_id == request.id)
        turn.say(told(turn, number, "utter_return_requested"), id=request.id, amount=amount)


def chosen_line(turn: Turn, kind: str) -> ReturnableLine:
    """The goods that a request is about, looked up anew.

    Raises:
        ShopError: they may not go back (any more).
    """
    lines = returnable_lines(
        turn.session, proved_order(turn), turn.now, kind, turn.slot("return_reason")
    )
    found = Case(kind, lines, {"order_line": turn.slot("order_line")}).chosen
    if found is None:
        raise ShopError("unknown_line", line_id=turn.slot("order_line"))
    return found


def pieces(turn: Turn, chosen: ReturnableLine) -> int:
    """How many pieces go back: those that were spoken of, else all."""
    words = reversed((turn.slot("request_text") or "").split("\n"))
    said = next((count for text in words if (count := pieces_told(text)) is not None), None)
    return chosen.quantity if said is None else max(1, min(said, chosen.quantity))


def goods_label(turn: Turn, chosen: ReturnableLine) -> str:
    quantity = pieces(turn, chosen)
    text = line_label(turn, chosen.line)
    return f"{text} ×{quantity}" if chosen.quantity > 1 else text


def _beside_goods(turn: Turn) -> str:
    """The message without the names in it: a pair of jeans may be called torn ("破洞牛仔裤")."""
    text = turn.text
    for mention in turn.mentions:
        text = text.replace(mention.text, " ") if mention.text else text
    return text


def _named(turn: Turn, lines: Mapping[str, OrderLineView]) -> list[list[str]]:
    """The lines that each name in the message may mean, by product or by kind."""
    said = turn.text.strip()
    if len(said) >= 2 and (whole := [key for key, line in lines.items() if _is_like(said, line)]):
        return [whole]
    found = []
    for text in turn.said("product"):
        codes = turn.lexicon.resolve("product", text)
        found.append([key for key, line in lines.items() if line.product_code in codes])
    for text in turn.said("category"):
        alike = [key for key, line in lines.items() if _is_like(text, line)]
        found.append(alike or _of_kind(turn, text, lines))
    return [keys for keys in found if keys]


def _is_like(text: str, line: OrderLineView) -> bool:
    return text in line.name.zh or text.lower() in line.name.en.lower()


def _of_kind(turn: Turn, text: str, lines: Mapping[str, OrderLineView]) -> list[str]:
    """The lines whose goods are of the kind that `text` names ("书")."""
    lexicon = turn.lexicon
    kinds = [
        lexicon.label("category", below)
        for code in lexicon.resolve("category", text)
        for below in lexicon.descendants(code)
    ]
    cards = cards_of(turn, [line.product_code for line in lines.values()])
    products = {card.code for card in cards if card.category in kinds}
    return [key for key, line in lines.items() if line.product_code in products]
