"""Session tokens: who speaks in which conversation, signed by this server.

A token is a JSON Web Token (RFC 7519, HS256). The conversation's id comes from it alone, so that
nobody reads or writes another's conversation. A shop tells who its signed-in customer is by a token
of its own, signed with a secret that both know.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import uuid4

import jwt

from daogou.orders.owners import conversation_owner, customer_owner

_ALGORITHM: Final = "HS256"
_SESSIONS: Final = "daogou-session"
_CUSTOMERS: Final = "daogou-customer"


class TokenError(Exception):
    """A token that opens nothing; the text says why, and what to do."""


@dataclass(frozen=True)
class Visitor:
    """Who a token speaks for; `customer` is the id of a customer that the shop has signed in."""

    conversation: str
    customer: int | None = None

    @property
    def owner(self) -> str:
        """Whose the cart is: the customer's, or the conversation's of a visitor."""
        if self.customer is None:
            return conversation_owner(self.conversation)
        return customer_owner(self.customer)


def new_visitor(customer: int | None = None) -> Visitor:
    """A visitor with a conversation of their own."""
    return Visitor(uuid4().hex, customer)


def issue(secret: str, visitor: Visitor, now: datetime, hours: int) -> str:
    """A token for `visitor` that expires after `hours`."""
    claims: dict[str, Any] = {
        "aud": _SESSIONS,
        "sub": visitor.conversation,
        "iat": now,
        "exp": now + timedelta(hours=hours),
    }
    if visitor.customer is not None:
        claims["customer"] = visitor.customer
    return jwt.encode(claims, secret, _ALGORITHM)


def read(secret: str, token: str) -> Visitor:
    """The visitor that a token of `issue` speaks for.

    Raises:
        TokenError: it is forged, expired or no session token.
    """
    claims = _claims(secret, token, _SESSIONS)
    customer = claims.get("customer")
    return Visitor(str(claims["sub"]), None if customer is None else int(customer))


def hours_left(secret: str, token: str, now: datetime) -> float:
    """For how long a token of `issue` is still good.

    Raises:
        TokenError: it is forged, expired or no session token.
    """
    expires = float(_claims(secret, token, _SESSIONS)["exp"])
    return (expires - now.timestamp()) / 3600


def read_customer(secret: str, token: str) -> int:
    """The customer whom the shop has signed in, out of the shop's own token.

    Raises:
        TokenError: it is forged, expired or names no customer by number.
    """
    claims = _claims(secret, token, _CUSTOMERS)
    try:
        return int(str(claims["sub"]))
    except ValueError as error:
        raise TokenError(f"sub is {claims['sub']!r}; give the customer's number.") from error


def _claims(secret: str, token: str, audience: str) -> dict[str, Any]:
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            secret,
            algorithms=[_ALGORITHM],
            audience=audience,
            options={"require": ["exp", "sub", "aud"]},
        )
    except jwt.ExpiredSignatureError as error:
        raise TokenError("The token has expired; ask for a new session.") from error
    except (jwt.InvalidTokenError, UnicodeError) as error:
        raise TokenError(f"This is no valid token ({error}).") from error
    return claims
