"""The shop's numbers in documents: `{return_days}` becomes what the settings say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from daogou.settings import Settings

_PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")
# Numbers, and the hours of the team: other texts of the settings may be secrets.
_HOURS: Final = ("support_from", "support_to")
FACTS: Final = tuple(
    sorted(
        name
        for name, field in Settings.__fields__.items()
        if issubclass(field.type_, int | float | Decimal) or name in _HOURS
    )
)


def placeholders(text: str) -> list[str]:
    """The names in braces, in order."""
    return _PLACEHOLDER.findall(text)


def facts(settings: Settings) -> dict[str, str]:
    """Every number as it is written: money without needless zeros."""
    return {name: _written(getattr(settings, name)) for name in FACTS}


def fill(text: str, values: Mapping[str, str]) -> str:
    """`text` with the values in the place of their names; unknown names stay."""
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)


def _written(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value:.0f}" if value == value.to_integral_value() else f"{value:.2f}"
    return str(value)
