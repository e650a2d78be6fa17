"""Answers of the assistant as they were recorded, and a shop that gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from daogou.simulation.answer import Answer
from daogou.simulation.shopper import Shopper
from daogou.simulation.visiting import Visit
from daogou.simulation.wording import Words

ITEM = {
    "code": "yunyue-pro-3",
    "price": "399.00",
    "price_max": "399.00",
    "in_stock": True,
    "buttons": [{"title": "加购物车", "payload": '/add_to_cart{"product": "yunyue-pro-3"}'}],
}
DEAR = {**ITEM, "code": "dear", "price": "999.00", "buttons": []}
WORDS = Words(
    {
        act: {
            "zh": [f"{act} 甲 {{n}}", f"{act} 乙 {{n}}", f"{act} 丙 {{n}}"],
            "en": [f"{act} a {{n}}", f"{act} b {{n}}", f"{act} c {{n}}"],
        }
        for act in ("search", "add", "checkout", "track", "ask_person", "give_up", "yes", "no")
    }
    | {
        "give_order": {"zh": ["{number} {digits}"], "en": ["{number} {digits}"]},
        "give_recipient": {"zh": ["{name}"], "en": ["{name}"]},
    }
)
SHOPPER = Shopper(
    seed=1,
    number=2,
    goal="track",
    language="zh",
    patience=2,
    slips=0.0,
    presses=0.0,
    haste=1.0,
    taste=0.0,
    signed_in=False,
    consents=True,
    greets=False,
    thanks=False,
    rates=True,
    comments=False,
)


def answer(*names: str, text: str = "", seconds: float = 0.5, **message: Any) -> Answer:
    """An answer of one message."""
    return Answer(({"text": text or " ".join(names), **message},), names, seconds)


def buttons(*payloads: str) -> list[dict[str, str]]:
    """Buttons of these payloads."""
    return [{"title": payload, "payload": payload} for payload in payloads]


@dataclass
class Recorded:
    """Gives its answers one after the other; `heard` is what was said."""

    answers: list[Answer]
    heard: list[str] = field(default_factory=list)

    async def say(self, text: str, *_: Any) -> Answer:
        self.heard.append(text)
        return self.answers.pop(0)

    async def look(self, *_: Any) -> Mapping[str, Any]:
        raise AssertionError

    async def find(self, *_: Any) -> Mapping[str, Any]:
        raise AssertionError

    async def put(self, *_: Any) -> bool:
        raise AssertionError

    async def order(self, *_: Any) -> str | None:
        raise AssertionError


def visit(*answers: Answer, agrees: frozenset[str] = frozenset(), **traits: Any) -> Visit:
    """A visit of a shopper with these traits to a shop that gives these answers."""
    knows = {"n": "1", "number": "20251101-0042", "digits": "8888", "name": "王芳"}
    shopper = replace(SHOPPER, **traits)
    return Visit(shopper, WORDS, Recorded(list(answers)), knows, agrees)
