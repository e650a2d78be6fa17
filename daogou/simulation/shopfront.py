"""The shop as one visitor's browser meets it: pages with their events, and the chat."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from random import Random
from types import TracebackType
from typing import Any, Final
from uuid import uuid4

import httpx
import jwt

from daogou.simulation.answer import Answer
from daogou.simulation.calls import PATIENCE, VisitError, call
from daogou.simulation.chat_line import ChatLine
from daogou.simulation.reading import Reader
from daogou.text.language import Language

COOKIE: Final = "daogou_session"
_TOTAL: Final = re.compile(r'name="total" value="([^"]+)"')
_LISTED: Final = re.compile(r'data-query="([^"]*)" data-total="(\d+)"')
_PLACED: Final = re.compile(r"/orders/(\d{8}-\d{4})")
# Seconds of thinking before an action, in the middle; people read a page longer than an answer.
_READING: Final = {"page": 1.5, "chat": 1.0}


class Shopfront:
    """`async with Shopfront(…) as shop: await shop.enter(customer, consents)`."""

    def __init__(
        self, server: str, reader: Reader, language: Language, think: float, chance: Random
    ) -> None:
        """`think`: seconds between two actions, in the middle."""
        self._http = httpx.AsyncClient(
            base_url=server,
            trust_env=False,
            timeout=PATIENCE,
            follow_redirects=True,
            # As a browser says of a page of the shop itself.
            headers={"Sec-Fetch-Site": "same-origin", "Accept-Language": language},
        )
        self._reader = reader
        self._language: Language = language
        self._think = think
        self._chance = chance
        self._consents = False
        self._chat: ChatLine | None = None

    async def __aenter__(self) -> Shopfront:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._chat is not None:
            await self._chat.close()
        await self._http.aclose()

    @property
    def token(self) -> str:
        """The session's token, of the page's cookie."""
        return self._http.cookies.get(COOKIE) or ""

    @property
    def conversation(self) -> str:
        """The conversation that the token opens."""
        told: dict[str, Any] = jwt.decode(self.token, options={"verify_signature": False})
        return str(told["sub"])

    async def enter(self, customer: int | None) -> tuple[str, str]:
        """Opens the start page, signs in where there is a customer.

        The conversation, and the one before signing in, which is the same where nobody did.
        """
        await self._page("GET", f"/?lang={self._language}")
        before = self.conversation
        if customer is not None:
            answer = await self._page("POST", "/sign-in", data={"customer": str(customer)})
            if answer.status_code == 404:
                raise VisitError(
                    "Nobody can sign in there. Start the server with DAOGOU_DEMO_SIGN_IN=true."
                )
        return self.conversation, before

    async def choose(self, consents: bool) -> None:
        """Answers the question whether what is done may be recorded."""
        await self._api("PUT", "/api/consent", json={"analytics": consents})
        self._consents = consents

    async def say(self, text: str, title: str = "", product: str | None = None) -> Answer:
        """What the assistant answers."""
        await self._pause("chat")
        if self._chat is None:
            self._chat = ChatLine(self._http, self.token, self._reader, self._language)
        return await self._chat.say(text, title, product)

    async def find(self, query: str, filters: Mapping[str, str]) -> Mapping[str, Any]:
        """A list of products, its page opened."""
        await self._pause("page")
        asked = {"q": query, **filters}
        page = await self._page("GET", "/products", params=asked)
        if found := _LISTED.search(page.text):
            await self._tell(kind="search", query=query, value=int(found[2]))
        return self._json(await self._api("GET", "/api/shop/products", params=asked))

    async def look(self, code: str, clicked: bool) -> Mapping[str, Any]:
        """A product, its page opened."""
        await self._pause("page")
        if clicked:
            await self._tell(kind="click", product=code)
        await self._page("GET", f"/products/{code}")
        await self._tell(kind="view", product=code)
        return self._json(await self._api("GET", f"/api/shop/products/{code}"))

    async def put(self, sku: str) -> bool:
        """Whether a variant went into the cart."""
        await self._pause("page")
        answer = await self._page("POST", "/cart/items", data={"sku": sku, "quantity": "1"})
        return answer.status_code == 200

    async def order(self, facts: Mapping[str, str]) -> str | None:
        """The number of the order, placed by the page; None where it was refused."""
        await self._pause("page")
        page = await self._page("GET", "/checkout")
        total = _TOTAL.search(page.text)
        if total is None:
            return None
        await self._pause("page")
        placed = await self._page("POST", "/checkout", data={**facts, "total": total[1]})
        number = _PLACED.search(str(placed.url))
        return number[1] if number and placed.status_code == 200 else None

    async def _tell(self, **event: Any) -> None:
        """What the page's script tells of those who have agreed (docs/events.md)."""
        if not self._consents:
            return
        event |= {"id": uuid4().hex, "context": {"page": "/products"}}
        answer = await self._api("POST", "/api/events", json={"events": [event]})
        if answer.status_code != 200:
            raise VisitError(f"POST /api/events: {answer.status_code} {answer.text[:200]}")

    async def _page(self, method: str, path: str, **what: Any) -> httpx.Response:
        answer = await call(self._http, method, path, **what)
        if answer.status_code >= 500:
            raise VisitError(f"{method} {path}: {answer.status_code}")
        return answer

    async def _api(self, method: str, path: str, **what: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token}"}
        return await call(self._http, method, path, headers=headers, **what)

    def _json(self, answer: httpx.Response) -> Mapping[str, Any]:
        if answer.status_code != 200:
            raise VisitError(f"{answer.url.path}: {answer.status_code} {answer.text[:200]}")
        told: Mapping[str, Any] = answer.json()
        return told

    async def _pause(self, over: str) -> None:
        if self._think:
            await asyncio.sleep(self._think * _READING[over] * self._chance.lognormvariate(0, 0.5))
