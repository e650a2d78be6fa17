"""Changing lines of the cart: their amount, size or colour, of all pieces or of some."""

from __future__ import annotations

from collections import Counter

from actions.amounts import Amount
from actions.cart_lines import Variety, ask_which, lines_said, nearest, said_change, tell_none
from actions.cart_pieces import said_pieces
from actions.cart_telling import say_cart, say_removed
from actions.cart_wishes import Wish
from actions.turn import Turn
from actions.variants import Wanted, fitting, overview, wanted_label
from daogou.catalog.details import find_variants
from daogou.orders import cart as carts
from daogou.orders.cart_view import CartLineView, CartView, view


def other_variant(turn: Turn, line: CartLineView, new: Variety) -> str | None:
    """The SKU in the new colour or size, the rest as before; tells why there is none."""
    variants = find_variants(turn.session, line.product_code)
    own = next(variant for variant in variants if variant.sku == line.sku)
    wanted = Wanted(line.product_code, new.size or own.size, new.color or own.color_code)
    found = fitting(variants, wanted)
    if found:
        return found[0].sku
    turn.say(
        "utter_stock_not_made",
        name=line.name,
        variant=wanted_label(turn, wanted),
        available=overview(turn, variants),
    )
    return None


def change_line(turn: Turn, line: CartLineView, sku: str, amount: Amount | None) -> None:
    """Change `line` to `sku` and the amount; "one more in red" leaves it as it is."""
    changed = sku != line.sku
    if changed and amount and amount.how == "more":
        carts.add(turn.session, turn.owner, sku, amount.count, now=turn.now)
        return
    if amount:
        quantity = amount.of(line.quantity)
        carts.set_quantity(turn.session, turn.owner, line.sku, quantity, now=turn.now)
    if changed and not (amount and not amount.of(line.quantity)):
        carts.change_variant(turn.session, turn.owner, line.sku, sku, now=turn.now)


def change_some(turn: Turn, cart: CartView, line: CartLineView, new: Variety) -> bool:
    """Change so many pieces of `line` as the message says; False where it means all of them."""
    count = pieces_of(turn, line)
    if count is None or count == line.quantity:
        return False
    if not 0 < count < line.quantity:
        turn.say("utter_cart_change_what")
        return True
    if not turn.first_time(f"some {line.sku}"):
        say_cart(turn, "utter_cart_updated", cart)
        return True
    if sku := other_variant(turn, line, new):
        _write(turn, cart, Counter({line.sku: -count, sku: count}))
        _tell(turn, cart)
    return True


def pieces_of(turn: Turn, line: CartLineView) -> int | None:
    """The pieces of `line` that are to change, 0 where half of them is no number; None for all."""
    said = None if turn.is_payload else said_pieces(turn.text)
    if said == "half":
        return 0 if line.quantity % 2 else line.quantity // 2
    return said


def change_amounts(turn: Turn, cart: CartView, lines: list[CartLineView], amount: Amount) -> None:
    """Give several lines the same amount."""
    if amount.how == "to" or turn.first_time("each"):
        found = {line.sku: amount.of(line.quantity) - line.quantity for line in lines}
        _write(turn, cart, Counter(found))
    _tell(turn, cart)


def change_all(turn: Turn, cart: CartView, wishes: list[Wish]) -> None:
    """Do what the message says of each of several lines, or nothing where one is not clear."""
    found = [nearest(turn, lines_of(one, cart)) for one in wishes]
    sure = [lines[0] for lines in found if len(lines) == 1]
    if any(len(lines) > 1 for lines in found) or len({one.sku for one in sure}) < len(sure):
        ask_which(turn, cart)
        return
    changed: Counter[str] = Counter()
    for wish, lines in zip(wishes, found, strict=True):
        line = lines[0] if lines else None
        if line is None and wish.stance is None:
            line = _beside(wish, sure)
        if line is None:
            if wish.stance == "stay":
                continue
            tell_none(wish.turn, cart)
            return
        if not _count(turn, wish, line, bool(lines), changed):
            return
    if turn.first_time("several"):
        _write(turn, cart, changed)
    _tell(turn, cart)


def lines_of(wish: Wish, cart: CartView) -> list[CartLineView]:
    """The lines that a wish may be about, told by what they are before it."""
    change = said_change(wish.turn, cart, wish.amount)
    if not change.new.said or not wish.changes:
        return lines_said(wish.turn, cart)
    return lines_said(wish.turn, cart, change.line)


def _beside(wish: Wish, sure: list[CartLineView]) -> CartLineView | None:
    """The line whose goods are wanted in another colour too: "two black ones and a red one"."""
    goods = {line.product_code: line for line in sure}
    taken = wish.amount is not None and wish.amount.how != "fewer"
    return sure[0] if len(goods) == 1 and taken else None


def _count(turn: Turn, wish: Wish, line: CartLineView, there: bool, changed: Counter[str]) -> bool:
    """Note what a wish changes; False where there is no such thing, which is told."""
    amount = wish.amount
    change = said_change(wish.turn, view(turn.session, turn.owner), amount)
    if wish.stance == "out":
        changed[line.sku] -= line.quantity
    elif not there:
        said = change.new if change.new.said else change.line
        sku = other_variant(turn, line, said)
        if sku is None:
            return False
        changed[sku] += amount.count if amount else 0
    elif wish.changes:
        sku = other_variant(turn, line, change.new)
        if sku is None:
            return False
        some = pieces_of(wish.turn, line)
        more = amount is not None and amount.how == "more"
        count = some if some and some < line.quantity else line.quantity
        changed[line.sku] -= 0 if more else count
        changed[sku] += amount.of(0) if amount and not some else count
    elif amount:
        changed[line.sku] += amount.of(line.quantity) - line.quantity
    return True


def _write(turn: Turn, cart: CartView, changed: Counter[str]) -> None:
    """Change the pieces of each SKU by so many; what becomes fewer first."""
    there = {line.sku: line.quantity for line in cart.lines}
    for sku, by in sorted(changed.items(), key=lambda item: item[1]):
        if by and sku in there:
            count = max(0, there[sku] + by)
            carts.set_quantity(turn.session, turn.owner, sku, count, now=turn.now)
        elif by > 0:
            carts.add(turn.session, turn.owner, sku, by, now=turn.now)


def _tell(turn: Turn, before: CartView) -> None:
    """Tell what is in the cart now."""
    after = view(turn.session, turn.owner)
    if not after.lines:
        say_removed(turn, before.lines[-1], after)
        return
    say_cart(turn, "utter_cart" if after.state == before.state else "utter_cart_updated", after)
