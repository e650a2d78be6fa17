"""What is to leave the cart, line by line; what the message wants kept stays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from actions.amounts import Amount, said_amount, taken_out
from actions.cart_lines import (
    ask_which,
    lines_said,
    names_goods,
    nearest,
    pressed_line,
    tell_none,
    varieties_said,
)
from actions.cart_parts import Phrase, phrases_of
from actions.cart_stances import means_everything
from actions.cart_telling import say_cart
from actions.reference import places_said
from actions.turn import Turn
from daogou.orders.cart_view import CartLineView, CartView

_EVERYTHING: Final = re.compile(
    r"清空|全部|所有|\b(?:everything|all of (?:it|them)|empty|clear)\b", re.I
)
_BOTH: Final = re.compile(r"(?:[两俩][个件双本款套台样]?|二者)都|\b(?:both|the two)\b", re.I)
# Several lines may go at once.
_ALL: Final = re.compile(r"都|全|所有|\b(?:all|both|every|everything)\b", re.I)


@dataclass(frozen=True)
class Leaving:
    """A line of which `left` pieces stay."""

    line: CartLineView
    left: int = 0


def takes_all(turn: Turn, cart: CartView) -> bool:
    """Whether the message empties the cart; "both" does where there are two lines."""
    # A button names one line, whose SKU may well have "clear" in it.
    if turn.is_payload or any(turn.said(kind) for kind in ("product", "category", "brand")):
        return False
    if places_said(turn) or any(not _EVERYTHING.search(one) for one in turn.said("color")):
        return False
    if _BOTH.search(turn.text) and len(cart.lines) > 2:
        return False
    if any(one.part.stance == "stay" or one.part.but for one in phrases_of(turn)):
        return False
    return bool(_EVERYTHING.search(turn.text)) or means_everything(turn.text)


def leaving(turn: Turn, cart: CartView) -> list[Leaving]:
    """What is to leave the cart; asks where that is not clear, and then nothing does."""
    if not cart.lines:
        turn.say("utter_cart_empty")
        return []
    if pressed := turn.said("sku"):
        return [Leaving(line) for line in pressed_line(turn, cart, pressed[0])]
    said = phrases_of(turn)
    named = [one for one in said if one.part.things or _tells_apart(one.turn, cart)]
    if not named:
        return _of_no_name(turn, cart, said)
    return _of_names(turn, cart, named, said)


def _tells_apart(turn: Turn, cart: CartView) -> bool:
    """Whether words that are no name in themselves tell a line: a part of a name."""
    return 0 < len(lines_said(turn, cart)) < len(cart.lines)


def _of_no_name(turn: Turn, cart: CartView, said: list[Phrase]) -> list[Leaving]:
    """What leaves where the message does not name it: the only line, or one of what is talked
    about."""
    found = nearest(turn, list(cart.lines))
    stances = {one.part.stance for one in said if one.part.stance}
    amount = taken_out(turn)
    if stances == {"stay"} and not (amount and amount.how == "to"):
        say_cart(turn, "utter_cart", cart)
        return []
    if len(found) > 1:
        ask_which(turn, cart)
        return []
    return [Leaving(found[0], amount.of(found[0].quantity) if amount else 0)]


def _of_names(turn: Turn, cart: CartView, named: list[Phrase], said: list[Phrase]) -> list[Leaving]:
    """What leaves of what the message names."""
    kept = [one for one in named if one.part.stance == "stay"]
    # Where nothing is to stay, whatever is named goes, however that is said.
    out = [one for one in named if one.part.stance == "out" or not (one.part.stance or kept)]
    if any(one.part.only and not one.part.stance for one in named):
        # "Just the phone": to keep it, or to take it out?
        ask_which(turn, cart)
        return []
    fewer = [one for one in kept if _amount_kept(one)]
    stay = [line for one in kept if one not in fewer for line in lines_said(one.turn, cart)]
    others = _others_go(named, said) and not (fewer and not stay)
    if others and not (stay or fewer):
        tell_none(kept[0].turn if kept else turn, cart)
        return []
    gone = _lines_out(turn, cart, out, stay)
    if gone is None:
        return []
    for one in fewer:
        lines = nearest(turn, lines_said(one.turn, cart))
        amount = _amount_kept(one)
        if len(lines) != 1 or amount is None:
            ask_which(turn, cart)
            return []
        if amount.count < lines[0].quantity:
            gone.append(Leaving(lines[0], amount.count))
    if others:
        there = [*stay, *(one.line for one in gone)]
        gone += [Leaving(line) for line in cart.lines if line not in there]
    if not gone:
        # What is left unsaid in "keep the phone, and the shoes …" is asked for.
        open_out = any(one.part.stance == "out" and one not in out for one in said)
        unsure = open_out or len(kept) + len(out) < len(named)
        ask_which(turn, cart) if unsure else say_cart(turn, "utter_cart", cart)
    return _with_amount(gone, out, said)


def _others_go(named: list[Phrase], said: list[Phrase]) -> bool:
    """Whether all that is not named as staying goes."""
    kept = [one for one in named if one.part.stance == "stay"]
    if any(one.part.rest and one.part.stance != "stay" for one in said):
        return True
    if any(one.part.only for one in kept):
        return True
    out = any(one.part.stance == "out" for one in named)
    excepted = any(one.part.but == "except" for one in kept)
    everything = any(
        one.part.all and not one.part.things and one.part.stance == "out" for one in said
    )
    return bool(kept) and (everything or (excepted and not out))


def _amount_kept(phrase: Phrase) -> Amount | None:
    """How many pieces are to stay of what is named, where that is said."""
    amount = said_amount(phrase.turn) if phrase.part.but is None else None
    return amount if amount and amount.how == "to" and amount.count else None


def _lines_out(
    turn: Turn, cart: CartView, out: list[Phrase], stay: list[CartLineView]
) -> list[Leaving] | None:
    """The lines of what is to go; None where that has to be asked or there is no such thing."""
    gone: list[Leaving] = []
    missing: list[Phrase] = []
    for phrase, found in _narrowed(cart, out):
        if not found:
            missing.append(phrase)
            continue
        rest = [line for line in found if line not in stay]
        if not rest and len(found) == len(stay):
            ask_which(turn, cart)
            return None
        # "Keep the shoes but remove the black ones": but for these.
        rest = rest or found
        if len(rest) > 1 and not _means_several(phrase):
            rest = nearest(turn, rest)
        if len(rest) > 1 and not _means_several(phrase):
            ask_which(turn, cart)
            return None
        amount = taken_out(phrase.turn) if len(rest) == 1 else None
        gone += [
            Leaving(line, amount.of(line.quantity) if amount else 0)
            for line in rest
            if line not in [one.line for one in gone]
        ]
    if missing and not gone:
        tell_none(missing[0].turn, cart)
        return None
    return gone


def _narrowed(cart: CartView, out: list[Phrase]) -> list[tuple[Phrase, list[CartLineView]]]:
    """What is to go with its lines; "the shoes, the black ones" are one thing, and not two."""
    found: list[tuple[Phrase, list[CartLineView]]] = []
    told: set[str] = set()
    for index, phrase in enumerate(out):
        lines = _of_same_kind(cart, out, index, lines_said(phrase.turn, cart))
        goods = names_goods(phrase.turn) or bool(places_said(phrase.turn))
        kinds = varieties_said(phrase.turn)
        if found and phrase.part.joins == "same" and not goods and not kinds & told:
            found[-1] = (phrase, [line for line in lines if line in found[-1][1]])
            told |= kinds
        else:
            found.append((phrase, lines))
            told = kinds
    return found


def _of_same_kind(
    cart: CartView, phrases: list[Phrase], index: int, found: list[CartLineView]
) -> list[CartLineView]:
    """In "the black and the white shoes", the black ones are shoes too."""
    if names_goods(phrases[index].turn) or places_said(phrases[index].turn):
        return found
    part = phrases[index].part
    behind = [one for one in phrases[index + 1 :] if one.part == part]
    before = [one for one in reversed(phrases[:index]) if one.part == part]
    for other in (*behind, *before):
        if names_goods(other.turn):
            codes = {line.product_code for line in lines_said(other.turn, cart)}
            return [line for line in found if line.product_code in codes] or found
    return found


def _means_several(phrase: Phrase) -> bool:
    """Whether a phrase may mean several lines."""
    return (
        len(places_said(phrase.turn)) > 1 or phrase.part.all or bool(_ALL.search(phrase.turn.text))
    )


def _with_amount(gone: list[Leaving], out: list[Phrase], said: list[Phrase]) -> list[Leaving]:
    """With the amount that is said beside the name: "remove the shoes, just one pair"."""
    if len(gone) != 1 or gone[0].left or not out:
        return gone
    for one in said:
        amount = None if one.part.things else taken_out(one.turn)
        if amount:
            return [Leaving(gone[0].line, amount.of(gone[0].line.quantity))]
    return gone
