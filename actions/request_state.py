"""How far the returns and exchanges of an order are, in words."""

from __future__ import annotations

from typing import Final

from actions.messages import said_lately
from actions.order_proof import proved_order
from actions.turn import Turn
from actions.wording import variant_label
from daogou.catalog.details import variant
from daogou.orders.request_words import asks_state, request_kind
from daogou.orders.return_status import RequestView, request_views

# The latest of several requests.
_TOLD: Final = 3


def tell_requests(turn: Turn, kind: str | None = None) -> bool:
    """Tell how far the latest requests are, of one kind if any; False if there is none."""
    return _tell(turn, request_views(turn.session, proved_order(turn), kind)[:_TOLD])


def tell_open_requests(turn: Turn, kind: str | None = None) -> bool:
    """Tell how far the requests are that are going on; False if there is none."""
    views = request_views(turn.session, proved_order(turn), kind)
    return _tell(turn, [one for one in views if one.is_open])


def asked_kind(turn: Turn) -> str | None:
    """Which kind of request was asked about lately ("换货到哪一步了"), None where none was."""
    asked = (text for text in said_lately(turn.tracker) if asks_state(text))
    return next((kind for text in asked if (kind := request_kind(text))), None)


def _tell(turn: Turn, views: tuple[RequestView, ...] | list[RequestView]) -> bool:
    if not views:
        return False
    lines = "\n".join(_line(turn, one) for one in views)
    turn.say("utter_request_states", number=proved_order(turn), lines=lines)
    return True


def _line(turn: Turn, one: RequestView) -> str:
    state = f"request_state_{one.status}"
    if one.status == "received":
        state = f"{state}_{one.kind}"
    new = variant(turn.session, one.new_sku) if one.new_sku else None
    label = variant_label(new.color, new.size, turn.language) if new else ""
    return turn.word(
        "request_line_for" if label else "request_line",
        what=turn.word(f"request_{one.kind}", id=one.id),
        name=one.name,
        quantity=one.quantity,
        new=label,
        state=turn.word(state),
    )
