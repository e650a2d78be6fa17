"""All routes of the operator's pages."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from starlette.routing import Route

from daogou.ops import (
    alert_calls,
    conversation_pages,
    overview_page,
    shoppers_page,
    sign_in_pages,
    tables,
    understanding_page,
)
from daogou.ops.office import Office
from daogou.ops.review_pages import Review
from daogou.storefront import static_files

_STATIC: Final = Path(__file__).with_name("static")


def routes(office: Office) -> list[Route]:
    """The pages, their tables as data, and their files; a page more has its routes here."""
    return [
        *sign_in_pages.routes(office),
        *overview_page.routes(office),
        *understanding_page.routes(office),
        *shoppers_page.routes(office),
        *conversation_pages.routes(office),
        *alert_calls.routes(office),
        *tables.routes(office),
        *Review().routes(office),
        *static_files.routes(_STATIC, "/ops/static"),
    ]
