"""A schema is checked once; values are held against it every time."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest

from daogou.json_schemas import check_each_once, remembering


def test_a_sound_schema_is_looked_at_once() -> None:
    looked: list[Any] = []
    check = remembering(looked.append)
    check({"type": "object"})
    check({"type": "string"})
    check({"type": "object"})
    assert looked == [{"type": "object"}, {"type": "string"}]


def test_an_unsound_schema_is_refused_every_time() -> None:
    check_each_once()
    for _ in range(2):
        with pytest.raises(jsonschema.SchemaError):
            jsonschema.validate({}, {"type": "no such type"})


def test_each_value_is_held_against_the_schema() -> None:
    check_each_once()
    schema = {"type": "object", "required": ["events"]}
    jsonschema.validate({"events": []}, schema)
    for _ in range(2):
        with pytest.raises(jsonschema.ValidationError, match="'events' is a required property"):
            jsonschema.validate({}, schema)
