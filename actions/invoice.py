"""The invoice of an order."""

from __future__ import annotations

from typing import Any, Final

from rasa_sdk.events import SlotSet

from actions.base import Events, ShopAction
from actions.buyer import only_buyer
from actions.correcting import CONFIRMED, Answers
from actions.forms import ASKING, Form
from actions.messages import last_said
from actions.order_proof import proved_order
from actions.summary import AskConfirmed
from actions.turn import Turn
from daogou.errors import ShopError
from daogou.orders.invoice_words import (
    InvoiceWords,
    is_company,
    is_company_name,
    is_like_a_sign,
    is_like_an_email,
    names_kind_only,
    names_title,
    read_invoice,
)
from daogou.orders.invoices import check_invoice, find_invoice, is_issued, request_invoice
from daogou.orders.request_words import asks_state
from daogou.orders.tables import Invoice
from daogou.orders.tracking import track
from daogou.settings import get_settings
from daogou.text.questions import is_question

INVOICE_SLOTS: Final = ("invoice_title", "invoice_tax_number", "invoice_email")
# After "for my company" the question for the title asks for the company's name.
_WHICH_COMPANY: Final[Answers] = {"invoice_title": None, "asking": "change"}


class InvoiceForm(Form):
    """Title, tax number and email of an invoice, one by one or all in one message."""

    own_intents = frozenset({"request_invoice"})

    def name(self) -> str:
        return "validate_invoice_form"

    def begin(self, turn: Turn) -> Answers:
        number = proved_order(turn)
        # It says what was paid.
        only_buyer(turn, number)
        if asks_state(last_said(turn.tracker, self.own_intents)):
            invoice = find_invoice(turn.session, number)
            if invoice is not None:
                self._tell_state(turn, invoice)
                return {"requested_slot": None}
            check_invoice(turn.session, number, turn.now)
            turn.say("utter_invoice_none", number=number)
            return {}
        check_invoice(turn.session, number, turn.now)
        if is_issued(turn.session, number):
            raise ShopError("invoice_issued", number=number)
        return {}

    def _tell_state(self, turn: Turn, invoice: Invoice) -> None:
        turn.say(
            "utter_invoice_requested_before"
            if invoice.status == "requested"
            else "utter_invoice_issued_before",
            number=invoice.order_number,
            title=invoice.title,
            email=masked_email(invoice.email),
            when=when_sent(turn, invoice.order_number),
        )

    def find(self, turn: Turn) -> Answers:
        said = read_invoice(turn.text)
        found = _plain(said)
        if names_kind_only(turn.text):
            # With a tax number it is for a company already.
            asked = {"requested_slot": "invoice_title", **_WHICH_COMPANY}
            return {} if turn.slot("invoice_tax_number") else asked
        if said.personal or is_company(said.title or ""):
            found.update(self._title(turn, said))
        return found

    def read(self, turn: Turn, slot: str) -> Answers:
        said = read_invoice(turn.text)
        found = _plain(said)
        if names_kind_only(turn.text):
            return _WHICH_COMPANY if slot == "invoice_title" else {"asking": "again"}
        if slot == "invoice_title" or (not turn.is_payload and is_company_name(said.title or "")):
            # A company's name behind a later question sets the title right.
            found.update(self._title(turn, said))
        elif slot == "invoice_email" and said.personal and not found:
            # "个人吧": the title that stands is the wrong one.
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
            # For a person the order's own name will do, where none is told.
            name = said.title or track(turn.session, proved_order(turn)).delivery.recipient
            return {"invoice_title": name, "invoice_tax_number": ""}
        likely = said.tax_number or turn.unsure or turn.intent in ("inform", "nlu_fallback")
        # Words that name goods ("Books") or greet may well stand on a sign.
        signed = is_like_a_sign(said.title or "") and not ASKING.isdisjoint(turn.parts)
        likely = likely or ((signed or names_title(turn.text)) and not is_question(turn.text))
        if said.title and not turn.is_payload and (likely or is_company(said.title)):
            if not any(map(str.isalpha, said.title)):
                raise ShopError("bad_title", value=said.title)
            return {"invoice_title": said.title, **self._tax_number(turn, said)}
        return {}

    def _tax_number(self, turn: Turn, said: InvoiceWords) -> Answers:
        """What a new title means for the tax number: a company keeps the one that it has."""
        if said.tax_number:
            return {}
        if not is_company(said.title or ""):
            return {"invoice_tax_number": ""}
        person = turn.slot("invoice_tax_number") == "" and turn.slot("invoice_title") != said.title
        return {"invoice_tax_number": None} if person else {}


def when_sent(turn: Turn, number: str) -> str:
    """When the invoice of an order goes out."""
    delivered = track(turn.session, number).delivered_at is not None
    return turn.word(
        "invoice_soon" if delivered else "invoice_later", hours=get_settings().invoice_hours
    )


def masked_email(email: str) -> str:
    """An email address of which its owner knows enough: l***@example.com."""
    name, _, host = email.partition("@")
    return f"{name[:1]}***@{host}"


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
        turn.say(
            "utter_invoice_requested",
            number=invoice.order_number,
            title=invoice.title,
            email=invoice.email,
            when=when_sent(turn, invoice.order_number),
        )
        return self.refused()

    def refused(self) -> Events:
        return [SlotSet(name, None) for name in (*INVOICE_SLOTS, CONFIRMED)]
