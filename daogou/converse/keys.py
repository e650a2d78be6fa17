"""The keys that a part of a file may have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from daogou.converse.yaml_places import Written
from daogou.errors import DataError


def known_keys(
    written: Written, known: Sequence[str], unsupported: Mapping[str, str], what: str
) -> dict[str, Written]:
    """The values of a mapping by key.

    Raises:
        DataError: a key is not in `known`; for one of `unsupported` with what to do instead.
    """
    found = {}
    for key, value in written.pairs():
        if key.text() not in known:
            raise unknown_key(key, known, unsupported, what)
        found[key.text()] = value
    return found


def unknown_key(
    key: Written, known: Sequence[str], unsupported: Mapping[str, str], what: str
) -> DataError:
    """The error for a key that cannot be there."""
    name = key.text()
    if name in unsupported:
        return key.error(f"`{name}` {unsupported[name]}")
    near = get_close_matches(name, known, 1)
    meant = f" Did you mean `{near[0]}`?" if near else ""
    return key.error(f"{what} has no `{name}`, only {', '.join(known)}.{meant}")
