"""A JSON schema is itself checked once in a process, and not with every value held against it."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator


@cache
def check_each_once() -> None:
    """Makes `jsonschema.validate` remember the schemas that it found sound, for all of the process.

    Rasa holds each answer of an action against a schema that never changes, several times a
    message; of the 15 ms that it took, 14 went into checking the schema.
    """
    checked = remembering(Draft202012Validator.check_schema)
    Draft202012Validator.check_schema = staticmethod(checked)


def remembering(check: Callable[..., None]) -> Callable[..., None]:
    """The same check, which raises for an unsound schema each time and sees a sound one once."""
    sound: set[str] = set()

    def checked(schema: Any, **options: Any) -> None:
        known = json.dumps(schema, sort_keys=True, default=repr)
        if known not in sound:
            check(schema, **options)
            sound.add(known)

    return checked
