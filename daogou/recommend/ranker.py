"""The one ranker: candidates of all sources, weighed, kept to the wish, varied, with reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.card_reader import read_cards
from daogou.catalog.columns import PRODUCT
from daogou.catalog.criteria import Criteria
from daogou.catalog.tables import AttributeValue
from daogou.recommend.asking import Ask, Candidate, Recommendation
from daogou.recommend.diversity import varied
from daogou.recommend.exploring import explored
from daogou.recommend.facts import Facts, facts_of
from daogou.recommend.index import Index
from daogou.recommend.knobs import DIVERSITY, EXPLORATION, EXPLORING, SHELVES, WEIGHTS, Source
from daogou.recommend.reasons import fits, reason
from daogou.recommend.sources import PROPOSE
from daogou.recommend.sources.fitting import searched
from daogou.text.language import Localized
from daogou.times import shop_day


@dataclass(frozen=True)
class _Blend:
    """The candidates by source, and what each source adds to the score of each product."""

    candidates: Mapping[Source, Mapping[str, Candidate]]
    parts: Mapping[str, Mapping[Source, float]]

    def score(self, code: str) -> float:
        return sum(self.parts[code].values())

    def source(self, code: str) -> Source:
        """The source that added most."""
        return max(self.parts[code], key=lambda source: self.parts[code][source])


def recommend(session: Session, index: Index | None, ask: Ask) -> list[Recommendation]:
    """The products of a list, best first; only what is in stock and fits the criteria.

    What was declined, is in the cart or was bought lately is left out. A wish that nothing fits
    fully is answered with what fits most of it. Sources that need the index give nothing without.
    """
    if "fitting" in SHELVES[ask.shelf]:
        ask = searched(session, ask)
    blend = _blend(session, index, ask)
    left_out = ask.shopper.declined | ask.shopper.owned | {ask.product}
    codes = {code for code in blend.parts if code not in left_out}
    if ask.criteria.words:
        # Only the search knows in which products the words stand.
        codes &= set(ask.found)
    facts = facts_of(session, codes, ask.criteria, ask.now)
    return _told(session, ask, blend, facts, _ordered(ask, blend, facts))


def _blend(session: Session, index: Index | None, ask: Ask) -> _Blend:
    candidates: dict[Source, dict[str, Candidate]] = {}
    parts: dict[str, dict[Source, float]] = {}
    for source in SHELVES[ask.shelf]:
        proposed = PROPOSE[source](session, index, ask)
        best = max((one.score for one in proposed), default=0.0) or 1.0
        candidates[source] = {one.code: one for one in proposed}
        for one in proposed:
            parts.setdefault(one.code, {})[source] = WEIGHTS[source] * one.score / best
    return _Blend(candidates, parts)


def _ordered(ask: Ask, blend: _Blend, facts: Mapping[str, Facts]) -> list[str]:
    if ask.found and ask.criteria.sort != "relevance":
        # Who asks for the cheapest gets the cheapest.
        return [code for code in ask.found if code in facts][: ask.limit]
    scores = {code: blend.score(code) for code in facts}
    ranked = sorted(scores, key=lambda code: (-scores[code], code))
    chosen = varied(ranked, scores, facts, ask.limit, DIVERSITY[ask.shelf])
    if ask.shelf not in EXPLORING:
        return chosen
    fresh = sorted(code for code in blend.candidates["new"] if code in facts)
    return explored(chosen, fresh, EXPLORATION, ask.shopper.key, shop_day(ask.now))


def _told(
    session: Session, ask: Ask, blend: _Blend, facts: Mapping[str, Facts], codes: list[str]
) -> list[Recommendation]:
    sources = {code: blend.source(code) for code in codes}
    led = {code: blend.candidates[source][code] for code, source in sources.items()}
    names = _names(session, {one.because for one in led.values() if one.because})
    said = _said(session, ask.criteria)
    best = max((one.sales for code, one in facts.items() if code in ask.found), default=0)

    def why(code: str) -> Localized:
        if sources[code] == "fitting":
            return fits(facts[code], said, facts[code].sales == best)
        one = led[code]
        name = names.get(one.because) if one.because else None
        return reason(sources[code], facts[code].category_name, name, one.how)

    return [
        Recommendation(card, why(card.code), sources[card.code], blend.parts[card.code])
        for card in read_cards(session, codes, ask.criteria)
    ]


def _names(session: Session, codes: set[str]) -> dict[str, Localized]:
    if not codes:
        return {}
    rows = session.execute(
        select(PRODUCT.code, PRODUCT.name_zh, PRODUCT.name_en).where(
            PRODUCT.code.in_(sorted(codes))
        )
    )
    return {code: Localized(zh, en) for code, zh, en in rows}


def _said(session: Session, criteria: Criteria) -> list[Localized]:
    """The names of the attributes asked for, which a recommendation can point to."""
    found = []
    for item in criteria.attributes:
        name, _, code = item.split("|")[0].partition("=")
        value = session.get(AttributeValue, (name, code))
        if value is not None:
            found.append(Localized(value.value_zh, value.value_en))
    return found
