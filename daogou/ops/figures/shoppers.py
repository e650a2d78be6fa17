"""What shoppers do in the shop: how far their visits get, and which kinds of them there are.

Of those who agreed to being recorded (docs/behavior.md). The libraries behind take seconds and
memory to load: a server that nobody asks for this does without.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.ops.scope import Scope
from daogou.ops.table import Table, columns
from daogou.simulation.owners import simulated_owners
from daogou.text.language import Language, Localized

STAGES: Final = {
    "visit": Localized("进店", "Visit"),
    "view": Localized("看商品", "View"),
    "cart": Localized("加购", "Cart"),
    "purchase": Localized("下单", "Purchase"),
}


@dataclass(frozen=True)
class Kinds:
    """Kinds of visitors as a table, how many were looked at, and how many it takes at least."""

    table: Table
    visitors: int
    least: int


def funnel(session: Session, scope: Scope, secret: str, language: Language) -> Table:
    """Visits by how far they got, and the share of them in which the assistant was asked."""
    from daogou.behavior.sessions import funnel as funnels

    left_out = simulated_visitors(session, scope, secret)
    found = funnels(session, scope.since, scope.until, without=left_out)
    stages = next((one.stages for one in found if one.language == (scope.language or "all")), ())
    rows = [
        (STAGES[one.name].get(language), one.sessions, one.share, one.with_conversation)
        for one in stages
    ]
    named = columns(stage="text", sessions="count", share="share", with_conversation="share")
    return Table("funnel", named, rows)


def kinds(session: Session, scope: Scope, secret: str, language: Language) -> Kinds:
    """Kinds of visitors of both languages, by what sets them apart."""
    from daogou.behavior.segments import LEAST_VISITORS, visitor_segments

    left_out = simulated_visitors(session, scope, secret)
    found = visitor_segments(session, scope.since, scope.until, without=left_out)
    rows = [
        (
            one.name.get(language),
            one.visitors,
            one.share,
            *(one.means[name] for name in ("sessions", "views", "messages")),
            one.means["buying_rate"],
            one.means["revenue"],
        )
        for one in found.segments
    ]
    named = columns(
        kind="text",
        visitors="count",
        share="share",
        sessions="number",
        views="number",
        messages="number",
        buying_rate="share",
        revenue="number",
    )
    return Kinds(Table("segments", named, rows), found.visitors, LEAST_VISITORS)


def simulated_visitors(session: Session, scope: Scope, secret: str) -> set[str]:
    """The pseudonyms of simulated shoppers; none where these are asked for."""
    if scope.simulated:
        return set()
    names = Pseudonyms(secret)
    return {names.visitor(owner) for owner in simulated_owners(session)}
