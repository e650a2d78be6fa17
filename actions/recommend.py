"""Advice: what to buy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rasa_sdk.events import SlotSet

from actions.absent import regret_brands
from actions.advising import advise, asked_of, like
from actions.base import Events, ShopAction
from actions.families import families_of, in_family
from actions.most import best, most, suiting
from actions.presents import presents
from actions.turn import Turn
from daogou.catalog.criteria import Criteria
from daogou.catalog.query import criteria_from, uses_in
from daogou.catalog.tables import Product

# What a shopper is asked before a recommendation; all other families: the budget.
_QUESTIONS = {
    "beauty": "utter_ask_preferences_skin",
    "apparel": "utter_ask_preferences_wear",
}


class Recommend(ShopAction):
    """Products worth a look; asks for preferences once where nothing but the kind is known."""

    def name(self) -> str:
        return "action_recommend"

    def act(self, turn: Turn) -> Events:
        base = _asked_about(turn)
        if turn.intent == "out_of_scope" and not (turn.mentions or presents().liked(turn.text)):
            turn.say("utter_out_of_scope")
            return [SlotSet("awaiting", turn.slot("awaiting"))]
        answering = turn.slot("awaiting") == "preferences" or base is not None
        if not answering:
            return self._asked(turn)
        criteria = criteria_from(turn.lexicon, turn.mentions, turn.text, base)
        if base is not None:
            criteria = by_taste(turn) or replace(criteria, words=base.words)
        return advise(turn, criteria, "utter_recommendations")

    def _asked(self, turn: Turn) -> Events:
        """What to do for a wish of its own: no answer to a question."""
        if code := asked_of(turn):
            return like(turn, code)
        if not presents().ideas(turn.text).categories:
            for choose in (most, suiting, best):
                if (chosen := choose(turn)) is not None:
                    return chosen
        criteria = criteria_from(turn.lexicon, turn.mentions, turn.text)
        # "What do you recommend" and the like are no words to look for.
        criteria = replace(criteria, words=tuple(uses_in(criteria.words)))
        criteria = in_family(turn, _for_somebody(turn, criteria))
        if criteria.is_empty():
            turn.say("utter_recommend_what")
            return []
        regret_brands(turn)
        if _only_kind(criteria):
            return self._ask(turn, criteria)
        return advise(turn, criteria, "utter_recommendations")

    def _ask(self, turn: Turn, criteria: Criteria) -> Events:
        families = families_of(turn, criteria)
        question = _QUESTIONS.get(families.pop()) if len(families) == 1 else None
        turn.say(question or "utter_ask_preferences_budget")
        return [SlotSet("criteria", criteria.to_dict()), SlotSet("awaiting", "preferences")]


def _asked_about(turn: Turn) -> Criteria | None:
    """What the question was about that the message answers; None where there was none.

    Who is to be helped with choosing (see offers.yml) is looking at a list, or at a product. A
    page's offer asks nothing in the conversation: its button alone tells of it.
    """
    awaiting = turn.slot("awaiting")
    helped = awaiting == "help" or (turn.is_payload and not turn.mentions)
    if not helped and awaiting != "preferences":
        return None
    if helped and turn.criteria is None and turn.talked:
        product = turn.session.get(Product, turn.talked[-1])
        return Criteria(categories=(product.category_code,)) if product else None
    return turn.criteria


def _for_somebody(turn: Turn, criteria: Criteria) -> Criteria:
    """`criteria` with kinds of presents, where no kind of goods is named but somebody is."""
    if criteria.categories or criteria.products:
        return criteria
    ideas = presents().ideas(turn.text)
    said = {item.split("=")[0] for item in criteria.attributes}
    # What tells the taste is no word to look for: a novel need not say that it is for reading.
    taste = ideas.categories and presents().liked(turn.text)
    return replace(
        criteria,
        words=() if taste else criteria.words,
        categories=_known_kinds(turn, ideas.categories),
        unfit_attributes=tuple(one for one in ideas.without if one.split("=")[0] not in said),
    )


def by_taste(turn: Turn) -> Criteria | None:
    """The running search for ideas, of kinds that are liked by whom they are for ("她喜欢听歌").

    None where the message tells of no such taste, names a kind itself, or where one kind is looked
    for.
    """
    running = turn.criteria
    if running is None or len(running.categories) < 2:
        return None
    liked = _known_kinds(turn, presents().liked(turn.text))
    criteria = criteria_from(turn.lexicon, turn.mentions, turn.text, running)
    if not liked or criteria.categories != running.categories:
        return None
    return replace(criteria, categories=liked, words=running.words)


def _known_kinds(turn: Turn, codes: Iterable[str]) -> tuple[str, ...]:
    known = set(turn.lexicon.codes("category"))
    return tuple(code for code in codes if code in known)


def _only_kind(criteria: Criteria) -> bool:
    """Whether a kind of goods is all that was said."""
    kind = Criteria(
        categories=criteria.categories,
        family=criteria.family,
        unfit_attributes=criteria.unfit_attributes,
    )
    return criteria == kind and not kind.is_empty()
