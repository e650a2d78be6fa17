"""Who visits: the session's cookie or token, and calls that only the shop's own pages may make."""

from __future__ import annotations

from typing import Final, Protocol
from urllib.parse import urlsplit

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from daogou.orders.cart_view import CartView
from daogou.storefront.refusing import RefusedError

COOKIE: Final = "daogou_session"
_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class Visitor(Protocol):
    """Whom a session speaks for."""

    @property
    def conversation(self) -> str:
        """The id of the conversation."""

    @property
    def customer(self) -> int | None:
        """The number of the signed-in customer."""

    @property
    def owner(self) -> str:
        """Whose the cart is."""


class Visits(Protocol):
    """What the edge knows of sessions, and whom it tells."""

    def known(self, token: str) -> Visitor | None:
        """Whom a token speaks for; None where it is forged or expired."""

    def lasts(self, token: str) -> bool:
        """Whether a token need not be prolonged yet."""

    def new(self, customer: int | None = None) -> Visitor:
        """A visitor with a conversation of their own."""

    def hand_on(self, session: Session, before: Visitor, after: Visitor) -> None:
        """Lets what a person has chosen hold after they have signed in or out."""

    def token(self, visitor: Visitor) -> str:
        """A fresh token for a visitor."""

    async def tell(self, visitor: Visitor, cart: CartView) -> None:
        """Tells the visitor's conversation of the cart."""


def page_visitor(request: Request, visits: Visits) -> Visitor:
    """The visitor of a page: the cookie's, or a new one."""
    return visits.known(request.cookies.get(COOKIE, "")) or visits.new()


def api_visitor(request: Request, visits: Visits) -> Visitor:
    """The visitor of a call: of the token that it carries, else of the cookie.

    Raises:
        RefusedError: neither is valid, or another site has made the browser call.
    """
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        found = visits.known(token.strip())
    else:
        require_own_page(request)
        found = visits.known(request.cookies.get(COOKIE, ""))
    if found is None:
        raise RefusedError(401, "no_session")
    return found


def require_own_page(request: Request) -> None:
    """That a call which changes something comes from a page of this shop.

    Raises:
        RefusedError: from another site, or from nobody knows where.
    """
    if request.method in _SAFE:
        return
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        allowed = site == "same-origin"
    else:
        origin = urlsplit(request.headers.get("origin", "")).netloc
        allowed = bool(origin) and origin == request.headers.get("host")
    if not allowed:
        raise RefusedError(403, "other_site")


def remember(
    request: Request, response: Response, visits: Visits, visitor: Visitor, hours: int
) -> None:
    """Gives the browser the visitor's session: no script reads it, no other site sends it.

    One that lasts stays: an answer that comes after another page's signing out must not undo it.
    """
    token = request.cookies.get(COOKIE, "")
    if visits.known(token) == visitor and visits.lasts(token):
        return
    response.set_cookie(
        COOKIE,
        visits.token(visitor),
        max_age=hours * 3600,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
