"""Products side by side."""

from __future__ import annotations

import re
from typing import Final

from rasa_sdk.events import SlotSet

from actions import cards, history
from actions.base import Events, ShopAction
from actions.cart import AddToCart, both
from actions.most import best, most, suiting
from actions.product import ProductFacts, ProductStock
from actions.reference import at_places, cards_of, places_said, pointed_at
from actions.turn import Turn
from actions.variants import said_color, said_size
from daogou.catalog.cards import ProductCard
from daogou.catalog.details import Comparison, compare
from daogou.catalog.phrases import phrases
from daogou.text.normalise import fold

# A number of one digit: no part of another one, or of a name ("Pro3").
_BARE_DIGIT: Final = re.compile(r"(?<![a-z\d])(?<!\d\.)\d(?!\.?\d|[a-z])")
# "都要多少钱" asks.
_ALL_WANTED: Final = re.compile(
    r"都(?:要(?!多|几|什么|不)|买|拿|来|加|下单)|\b(?:i'?ll (?:take|have)|add|buy|get me|i want)\b",
    re.I,
)


class Compare(ShopAction):
    """Two or three products side by side."""

    def name(self) -> str:
        return "action_compare"

    def act(self, turn: Turn) -> Events:
        if self._wants_them(turn):
            return AddToCart().act(turn)
        if (told := most(turn)) is not None:
            return told
        if card := _chosen(turn):
            answer = ProductStock() if said_color(turn) or said_size(turn) else ProductFacts()
            return [*history.focus_on(turn, card.code), *answer.about(turn, card)]
        named = _named(turn)
        if not named and _has_seen_them(turn):
            for choose in (suiting, best):
                if (told := choose(turn)) is not None:
                    return told
        codes = _compared(turn, named)
        if len(codes) < 2:
            turn.say("utter_compare_which")
            return []
        compared = compare(turn.session, codes[:3])
        verdict = _verdict(turn, compared)
        names = turn.word("versus").join(card.name.get(turn.language) for card in compared.cards)
        lines = [names] + [
            turn.word(
                "row",
                label=name,
                values=turn.word("versus").join(value.get(turn.language) for value in values),
            )
            for name, values in compared.rows
        ]
        turn.say(
            "utter_comparison",
            lines="\n".join(lines),
            verdict=verdict,
            card=cards.comparison(turn, compared, verdict),
        )
        # What was talked about stays it: "add it to the cart" means that one.
        focus = turn.slot("focus")
        events = [
            *history.focus_on(turn, focus if focus in codes else codes[0]),
            # "The cheaper one" is one of these.
            SlotSet("compared", codes[:3]),
        ]
        if not turn.shown:
            # Nothing else is on show: "the first one" is the first of these.
            events.append(SlotSet("shown", codes[:3]))
        return events

    @staticmethod
    def _wants_them(turn: Turn) -> bool:
        """Whether products are to be bought together ("第一本和第二本都要"), not compared."""
        several = len(places_said(turn)) > 1 or both(turn) is not None
        return not turn.is_payload and several and bool(_ALL_WANTED.search(turn.text))


def _chosen(turn: Turn) -> ProductCard | None:
    """The one of those that were compared last that the message is about, without comparing it
    ("还是第一个吧 要白色", "那个便宜的续航多久")."""
    compared = turn.slot("compared") or []
    asks = phrases().says
    if turn.is_payload or asks("asks", "compare", turn.text) or asks("point", "which", turn.text):
        return None
    pointed = pointed_at(turn)
    if not pointed.named or pointed.code not in compared:
        return None
    return next(iter(cards_of(turn, pointed.codes)), None)


def _compared(turn: Turn, named: list[str]) -> list[str]:
    """The products to compare: those named, or the one in focus with the one named."""
    shown, focus, codes = turn.shown, turn.slot("focus"), [*named]
    if len(codes) < 2 and focus and focus not in codes:
        codes.insert(0, focus)
    if not codes:
        codes = shown[:2]
    elif len(codes) == 1 and len(shown) == 2:
        codes += [code for code in shown if code not in codes]
    return codes


def _named(turn: Turn) -> list[str]:
    """The products that the message names, by whatever."""
    shown = turn.shown
    codes = list(_each_named(turn))
    codes += [code for code in at_places(shown, places_said(turn)) if code not in codes]
    if len(codes) < 2 and len(bare := _bare_places(turn)) > 1:
        codes = at_places(shown, bare)
    if len(codes) < 2 and (other := _other_of_talk(turn)) and other not in codes:
        codes.append(other)
    return codes


def _has_seen_them(turn: Turn) -> bool:
    """Whether a comparison would tell nothing new, or not what is asked: "哪个好" after one, or of
    more products than stand side by side."""
    if phrases().says("point", "this", turn.text):
        return False
    return bool(turn.slot("compared")) or len(turn.shown) > 2


def _bare_places(turn: Turn) -> list[int]:
    """Places of the list that are told as numbers alone ("1和3有什么区别")."""
    numbers = [int(digit) for digit in _BARE_DIGIT.findall(fold(turn.text))]
    return [number for number in numbers if 1 <= number <= len(turn.shown)]


def _each_named(turn: Turn) -> list[str]:
    """For each product named in the message the likeliest one."""
    found = []
    for text in turn.said("product"):
        if turn.is_payload:
            found += [card.code for card in cards_of(turn, [text])]
            continue
        codes = turn.lexicon.resolve("product", text)
        among = [code for code in codes if code in turn.shown]
        found += (among or codes)[:1]
    for text in turn.said("brand"):
        names = [turn.lexicon.label("brand", code) for code in turn.lexicon.resolve("brand", text)]
        found += [card.code for card in cards_of(turn, turn.shown) if card.brand in names][:1]
    return list(dict.fromkeys(found))


def _other_of_talk(turn: Turn) -> str | None:
    """The product talked about before this one, where the message means it ("跟刚才那个比")."""
    says = phrases().says
    if not (says("point", "earlier", turn.text) or says("point", "before", turn.text)):
        return None
    others = [code for code in turn.talked if code != turn.slot("focus")]
    return others[-1] if others else None


def _verdict(turn: Turn, compared: Comparison) -> str:
    """In one sentence which one speaks for itself by price and rating."""
    first, second = compared.cards[0], compared.cards[1]
    cheaper = min(first, second, key=lambda card: card.price_min)
    difference = abs(first.price_min - second.price_min)
    # Nobody's word is no bad word: what has no ratings is not compared by them.
    rated = first.rating is not None and second.rating is not None
    ratings = (first.rating or 0.0, second.rating or 0.0)
    better = first if ratings[0] >= ratings[1] else second
    apart = rated and abs(ratings[0] - ratings[1]) >= 0.1
    if difference and apart and better is cheaper:
        return turn.word("verdict_both", better=better.name)
    said = []
    if difference:
        said.append(turn.word("verdict_cheaper", cheaper=cheaper.name, difference=difference))
    if apart:
        said.append(turn.word("verdict_rated", better=better.name))
    joint = "" if turn.language == "zh" else " "
    return joint.join(said) or turn.word("verdict_even" if rated else "verdict_same_price")
