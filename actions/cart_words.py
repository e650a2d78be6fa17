"""The words by which a message about the cart says what goes and what stays, with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from daogou.text.normalise import fold_with_offsets

# `thing`: what the caller found named; `rest`, `all`: "the others", "everything"; `out`, `stay`:
# what becomes of it; `wish`: "want", which stays unless the same breath says out; `gone`: what
# may stand behind such a wish ("i want it gone"); `not`, `except`: the other way round;
# `negated`: 别把 … 删; `break`: a new clause; `also`: the clause adds to the one before;
# `join`: goes on with a list.
Kind = Literal[
    "thing",
    "rest",
    "all",
    "out",
    "stay",
    "wish",
    "gone",
    "not",
    "except",
    "negated",
    "only",
    "enough",
    "break",
    "also",
    "join",
]

_THING: Final = "\ufffc"
_OUT_ZH: Final = (
    r"(?:[删扔撤丢剔踢]|移[除掉走出去开]|去(?:掉|除|了)|拿(?:掉|走|出|下|开)|取消|清(?![单楚洁爽])|划掉|排除|"
    r"退(?:掉|了)|减掉|放回)(?!不)"
)
_OUT_EN: Final = (
    r"(?:remov\w*|delet\w*|delte|drop\w*|ditch\w*|scrap\w*|discard\w*|bin|trash|dump\w*|kick\w*|"
    r"eras\w*|cancel\w*|clear\w*|empty\w*|wip(?:e|ing)|exclud\w*|forget|los(?:e|ing)|minus|"
    r"toss\w*|chuck\w*|banish|strike|strip|axe|rmv?|unadd|pull\w*|(?:get(?:ting)?\s)?rid(?:\sof)?|"
    r"(?:tak|leav)(?:e|ing)\s(?:out|off|away)|tak(?:e|ing)(?=[^,.;!?]*\s(?:out|off|away)\b)|"
    r"put(?=[^,.;!?]*\sback\b))"
)
_NOT_ZH: Final = r"(?:别|勿|不(?:要|用|必|想|能|需要|打算)?)"
_NOT_EN: Final = r"(?:don'?t|do\snot|didn'?t|doesn'?t|never|not|no\sneed\sto|shouldn'?t|without)"
_WISHING: Final = r"(?:(?:want|wish|need|like|going|mean|have|to|you|really|ever|actually|even)\s)*"
# In the order in which they are tried at each place.
_PATTERNS: Final[tuple[tuple[Kind, str], ...]] = (
    ("thing", f"{_THING}+"),
    (
        "rest",
        r"其[他它余]|别的|剩下的|剩余|余下|另外(?:的|那|一)|另一|\b(?:everything|all|anything)\s(?:else|other)\b|"
        r"\b(?:the\s)?(?:rest|remainder|remaining|others|other\s(?:ones?|items?|things?|pairs?))\b",
    ),
    ("only", r"\bnothing\sbut\b|\bonly\b|\bjust\b|[只仅光]|就(?=[要留剩])"),
    ("enough", r"就(?:[行好够]|可以)|即可|\b(?:is|are|will\sbe)\s(?:all|enough)\b"),
    (
        "except",
        r"除了?|\b(?:except(?:\sfor)?|apart\sfrom|aside\sfrom|other\sthan|all\sbut|besides)\b|"
        r"(?<=everything\s)but\b|(?<=anything\s)but\b|\bbar(?=\sthe\b)",
    ),
    ("negated", rf"{_NOT_ZH}(?:再|帮我|给我)?(?=[把将])"),
    ("stay", rf"{_NOT_ZH}(?:再|先|全部?|都|帮我|给我|一起)*{_OUT_ZH}\w?|{_NOT_ZH}[动变碰]"),
    ("stay", rf"\b{_NOT_EN}\s{_WISHING}{_OUT_EN}(?:\s(?:out|off|away))?"),
    (
        "out",
        r"(?:别|勿|不(?:用|必|想|能|需|再|打算)*)(?:再)?(?:要|买|留|考虑|保留|需要)|没必要[要留]",
    ),
    (
        "out",
        rf"\b{_NOT_EN}\s{_WISHING}(?:keep\w*|stay\w*)|\b(?:do\snot|don'?t|didn'?t|doesn'?t|never)\s"
        r"(?:(?:really|even|actually|ever)\s)?(?:wanted|want|need|like)\w*|"
        r"\bno\slonger\s(?:want|need)\w*|"
        r"\b(?:go|goes|going|leave)(?=\s(?:too|now|please|away)|\s*(?:$|[,.;!?]|and\b|but\b))|"
        r"\b(?:can|must|should|to|may)\s(?:go|leave|come\sout)\b(?!\s(?:with|for|on|ahead|it))|"
        rf"\b(?:shouldn'?t|should\snot)\sbe\b|\bneither\b|\bno(?=\s(?:the\s)?{_THING})|"
        rf"\bwithout(?=\s(?:the\s|my\s)?{_THING})",
    ),
    ("also", r"还有|以及|[也]|\b(?:too|also|as\swell|plus)\b"),
    ("stay", r"保留|留(?!言)|(?<!时)剩(?!下的|余)|不动|不变|放着"),
    ("stay", r"\b(?:keep\w*|stay\w*|retain\w*|remain(?:s|ing)?|hold\son\sto|hang\son\sto)\b"),
    ("out", rf"{_OUT_ZH}\w?|\b{_OUT_EN}(?!\w)"),
    ("wish", r"(?<![不别没重主])要(?![不是么求紧把将我改换]|全|都删)(?!\s*" + _OUT_ZH + ")"),
    (
        "wish",
        r"\b(?:want\w*|need\w*|like)\b(?!\s(?:to|you)\b)|\bleav(?:e|ing)\b|"
        r"(?:(?<=ll\s)|(?<=will\s)|(?<=me\s)|(?<=only\s)|(?<=just\s))(?:take|have|buy)\b|"
        r"\b(?:is|are|'s|'re)\s(?:fine|ok|okay|good|great)\b",
    ),
    ("gone", r"\b(?:out|off|gone)\b"),
    (
        "not",
        rf"不是|而不|\b(?:not|instead\sof|rather\sthan)(?=\s(?:(?:the|my|those|that)\s)?{_THING})",
    ),
    ("all", r"全部?|所有|都|\b(?:everything|all|both|every|(?:the|those|these)\stwo)\b"),
    ("break", r"[,;.!?。、:\n](?!\d)|\b(?:but|then|while)\b|但是?|不过|然后|而"),
    ("join", r"[和跟与及/&]|\b(?:and|or|nor)\b"),
)
_TOKEN: Final = re.compile(
    "|".join(f"(?P<g{i}>{source})" for i, (_, source) in enumerate(_PATTERNS))
)


@dataclass(frozen=True)
class Token:
    """A word that counts, and where in the message it stands."""

    kind: Kind
    start: int
    end: int


def read_words(text: str, things: Sequence[tuple[int, int]]) -> list[Token]:
    """The words of `text` that count, in order; `things` are the spans of what it names."""
    folded, offsets = fold_with_offsets(text)
    masked = "".join(
        _THING if any(start <= at < end for start, end in things) else character
        for character, at in zip(folded, offsets, strict=True)
    )
    # An apostrophe has many looks.
    masked = masked.replace("’", "'").replace("、", "/")
    found = []
    for match in _TOKEN.finditer(masked):
        kind = _PATTERNS[int((match.lastgroup or "g0")[1:])][0]
        found.append(Token(kind, offsets[match.start()], offsets[match.end() - 1] + 1))
    return _apart(found, things)


def _apart(tokens: list[Token], things: Sequence[tuple[int, int]]) -> list[Token]:
    """The tokens with things that touch each other told apart."""
    found = []
    for token in tokens:
        if token.kind != "thing":
            found.append(token)
            continue
        inside = [one for one in things if token.start <= one[0] < token.end]
        found += [Token("thing", *one) for one in inside]
    return found
