"""The electronic invoice of an order."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.database import insert_for
from daogou.errors import ShopError
from daogou.orders.order_view import find_order
from daogou.orders.tables import Invoice
from daogou.settings import get_settings
from daogou.times import shop_day

_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
# The unified social credit code has 18 characters; older tax numbers 15, those of branches 20.
_TAX_NUMBER = re.compile(r"[0-9A-Z]{15}|[0-9A-Z]{18}|[0-9A-Z]{20}")


def request_invoice(
    session: Session,
    number: str,
    title: str,
    tax_number: str | None,
    email: str,
    now: datetime,
) -> Invoice:
    """Ask for the invoice of order `number`: it has one, made out as the latest request says.

    `tax_number` is for companies; None or empty for a person.

    Raises:
        ShopError: `unknown_order`, `not_paid`, `order_cancelled`, `bad_title`, `bad_tax_number`,
            `bad_email`, `invoice_over`, `invoice_issued`.
    """
    details = {
        "title": _title(title),
        "tax_number": _tax_number(tax_number),
        "email": _email(email),
    }
    check_invoice(session, number, now)
    statement = insert_for(session)(Invoice).values(
        order_number=number, status="requested", requested_at=now, **details
    )
    session.execute(
        statement.on_conflict_do_update(
            index_elements=["order_number"], set_=details, where=Invoice.status == "requested"
        )
    )
    invoice: Invoice = session.execute(
        select(Invoice)
        .where(Invoice.order_number == number)
        .execution_options(populate_existing=True)
    ).scalar_one()
    if any(getattr(invoice, name) != value for name, value in details.items()):
        raise ShopError("invoice_issued", number=number)
    return invoice


def find_invoice(session: Session, number: str) -> Invoice | None:
    """The invoice of order `number`, None before one was asked for."""
    found: Invoice | None = session.execute(
        select(Invoice).where(Invoice.order_number == number)
    ).scalar_one_or_none()
    return found


def is_issued(session: Session, number: str) -> bool:
    """Whether order `number` has an invoice that was made out already."""
    invoice = find_invoice(session, number)
    return invoice is not None and invoice.status != "requested"


def check_invoice(session: Session, number: str, now: datetime) -> None:
    """Whether an invoice of order `number` may be asked for.

    Raises:
        ShopError: `unknown_order`, `order_cancelled`, `not_paid`, `invoice_over`.
    """
    order = find_order(session, number)
    if order.status == "cancelled":
        raise ShopError("order_cancelled", number=number)
    if order.paid_at is None:
        raise ShopError("not_paid", number=number)
    days = get_settings().invoice_request_days
    if order.delivered_at is None:
        return
    if shop_day(now) > shop_day(order.delivered_at) + timedelta(days=days):
        raise ShopError("invoice_over", number=number, days=days)


def _title(text: str) -> str:
    """Whom the invoice is made out to.

    Raises:
        ShopError: `bad_title`.
    """
    title = " ".join(text.split())
    if not 1 <= len(title) <= 128 or not any(character.isalpha() for character in title):
        raise ShopError("bad_title", value=text)
    return title


def _tax_number(text: str | None) -> str | None:
    """A tax number in capitals without gaps.

    Raises:
        ShopError: `bad_tax_number`.
    """
    number = re.sub(r"[\s\-]+", "", unicodedata.normalize("NFKC", text or "")).upper()
    if not number:
        return None
    if not _TAX_NUMBER.fullmatch(number):
        raise ShopError("bad_tax_number", value=text)
    return number


def _email(text: str) -> str:
    """An email address, as far as one can tell without sending to it.

    Raises:
        ShopError: `bad_email`.
    """
    address = unicodedata.normalize("NFKC", text).strip()
    if len(address) > 254 or not _EMAIL.fullmatch(address):
        raise ShopError("bad_email", value=text)
    return address
