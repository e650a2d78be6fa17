"""Advice: what to buy."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rasa_sdk.events import SlotSet

from actions.absent import regret_brands
from actions.advising import advise, asked_of, like
from actions.base import Events, ShopAction
from actions.families import families_of, in_family, leaves
from actions.most import best, most, suiting
from actions.presents import presents
from actions.turn import Turn
from actions.whole_shop import whole_shop
from daogou.catalog.criteria import Criteria
from daogou.catalog.query import criteria_from, uses_in
from daogou.catalog.tables import Product
from daogou.text.normalise import fold

# What a shopper is asked before a recommendation; all other families: the budget.
_QUESTIONS = {
    "beauty": "utter_ask_preferences_skin",
    "apparel": "utter_ask_preferences_wear",
}

# Says that other goods are meant than those on show.
_ELSE = re.compile(
    r"礼|送|别的|其[他它]|另外|\b(?:presents?|gifts?|else|others?|another|different)\b"
)


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
        if (listed := whole_shop(turn)) is not None:
            return listed
        if narrowed := _narrowed(turn):
            return advise(turn, narrowed, "utter_recommendations")
        if not presents().ideas(turn.text).categories:
            for choose in (most, suiting, best):
                if (chosen := choose(turn)) is not None:
                    return chosen
        criteria = criteria_from(turn.lexicon, turn.mentions, turn.text)
        # "What do you recommend" and the like are no words to look for.
        criteria = replace(criteria, words=tuple(uses_in(criteria.words)))
        criteria = in_family(turn, _for_somebody(turn, criteria))
        criteria = _of_what_is_on_show(turn, criteria) or criteria
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


def _of_what_is_on_show(turn: Turn, said: Criteria) -> Criteria | None:
    """What is looked for with what more is `said`, to who names no kind of goods ("2000以下的随便
    推荐一个"); None where nothing is on show, or something else, or a present, is meant."""
    running = turn.criteria
    if running is None or not (running.categories or running.products) or not turn.shown:
        return None
    if said.categories or said.products or said.brands or said.words or leaves(turn, running):
        return None
    if _ELSE.search(fold(turn.text)) or presents().ideas(turn.text).without:
        return None
    changed = criteria_from(turn.lexicon, turn.mentions, turn.text, running)
    return replace(changed, words=running.words)


def _narrowed(turn: Turn) -> Criteria | None:
    """The running ideas for a present by what more is told of whom they are for: a taste, or one
    of their kinds ("她喜欢香水"). None where there are none, or somebody else is named."""
    running = turn.criteria
    if running is None or not turn.slot("advised") or presents().names_somebody(turn.text):
        return None
    if liked := by_taste(turn):
        return liked
    criteria = criteria_from(turn.lexicon, turn.mentions, turn.text, running)
    some = criteria.categories and set(criteria.categories) < set(running.categories)
    return replace(criteria, words=running.words) if some else None


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
