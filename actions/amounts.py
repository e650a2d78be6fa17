"""How many pieces a message about the cart wants: so many, so many more, or so many fewer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from actions.turn import Turn
from actions.variants import said_quantity
from daogou.text.normalise import fold
from daogou.text.numbers import parse_number
from daogou.text.quantities import CLASSIFIER

# What a number may be part of without being an amount.
_NO_AMOUNTS: Final = frozenset(
    {"product", "category", "brand", "size", "color", "price", "ordinal", "rating", "attribute"}
)

_HAN_NUMBER: Final = (
    r"(?<![\d第这那前后头哪每几.:])(?!一[下哈点些样])(?:\d{1,5}(?![\d.])|[零一二两三四五六七八九十百千]{1,6}|"
    r"(?<![它我你他她们])[俩仨])"
)
# 一下 and 一点 are no amounts: a measure or the end of a clause has to follow.
_END: Final = r"(?=\s*(?:$|[\s,.;!?~。、]|[吧就了够哈呗啊呀行好]|谢谢|即可))"
_HAN: Final = rf"(?P<n>{_HAN_NUMBER})\s?(?:{CLASSIFIER}|(?<=[俩仨])|{_END})"
_SMALL: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero"
_NO_PIECES: Final = (
    "(?:day|hour|minute|min|week|month|year|time|star|people|person|kid|left|percent|yuan|rmb|"
    "dollar|buck|inch|option|question)(?:e?s)?"
)
_LATIN: Final = rf"\b(?P<n>a dozen|a couple|\d{{1,5}}|{_SMALL})\b(?![.-]\d|%)(?!\s?{_NO_PIECES}\b)"
# "One in white", "the one that …": here it stands for the goods.
_PRONOUN: Final = r"(?!\s(?:in|with|that|which|i|you|we|from|size|colou?r)\b)"

# In the order in which they are heard: "再加一件，凑够三件" wants three in all.
_TO: Final = (
    rf"(?:改[成为到回]?|变[成为]?|[调设][成到为]|换成|更新为|[减加]到|减[成为]|凑[够齐]?|[一总]共(?:要|买)?|"
    rf"(?:应该|(?<![不还只就]))是|[只就](?:要|留|买|拿|剩)?|[留剩]|数量)\s?{_HAN}",
    rf"{_HAN}(?:就[够行好]|够)",
    rf"(?:\b(?:make|set)\s(?:it|that|them)|\bto|\bquantity|\bqty:?|\bjust|\bonly|\bkeep|"
    rf"\bleave|\bshould be|\bmeant|\bso|\btotal of)\s(?:just\s|only\s|want\s|need\s|the\s)*"
    rf"{_LATIN}{_PRONOUN}(?!\s(?:more|less|fewer|extra)\b)",
    rf"{_LATIN}(?:\s[a-z]+)?\s(?:in\s)?(?:total|all)\b",
    rf"{_LATIN}\s(?:pairs?\s|pieces?\s)?(?:of\s)?each\b",
    rf"(?:各|每[样个种款双件])(?:都|要|来|改成?)*\s?{_HAN}",
)
_FEWER: Final = (
    rf"(?:减[少掉去]?|(?<![至最不])少(?:要|来|买|拿|放)?|[删去拿移扔撤退](?:掉|除|走|去|出)?了?)\s?{_HAN}",
    rf"\b(?:reduce|decrease|lower|drop|cut)\b.*\bby\s{_LATIN}",
    rf"{_LATIN}\s(?:less|fewer)\b",
    rf"\b(?:remove|delete|minus|subtract|lose|ditch|knock|take|take\s(?:off|out|away)|get\srid\sof)\s"
    rf"(?:just\s|only\s)?{_LATIN}(?!\s(?:that|which|i|you|we)\b)",
)
_MORE: Final = (
    rf"(?:再(?:加|来|要|多|添|买|拿)?|多(?:加|来|要|买|拿)|[加添+])\s?{_HAN}",
    rf"\b(?:increase|raise|bump|up)\b.*\bby\s{_LATIN}",
    rf"{_LATIN}\s(?:more|extra)\b|\b(?:another|extra)\s(?:{_LATIN.replace('?P<n>', '?P<m>')})",
)
# Any other number, unless it is the one that is not wanted ("not 4, 5"), or an article.
_UNWANTED: Final = (
    r"(?<!not )(?<!instead of )(?<!rather than )(?<!from )(?<!than )(?<!added )(?<!put )"
)
_PLAIN: Final = (
    rf"(?<!不是)(?<!不要)(?<!从){_UNWANTED}(?!一(?![百千十])){_HAN}",
    rf"{_UNWANTED}(?<!size )(?<!number )(?<!no\. )(?!one\b)\b{_LATIN}",
)
# A number that is only said to be wrong; another one behind it is the amount: "三双不够，要五双".
_HAN_PIECES: Final = rf"{_HAN_NUMBER}\s?{CLASSIFIER}"
_LATIN_PIECES: Final = rf"{_LATIN.replace('?P<n>', '')}(?:\s(?:pairs?|pieces?|of\s\w+))?"
_WRONG: Final = re.compile(
    rf"(?:不用|用不着|不需要|不必|不要|别要)\s?{_HAN_PIECES}了?|"
    rf"{_HAN_PIECES}(?:都|就|还是|可能|有点儿?|稍微)*"
    r"(?:不够|不要|不行|不对|太|[多少](?![加要来买])|嫌)[^,.;!?。、]*|"
    rf"{_LATIN_PIECES}\s"
    r"(?:(?:is|are|was|were|would\sbe|feels?)\s|(?:is|are|was|were)n'?t\s)(?:\w+\s){0,2}?"
    r"(?:too|enough|wrong|many|few)\b[^,.;!?]*"
)
_ONE: Final = (rf"(?:^|(?<=[\s,.;!?。、要来买就]))(?P<n>一)\s?{CLASSIFIER}",)
_ARTICLE: Final = re.compile(
    rf"(?<![第这那哪另])一\s?{CLASSIFIER}|(?<!the )(?<!that )(?<!this )(?<!which )\bone\b"
)
# "The orange one" is no number.
_ONE_OF: Final = re.compile(r"\s+ones?\b(?!\s+(?:pairs?|pieces?|more|less|extra|each)\b)", re.I)
_LARGE: Final = (
    rf"(?P<n>(?<![\d第.:])(?:\d{{3,5}}(?![\d.])|[一二两三四五六七八九]?[百千][零一二三四五六七八九十百]*))\s?{CLASSIFIER}|"
    r"(?P<m>(?<![它我你他她们这那])[俩仨])",
    r"\b(?:add|buy|get|order|want|take|need|gimme|give)\s(?:me\s)?(?P<n>\d{3,5})(?![\w.])"
    r"(?!\s(?:ml|mg|g|kg|gb|tb|cm|mm|m|w|mah|yuan|rmb|page|piece)\b)",
)
# "Boomi Buds in white, add 3".
_ADDED: Final = (
    rf"\b(?:add|buy|order|take|gimme|give me|i(?:'ll| will) (?:have|take))\s(?:me\s)?{_LATIN}"
    r"(?=\s*(?:$|[,.;!?]|please|thanks|of (?:them|those|these|it)\b))",
)
_BARE_MORE: Final = re.compile(
    r"再(?:加|来|要|多)|多(?:加|来|要|买)|\b(?:another|more|extra)\b", re.I
)
_CORRECTS: Final = re.compile(
    r"不对|不是|改|错了|应该|还是|[只就]要|等等|\b(?:actually|sorry|oops|wait|no|nope|rather|instead|"
    r"meant|make|just|only|should be)\b",
    re.I,
)
_NAMED: Final = {"俩": 2, "仨": 3, "a dozen": 12, "a couple": 2, "zero": 0, "零": 0}


@dataclass(frozen=True)
class Amount:
    """`count` pieces in all ("to"), that many more, or that many fewer."""

    how: Literal["to", "more", "fewer"]
    count: int

    def of(self, before: int) -> int:
        """How many it makes of `before`."""
        if self.how == "more":
            return before + self.count
        return max(0, before - self.count) if self.how == "fewer" else self.count


def said_amount(turn: Turn) -> Amount | None:
    """How many pieces the message wants of something in the cart; None where it does not say."""
    told = said_quantity(turn)
    if turn.is_payload:
        return None if told is None else Amount("to", told)
    rest = _rest(turn)
    right = _WRONG.sub(" ", rest)
    if right != rest and (found := read_amount(right)):
        return found
    if right != rest and (one := _first(_ONE, right)):
        return Amount("to", one)
    if found := read_amount(rest):
        return found
    if _BARE_MORE.search(turn.text):
        return Amount("more", told or 1)
    return None if told is None else Amount("to", told)


def one_piece(turn: Turn) -> Amount | None:
    """One piece where "one" is no more than an article, unless beside another amount: "one black
    pair and two white ones"."""
    said = _ARTICLE.search(_rest(turn))
    return Amount("to", 1) if said and not turn.is_payload else None


