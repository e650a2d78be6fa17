"""What is told of a proved order beside where it is: what is in it, what it cost, where it goes."""

from __future__ import annotations

from actions import cards
from actions.base import Events
from actions.buyer import only_buyer, told
from actions.turn import Turn
from actions.wording import variant_label
from daogou.catalog.phrases import phrases
from daogou.errors import ShopError
from daogou.orders.order_view import OrderLineView, OrderStatus, find_order
from daogou.orders.tracking import track


def order_lines(turn: Turn, lines: tuple[OrderLineView, ...]) -> str:
    """A numbered list of what was ordered."""
    return "\n".join(
        order_line(turn, place, line, line.quantity) for place, line in enumerate(lines, start=1)
    )


def order_line(turn: Turn, place: int, line: OrderLineView, quantity: int) -> str:
    """One line of such a list, with so many pieces of it."""
    variant = line_label(turn, line)
    return turn.word("order_line", place=place, name=line.name, variant=variant, quantity=quantity)


def line_label(turn: Turn, line: OrderLineView) -> str:
    """Colour and size of a line."""
    return variant_label(line.color, line.size, turn.language)


def tell_order(turn: Turn) -> Events | None:
    """What the proved order has in it and cost, where the message asks that of it; else None."""
    number = turn.slot("verified_order")
    if not number or turn.is_payload:
        return None
    contents = not turn.shown and phrases().says("asks", "contents", turn.text)
    if not (contents or phrases().says("asks", "order", turn.text)):
        return None
    if "ask_price" in turn.parts:
        only_buyer(turn, number)
    return tell_inside(turn, number)


def tell_inside(turn: Turn, number: str) -> Events:
    """What an order has in it, and to its buyer what it cost."""
    status = track(turn.session, number)
    turn.say(
        told(turn, number, "utter_order_told"),
        number=number,
        lines=order_lines(turn, status.lines),
        total=status.total,
        card=cards.order_status(turn, status),
    )
    return []


def tell_paid(turn: Turn, number: str) -> Events:
    """What was paid for an order, or is due.

    Raises:
        ShopError: `buyer_only`, `order_cancelled` before anything was paid.
    """
    only_buyer(turn, number)
    order = track(turn.session, number)
    if order.paid_at is None and order.status == "cancelled":
        raise ShopError("order_cancelled", number=number)
    response = "utter_order_paid" if order.paid_at else "utter_order_to_pay"
    turn.say(response, number=number, total=order.total)
    return []


def asks_where_to(text: str) -> bool:
    """Whether `text` asks where an order goes, or has been changed to go, and wants no change."""
    return any(phrases().says("asks", key, text) for key in ("where_to", "whether_changed"))


def tell_where_to(turn: Turn, order: OrderStatus) -> None:
    """Who gets an order and in which town: the street and the telephone stay hidden."""
    to = order.delivery
    # Of an address that was not taken apart, the last part is the town.
    town = f"{to.province}{to.city}{to.district}" or to.street.rpartition(",")[2].strip()
    changed = find_order(turn.session, order.number).address_changed_at
    turn.say(
        "utter_order_goes_to",
        number=order.number,
        town=town if town and town != to.street else turn.word("address_hidden"),
        recipient=to.recipient,
        phone=to.masked_phone,
        changed=turn.word("address_changed_at", time=changed) if changed else "",
    )
