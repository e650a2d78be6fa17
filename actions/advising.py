"""Showing what is recommended, why, and others instead of what was declined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasa_sdk.events import SlotSet

from actions import cards
from actions.base import Events
from actions.left_out import tell_left_out, without_untold
from actions.reference import cards_of, pointed_at, referred
from actions.results import described, more_button, page_size, product_lines, remember
from actions.turn import Turn
from daogou.catalog.criteria import Criteria
from daogou.catalog.phrases import phrases
from daogou.recommend.asking import Ask, Recommendation, Shopper
from daogou.recommend.knobs import Shelf

# So many products that were declined are remembered.
_DECLINED = 100
# What a no to goods may name; any other name says what is wanted.
_POINTING = frozenset({"ordinal", "product"})


def advise(
    turn: Turn,
    criteria: Criteria,
    response: str,
    *,
    declined: Sequence[str] = (),
    more: bool = False,
) -> Events:
    """Recommend for `criteria`, without what is `declined` now or was before.

    `more`: others than those on show, which count as declined.
    """
    criteria = without_untold(turn, criteria)
    if more:
        declined = turn.shown
    offset = int(turn.slot("offset") or 0) + len(turn.shown) if more else 0
    shopper = _shopper(turn, declined)
    ask = Ask("advice", turn.now, shopper, criteria, limit=2 * page_size())
    found = turn.recommender.recommend(turn.session, ask)
    asked = described(turn, criteria)
    refused = with_declined(turn, declined)
    if not found:
        if shopper.declined or shopper.owned:
            turn.say("utter_no_more_results")
            return [*refused, SlotSet("criteria", criteria.to_dict())]
        turn.say("utter_search_nothing", criteria=asked)
        return [SlotSet("criteria", criteria.to_dict())]
    shown = found[: page_size()]
    items = [one.card for one in shown]
    lines = [
        turn.word("reason_line", line=line, reason=one.reason)
        for line, one in zip(product_lines(turn, items).split("\n"), shown, strict=True)
    ]
    turn.say(
        response,
        criteria=asked,
        lines="\n".join(lines),
        card=_card(turn, shown, offset + len(found), asked, offset),
        buttons=more_button(turn, len(found) > len(shown)) if more else None,
    )
    tell_left_out(turn, criteria, items)
    return [*refused, *remember(turn, criteria, items, offset, advised=True)]


def like(turn: Turn, code: str) -> Events:
    """Products like `code`; where it is sold out, what to take instead of it."""
    card = next(iter(cards_of(turn, [code])), None)
    if card is None:
        turn.say("utter_no_more_results")
        return []
    shelf: Shelf = "similar" if card.in_stock else "alternatives"
    running = turn.criteria or Criteria()
    bound = Criteria(
        price_max=running.price_max,
        price_below=running.price_below,
        exclude_brands=running.exclude_brands,
    )
    ask = Ask(shelf, turn.now, _shopper(turn), bound, code, page_size())
    wanted = turn.slot("wanted") or {}
    found: list[Recommendation] = []
    if wanted.get("product") == code and wanted.get("size"):
        in_size = replace(bound, sizes=(wanted["size"],))
        found = turn.recommender.recommend(turn.session, replace(ask, criteria=in_size))
    found = found or turn.recommender.recommend(turn.session, ask)
    if not found:
        turn.say("utter_no_more_results")
        return []
    items = [one.card for one in found]
    turn.say(
        "utter_similar" if card.in_stock else "utter_alternatives",
        name=card.name,
        lines=product_lines(turn, items),
        card=_card(turn, found, len(found)),
    )
    kinds = tuple(turn.lexicon.resolve("category", card.category.zh))
    going_on = not set(kinds).isdisjoint(running.categories)
    criteria = running if going_on else replace(bound, categories=kinds)
    return remember(turn, criteria, items, advised=True)


def asked_of(turn: Turn) -> str | None:
    """The product that others like it are asked for: of a button, or spoken of ("有类似的吗")."""
    if turn.is_payload:
        return pointed_at(turn).code
    return referred(turn).code if phrases().says("message", "alike", turn.text) else None


def says_no(turn: Turn) -> bool:
    """Whether the message refuses goods on show without saying what is wanted instead."""
    if turn.is_payload or not (turn.shown or turn.slot("focus")):
        return False
    if any(mention.entity not in _POINTING for mention in turn.mentions):
        return False
    return phrases().says("message", "declined", turn.text)


def others(turn: Turn) -> Events:
    """Others than those that the message refuses: the one it points at, else all on show."""
    pointed = pointed_at(turn)
    refused = [pointed.code] if pointed.code else turn.shown
    kinds = [
        kind
        for card in cards_of(turn, refused[:1])
        for kind in turn.lexicon.resolve("category", card.category.zh)
    ]
    criteria = turn.criteria or Criteria(categories=tuple(kinds))
    return advise(turn, criteria, "utter_others", declined=refused)


def with_declined(turn: Turn, codes: Sequence[str]) -> Events:
    """The events that note `codes` as declined."""
    if not codes:
        return []
    known = [code for code in turn.declined if code not in codes]
    return [SlotSet("declined", [*known, *codes][-_DECLINED:])]


def _shopper(turn: Turn, declined: Sequence[str] = ()) -> Shopper:
    return turn.recommender.shopper(
        turn.session, turn.owner, turn.now, turn.talked, [*turn.declined, *declined]
    )


def _card(
    turn: Turn, shown: Sequence[Recommendation], total: int, title: str = "", offset: int = 0
) -> cards.Payload:
    """The card of a list, each product with its reason."""
    payload = cards.product_cards(turn, [one.card for one in shown], total, title, offset)
    for item, one in zip(payload["items"], shown, strict=True):
        item["reason"] = one.reason.get(turn.language)
    return payload
