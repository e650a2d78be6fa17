"""Taking pieces out of the stock and putting them back, each exactly once."""

from __future__ import annotations

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from daogou.catalog.tables import Product, Variant
from daogou.errors import ShopError
from daogou.text.language import Localized


def take(session: Session, sku: str, quantity: int) -> None:
    """Lower the stock of `sku` by `quantity`, or not at all.

    One conditional UPDATE: two checkouts at the same moment cannot both have the last piece.

    Raises:
        ShopError: `out_of_stock` (with what is left), `unknown_sku`.
    """
    taken = session.execute(
        update(Variant)
        .where(Variant.sku == sku, Variant.stock >= quantity)
        .values(stock=Variant.stock - quantity)
        .execution_options(synchronize_session=False)
    )
    variant = session.get(Variant, sku, populate_existing=True)
    if variant is None:
        raise ShopError("unknown_sku", sku=sku)
    if taken.rowcount == 0:
        names = session.execute(
            select(Product.name_zh, Product.name_en).where(Product.code == variant.product_code)
        ).one()
        name = Localized(names.name_zh, names.name_en)
        raise ShopError("out_of_stock", sku=sku, name=name, stock=variant.stock)
    _refresh_product(session, variant.product_code)


def put_back(session: Session, sku: str, quantity: int) -> None:
    """Raise the stock of `sku` by `quantity`; nothing where the catalogue lost it."""
    session.execute(
        update(Variant)
        .where(Variant.sku == sku)
        .values(stock=Variant.stock + quantity)
        .execution_options(synchronize_session=False)
    )
    variant = session.get(Variant, sku, populate_existing=True)
    if variant is not None:
        _refresh_product(session, variant.product_code)


def _refresh_product(session: Session, product_code: str) -> None:
    """Keep the product's own `in_stock`, which the search reads, true to its variants."""
    in_stock = exists(
        select(Variant.sku).where(Variant.product_code == product_code, Variant.stock > 0)
    )
    session.execute(update(Product).where(Product.code == product_code).values(in_stock=in_stock))
