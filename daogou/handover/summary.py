"""What a person must know of a conversation before speaking in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.card_reader import read_cards
from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import Lexicon
from daogou.catalog.sizes import size_label
from daogou.errors import DataError
from daogou.handover.transcript import Line, transcript
from daogou.orders.cart_view import view
from daogou.orders.owners import owner_of
from daogou.orders.tables import OrderLine, Ticket

_LAST_LINES: Final = 20


@dataclass(frozen=True)
class Talk:
    """A conversation as it is remembered: its slots, its events as Rasa serialises them, and the
    form that is open with the slots that it fills."""

    slots: Mapping[str, Any] = field(default_factory=dict)
    events: Sequence[Mapping[str, Any]] = ()
    form: str | None = None
    form_slots: Sequence[str] = ()


@dataclass(frozen=True)
class Summary:
    """A conversation at a glance, in its own language; money in yuan with two places.

    `order` is the number of the order that was proved to be the shopper's, and only the number.
    """

    language: str
    looking_for: str
    on_show: tuple[str, ...]
    in_focus: str | None
    cart: tuple[str, ...]
    cart_total: str
    order: str | None
    form: str | None
    asked: str | None
    answers: Mapping[str, Any]
    tickets: tuple[Mapping[str, str], ...]
    messages: tuple[Line, ...]


def summarise(
    session: Session, lexicon: Lexicon, conversation: str, talk: Talk, last: int = _LAST_LINES
) -> Summary:
    """The summary of a conversation with its `last` messages."""
    slots = talk.slots
    language = "en" if slots.get("language") == "en" else "zh"
    shown = [code for code in slots.get("shown") or [] if isinstance(code, str)]
    focus = str(slots.get("focus") or "")
    cart = view(session, owner_of(conversation, talk.events))
    cards = {card.code: card.name.get(language) for card in read_cards(session, [*shown, focus])}
    return Summary(
        language=language,
        looking_for=_looking_for(slots.get("criteria"), language, lexicon),
        on_show=tuple(cards[code] for code in shown if code in cards),
        in_focus=cards.get(focus),
        cart=tuple(
            " ".join(
                part
                for part in (
                    line.name.get(language),
                    line.color.get(language) if line.color else "",
                    size_label(line.size).get(language) if line.size else "",
                    f"×{line.quantity}",
                )
                if part
            )
            for line in cart.lines
        ),
        cart_total=f"{cart.subtotal:.2f}",
        order=slots.get("verified_order"),
        form=talk.form,
        asked=slots.get("requested_slot") if talk.form else None,
        answers=_answers(session, talk, language),
        tickets=tuple(_tickets(session, conversation)),
        messages=tuple(transcript(talk.events)[-last:]),
    )


def _looking_for(criteria: Any, language: str, lexicon: Lexicon) -> str:
    try:
        return Criteria.from_dict(criteria).describe(language, lexicon) if criteria else ""
    except DataError:
        # Remembered by an older version.
        return ""


def _answers(session: Session, talk: Talk, language: str) -> dict[str, Any]:
    """What the open form has been told; a line of an order by the name of the goods."""
    told = {name: talk.slots.get(name) for name in talk.form_slots}
    told = {name: value for name, value in told.items() if value not in (None, "")}
    line = str(told.get("order_line", ""))
    if line.isdecimal():
        row = session.execute(
            select(OrderLine.name_zh, OrderLine.name_en).where(OrderLine.id == int(line))
        ).one_or_none()
        if row is not None:
            told["order_line"] = row.name_en if language == "en" else row.name_zh
    return told


def _tickets(session: Session, conversation: str) -> list[dict[str, str]]:
    rows = session.execute(
        select(Ticket.id, Ticket.kind, Ticket.status, Ticket.text, Ticket.created_at)
        .where(Ticket.conversation == conversation)
        .order_by(Ticket.created_at, Ticket.id)
    ).all()
    return [
        {"id": row.id, "kind": row.kind, "status": row.status, "text": row.text} for row in rows
    ]


def as_json(value: Any) -> Any:
    """A summary, or a part of it, as JSON has it."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, Mapping):
        return {name: as_json(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [as_json(part) for part in value]
    if isinstance(value, (Summary, Line)):
        return {name: as_json(part) for name, part in vars(value).items()}
    return value
