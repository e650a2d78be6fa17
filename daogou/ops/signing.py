"""Who may see the operator's pages: the token, and the cookie that signing in gives.

The cookie is a JSON Web Token (RFC 7519, HS256) with the name of who signed in. Its key is made of
the edge's secret and the token of the pages: with another token everybody signs in anew.
"""

from __future__ import annotations

import hmac
from datetime import datetime, timedelta
from typing import Any, Final

import jwt
from starlette.requests import Request
from starlette.responses import Response

from daogou.handover.tables import LONGEST_AGENT
from daogou.ops.office import Office
from daogou.storefront.refusing import RefusedError
from daogou.storefront.visiting import require_own_page

COOKIE: Final = "daogou_ops"
PATH: Final = "/ops"
_ALGORITHM: Final = "HS256"
_AUDIENCE: Final = "daogou-ops"


def operator_of(request: Request, office: Office) -> str:
    """The name of who asks; empty for a program, which shows the token itself.

    Raises:
        RefusedError: nobody has signed in (401), too many wrong tokens (429), or another site has
            made the browser call (403).
    """
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        require_token(given.strip(), request, office)
        return ""
    name = read(office, request.cookies.get(COOKIE, ""))
    if name is None:
        raise RefusedError(401, "not_signed_in")
    require_own_page(request)
    return name


def require_token(given: str, request: Request, office: Office) -> None:
    """
    Raises:
        RefusedError: `given` is not the token (401), or too many were tried from there (429).
    """
    address = request.client.host if request.client else ""
    if wait := office.attempts.ahead(address):
        raise RefusedError(429, "too_many_tokens", seconds=max(1, round(wait)))
    if not hmac.compare_digest(given.encode(), office.token.encode()):
        office.attempts.wait(address)
        raise RefusedError(401, "wrong_token")


def name_in(said: str) -> str:
    """The name that somebody signs in with.

    Raises:
        RefusedError: it is empty or too long.
    """
    name = " ".join(said.split())
    if not 0 < len(name) <= LONGEST_AGENT:
        raise RefusedError(400, "bad_name", most=LONGEST_AGENT)
    return name


def issue(office: Office, name: str, now: datetime) -> str:
    """A cookie's value for `name`, good for the hours that the settings say."""
    expires = now + timedelta(hours=office.settings.ops_hours)
    claims: dict[str, Any] = {"aud": _AUDIENCE, "sub": name, "exp": expires}
    return jwt.encode(claims, _key(office), _ALGORITHM)


def read(office: Office, value: str) -> str | None:
    """Whom a value of `issue` names; None where it is forged or expired."""
    try:
        claims: dict[str, Any] = jwt.decode(
            value,
            _key(office),
            algorithms=[_ALGORITHM],
            audience=_AUDIENCE,
            options={"require": ["exp", "sub", "aud"]},
        )
    except (jwt.InvalidTokenError, UnicodeError):
        return None
    return str(claims["sub"])


def remember(request: Request, response: Response, office: Office, value: str) -> None:
    """Gives the browser the cookie: no script reads it, and no other site makes it be sent."""
    response.set_cookie(
        COOKIE,
        value,
        max_age=office.settings.ops_hours * 3600,
        path=PATH,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )


def _key(office: Office) -> bytes:
    return hmac.digest(office.secret.encode(), f"ops {office.token}".encode(), "sha256")
