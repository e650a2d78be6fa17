"""The catalogue's tables as SQL: `PRODUCT.code.in_(…)`.

The classes in `daogou.catalog.tables` are annotated with the values that a row holds, which is what
callers see of an instance; a type checker would take their columns for these values too.
"""

from __future__ import annotations

from typing import Any, Final

from daogou.catalog import tables

BRAND: Final[Any] = tables.Brand
CATEGORY: Final[Any] = tables.Category
COLOR: Final[Any] = tables.Color
PRODUCT: Final[Any] = tables.Product
PRODUCT_ATTRIBUTE: Final[Any] = tables.ProductAttribute
PROMOTION: Final[Any] = tables.Promotion
REVIEW: Final[Any] = tables.Review
VARIANT: Final[Any] = tables.Variant
