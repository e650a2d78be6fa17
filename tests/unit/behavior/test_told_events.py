"""Events as pages send them: taken, or refused with a word about what is wrong."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from daogou.behavior.recording import KINDS, PAGE_KINDS
from daogou.behavior.told_events import EventError, read_events

NOW = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)


def told(**fields: Any) -> list[dict[str, Any]]:
    return [{"id": "e1", "kind": "view", **fields}]


def test_what_an_event_may_say() -> None:
    context = {"page": "/products/x", "place": 3, "from_chat": False, "none": None}
    sent = told(kind="search", query=" 露营\u0000灯 ", value=12, ago=90.5, context=context)
    (read,) = read_events(sent, NOW)
    assert (read.client_id, read.kind, read.query, read.value) == ("e1", "search", "露营 灯", 12)
    assert read.at == NOW - timedelta(seconds=90.5) and read.context == context
    assert read_events([], NOW) == []


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_every_kind_is_taken(kind: str) -> None:
    (read,) = read_events(told(kind=kind, product="yunyue-pro-3", query="x"), NOW)
    assert (read.kind, read.product, read.at) == (kind, "yunyue-pro-3", NOW)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - set(PAGE_KINDS)))
def test_what_the_assistant_alone_knows_no_page_tells(kind: str) -> None:
    with pytest.raises(EventError, match=r"events\[0\].kind must be one of view,"):
        read_events(told(kind=kind), NOW)


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (None, "events must be a list"),
        ({}, "events must be a list"),
        (told() * 51, "at most 50"),
        ([1], r"events\[0\] must be a JSON object"),
        ([*told(), *told(kind="stare")], r"events\[1\]\.kind must be one of view, search"),
        (told(kind=["view"]), "kind must be one of"),
        (told(who="me"), "a field 'who'; known are id, kind"),
        ([{"kind": "view"}], r"events\[0\] needs an id"),
        (told(id=None), "id must be 1 to 64"),
        (told(product=None), "product must be the code"),
        (told(context=None), "context must be an object"),
        (told(id="../x"), "id must be"),
        (told(id=5), "id must be"),
        (told(kind="search"), "a search needs query"),
        (told(kind="purchase"), "a purchase needs product"),
        (told(product="<b>"), "product must be the code"),
        (told(query="x" * 201), "query must be a text of at most 200"),
        (told(query=1), "query must be"),
        (told(value="1"), "value must be a number"),
        (told(value=True), "value must be a number"),
        (told(value=float("nan")), "value must be a number"),
        (told(value=10**400), "value must be a number"),
        (told(ago=-1), "ago must be a number from 0 to 86400"),
        (told(ago=90_000), "ago must be"),
        (told(context=[]), "context must be an object"),
        (told(context={f"n{one}": 1 for one in range(13)}), "at most 12 entries"),
        (told(context={"a b": 1}), "the name 'a b' must be"),
        (told(context={"a": {}}), r"context\.a must be a text"),
        (told(context={"a": "x" * 201}), r"context\.a must be"),
        (told(context={"a": float("inf")}), r"context\.a must be"),
    ],
)
def test_what_cannot_be_taken(sent: Any, said: str) -> None:
    with pytest.raises(EventError, match=said):
        read_events(sent, NOW)


def test_half_a_character_is_not_stored() -> None:
    (read,) = read_events(told(kind="search", query="a\ud800b", context={"a": "\udfff"}), NOW)
    assert read.query == "a b" and read.context == {"a": " "}
