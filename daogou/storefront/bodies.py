"""Bodies of calls and forms, read with a bound and checked."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final
from urllib.parse import parse_qsl

from starlette.requests import Request

from daogou.request_body import TooLongError, bytes_of, json_object
from daogou.storefront.asking import CODE, PRICE
from daogou.storefront.refusing import RefusedError

_LONGEST: Final = 16 * 1024
# A number of pieces beyond this is not even compared with the stock.
_MOST: Final = 1_000_000


async def json_of(request: Request, longest: int = _LONGEST) -> dict[str, Any]:
    """The JSON object of a call, of at most `longest` bytes.

    Raises:
        RefusedError: the body is too long, or no JSON object.
    """
    try:
        return json_object(await _bytes(request, longest))
    except ValueError as error:
        raise RefusedError(400, "no_json") from error


async def form_of(request: Request, longest: int = _LONGEST) -> dict[str, str]:
    """The fields of a form of at most `longest` bytes; of those of the same name the last.

    Raises:
        RefusedError: the body is too long.
    """
    text = (await _bytes(request, longest)).decode("utf-8", "replace")
    try:
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=50)
    except ValueError as error:
        raise RefusedError(400, "no_form") from error
    return {name: value.replace("\0", "") for name, value in pairs}


def sku_in(body: Mapping[str, Any]) -> str:
    """The variant that a call names.

    Raises:
        RefusedError: there is none, or it cannot be one.
    """
    sku = body.get("sku")
    if not isinstance(sku, str) or not CODE.fullmatch(sku):
        raise RefusedError(400, "bad_sku")
    return sku


def quantity_in(body: Mapping[str, Any], otherwise: int | None = None) -> int:
    """The pieces that a call names, as a number or, from a form, as digits.

    Raises:
        RefusedError: there are none, or it is no whole number.
    """
    quantity = body.get("quantity", otherwise)
    if isinstance(quantity, str) and quantity.isascii() and quantity.isdecimal():
        quantity = int(quantity[:9])
    if isinstance(quantity, float) and quantity.is_integer():
        # JSON knows one kind of number: 2.0 is 2.
        quantity = int(quantity)
    if isinstance(quantity, bool) or not isinstance(quantity, int) or abs(quantity) > _MOST:
        raise RefusedError(400, "not_a_quantity")
    return quantity


def total_in(form: Mapping[str, str]) -> Decimal:
    """The total in yuan that a form agrees to.

    Raises:
        RefusedError: there is none, or it is not written as the page writes it.
    """
    total = form.get("total", "")
    # Decimal would read "1E+999999999" as well, whose digits take all memory once it is shown.
    if not PRICE.fullmatch(total):
        raise RefusedError(400, "no_form")
    return Decimal(total)


async def _bytes(request: Request, longest: int) -> bytes:
    try:
        return await bytes_of(request, longest)
    except TooLongError as error:
        raise RefusedError(413, "too_long") from error
