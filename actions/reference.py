"""Which product is meant: by its name, its place in the list, or "this one"."""

from __future__ import annotations

from dataclasses import dataclass

from actions.turn import Turn
from daogou.catalog.card_reader import read_cards
from daogou.catalog.cards import ProductCard
from daogou.text.ordinals import parse_ordinals

# More candidates than this are no help in a question.
MOST = 5


@dataclass(frozen=True)
class Reference:
    """The products that a message points at.

    `named`: by a name or place, not only by what was talked about. `guessed`: nothing points at
    it, it is just the first on show. `beyond`: a place that the list does not have.
    """

    codes: tuple[str, ...] = ()
    named: bool = False
    guessed: bool = False
    beyond: bool = False

    @property
    def code(self) -> str | None:
        """The one product that is meant, None where it is none or several."""
        return self.codes[0] if len(self.codes) == 1 else None


def referred(turn: Turn) -> Reference:
    """What the message points at, by a name, a place, the kind of thing, or the talk so far."""
    pointed = pointed_at(turn)
    if pointed.codes or pointed.beyond:
        return pointed
    shown = turn.shown
    if focus := turn.slot("focus"):
        return Reference((focus,))
    if shown:
        return Reference((shown[0],), guessed=len(shown) > 1)
    return Reference()


def pointed_at(turn: Turn) -> Reference:
    """Only what the words of the message point at."""
    shown = turn.shown
    named = _by_name(turn)
    if named:
        among = [code for code in named if code in shown]
        return Reference(tuple(among if len(among) == 1 else named[:MOST]), named=True)
    places = places_said(turn)
    if places:
        found = at_places(shown, places)
        return Reference(tuple(found), named=True, beyond=not found)
    alike = _by_kind(turn)
    return Reference((alike,), named=True) if alike else Reference()


def places_said(turn: Turn) -> list[int]:
    """The places of a list that the message names; 1 is the first, -1 the last."""
    if turn.is_payload:
        return []
    said = [place for text in turn.said("ordinal") for place in parse_ordinals(text)]
    return said or parse_ordinals(turn.text)


def at_places(listed: list[str], places: list[int]) -> list[str]:
    """What stands at those places of a list; places that it does not have are left out."""
    found = []
    for place in places:
        index = place - 1 if place > 0 else len(listed) + place
        if 0 <= index < len(listed):
            found.append(listed[index])
    return list(dict.fromkeys(found))


def cards_of(turn: Turn, codes: list[str] | tuple[str, ...]) -> list[ProductCard]:
    """The cards of products, those that are no longer sold left out."""
    return read_cards(turn.session, list(codes))


def which_product(turn: Turn, reference: Reference) -> None:
    """Ask which product is meant, as far as it is known."""
    if reference.beyond:
        turn.say("utter_no_such_place", count=len(turn.shown))
        return
    cards = cards_of(turn, reference.codes or turn.shown)
    if len(cards) < 2:
        turn.say("utter_which_product")
        return
    lines = "\n".join(
        f"{place}. {card.name.get(turn.language)}" for place, card in enumerate(cards, start=1)
    )
    buttons = [
        {
            "title": card.name.get(turn.language),
            "payload": f'/{turn.intent or "ask_details"}{{"product": "{card.code}"}}',
        }
        for card in cards
    ]
    turn.say("utter_which_of_these", lines=lines, buttons=buttons)


def _by_name(turn: Turn) -> list[str]:
    """Codes of the products named in the message; a button's payload has a code itself."""
    found: list[str] = []
    for text in turn.said("product"):
        if turn.is_payload and read_cards(turn.session, [text]):
            found.append(text)
        elif not turn.lexicon.resolve_exactly("category", text):
            found += turn.lexicon.resolve("product", text)
    return list(dict.fromkeys(found))


def _by_kind(turn: Turn) -> str | None:
    """The only product on show of the brand, kind or colour that the message names."""
    if not any(turn.said(kind) for kind in ("category", "brand")):
        return None
    cards = cards_of(turn, turn.shown)
    for text in turn.said("brand"):
        names = {turn.lexicon.label("brand", code) for code in turn.lexicon.resolve("brand", text)}
        cards = [card for card in cards if card.brand in names]
    for text in turn.said("category"):
        codes = turn.lexicon.resolve("category", text)
        names = {
            turn.lexicon.label("category", below)
            for code in codes
            for below in turn.lexicon.descendants(code)
        }
        cards = [card for card in cards if card.category in names]
    return cards[0].code if len(cards) == 1 else None
