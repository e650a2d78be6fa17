"""One visit of an operator's page: who, in which language, and what is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from daogou.ops.charts import bar
from daogou.ops.office import Office
from daogou.ops.parts import HAVE, Parts
from daogou.ops.signing import PATH, operator_of
from daogou.ops.writing import written
from daogou.storefront.other_language import in_other_language
from daogou.storefront.refusing import RefusedError
from daogou.storefront.visit import HEADERS
from daogou.storefront.wording import LANGUAGE_COOKIE, Words, language_of

_FOLDER: Final = Path(__file__).with_name("templates")
WORDS: Final = _FOLDER / "words.yml"
# What the menu leads to: the name of its words (`nav_…`), and the address.
MENU: Final = (
    ("overview", PATH),
    ("understanding", f"{PATH}/understanding"),
    ("shoppers", f"{PATH}/shoppers"),
    ("conversations", f"{PATH}/conversations"),
    ("review", f"{PATH}/review"),
)
_YEAR: Final = 365 * 24 * 3600
_TEMPLATES: Final = Environment(
    loader=FileSystemLoader(_FOLDER),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.globals.update(written=written, bar=bar)


@dataclass
class Visit:
    """A request with what every page needs; `operator` is who has signed in, None nobody."""

    request: Request
    office: Office
    words: Words
    operator: str | None = None

    async def page(self, template: str, status: int = 200, **values: Any) -> Response:
        """The page of a template; of a page that is on show already only the parts that changed."""
        parts = Parts()
        # Where a form was sent to there may be no page.
        path = PATH if self.request.method == "POST" else ""
        known = {
            "t": self.words,
            "part": parts,
            "path": self.request.url.path,
            "menu": MENU,
            "operator": self.operator,
            "query": dict(self.request.query_params),
            "other_language": in_other_language(self.request, self.words.language, path),
            "notice": "",
            **values,
        }
        html = _TEMPLATES.get_template(template).render(known)
        have = self.request.headers.get(HAVE)
        if have is not None and status == 200:
            return JSONResponse(parts.changed(have), headers=HEADERS)
        return HTMLResponse(html, status, HEADERS)

    def to(self, address: str) -> Response:
        """Sends the browser on after a form."""
        return RedirectResponse(address, 303, {"Cache-Control": "no-store"})

    def data(self, told: Any, status: int = 200) -> Response:
        """What a program is told."""
        return JSONResponse(told, status, HEADERS)

    @property
    def by_program(self) -> bool:
        """Whether a program asks, which is answered with data."""
        asked = self.request.headers
        data = self.request.url.path.endswith((".csv", ".json")) or HAVE in asked
        return data or "authorization" in asked


Handler = Callable[[Visit], Awaitable[Response]]


def route(
    office: Office, path: str, handler: Handler, *methods: str, is_open: bool = False
) -> Route:
    """A route to a page for who has signed in, or, if `is_open`, for everybody."""

    async def handle(request: Request) -> Response:
        visit = Visit(request, office, Words(language_of(request), WORDS))
        try:
            if not is_open:
                visit.operator = operator_of(request, office)
            response = await handler(visit)
        except RefusedError as refused:
            response = await refusal(visit, refused)
        if request.query_params.get("lang") == visit.words.language:
            response.set_cookie(
                LANGUAGE_COOKIE, visit.words.language, max_age=_YEAR, samesite="lax"
            )
        return response

    return Route(path, handle, methods=list(methods) or ["GET"], name=f"ops{handler.__name__}")


async def refusal(visit: Visit, refused: RefusedError) -> Response:
    """Says what cannot be done: to a program as JSON, on a page, or on the one to sign in."""
    told = refused.told(visit.words)
    if visit.by_program:
        response = visit.data({"error": told, "reason": refused.reason}, refused.status)
        if "seconds" in refused.facts:
            response.headers["Retry-After"] = str(refused.facts["seconds"])
        return response
    if refused.reason == "not_signed_in" and visit.request.method == "GET":
        place = visit.request.url.path
        if visit.request.url.query:
            place += f"?{visit.request.url.query}"
        return visit.to(f"{PATH}/sign-in?{urlencode({'next': place}, quote_via=quote)}")
    return await visit.page("refused.html", refused.status, notice=told)
