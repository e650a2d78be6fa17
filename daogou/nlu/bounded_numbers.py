"""Numbers that a developer sets under a component in `config.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from daogou.errors import ConfigurationError


def number(
    component: str, values: Mapping[str, Any], key: str, most: float = 1, within: str = ""
) -> float:
    """The number from 0 to `most` under `key`; `within`: the key that `values` stand under.

    Raises:
        ConfigurationError: it is none, or out of its bounds.
    """
    value = values[key]
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most:
        place = f"{within}: {key}" if within else key
        raise ConfigurationError(
            f"config.yml, {component}: {place}: {value!r} cannot be used. "
            f"Write a number from 0 to {most}."
        )
    return float(value)
