"""`/images/<code>.svg`: the picture of a product, drawn when it is asked for."""

from __future__ import annotations

import hashlib
import re
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from daogou.catalog.columns import BRAND, COLOR, PRODUCT, VARIANT
from daogou.catalog.tables import Category
from daogou.database import aside
from daogou.storefront.pictures.picture import Subject, picture

# Asked for again after a day, and sent again only when the product has changed.
_CACHING: Final = "public, max-age=86400"
# Others are not even asked for: PostgreSQL takes no text with a NUL.
_CODE: Final = re.compile(r"[\w.-]{1,64}")


def routes(sessions: sessionmaker) -> list[Route]:
    """The route of the pictures."""

    async def image(request: Request) -> Response:
        code, color = request.path_params["code"], request.query_params.get("color")
        known = _CODE.fullmatch(code)
        subject = None
        if known:
            subject = await aside(sessions, lambda session: subject_of(session, code, color))
        if subject is None:
            return PlainTextResponse("There is no such product.", 404)
        return _answer(request, picture(subject))

    return [Route("/images/{code}.svg", image)]


def subject_of(session: Session, code: str, color: str | None = None) -> Subject | None:
    """What is drawn of product `code`, in `color` where it comes in that; None: no such product."""
    row = session.execute(
        select(PRODUCT, BRAND.name_en)
        .join(BRAND, BRAND.code == PRODUCT.brand_code)
        .where(PRODUCT.code == code)
    ).first()
    if row is None:
        return None
    product, brand = row
    colors = _colors(session, code)
    return Subject(
        code=product.code,
        name_zh=product.name_zh,
        name_en=product.name_en,
        brand=brand,
        kinds=_kinds(session, product.category_code),
        colors=[colors[color]] if color in colors else list(colors.values()),
    )


def _colors(session: Session, code: str) -> dict[str, str]:
    """The colours of a product that can be shown, by code, in the shop's order."""
    rows: Any = session.execute(
        select(COLOR.code, COLOR.hex)
        .join(VARIANT, VARIANT.color_code == COLOR.code)
        .where(VARIANT.product_code == code, COLOR.hex != "")
        .order_by(VARIANT.position, VARIANT.sku)
    )
    return dict(map(tuple, rows))


def _kinds(session: Session, category: str | None) -> list[str]:
    kinds: list[str] = []
    while category and category not in kinds:
        kinds.append(category)
        found = session.get(Category, category)
        category = found.parent_code if found else None
    return kinds


def _answer(request: Request, drawn: str) -> Response:
    tag = f'"{hashlib.sha256(drawn.encode()).hexdigest()[:16]}"'
    headers = {
        "Cache-Control": _CACHING,
        "ETag": tag,
        "Content-Security-Policy": "default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        # The widget shows it in pages of other hosts.
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(drawn, media_type="image/svg+xml", headers=headers)
