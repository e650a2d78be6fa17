"""Which product is meant: by its name, its place in the list, what sets it apart, or "this one"."""

from __future__ import annotations

from dataclasses import dataclass

from actions.pointing import fitting, named_in_part, neighbour, picked, talked_about
from actions.turn import Turn
from daogou.catalog.card_reader import read_cards
from daogou.catalog.cards import ProductCard
from daogou.catalog.phrases import phrases
from daogou.text.ordinals import MIDDLE, parse_ordinals

# More candidates than this are no help in a question.
MOST = 5


@dataclass(frozen=True)
class Reference:
    """The products that a message points at.

    `named`: by a name, a place or a feature, not only by what was talked about. `beyond`: a place
    that the list does not have. No codes at all: nothing says which one it is.
    """

    codes: tuple[str, ...] = ()
    named: bool = False
    beyond: bool = False

    @property
    def code(self) -> str | None:
        """The one product that is meant, None where it is none or several."""
        return self.codes[0] if len(self.codes) == 1 else None


def referred(turn: Turn) -> Reference:
    """What the message points at, else what is talked about, else the only product on show."""
    pointed = pointed_at(turn)
    if pointed.codes or pointed.beyond:
        return pointed
    if focus := turn.slot("focus"):
        return Reference((focus,))
    return Reference(tuple(turn.shown)) if len(turn.shown) == 1 else Reference()


def pointed_at(turn: Turn) -> Reference:
    """Only what the words of the message point at."""
    shown, focus = candidates(turn), turn.slot("focus")
    if named := _by_name(turn, shown):
        return Reference(tuple(named[:MOST]), named=True)
    if turn.is_payload:
        return Reference()
    if near := neighbour(turn):
        return Reference((near,), named=True)
    if places := places_said(turn):
        found = at_places(shown, places)
        return Reference(tuple(found), named=True, beyond=not found)
    if best := picked(turn, turn.slot("compared") or shown):
        return Reference(tuple(best), named=True)
    if recent := talked_about(turn):
        return Reference((recent,), named=True)
    if alike := fitting(turn, shown):
        # "这双鞋" among many shoes is the one that is talked about.
        return Reference((focus,) if focus in alike else tuple(alike[:MOST]), named=True)
    if focus and fitting(turn, [focus]):
        return Reference((focus,), named=True)
    if alike := fitting(turn, turn.talked[::-1]):
        return Reference((alike[0],), named=True)
    if focus and phrases().says("point", "this", turn.text):
        return Reference()
    part = named_in_part(turn, shown)
    return Reference(tuple(part[:MOST]), named=bool(part))


def candidates(turn: Turn) -> list[str]:
    """The list that places are of: that of an open question, else what is on show."""
    asked = turn.slot("asked") if turn.slot("awaiting") == "product" else None
    return list(asked["codes"]) if asked else turn.shown


def places_said(turn: Turn) -> list[int]:
    """The places of a list that the message names; 1 is the first, -1 the last, 0 the middle."""
    if turn.is_payload:
        return []
    said = [place for text in turn.said("ordinal") for place in parse_ordinals(text)]
    return said or parse_ordinals(turn.text)


def at_places(listed: list[str], places: list[int]) -> list[str]:
    """What stands at those places of a list; places that it does not have are left out. In the
    middle of an even number there are two."""
    found = []
    for place in places:
        if place == MIDDLE:
            found += listed[(len(listed) - 1) // 2 : len(listed) // 2 + 1]
            continue
        index = place - 1 if place > 0 else len(listed) + place
        if 0 <= index < len(listed):
            found.append(listed[index])
    return list(dict.fromkeys(found))


def cards_of(turn: Turn, codes: list[str] | tuple[str, ...]) -> list[ProductCard]:
    """The cards of products, those that are no longer sold left out."""
    return read_cards(turn.session, list(codes))


def _by_name(turn: Turn, shown: list[str]) -> list[str]:
    """Codes of the products named in the message; a button's payload has a code itself.

    A part of a name means what is on show or was talked about, before it means anything else.
    """
    found: list[str] = []
    for text in turn.said("product"):
        if turn.is_payload and read_cards(turn.session, [text]):
            found.append(text)
        elif not turn.lexicon.resolve_exactly("category", text):
            found += turn.lexicon.resolve("product", text)
    found = list(dict.fromkeys(found))
    if on_show := [code for code in found if code in shown]:
        return on_show
    return [code for code in turn.talked[::-1] if code in found][:1] or found
