"""The invoice of an order."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from rasa_sdk.events import SlotSet

from actions.base import Events, ShopAction
from actions.correcting import CONFIRMED, Answers
from actions.forms import ASKING, Form
from actions.order_proof import proved_order
from actions.summary import AskConfirmed
from actions.turn import Turn
from daogou.errors import ShopError
from daogou.orders.invoice_words import (
    InvoiceWords,
    is_company,
    is_like_a_sign,
    is_like_an_email,
    names_title,
    read_invoice,
)
from daogou.orders.invoices import check_invoice, is_issued, request_invoice
from daogou.orders.tracking import track
from daogou.settings import get_settings
from daogou.text.questions import is_question

INVOICE_SLOTS: Final = ("invoice_title", "invoice_tax_number", "invoice_email")


class InvoiceForm(Form):
    """Title, tax number and email of an invoice, one by one or all in one message."""

    # Another name is another company, or a person.
    depends: ClassVar = {"invoice_title": ("invoice_tax_number",)}
    own_intents = frozenset({"request_invoice"})

    def name(self) -> str:
        return "validate_invoice_form"

    def begin(self, turn: Turn) -> Answers:
        number = proved_order(turn)
        check_invoice(turn.session, number, turn.now)
        if is_issued(turn.session, number):
            raise ShopError("invoice_issued", number=number)
        return {}

    def find(self, turn: Turn) -> Answers:
        said = read_invoice(turn.text)
        found = _plain(said)
        if said.personal or is_company(said.title or ""):
            found.update(self._title(turn, said))
        return found

    def read(self, turn: Turn, slot: str) -> Answers:
        said = read_invoice(turn.text)
        found = _plain(said)
        if slot == "invoice_title":
            found.update(self._title(turn, said))
        elif slot == "invoice_email" and not found and is_like_an_email(turn.text):
            raise ShopError("bad_email", value=turn.text)
        elif slot == "invoice_tax_number" and (said.personal or turn.intent == "deny"):
            found["invoice_tax_number"] = ""
        return found

    def unclear(self, turn: Turn, slot: str) -> None:
        turn.say(
            {
                "invoice_title": "utter_bad_title",
                "invoice_tax_number": "utter_bad_tax_number",
                "invoice_email": "utter_bad_email",
                CONFIRMED: "utter_yes_or_no",
            }[slot]
        )

    def _title(self, turn: Turn, said: InvoiceWords) -> Answers:
        if said.personal:
            # For a person the order's own name will do.
            name = track(turn.session, proved_order(turn)).delivery.recipient
            return {"invoice_title": name, "invoice_tax_number": ""}
        likely = said.tax_number or turn.unsure or turn.intent in ("inform", "nlu_fallback")
        # Words that name goods ("Books") or greet may well stand on a sign.
        signed = is_like_a_sign(said.title or "") and not ASKING.isdisjoint(turn.parts)
        likely = likely or ((signed or names_title(turn.text)) and not is_question(turn.text))
        if said.title and not turn.is_payload and (likely or is_company(said.title)):
            if not any(map(str.isalpha, said.title)):
                raise ShopError("bad_title", value=said.title)
            personal = (
                {} if said.tax_number or is_company(said.title) else {"invoice_tax_number": ""}
            )
            return {"invoice_title": said.title, **personal}
        return {}


def _plain(said: InvoiceWords) -> Answers:
    """What cannot be taken for anything else."""
    told = {"invoice_email": said.email, "invoice_tax_number": said.tax_number}
    return {slot: value for slot, value in told.items() if value}


class AskInvoiceConfirmed(AskConfirmed):
    """Sums an invoice up before it is asked for."""

    form = "invoice_form"
    order = INVOICE_SLOTS

    def name(self) -> str:
        return "action_ask_invoice_form_confirmed"

    def facts(self, turn: Turn) -> dict[str, Any]:
        return {"number": proved_order(turn)}


class RequestInvoice(ShopAction):
    """Asks for the invoice."""

    ends = "invoice"

    def name(self) -> str:
        return "action_request_invoice"

    def act(self, turn: Turn) -> Events:
        title, tax_number, email = (turn.slot(name) for name in INVOICE_SLOTS)
        if turn.slot(CONFIRMED) is None or title is None or email is None:
            return []
        if not turn.slot(CONFIRMED):
            turn.say("utter_request_dropped")
            return self.refused()
        invoice = request_invoice(
            turn.session, proved_order(turn), title, tax_number, email, turn.now
        )
        status = track(turn.session, invoice.order_number)
        turn.say(
            "utter_invoice_requested",
            number=invoice.order_number,
            title=invoice.title,
            email=invoice.email,
            when=turn.word(
                "invoice_later" if status.delivered_at is None else "invoice_soon",
                hours=get_settings().invoice_hours,
            ),
        )
        return self.refused()

    def refused(self) -> Events:
        return [SlotSet(name, None) for name in (*INVOICE_SLOTS, CONFIRMED)]
