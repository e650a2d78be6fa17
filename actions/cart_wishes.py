"""A message that wants several lines of the cart changed: what it says of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from actions.amounts import Amount, one_piece
from actions.cart_lines import amount_meant, lines_said, names_goods, said_change
from actions.cart_parts import only, things_of
from actions.cart_stances import Span, Stance, read_parts
from actions.reference import places_said
from actions.turn import Turn
from daogou.orders.cart_view import CartLineView, CartView

_CLAUSE: Final = re.compile(
    r"[,;!?，。；！？、]|\.(?!\d)|\b(?:and|but|then)\b|[和跟与及]|然后|但是?|不过", re.I
)
# Between two colours: the one becomes the other, or is wanted in its place.
_BECOMES: Final = re.compile(
    r"[换改变调]|\b(?:to|into|for|with|instead|rather|not|from)\b|不是|不要|而|从", re.I
)
# What says so of a colour that stands alone.
_INTO: Final = re.compile(
    r"[换改变调]|\b(?:to|into|in|instead|change|switch|swap|make|turn)\b", re.I
)
_NUMBER: Final = re.compile(
    r"\d|[一二两三四五六七八九十俩]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b(?!s)",
    re.I,
)
_MAKES: Final = re.compile(r"\b(?:make|turn)\b", re.I)
_PRONOUN: Final = re.compile(r"^\s*one\b", re.I)
_END: Final = re.compile(r"[,;.!?，。；！？]")
_EACH: Final = re.compile(r"各|每|都|\b(?:each|both|every|all)\b", re.I)
_APIECE: Final = re.compile(r"各|\beach\b", re.I)
_BOTH: Final = re.compile(r"[两俩][个件双本款套台样]?都|\bboth\b", re.I)


@dataclass(frozen=True)
class Wish:
    """What a part of the message, whose turn it is, wants: an amount, a change, or that the goods
    stay or go; `named`: it says of which goods."""

    turn: Turn
    amount: Amount | None
    changes: bool
    stance: Stance | None
    named: bool

    @property
    def said(self) -> bool:
        """Whether it says what is to become of the goods."""
        return bool(self.amount or self.changes or self.stance)


def read_wishes(turn: Turn, cart: CartView) -> list[Wish]:
    """What the message wants of each of several goods; none where it speaks of one."""
    if turn.is_payload:
        return []
    pieces = _pieces(turn)
    if len(pieces) < 2 or _APIECE.search(turn.text):
        return []
    wishes = [_wish(only(turn, spans), cart) for spans in pieces]
    wishes = [one if one.said else replace(one, amount=one_piece(one.turn)) for one in wishes]
    told = [one for one in wishes if one.amount or one.changes]
    if not told or not all(one.said and one.named for one in wishes):
        return []
    if any(one.stance == "out" for one in wishes):
        # "不要黑的，要两双橙的" changes the black ones, unless there are orange ones as well.
        found = [lines_said(one.turn, cart) for one in wishes]
        if not all(found):
            return []
    return wishes


def for_each(turn: Turn, cart: CartView, amount: Amount | None) -> list[CartLineView]:
    """The lines that are all to have the same amount ("two of each"); none where it is not so."""
    if amount is None or turn.is_payload or not _EACH.search(turn.text):
        return []
    if len(_pieces(turn)) < 2 and said_change(turn, cart, amount).new.said:
        return []
    found = lines_said(turn, cart)
    if _BOTH.search(turn.text) and len(found) != 2:
        return []
    return found if len(found) > 1 else []


def is_unclear(turn: Turn) -> bool:
    """Whether two colours are named with an amount, and nothing says which becomes which."""
    return len(_pieces(turn)) > 1 and _of_one_kind(turn) and not _BECOMES.search(turn.text)


def _wish(turn: Turn, cart: CartView) -> Wish:
    amount = amount_meant(turn, cart)
    parts = read_parts(turn.text, things_of(turn))
    # "Not the black one" is about another line: this one stays.
    stances = {"stay" if part.but == "not" else part.stance for part in parts if part.stance}
    stance: Stance | None = stances.pop() if len(stances) == 1 and amount is None else None
    change = said_change(turn, cart, amount)
    into = bool(_INTO.search(turn.text)) or change.line.said
    other = stance != "out" and not one_piece(turn) and not lines_said(turn, cart)
    changes = change.new.said and (into or other)
    named = names_goods(turn) or bool(places_said(turn)) or change.line.said
    if changes and not named and (amount or one_piece(turn)) and lines_said(turn, cart):
        # "改成一双黑的一双橙的" with black and orange ones in the cart: so many of each.
        return Wish(turn, amount, changes=False, stance=stance, named=True)
    return Wish(turn, amount, changes, None if changes else stance, named or not changes)


def _pieces(turn: Turn) -> list[tuple[Span, ...]]:
    """Where what is said of each of the goods stands; what names nothing goes with what is in
    front of it."""
    text, things = turn.text, things_of(turn)
    colors = _kinds(turn)
    edges = [0]
    for before, behind in pairwise(things):
        cut = _cut(text, before, behind, colors, edges[-1])
        if cut is not None:
            edges.append(cut)
    return [((start, end),) for start, end in pairwise([*edges, len(text)])]


def _cut(text: str, before: Span, behind: Span, kinds: dict[Span, str], since: int) -> int | None:
    """Where something new begins between two names; None where they belong together."""
    between = text[before[1] : behind[0]]
    clause = list(_CLAUSE.finditer(text, before[1], behind[0]))
    becomes, number = _BECOMES.search(between), _NUMBER.search(_PRONOUN.sub("", between))
    if clause and not (becomes and re.search(r"\b(?:not|instead|rather)\b|不是|而", between)):
        return clause[-1].start()
    alike = kinds.get(before) == kinds.get(behind)
    rest = _END.split(text[behind[1] :])[0]
    if becomes and not (number and alike and (_NUMBER.search(rest) or _INTO.search(rest))):
        return None
    if number and alike:
        # "两双黑的一双橙的" or "黑的两双橙的一双"
        first = _NUMBER.search(text, since, before[0])
        return before[1] if first else behind[0]
    if _MAKES.search(text, since, before[0]):
        # "Make the black one orange."
        return None
    return behind[0] if alike and kinds.get(before) in ("color", "size") else None


def _kinds(turn: Turn) -> dict[Span, str]:
    """The kind of each name that the message has."""
    found = {(one.start, one.end): one.entity for one in turn.mentions}
    names = dict.fromkeys(("product", "category", "brand"), "name")
    return {span: {"attribute": "color", **names}.get(kind, kind) for span, kind in found.items()}


def _of_one_kind(turn: Turn) -> bool:
    kinds = [_kinds(turn).get(span) for span in things_of(turn)]
    return kinds.count("color") > 1
