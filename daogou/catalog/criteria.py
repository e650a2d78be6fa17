"""What a shopper is looking for, as conditions on products."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from typing import Any, Final, Literal, get_args

from daogou.catalog.describe import Labels, describe
from daogou.errors import DataError

Sort = Literal["relevance", "price_asc", "price_desc", "rating", "sales", "new"]
SORTS: Final[tuple[Sort, ...]] = get_args(Sort)

_LISTS: Final = (
    "words",
    "categories",
    "brands",
    "colors",
    "sizes",
    "attributes",
    "products",
    "exclude_categories",
    "exclude_colors",
    "exclude_brands",
    "exclude_attributes",
    "exclude_words",
    "unfit_attributes",
    "given_up",
)


@dataclass(frozen=True)
class Criteria:
    """Conditions that hold together; within one field any of the values will do.

    The exception are attributes: values of one attribute are alternatives, different attributes
    hold together, and so do different features. Codes are the catalogue's, attributes are written
    `name=code`. Prices are yuan and inclusive; `rating_min` is 1 to 5. `price_below` is a bound
    that nobody named: "cheaper" than what was on show. `unfit_attributes` are those of goods that
    do not suit whom they are for: nobody refused them, and so nobody is told. `given_up` is what
    nothing was found for (see `widening.py`): no condition, and no matter for a description.
    `exclude_words` are not to be written of goods in any other way than that they lack it.
    """

    words: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    exclude_categories: tuple[str, ...] = ()
    exclude_colors: tuple[str, ...] = ()
    exclude_brands: tuple[str, ...] = ()
    exclude_attributes: tuple[str, ...] = ()
    exclude_words: tuple[str, ...] = ()
    unfit_attributes: tuple[str, ...] = ()
    price_min: Decimal | None = None
    price_max: Decimal | None = None
    price_below: Decimal | None = None
    rating_min: float | None = None
    in_stock: bool = False
    on_sale: bool = False
    sort: Sort = "relevance"
    family: str | None = None
    given_up: tuple[str, ...] = ()

    @property
    def price_top(self) -> Decimal | None:
        """The most that goods may cost, whether or not anybody named it."""
        bounds = [one for one in (self.price_max, self.price_below) if one is not None]
        return min(bounds, default=None)

    def is_empty(self) -> bool:
        """Whether nothing is asked for: an order of the results alone asks for nothing, nor does a
        word that is not to be written of them."""
        return all(
            getattr(self, field.name) == field.default
            for field in fields(self)
            if field.name not in ("sort", "given_up", "exclude_words")
        )

    def describe(self, language: str, labels: Labels) -> str:
        """These criteria as one phrase ("黑色 跑步鞋 500元以内"), in the names of `labels`."""
        return describe(self, language, labels)

    def to_dict(self) -> dict[str, Any]:
        """Only what is set, in types that JSON has: money as a string, so that it stays exact."""
        found: dict[str, Any] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if value == field.default:
                continue
            if isinstance(value, tuple):
                value = list(value)
            elif isinstance(value, Decimal):
                value = str(value)
            found[field.name] = value
        return found

    @classmethod
    def from_dict(cls, values: Mapping[str, Any] | None) -> Criteria:
        """The criteria that `to_dict` wrote; None and {} are empty criteria.

        Raises:
            DataError: an unknown key, or a value that its key cannot have.
        """
        known: dict[str, Any] = {}
        for key, value in (values or {}).items():
            try:
                known[key] = _read(key, value)
            except (KeyError, TypeError, ValueError, InvalidOperation) as error:
                raise DataError(f"search criteria: {key}={value!r} cannot be used") from error
        return cls(**known)


def _read(key: str, value: Any) -> Any:
    """The value of one key of a criteria mapping in the type of its field."""
    if key in _LISTS:
        if isinstance(value, str):
            raise TypeError("a list is needed")
        return tuple(str(item) for item in value)
    if key in ("price_min", "price_max", "price_below"):
        return None if value is None else Decimal(str(value))
    if key == "rating_min":
        return None if value is None else float(value)
    if key in ("in_stock", "on_sale"):
        return bool(value)
    if key == "family":
        return None if value is None else str(value)
    if key == "sort" and value in SORTS:
        return value
    raise KeyError(key)
