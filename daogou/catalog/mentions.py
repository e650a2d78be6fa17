"""Mentions of things in a message, and whether the shopper wants them or not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, Protocol

from daogou.catalog.phrase_book import plain
from daogou.catalog.phrases import phrases


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


Stance = Literal["wanted", "refused", "unneeded", "removed"]


@dataclass(frozen=True)
class Wish:
    """A mention and what is thought of it.

    `refused`: not that ("不要红色的", "not red"); `unneeded`: it need not be so ("不一定要防水");
    `removed`: a condition is taken back, or where there is none of that kind refused ("去掉红色").
    `message`, `start`: where the mention stands, -1 where that is unknown.
    """

    entity: str
    text: str
    stance: Stance = "wanted"
    message: str = ""
    start: int = -1

    @property
    def refused(self) -> bool:
        """Whether it is anything but wanted."""
        return self.stance != "wanted"


# A stance goes on through a list: "不要红色和黑色的".
_JOINED: Final = re.compile(
    r"^\s*(?:的|色|款)*\s*(?:和|与|或者?|跟|、|,|，|/|and|or|nor)\s*$", re.I
)
# But not to these behind something else: "不要白色的，42码" wants the size.
_MEASURES: Final = frozenset({"price", "quantity", "rating", "size"})
_STANCES: Final[tuple[Stance, ...]] = ("unneeded", "refused", "removed")
_QUESTION: Final = re.compile(r"[?？]\W*$")


def _never(_: EntityMention) -> bool:
    return False


def read_wishes(
    mentions: Iterable[Mention], text: str, had: Callable[[EntityMention], bool] = _never
) -> Iterator[Wish]:
    """The mentions in the order of the message, each with what is thought of it.

    A stance stands right before a mention (不要…, not …) or right after (…的不要), and goes on
    through a list; a question may sound like one ("nothing in grey?"). Its phrases are those of
    `actions/browsing.yml`. `had`: whether a mention is of what goods have or have not
    ("没有降噪的耳机", "leather-free").
    """
    asks = bool(_QUESTION.search(text))
    in_order = sorted((placed(one, text) for one in mentions), key=lambda item: item.start)
    stance: Stance = "wanted"
    end = 0
    for index, mention in enumerate(in_order):
        if mention.start < 0:
            yield Wish(mention.entity, mention.text)
            continue
        between = text[end : mention.start]
        more = index + 1 < len(in_order)
        follows = text[mention.end : in_order[index + 1].start if more else len(text)]
        asked = asks and _asks_for(text[: mention.start])
        stance = (
            ("wanted" if asked else _before(between))
            or (stance if _goes_on(in_order, index, between) else None)
            or _after(follows, more)
            or ("refused" if had(mention) and _lacks(between, follows, text) else "wanted")
        )
        end = mention.end
        yield Wish(mention.entity, mention.text, stance, text, mention.start)


def placed(mention: Mention, text: str) -> EntityMention:
    """A mention with its place in `text`, -1 where it does not stand there."""
    start = mention.start if mention.start is not None else -1
    if start < 0:
        start = text.find(mention.text)
        return EntityMention(mention.entity, mention.text, start, start + len(mention.text))
    return EntityMention(mention.entity, mention.text, start, mention.end)


def _goes_on(mentions: Sequence[EntityMention], index: int, between: str) -> bool:
    """Whether what is thought of the mention before goes for this one as well."""
    same = index > 0 and mentions[index - 1].entity == mentions[index].entity
    return bool(_JOINED.match(between)) and (same or mentions[index].entity not in _MEASURES)


def _asks_for(before: str) -> bool:
    """Whether a question that begins so asks for what follows: a refusal in form alone."""
    said = phrases()
    asked, filler = said.source("stance", "asked_before"), said.source("stance", "filler")
    return bool(re.fullmatch(rf"\s*{asked}\s*(?:{filler}\s*)*", plain(before)))


def stance_spans(said: str) -> list[tuple[int, int]]:
    """Where a folded text says what is thought of what follows (不是, 不一定要)."""
    sources = (phrases().source("stance", f"{one}_before") for one in _STANCES)
    return [match.span() for source in sources for match in re.finditer(source, said)]


def _before(between: str) -> Stance | None:
    """The stance that the text up to a mention ends with."""
    return next((one for one in _STANCES if _leads(f"{one}_before", between)), None)


def _leads(key: str, between: str) -> bool:
    """Whether a text ends with a phrase, but for what may stand behind it."""
    said = phrases()
    source, filler = said.source("stance", key), said.source("stance", "filler")
    return bool(re.search(rf"{source}\s*(?:{filler}[\s-]*)*$", plain(between)))


def _lacks(between: str, follows: str, text: str) -> bool:
    """Whether goods are wanted that have not what stands between two texts of a message."""
    if re.match(rf"\s*{phrases().source('stance', 'lacking_after')}", plain(follows)):
        return True
    asks = phrases().says("stance", "lacking_asked", text)
    return not asks and _leads("lacking_before", between)


def _after(follows: str, more: bool) -> Stance | None:
    """The stance that the text after a mention begins with.

    In "黑色不要红色" the refusal touches the next mention and is meant for that one.
    """
    said, rest = phrases(), plain(follows)
    for stance in _STANCES[:2]:
        source = said.source("stance", f"{stance}_after")
        found = re.match(rf"\s*(?:用|的|款|色|牌子?|家)*(?:就|都|我)?{source}(?!\w*的)", rest)
        if found and not (more and not rest[found.end() :]):
            return stance
    return None
