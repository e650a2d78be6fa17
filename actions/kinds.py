"""One good question with buttons, where a search would have to guess."""

from __future__ import annotations

import re
from dataclasses import replace

from rasa_sdk.events import SlotSet

from actions.base import Events
from actions.results import page_size, put_aside
from actions.turn import Button, Turn
from daogou.catalog.criteria import Criteria
from daogou.catalog.phrase_book import plain
from daogou.catalog.phrases import phrases
from daogou.catalog.said import outside
from daogou.catalog.search import search

# More choices than this are no help.
CHOICES = 6


def ask_what(turn: Turn) -> Events:
    """Ask what is looked for, with the departments as buttons; not who says that this was all."""
    if phrases().is_just("done", turn.text):
        turn.say("utter_declined")
        return []
    roots = [code for code in turn.lexicon.codes("category") if turn.lexicon.parent(code) is None]
    turn.say("utter_search_what", buttons=_kind_buttons(turn, roots, "search_product"))
    return []


def ask_first(turn: Turn, criteria: Criteria) -> Events | None:
    """A question before searching; None where `criteria` are clear enough."""
    if asked := ask_meant_kind(turn, criteria):
        return asked
    if len(criteria.brands) > 1 and (brands := _one_word_brands(turn, criteria)):
        turn.say("utter_ask_meant_brand", buttons=_brand_buttons(turn, brands))
        return _awaited(turn, replace(criteria, brands=()))
    if kinds := _too_broad(turn, criteria):
        return _ask_kind(turn, criteria, kinds, "utter_ask_which_kind", everything=True)
    return None


def ask_meant_kind(turn: Turn, criteria: Criteria) -> Events | None:
    """The question which kind a word means that may mean several; None where there is none."""
    kinds = _ambiguous(turn, criteria)
    if not kinds:
        return None
    # Until one is chosen a condition is one on all of them ("都行", "男的 黑色").
    all_of_them = replace(criteria, categories=tuple(kinds), words=())
    return _ask_kind(turn, all_of_them, kinds, "utter_ask_meant_kind")


def without_vague(criteria: Criteria) -> Criteria:
    """`criteria` without words that say nothing of what is wanted ("something nice")."""
    if not criteria.words or criteria.categories:
        return criteria
    telling = tuple(word for word in criteria.words if not phrases().is_just("vague", word))
    return replace(criteria, words=telling)


def _ask_kind(
    turn: Turn, criteria: Criteria, kinds: list[str], response: str, everything: bool = False
) -> Events:
    """Ask which of `kinds` is meant; the answer is a condition more on `criteria`."""
    buttons = _kind_buttons(turn, kinds, "refine_search")
    if everything:
        buttons.append({"title": turn.word("button_all"), "payload": "/show_more"})
    names = turn.word("and").join(button["title"] for button in buttons[: len(kinds)])
    turn.say(response, kinds=names, buttons=buttons)
    return _awaited(turn, criteria)


def _awaited(turn: Turn, criteria: Criteria) -> Events:
    """The events after the question; in a form, which asks its own, only buttons answer it."""
    aside = put_aside(turn, criteria)
    return aside if turn.in_form else [*aside, SlotSet("awaiting", "kind")]


def _ambiguous(turn: Turn, criteria: Criteria) -> list[str]:
    """The kinds that the message may mean, where its word for the kind has several meanings."""
    said = {plain(text) for text in turn.said("category")}
    rest = plain(outside(turn.text, turn.mentions))
    for entry in phrases().ambiguous:
        if not (entry.words & said or any(_stands_in(word, rest) for word in entry.words)):
            continue
        kinds = [kind for kind in entry.kinds if kind in turn.lexicon.codes("category")]
        kinds = [kind for kind in kinds if _sold(turn, replace(criteria, words=()), kind)]
        return kinds if len(kinds) > 1 else []
    if len(turn.said("category")) == 1 and len(criteria.categories) > 1:
        # One word, and the catalogue has it for several kinds.
        return list(criteria.categories)[:CHOICES]
    return []


def _stands_in(word: str, text: str) -> bool:
    """Whether `text` has `word`: a Latin one whole, a Chinese one anywhere."""
    return bool(re.search(rf"\b{re.escape(word)}\b", text)) if word.isascii() else word in text


def _sold(turn: Turn, criteria: Criteria, kind: str) -> bool:
    """Whether the shop has anything of a kind that fits the other conditions."""
    wanted = replace(criteria, categories=(kind,))
    found = search(turn.session, wanted, limit=1, now=turn.now)
    return bool(found.items) and not found.relaxed


def _one_word_brands(turn: Turn, criteria: Criteria) -> list[str]:
    """The brands of a single word that stands for several of them."""
    said = turn.said("brand")
    return list(criteria.brands)[:CHOICES] if len(said) == 1 else []


def _too_broad(turn: Turn, criteria: Criteria) -> list[str]:
    """The kinds right below, where a whole department is all that was said and it has many."""
    kind = Criteria(categories=criteria.categories)
    if criteria != kind or len(criteria.categories) != 1:
        return []
    code = criteria.categories[0]
    if turn.lexicon.parent(code) is not None:
        return []
    below = [child for child in turn.lexicon.children(code) if _sold(turn, Criteria(), child)]
    many = search(turn.session, criteria, limit=1, now=turn.now).total > 2 * page_size()
    return below[:CHOICES] if many and len(below) > 1 else []


def _kind_buttons(turn: Turn, kinds: list[str], intent: str) -> list[Button]:
    return [
        _button(turn, intent, "category", turn.lexicon.label("category", kind).get(turn.language))
        for kind in kinds
    ]


def _brand_buttons(turn: Turn, brands: list[str]) -> list[Button]:
    return [
        _button(turn, "refine_search", "brand", name.get(turn.language))
        for name in (turn.lexicon.label("brand", brand) for brand in brands)
    ]


def _button(turn: Turn, intent: str, entity: str, name: str) -> Button:
    title = name if turn.language == "zh" else name[:1].upper() + name[1:]
    return {"title": title, "payload": f'/{intent}{{"{entity}": "{name}"}}'}
