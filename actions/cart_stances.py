"""What a message says is to become of the goods that it names: these go, those stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from actions.cart_words import Token, read_words

Stance = Literal["out", "stay"]
Span = tuple[int, int]

_OTHER: Final[dict[Stance | None, Stance | None]] = {"out": "stay", "stay": "out", None: None}
_VERBS: Final = frozenset({"out", "stay", "wish", "gone"})
_NAMED: Final = frozenset({"thing", "rest", "all"})
# What "remove them all" may have; "both of them" answers which one is to go.
_ALL_OUT: Final = frozenset({"all", "out", "gone", "also", "join", "break"})
# What may stand beside a name that is no sentence of its own: "and the black ones too".
_AROUND: Final = re.compile(
    r"(?:\b(?:the|my|a|an|that|those|these|this|both|and|or|also|plus|too|as|well|please|ones?|pairs?|"
    r"in|of|them|size|from|my|cart)\b|[的那这双件个款条台部把也和跟与及还有都是一样两以吧呢购物车里]|[\s,.;!?，。、；！？&/])*",
    re.I,
)
# And so much besides "remove all" leaves it at that.
_FILLER: Final = re.compile(
    r"(?:\b(?:please|pls|can|could|would|will|you|u|i|i'd|we|to|just|ok|okay|now|then|so|it|them|these|those|"
    r"this|that|of|from|in|out|off|my|the|cart|basket|bag|trolley|items?|things?|products?|goods|thanks|"
    r"thank|two|pairs?|and|actually|well|no|sorry|for|me|with|want|like)\b|"
    r"[的了吧呢啊呀哈掉除它他她们这那些里中个件双样两俩把将帮给我请麻烦购物车东西商品货品从就先一算还是那么想全走出来光空]|"
    r"[\s,.;!?~，。、；！？～])*",
    re.I,
)


@dataclass(frozen=True)
class Part:
    """A part of a message and what is to become of what it names.

    `spans`: where it stands. `things`: the places of its names. `rest`, `all`: it speaks of the
    others, or of everything. `only`: nothing but these stay. `but`: it is the exception
    ("except"), or the opposite ("not"). `verb_first`: what says it stands in front of the names.
    `joins`: it says nothing itself and goes on with the part before: it adds to that ("also"), or
    makes it clearer ("same").
    """

    spans: tuple[Span, ...]
    stance: Stance | None = None
    things: tuple[Span, ...] = ()
    rest: bool = False
    all: bool = False
    only: bool = False
    but: Literal["except", "not"] | None = None
    verb_first: bool = False
    bare: bool = False
    joins: Literal["also", "same"] | None = None


def read_parts(text: str, things: Sequence[Span]) -> list[Part]:
    """The parts of a message in order; `things` are the places of what it names."""
    found: list[Part] = []
    tokens = read_words(text, things)
    edges = [0, *[token.end for token in tokens if token.kind == "break"], len(text)]
    for start, end in pairwise(edges):
        inside = [one for one in tokens if start <= one.start < end and one.kind != "break"]
        found += _clause(text, inside, (start, end))
    return _with_opposites(_passed_on(found))


def means_everything(text: str) -> bool:
    """Whether a message that names nothing takes all out, and not only some ("all the dear")."""
    tokens = read_words(text, ())
    kinds = {token.kind for token in tokens}
    if "all" not in kinds or not kinds <= _ALL_OUT:
        return False
    left, rest = 0, ""
    for token in tokens:
        rest += text[left : token.start] + " "
        left = token.end
    return bool(_FILLER.fullmatch(rest + text[left:]))


def _clause(text: str, tokens: list[Token], span: Span) -> list[Part]:
    """The parts of one clause."""
    opposites, tokens = _set_apart(_without_negations(tokens))
    only = any(one.kind in ("only", "enough") for one in tokens)
    groups = _groups(tokens)
    if not groups:
        return opposites
    starts = [min(one.start for one in [*names, *verbs]) for names, verbs, _ in groups]
    edges = [span[0], *starts[1:], span[1]]
    found = []
    for (names, verbs, first), edge in zip(groups, pairwise(edges), strict=True):
        stance = _stance(verbs)
        part = Part(
            _without(edge, opposites),
            stance,
            tuple((one.start, one.end) for one in names if one.kind == "thing"),
            rest=any(one.kind == "rest" for one in names),
            all=any(one.kind == "all" for one in names),
            only=only and stance != "out",
            verb_first=first,
        )
        found.append(part)
    if len(found) == 1 and found[0].things and not (found[0].stance or found[0].rest):
        also = any(one.kind in ("also", "join") for one in tokens)
        bare = not opposites and _is_bare(text, span, found[0].things)
        found = [replace(found[0], bare=bare, joins="also" if also else "same")]
    return sorted([*found, *opposites], key=lambda part: part.spans[0] if part.spans else span)


def _without_negations(tokens: list[Token]) -> list[Token]:
    """With 别把 … 删 as one that stays."""
    found: list[Token] = []
    negated = False
    for token in tokens:
        if token.kind == "negated":
            negated = True
        elif negated and token.kind == "out":
            found.append(replace(token, kind="stay"))
            negated = False
        else:
            found.append(token)
    return found


def _set_apart(tokens: list[Token]) -> tuple[list[Part], list[Token]]:
    """The exceptions and opposites of a clause, and its other tokens."""
    found: list[Part] = []
    others: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        index += 1
        if token.kind not in ("except", "not"):
            others.append(token)
            continue
        names: list[Token] = []
        while index < len(tokens) and tokens[index].kind in ("thing", "join"):
            names.append(tokens[index])
            index += 1
        things = tuple((one.start, one.end) for one in names if one.kind == "thing")
        if things:
            span = (token.start, names[-1].end)
            kind: Literal["except", "not"] = "except" if token.kind == "except" else "not"
            found.append(Part((span,), things=things, but=kind, verb_first=True))
    return found, others


def _groups(tokens: list[Token]) -> list[tuple[list[Token], list[Token], bool]]:
    """What is named together, with the words that say what becomes of it, and whether these
    stand in front."""
    runs: list[list[Token]] = []
    for token in tokens:
        if token.kind not in _VERBS and token.kind not in _NAMED:
            continue
        if runs and (runs[-1][0].kind in _VERBS) == (token.kind in _VERBS):
            runs[-1].append(token)
        else:
            runs.append([token])
    if not runs:
        return []
    first = runs[0][0].kind in _VERBS
    found: list[tuple[list[Token], list[Token], bool]] = []
    if not first:
        for index in range(0, len(runs), 2):
            verbs = runs[index + 1] if index + 1 < len(runs) else []
            if not verbs and found and len(found[-1][1]) > 1:
                # "把黑的删了留白的"
                names, before, _ = found[-1]
                found[-1] = (names, before[:-1], False)
                found.append((runs[index], before[-1:], True))
            else:
                found.append((runs[index], verbs, False))
        return found
    for index in range(0, len(runs), 2):
        verbs, names = runs[index], runs[index + 1] if index + 1 < len(runs) else []
        if found:
            # "take the shoes out and keep the phone", "i want the shoes gone"
            behind = verbs[:-1] if names else verbs
            if names or _stance(found[-1][1]) is None or not _is_firm(found[-1][1]):
                found[-1] = (found[-1][0], [*found[-1][1], *behind], True)
                verbs = verbs[-1:] if names else []
        if names or verbs:
            found.append((names, verbs, True))
    return found


def _is_firm(verbs: list[Token]) -> bool:
    return any(one.kind in ("out", "stay") for one in verbs)


def _stance(verbs: list[Token]) -> Stance | None:
    """What these words come to; None where they contradict each other."""
    kinds = {one.kind for one in verbs}
    if {"out", "stay"} <= kinds:
        return None
    if "stay" in kinds:
        return "stay"
    if kinds & {"out", "gone"}:
        return "out"
    return "stay" if kinds else None


def _without(span: Span, parts: list[Part]) -> tuple[Span, ...]:
    """A span without those of other parts."""
    found = []
    start = span[0]
    for left, right in sorted(one for part in parts for one in part.spans):
        if span[0] <= left < span[1]:
            found.append((start, left))
            start = right
    return tuple(one for one in [*found, (start, span[1])] if one[0] < one[1])


def _is_bare(text: str, span: Span, things: tuple[Span, ...]) -> bool:
    """Whether a clause is no more than the names in it."""
    left, rest = span[0], ""
    for start, end in things:
        rest += text[left:start] + " "
        left = max(left, end)
    return bool(_AROUND.fullmatch(rest + text[left : span[1]]))


def _passed_on(parts: list[Part]) -> list[Part]:
    """The parts with what a list or a pronoun takes from beside it: "the shoes, the phone too",
    鞋子、手机都不要了, "I have one at home, remove it"."""
    found = list(parts)
    for index, part in enumerate(found):
        before = _named(found[:index])
        if part.bare and before and (before.verb_first or before.but) and not before.rest:
            found[index] = _like(part, before)
    for index in reversed(range(len(found))):
        after = next((one for one in found[index + 1 :] if one.things or one.stance), None)
        if not _is_open(found[index]) or after is None:
            continue
        if not after.things and not (after.rest or after.all) and not found[index].only:
            found[index] = replace(found[index], stance=after.stance)
        elif found[index].bare and after.stance and not after.verb_first and not after.but:
            found[index] = replace(_like(found[index], after), verb_first=False)
        elif found[index].bare and after.all and not after.things:
            found[index] = replace(found[index], stance=after.stance)
    for index, part in enumerate(found):
        before = _named(found[:index])
        if _is_open(part) and part.bare and before and before.stance:
            found[index] = _like(part, before)
    return found


def _named(parts: list[Part]) -> Part | None:
    """The last of some parts that names something."""
    return next((one for one in reversed(parts) if one.things), None)


def _is_open(part: Part) -> bool:
    return bool(part.things) and part.stance is None and part.but is None


def _like(part: Part, other: Part) -> Part:
    return replace(
        part, stance=other.stance, but=other.but, only=other.only, verb_first=other.verb_first
    )


def _with_opposites(parts: list[Part]) -> list[Part]:
    """The parts with what becomes of exceptions ("everything except …") and of opposites
    ("remove the shoes, not the phone")."""
    found = list(parts)
    for index, part in enumerate(found):
        if part.but is None:
            continue
        behind = [one for one in found[index + 1 :] if one.but is None]
        before = [one for one in reversed(found[:index]) if one.but is None]
        near = [*behind, *before] if part.but == "except" else [*before, *behind]
        main = next((one.stance for one in near if one.stance), None)
        if part.but == "except":
            found[index] = replace(part, stance=_OTHER[main or "out"])
        elif before and any(one.stance for one in before):
            found[index] = replace(part, stance=_OTHER[main])
        else:
            others = any(one.things for one in near)
            found[index] = replace(
                part, stance="stay" if others and main is None else main or "out"
            )
    return found