def taken_out(turn: Turn) -> Amount | None:
    """The amount in a message that takes something out: "remove 2 of them" leaves the others."""
    if turn.is_payload:
        return None
    rest = _rest(turn)
    if found := _first(_FEWER, rest):
        return Amount("fewer", found)
    if (found := _first(_TO, rest)) is not None:
        return Amount("to", found)
    found = None if _the_number(rest) else _first(_PLAIN, rest)
    return Amount("fewer", found) if found else None


def wanted_quantity(turn: Turn) -> int | None:
    """How many pieces of something new the message wants."""
    told = said_quantity(turn)
    if told is not None or turn.is_payload:
        return told
    return _first((*_LARGE, *_ADDED), _rest(turn))


def corrects_amount(turn: Turn) -> bool:
    """Whether the message sets an amount right that was said before ("actually 2 pairs")."""
    return not turn.is_payload and bool(_CORRECTS.search(turn.text)) and bool(said_amount(turn))


def read_amount(folded: str) -> Amount | None:
    """The amount that a folded text says."""
    if (count := _first(_TO, folded)) is not None:
        return Amount("to", count)
    if count := _first(_FEWER, folded):
        return Amount("fewer", count)
    if count := _first(_MORE, folded):
        return Amount("more", count)
    if _BARE_MORE.search(folded):
        return None
    count = _first(_PLAIN, folded)
    return None if count is None else Amount("to", count)


def _rest(turn: Turn) -> str:
    """The message, folded, without what only looks like an amount."""
    rest = turn.text
    for mention in turn.mentions:
        if mention.entity in _NO_AMOUNTS and mention.start >= 0:
            one = _ONE_OF.match(rest, mention.end)
            end = one.end() if one else mention.end
            rest = rest[: mention.start] + " " * (end - mention.start) + rest[end:]
    return fold(rest)


def _the_number(folded: str) -> bool:
    """Whether a number only says again how many there are ("the two of them")."""
    return bool(re.search(rf"\b(?:the|those|these|both|all|my)\s(?:\d|{_SMALL})", folded))


def _first(patterns: tuple[str, ...], folded: str) -> int | None:
    """The first number that one of `patterns` finds."""
    for pattern in patterns:
        for match in re.finditer(pattern, folded):
            groups = match.groupdict()
            said = groups.get("n") or groups.get("m") or ""
            value = _NAMED[said] if said in _NAMED else parse_number(said)
            if value is not None:
                return int(value)
    return None
