"""The variants of a product, and the way from one size to the next."""

from __future__ import annotations

from sqlalchemy.orm import Session

from daogou.catalog.card_reader import read_variants
from daogou.catalog.cards import VariantInfo
from daogou.catalog.sizes import size_rank
from daogou.catalog.tables import Variant


def find_variants(
    session: Session, code: str, color: str | None = None, size: str | None = None
) -> list[VariantInfo]:
    """The variants of a product, of one colour code and one size where these are given."""
    return [
        found
        for found in read_variants(session, [code]).get(code, [])
        if color in (None, found.color_code) and size in (None, found.size)
    ]


def variant(session: Session, sku: str) -> VariantInfo | None:
    """One variant, None where there is no such SKU."""
    row = session.get(Variant, sku)
    if row is None:
        return None
    return next(found for found in find_variants(session, row.product_code) if found.sku == sku)


def neighbouring_size(session: Session, sku: str, step: int) -> VariantInfo | None:
    """The variant in the same colour `step` sizes larger (negative: smaller); None past the end.

    The steps are those sizes that the product comes in, sold out or not: "one smaller" than 42 is
    41 although there may be none left.
    """
    own = variant(session, sku)
    if own is None or own.size is None:
        return None
    line = [
        found
        for found in find_variants(session, own.product_code, own.color_code)
        if found.color_code == own.color_code and found.size is not None
    ]
    if all(size_rank(found.size) is not None for found in line):
        line.sort(key=lambda found: size_rank(found.size) or (0, 0.0))
    index = [found.sku for found in line].index(sku) + step
    return line[index] if 0 <= index < len(line) else None
