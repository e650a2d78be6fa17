"""One visit of a page: who, in which language, and the page that is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from daogou.errors import ShopError
from daogou.orders.cart_view import view
from daogou.orders.tables import Customer
from daogou.storefront.other_language import in_other_language
from daogou.storefront.refusing import RefusedError
from daogou.storefront.shop import Shop
from daogou.storefront.visiting import Visitor, page_visitor, remember, require_own_page
from daogou.storefront.wording import LANGUAGE_COOKIE, Words, language_of

# Nothing inline and nothing from elsewhere.
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    # A page holds the visitor's token, or what only its reader may see.
    "Cache-Control": "no-store",
    "Vary": "Cookie, Accept-Language",
}
_YEAR: Final = 365 * 24 * 3600
_TEMPLATES: Final = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass
class Visit:
    """A request with what every page needs; `visitor` is whom the answer's cookie is for.

    `path` is that of the page that is shown, which a form need not be sent to.
    """

    request: Request
    shop: Shop
    words: Words
    visitor: Visitor
    path: str

    async def page(self, template: str, status: int = 200, **values: Any) -> Response:
        """The page of a template."""
        shared = await self.shop.do(self._shared)
        known = {
            "t": self.words,
            "token": self.visits.token(self.visitor),
            "path": self.path,
            "query": self.request.url.query,
            "other_language": in_other_language(self.request, self.words.language, self.path),
            "demo_sign_in": self.shop.settings.demo_sign_in,
            "product_code": "",
            "q": "",
            "notice": "",
            **shared,
            **values,
        }
        html = _TEMPLATES.get_template(template).render(known)
        return HTMLResponse(html, status, HEADERS)

    def to(self, address: str) -> Response:
        """Sends the browser on after a form."""
        return RedirectResponse(address, 303, {"Cache-Control": "no-store"})

    @property
    def visits(self) -> Any:
        """What the edge knows of sessions."""
        return self.shop.visits

    def _shared(self, session: Session) -> dict[str, Any]:
        customer = None
        if self.visitor.customer is not None:
            customer = session.get(Customer, self.visitor.customer)
        cart = view(session, self.visitor.owner)
        return {"cart": cart, "customer": customer.name if customer else None}


Handler = Callable[[Visit], Awaitable[Response]]


def route(shop: Shop, path: str, handler: Handler, *methods: str, page: str = "") -> Route:
    """A route to a page; what goes wrong is told on a page as well.

    `page` is where a page is found that answers a form, if not at `path`, which knows no GET then.
    """

    async def handle(request: Request) -> Response:
        words, visitor = Words(language_of(request)), page_visitor(request, shop.visits)
        visit = Visit(request, shop, words, visitor, page or request.url.path)
        try:
            require_own_page(request)
            response = await handler(visit)
        except RefusedError as refused:
            response = await refusal(visit, refused)
        except ShopError as error:
            response = await refusal(visit, RefusedError.by_shop(error))
        remember(request, response, shop.visits, visit.visitor, shop.settings.session_hours)
        if request.query_params.get("lang") == visit.words.language:
            response.set_cookie(
                LANGUAGE_COOKIE, visit.words.language, max_age=_YEAR, samesite="lax"
            )
        return response

    return Route(path, handle, methods=list(methods) or ["GET"], name=f"page{handler.__name__}")


def not_found(shop: Shop) -> Callable[[Request, Exception], Awaitable[Response]]:
    """Answers for addresses that lead nowhere: a page, or JSON where a program has asked."""

    async def answer(request: Request, _: Exception) -> Response:
        words = Words(language_of(request))
        if request.url.path.startswith("/api/"):
            return JSONResponse({"error": words("refused_no_page")}, 404)
        visitor = page_visitor(request, shop.visits)
        visit = Visit(request, shop, words, visitor, request.url.path)
        response = await refusal(visit, RefusedError(404, "no_page"))
        remember(request, response, shop.visits, visit.visitor, shop.settings.session_hours)
        return response

    return answer


async def refusal(visit: Visit, refused: RefusedError) -> Response:
    """A page that says what cannot be done."""
    return await visit.page("refused.html", refused.status, notice=refused.told(visit.words))
