"""How far the returns and exchanges of an order are."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from daogou.orders.return_rules import OPEN, requests_of
from daogou.orders.tables import OrderLine, ReturnRequest
from daogou.text.language import Localized

# The goods are still with the customer: the request can be taken back.
WITHDRAWABLE = ("requested", "approved")


@dataclass(frozen=True)
class RequestView:
    """A return or exchange free of its session; `new_sku` is what an exchange is for."""

    id: str
    kind: str
    status: str
    name: Localized
    quantity: int
    new_sku: str | None

    @property
    def is_open(self) -> bool:
        """Whether it is still going on."""
        return self.status in OPEN

    @property
    def withdrawable(self) -> bool:
        """Whether it can be taken back."""
        return self.status in WITHDRAWABLE


def request_views(
    session: Session, number: str, kind: str | None = None
) -> tuple[RequestView, ...]:
    """The requests of order `number`, the newest first; of one kind, if there are any of it."""
    found = [_view(session, request) for request in reversed(requests_of(session, number))]
    of_kind = [request for request in found if request.kind == kind]
    return tuple(of_kind or found)


def _view(session: Session, request: ReturnRequest) -> RequestView:
    line = session.get(OrderLine, request.order_line_id)
    return RequestView(
        id=request.id,
        kind=request.kind,
        status=request.status,
        name=Localized(line.name_zh, line.name_en),
        quantity=request.quantity,
        new_sku=request.new_sku,
    )
