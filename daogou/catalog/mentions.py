"""Mentions of things in a message, and whether the shopper wants them or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol


class Mention(Protocol):
    """What is read of an entity, whoever found it."""

    @property
    def entity(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True)
class EntityMention:
    """An entity of a message: its kind, surface text and place; -1 where the place is unknown."""

    entity: str
    text: str
    start: int = -1
    end: int = -1


@dataclass(frozen=True)
class Wish:
    """A mention and whether it was refused ("不要红色的", "not red")."""

    entity: str
    text: str
    refused: bool


# 没有 is no refusal: "有没有红色的", "没有红色的吗" ask for red.
_BEFORE: Final = re.compile(
    r"(?:不要|别要|别给我|不想要|不喜欢|不考虑|除了|除开|除去|不是|不带|不含|排除|去掉|讨厌|千万别|"
    r"\b(?:not|no|without|except|excluding|exclude|besides|"
    r"(?:anything|everything)\sbut|other\sthan|rather\sthan|instead\sof|"
    r"(?:do\s?n['’]?t|don['’]?t)\s(?:want|like|need|show\sme)|hate|avoid|minus|nothing))"
    r"\s*(?:那个|那种|这种|什么|太|any|the|a|an|of|in|from|by|for)?\s*$",
    re.I,
)
_AFTER: Final = re.compile(
    r"^(?:的|款|色|牌子?|家)*(?:就|都|我)?(?:不要|不行|不喜欢|不考虑|除外|就算了|算了)(?!\w*的)",
    re.I,
)
_JOINED: Final = re.compile(
    r"^\s*(?:的|色|款)*\s*(?:和|与|或者?|跟|、|,|，|/|and|or|nor)\s*$", re.I
)


def read_wishes(mentions: Iterable[Mention], text: str) -> Iterator[Wish]:
    """The mentions in the order of the message, with what was refused marked so.

    A refusal stands right before a mention (不要…, not …) or right after (…的不要), and goes on
    through a list: "不要红色和黑色的".
    """
    placed = sorted((_place(mention, text) for mention in mentions), key=lambda item: item.start)
    refused, end = False, 0
    for index, mention in enumerate(placed):
        if mention.start < 0:
            yield Wish(mention.entity, mention.text, False)
            continue
        between = text[end : mention.start]
        follows = placed[index + 1].start if index + 1 < len(placed) else len(text)
        refused = (
            bool(_BEFORE.search(between))
            or (refused and bool(_JOINED.match(between)))
            or _refused_after(text[mention.end : follows], index + 1 < len(placed))
        )
        end = mention.end
        yield Wish(mention.entity, mention.text, refused)


def _place(mention: Mention, text: str) -> EntityMention:
    start = mention.start if mention.start is not None else -1
    if start < 0:
        start = text.find(mention.text)
        return EntityMention(mention.entity, mention.text, start, start + len(mention.text))
    return EntityMention(mention.entity, mention.text, start, mention.end)


def _refused_after(rest: str, more: bool) -> bool:
    """Whether `rest`, the text up to the next mention, begins with a refusal of the one before.

    In "黑色不要红色" the refusal touches the next mention and is meant for that one.
    """
    found = _AFTER.match(rest)
    return bool(found) and not (more and found is not None and not rest[found.end() :])
