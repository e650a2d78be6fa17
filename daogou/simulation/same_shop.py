"""Whether a server works on the database that is written into here."""

from __future__ import annotations

from typing import Any

import httpx
import jwt
from sqlalchemy import delete
from sqlalchemy.orm import sessionmaker

from daogou.behavior.consent import consent_of
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.tables import Consent
from daogou.errors import ConfigurationError
from daogou.orders.owners import conversation_owner


def require_same_shop(server: str, sessions: sessionmaker, secret: str) -> None:
    """Leaves a choice there and looks for it here, under the name that the secret gives.

    Raises:
        ConfigurationError: nothing answers, or it is another database or secret.
    """
    try:
        with httpx.Client(base_url=server, trust_env=False, timeout=30) as http:
            opened = http.post("/api/session", json={}).raise_for_status()
            token: str = opened.json()["token"]
            headers = {"Authorization": f"Bearer {token}"}
            choice = {"analytics": False}
            http.put("/api/consent", json=choice, headers=headers).raise_for_status()
    except httpx.HTTPError as error:
        raise ConfigurationError(
            f"{server} does not answer as the shop does ({error}). Start it with `make run`, or "
            "name another address with --server."
        ) from error
    told: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    visitor = Pseudonyms(secret).visitor(conversation_owner(str(told["sub"])))
    with sessions.begin() as session:
        if consent_of(session, visitor) is None:
            raise ConfigurationError(
                f"{server} works on another database, or with another secret. Give both the same "
                "DAOGOU_DATABASE_URL and DAOGOU_EDGE_SECRET (or the same var/edge-secret)."
            )
        session.execute(delete(Consent).where(Consent.visitor == visitor))
