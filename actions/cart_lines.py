"""Which lines of the cart a message means, and what it wants them changed to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from actions import cards
from actions.amounts import Amount, said_amount
from actions.cart_telling import cart_lines, say_cart
from actions.pointing import named_in_part
from actions.reference import at_places, cards_of, places_said
from actions.turn import Turn
from actions.variants import said_color, said_size
from actions.wording import variant_label
from daogou.catalog.details import find_variants
from daogou.orders.cart_view import CartLineView, CartView
from daogou.text.language import LANGUAGES
from daogou.text.normalise import fold
from daogou.text.quantities import CLASSIFIER
from daogou.text.sizes import parse_size

_NAMES: Final = ("product", "category", "brand")
# Behind it stands what a line becomes: "白的换黑的".
_BECOMES: Final = re.compile(r"(?:换成?|改[成为到]?|变[成为]?|[调减加]到|[调减]成)(?!一?下)")
_CLAUSE: Final = re.compile(r"[,;.!?。、]")
_COUNTED: Final = re.compile(r"数量|\b(?:quantity|qty|total|pieces)\b", re.I)
_NUMBER: Final = re.compile(
    rf"(?<![\d.:第])([2-9]\d)(?![\d.:%]|\s?{CLASSIFIER}|\s(?:pairs?|of|more|less|units?)\b)", re.I
)
_INSTEAD_OF: Final = re.compile(r"(?:\binstead of|\brather than|\bnot|不是|不要)\s*(?:the\s|a\s)?$")
# In front of a colour: it tells which line ("the white one"), or what the line becomes.
_WHICH: Final = re.compile(
    r"(?<!to )(?<!for )(?<!into )(?<!want )(?<!it )(?<!that )(?<!them )\b"
    r"(?:the|of|my|that|those)\s$"
)
_TO: Final = re.compile(r"\s*(?:(?:ones?|pairs?|shoes)\s)?(?:in)?to\s")
_INTO: Final = re.compile(r"\b(?:in|to|into|it|that|them|be|for|a|an)\s$")


@dataclass(frozen=True)
class Variety:
    """A colour and a size, None where nothing is said of them."""

    color: str | None = None
    size: str | None = None

    @property
    def said(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.color or self.size)


@dataclass(frozen=True)
class Change:
    """The variety that tells which line is meant, and the one that it becomes."""

    line: Variety
    new: Variety


@dataclass(frozen=True)
class _Spot:
    """Where a message names a colour or a size, with its code."""

    start: int
    end: int
    code: str
    text: str


def said_change(turn: Turn, cart: CartView, amount: Amount | None) -> Change:
    """What the colours and sizes of the message stand for; one more of a colour that the cart does
    not have is one of another colour."""
    if turn.is_payload:
        return Change(Variety(), Variety(said_color(turn), said_size(turn)))
    old_color, new_color = _roles(turn, _spots(turn, "color"), amount)
    old_size, new_size = _roles(turn, _spots(turn, "size"), amount)
    if not (old_size or new_size):
        new_size = said_size(turn) or bare_size(turn, cart)
    old, new = Variety(old_color, old_size), Variety(new_color, new_size)
    there = any(_is_of(turn, line, old) for line in cart.lines)
    if amount and amount.how == "more" and not new.said and not there:
        return Change(new, old)
    return Change(old, new)


def amount_meant(turn: Turn, cart: CartView) -> Amount | None:
    """How many pieces the message wants; "a 43" of shoes is their size."""
    amount, size = said_amount(turn), bare_size(turn, cart)
    return None if amount and size and amount.count == int(size) else amount


def bare_size(turn: Turn, cart: CartView) -> str | None:
    """A number alone that is a size of goods in the cart, and large for an amount."""
    if turn.is_payload or _COUNTED.search(turn.text):
        return None
    said = _NUMBER.findall(turn.text)
    codes = (
        {line.product_code for line in cart.lines if (line.size or "").isdigit()} if said else ()
    )
    sizes = {one.size for code in codes for one in find_variants(turn.session, code)}
    return next((number for number in said if number in sizes), None)


def line_meant(turn: Turn, cart: CartView, variety: Variety) -> CartLineView | None:
    """The line of the cart that the message means; asks where that is not clear."""
    found = _lines(turn, cart, variety)
    if len(found) > 1:
        ask_which(turn, cart)
    return found[0] if len(found) == 1 else None


def lines_said(turn: Turn, cart: CartView, variety: Variety | None = None) -> list[CartLineView]:
    """The lines that the words of a message may mean, whatever was talked about; all of them where
    it names nothing. Of its colours and sizes only `variety` tells, where that is given."""
    places = places_said(turn)
    if places:
        lines = {line.sku: line for line in cart.lines}
        return [lines[sku] for sku in at_places(list(lines), places)]
    colors: set[str | None] = {spot.code for spot in _spots(turn, "color")} or {None}
    sizes: set[str | None] = {spot.code for spot in _spots(turn, "size")} or {None}
    varieties = [Variety(color, size) for color in colors for size in sizes]
    varieties = varieties if variety is None else [variety]
    return [
        line for line in _named(turn, cart) if any(_is_of(turn, line, one) for one in varieties)
    ]


def names_goods(turn: Turn) -> bool:
    """Whether the message names a product, a kind of goods or a brand that the shop has."""
    return bool(_names(turn))


def varieties_said(turn: Turn) -> set[str]:
    """Which of colour and size the message names."""
    return {kind for kind in ("color", "size") if _spots(turn, kind)}


def nearest(turn: Turn, lines: list[CartLineView]) -> list[CartLineView]:
    """Of several lines those of the product that is talked about, where there are any."""
    near = [line for line in lines if line.product_code == turn.slot("focus")]
    return near if len(lines) > 1 and near else lines


def ask_which(turn: Turn, cart: CartView) -> None:
    """Ask which line is meant."""
    turn.say("utter_cart_which", lines=cart_lines(turn, cart), card=cards.cart(turn, cart))


def tell_none(turn: Turn, cart: CartView) -> None:
    """Tell that the cart has nothing of what the message names; of a place, ask which is meant."""
    if places_said(turn):
        ask_which(turn, cart)
        return
    colors, sizes = _spots(turn, "color"), _spots(turn, "size")
    variety = Variety(colors[0].code if colors else None, sizes[0].code if sizes else None)
    _tell_none(turn, cart, variety)


def _lines(turn: Turn, cart: CartView, variety: Variety) -> list[CartLineView]:
    """The lines that the message may mean; none where the cart has no such thing, which is told."""
    if not cart.lines:
        turn.say("utter_cart_empty")
        return []
    lines = {line.sku: line for line in cart.lines}
    if pressed := turn.said("sku"):
        return pressed_line(turn, cart, pressed[0])
    places = places_said(turn)
    if places:
        found = [lines[sku] for sku in at_places(list(lines), places)]
        if not found:
            ask_which(turn, cart)
        return found
    fit = [line for line in _named(turn, cart) if _is_of(turn, line, variety)]
    if not fit:
        _tell_none(turn, cart, variety)
    return nearest(turn, fit)


def pressed_line(turn: Turn, cart: CartView, sku: str) -> list[CartLineView]:
    """The line of a pressed button; where it went out meanwhile, what there is now is told."""
    found = [line for line in cart.lines if line.sku == sku]
    if not found:
        say_cart(turn, "utter_cart", cart)
    return found


def _named(turn: Turn, cart: CartView) -> list[CartLineView]:
    """The lines of what the message names; all of them where it names nothing."""
    part = named_in_part(turn, list(dict.fromkeys(line.product_code for line in cart.lines)))
    in_part = [line for line in cart.lines if line.product_code in part]
    if not _names(turn):
        return in_part or list(cart.lines)
    known = {card.code: card for card in cards_of(turn, [one.product_code for one in cart.lines])}
    found = list(cart.lines)
    if codes := _codes(turn, "product"):
        found = [line for line in found if line.product_code in codes]
    for kind in ("category", "brand"):
        if codes := _codes(turn, kind):
            below = {one for code in codes for one in turn.lexicon.descendants(code)}
            labels = [turn.lexicon.label(kind, code) for code in below]
            meant = {card.code for card in known.values() if getattr(card, kind) in labels}
            found = [line for line in found if line.product_code in meant]
    return found or in_part


def _names(turn: Turn) -> list[str]:
    """The words of the message for products, kinds of goods and brands that the shop has."""
    return [text for kind in _NAMES for text in turn.said(kind) if turn.lexicon.resolve(kind, text)]


def _codes(turn: Turn, kind: str) -> set[str]:
    return {code for text in turn.said(kind) for code in turn.lexicon.resolve(kind, text)}


def _is_of(turn: Turn, line: CartLineView, variety: Variety) -> bool:
    """Whether a line is of the colour and size, or has the colour in its name ("Blue Bicycle")."""
    if variety.size and not _same_size(line.size, variety.size):
        return False
    if variety.color is None or line.color_code == variety.color:
        return True
    names = [fold(line.name.get(language)) for language in LANGUAGES]
    said = [fold(spot.text) for spot in _spots(turn, "color") if spot.code == variety.color]
    return any(word in name for word in said for name in names)


def _same_size(size: str | None, said: str) -> bool:
    return size is not None and (size == said or (said.isdigit() and size.startswith(said)))


def _tell_none(turn: Turn, cart: CartView, variety: Variety) -> None:
    """Tell that the cart has nothing of what the message means."""
    names = _names(turn)
    color = turn.lexicon.label("color", variety.color) if variety.color else None
    said = variant_label(color, variety.size, turn.language)
    if not names:
        what = turn.word("cart_lacks_variant", variant=said)
    else:
        key = "cart_lacks_both" if said else "cart_lacks_named"
        what = turn.word(key, variant=said, name=names[0])
    lines = cart_lines(turn, cart)
    turn.say("utter_cart_none_such", what=what, lines=lines, card=cards.cart(turn, cart))


def _spots(turn: Turn, kind: str) -> list[_Spot]:
    """Where the message names colours, or sizes."""
    found = []
    for one in turn.mentions:
        codes: list[str] = []
        if kind == "color" and one.entity in ("color", "attribute"):
            codes = turn.lexicon.resolve("color", one.text)
        elif kind == one.entity == "size" and (size := parse_size(one.text)) and size.value:
            codes = [size.value]
        found += [_Spot(one.start, one.end, code, one.text) for code in codes[:1]]
    return found


def _roles(turn: Turn, spots: list[_Spot], amount: Amount | None) -> tuple[str | None, str | None]:
    """The value that tells which line is meant, and the one that the line becomes."""
    if not spots:
        return None, None
    if len(spots) == 1:
        code = spots[0].code
        return (code, None) if _tells_line(turn.text, spots[0], amount) else (None, code)
    first, last = spots[0], spots[-1]
    if _INSTEAD_OF.search(_before(turn.text, last.start)):
        first, last = last, first
    return first.code, last.code


def _tells_line(text: str, spot: _Spot, amount: Amount | None) -> bool:
    """Whether a colour tells the line ("白的改成两件"), not what it becomes ("改成白的")."""
    if spot.start < 0:
        return False
    before, behind = _before(text, spot.start), _CLAUSE.split(fold(text[spot.end :]))[0]
    if (amount and amount.how == "fewer") or _BECOMES.search(behind):
        return True
    if _BECOMES.search(before) or "instead" in behind:
        return False
    if _TO.match(behind) and not _INTO.search(before):
        # "Change black to a 43."
        return True
    return bool(_WHICH.search(before) or (amount and not _INTO.search(before)))


def _before(text: str, end: int) -> str:
    """The folded text in front of a place, with the space before it, which folding strips."""
    return fold(f"{text[:end]}|")[:-1]
