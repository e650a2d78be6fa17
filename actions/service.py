"""The talk itself: saying no, a human, a rating."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from rasa_sdk.events import ActiveLoop, FollowupAction, SlotSet

from actions import history
from actions.advising import others, says_no
from actions.base import Events, ShopAction
from actions.browse import GoBack
from actions.confirming import because
from actions.correcting import Answers
from actions.delivery import DELIVERY_SLOTS
from actions.forms import Form
from actions.invoice import INVOICE_SLOTS
from actions.orders import AskCancellation
from actions.pausing import ANY
from actions.quoting import ask_without_coupon
from actions.refusing import refuses, without_refused
from actions.returns import REQUEST_SLOTS
from actions.turn import Turn
from actions.withdrawing import ask_withdrawal, asked_to_withdraw, withdraw_asked
from daogou.catalog.phrases import phrases
from daogou.handover.holding import ask
from daogou.orders.ratings import rate, rating_reason
from daogou.orders.reasons import reason_from
from daogou.orders.request_words import agrees_to_withdraw, keeps_goods, request_kind, withdraws
from daogou.orders.return_status import request_views
from daogou.orders.tickets import open_ticket
from daogou.settings import get_settings
from daogou.text.assent import agrees_to_cancel, says_cancel, says_nothing_more, says_stop
from daogou.text.questions import asks_why, is_question
from daogou.text.ratings import parse_rating
from daogou.times import SHOP_ZONE

_CANCEL: Final = re.compile(r"取消|\bcancel|\bkeep\b|保留|留着", re.I)
# A no to a coupon is none to the order.
_COUPON: Final = re.compile(r"券|优惠|折扣|\b(?:coupon|voucher|discount|promo)", re.I)
_REFUSED: Final = "utter_refused"
# What is left of a matter that was stopped.
_UNFINISHED: Final = (
    *DELIVERY_SLOTS,
    *INVOICE_SLOTS,
    *REQUEST_SLOTS,
    *("quoted_total", "task", "ticket_number", "paused", "refused_proof"),
)

# Open questions, and none, beside which a name that is refused is one of goods on show.
_GOODS_ASKED: Final = (None, "kind", "product", "offer")


class Stop(ShopAction):
    """Leaves a form or an open question."""

    may_offer = False

    def name(self) -> str:
        return "action_stop"

    def act(self, turn: Turn) -> Events:
        awaiting = turn.slot("awaiting")
        request_id = asked_to_withdraw(turn)
        if request_id and agrees_to_withdraw(turn.text):
            return withdraw_asked(turn, request_id)
        if awaiting == "cancellation" and agrees_to_cancel(turn.text):
            # "Yes, cancel it" means the order here, not the question about it.
            return [FollowupAction("action_cancel_order")]
        if _only_why(turn) and (reason := because(turn)):
            return reason
        idle = not turn.in_form and awaiting is None
        if idle and (events := _withdrawal(turn)) is not None:
            return events
        if (idle or awaiting == "offer") and _goes_back(turn):
            # "返回" with nothing to leave but an offer to put something into the cart.
            return GoBack().act(turn)
        if idle and turn.slot("verified_order") and says_cancel(turn.text):
            # With nothing to leave it is the order that was looked up; it is asked before.
            return AskCancellation().act(turn)
        declined = _declined(turn)
        turn.say(declined if declined in turn.domain["responses"] else "utter_stopped")
        return leave_form()


class Decline(ShopAction):
    """A no: to the question that was asked, to the goods on show, to some of them ("not a book"),
    or to more help."""

    ends = ANY
    may_offer = False

    def name(self) -> str:
        return "action_decline"

    def act(self, turn: Turn) -> Events:
        if says_no(turn) and not turn.slot("awaiting") and not turn.in_form:
            return others(turn)
        if _only_why(turn) and (reason := because(turn)):
            return reason
        if turn.slot("awaiting") == "checkout" and _COUPON.search(turn.text):
            return ask_without_coupon(turn)
        if refuses(turn) and turn.slot("awaiting") in _GOODS_ASKED and not turn.in_form:
            return without_refused(turn)
        if asks_why(turn.text):
            return _reason_again(turn)
        response = _declined(turn)
        known = response in turn.domain["responses"]
        turn.say(response if known else "utter_declined")
        return []


class Handover(ShopAction):
    """Asks a human to take over, and says when one is there; until then the bot goes on."""

    button = "human"
    may_offer = False

    def name(self) -> str:
        return "action_handover"

    def act(self, turn: Turn) -> Events:
        text = turn.text or turn.word("intent_request_human")
        ticket = open_ticket(
            turn.session,
            turn.conversation,
            "human",
            text,
            turn.slot("verified_order"),
            now=turn.now,
        )
        ask(turn.session, turn.conversation, turn.now)
        settings = get_settings()
        opened = is_open(turn.now, settings.support_from, settings.support_to)
        turn.say(
            "utter_handover" if opened else "utter_handover_closed",
            ticket=ticket.id,
            support_from=settings.support_from,
            support_to=settings.support_to,
        )
        return leave_form()


class RatingForm(Form):
    """Stars, and words if there are any."""

    longest = 2000
    own_intents = frozenset({"rate_service"})

    def name(self) -> str:
        return "validate_rating_form"

    def begin(self, turn: Turn) -> Answers:
        return self.find(turn)

    def find(self, turn: Turn) -> Answers:
        stars = _stars(turn)
        if stars is None:
            return {}
        # They count at once: who leaves now has rated all the same.
        rate(turn.session, turn.conversation, stars, "", turn.now)
        few = stars <= get_settings().rating_reason_stars
        return {"rating_stars": stars, "rating_reason": None if few else ""}

    def read(self, turn: Turn, slot: str) -> Answers:
        if slot == "rating_stars":
            return self.find(turn)
        if slot == "rating_reason":
            return self._reason(turn)
        if _adds_nothing(turn):
            return {"rating_comment": ""}
        # Whatever it sounds like ("could be smoother"), words about the talk are a comment.
        meant = turn.intent in ("inform", "nlu_fallback", "praise", "complain", "affirm", "thank")
        other = turn.is_payload or is_question(turn.text) or self._other_matter(turn)
        if meant or not other:
            return {"rating_comment": turn.text}
        return {}

    def leaves(self, turn: Turn, slot: str) -> bool:
        if turn.intent == "stop" and slot == "rating_comment" and not turn.is_payload:
            # "凑合", "fine in the end": hardly a wish to leave.
            return says_stop(turn.text)
        return super().leaves(turn, slot)

    def _reason(self, turn: Turn) -> Answers:
        """The reason in the message; said in other words, these are kept as the comment."""
        if _adds_nothing(turn):
            return {"rating_reason": ""}
        reason = rating_reason(turn.text)
        if reason is not None:
            return {"rating_reason": reason}
        if turn.intent in ("inform", "nlu_fallback", "complain"):
            return {"rating_reason": "other", "rating_comment": turn.text}
        return {}

    def unclear(self, turn: Turn, slot: str) -> None:  # noqa: ARG002
        turn.say("utter_rating_unclear")


def _adds_nothing(turn: Turn) -> bool:
    """Whether the message says, in whatever words, that there is nothing to say."""
    return turn.intent == "deny" or not turn.text.strip() or says_nothing_more(turn.text)


class Thanked(ShopAction):
    """Says that it was a pleasure."""

    def name(self) -> str:
        return "action_thanked"

    def act(self, turn: Turn) -> Events:
        turn.say("utter_welcome")
        return []


class SaveRating(ShopAction):
    """Keeps the rating and thanks for it."""

    ends = "rating"
    may_offer = False

    def name(self) -> str:
        return "action_save_rating"

    def act(self, turn: Turn) -> Events:
        stars = turn.slot("rating_stars")
        if stars is None:
            return []
        comment = turn.slot("rating_comment") or ""
        reason = turn.slot("rating_reason") or None
        rate(turn.session, turn.conversation, int(stars), comment, turn.now, reason)
        turn.say("utter_rating_high" if stars >= 4 else "utter_rating_low", stars=stars)
        return []


def _only_why(turn: Turn) -> bool:
    """Whether a no is rather the reason for something: "不想要了" of goods, not of the question."""
    return reason_from(turn.text) is not None and not _CANCEL.search(turn.text)


def _reason_again(turn: Turn) -> Events:
    """Why something was refused, in the words of the refusal; else what the question is about."""
    events = reversed(turn.tracker.events)
    told: Mapping[str, Any] = next((event for event in events if _is_told(event)), {})
    # Rasa notes beside the text which response it was.
    names = (told.get("metadata") or {}).values()
    if any(str(name).startswith(_REFUSED) for name in names):
        turn.say("utter_why_refused", reason=told["text"])
    else:
        turn.say("utter_why_unclear")
    return []


def _is_told(event: Mapping[str, Any]) -> bool:
    return event.get("event") == "bot" and bool(event.get("text"))


def _declined(turn: Turn) -> str:
    """The response to a no to the last question."""
    if asked_to_withdraw(turn):
        return "utter_declined_withdrawal"
    return f"utter_declined_{turn.slot('awaiting')}"


def _goes_back(turn: Turn) -> bool:
    """Whether a message that leaves something means a list of goods from which one came."""
    from_a_list = history.earlier(turn) or (turn.slot("focus") and len(turn.shown) > 1)
    return bool(from_a_list) and phrases().says("back", "step", turn.text)


def _withdrawal(turn: Turn) -> Events | None:
    """The events where a return or exchange that was asked for is to be taken back, else None."""
    text, number = turn.text, turn.slot("verified_order")
    if number:
        views = request_views(turn.session, number)
        wanted = withdraws(text) or (keeps_goods(text) and any(one.is_open for one in views))
        return ask_withdrawal(turn, text) if wanted else None
    if not withdraws(text):
        return None
    # The order is proved first; the form of the return knows these words then.
    task = request_kind(text) or "return"
    return [
        SlotSet("task", task),
        SlotSet("request_text", text),
        FollowupAction("order_proof_form"),
    ]


def leave_form() -> Events:
    """The events that end a form and forget what it has asked so far."""
    return [
        ActiveLoop(None),
        SlotSet("requested_slot", None),
        *(SlotSet(name, None) for name in _UNFINISHED),
    ]


def is_open(now: datetime, opens: str, closes: str) -> bool:
    """Whether people are there at `now`, between two times of the shop's day ("9:00", "22:00")."""
    start, end = (datetime.strptime(text, "%H:%M").time() for text in (opens, closes))
    local = now.astimezone(SHOP_ZONE).time()
    return start <= local < end if start <= end else local >= start or local < end


def _stars(turn: Turn) -> int | None:
    """One to five stars said in the message; scores out of ten are halved."""
    said = [parse_rating(text) for text in [*turn.said("rating"), turn.text]]
    score = next((rating.score for rating in said if rating and rating.score is not None), None)
    if score is None:
        return None
    return max(1, min(5, round(score / 2 if score > 5 else score)))
