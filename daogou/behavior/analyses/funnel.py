"""How far sessions get: visit, view, cart, purchase."""

from __future__ import annotations

from typing import Any, Final

import ibis

STAGES: Final = ("visit", "view", "cart", "purchase")


def funnel(sessions: Any) -> Any:
    """For each `language` and stage the `sessions` that got there, and those `with_conversation`.

    Takes the result of `session_features`. Who bought without a view (in the chat, say) counts as
    having got through all stages, so that no stage has more than the one before it. The language
    is empty for sessions that tell none.
    """
    reached = sessions.select(
        "language",
        talked=(sessions.messages > 0).cast("int64"),
        depth=ibis.cases(
            (sessions.purchases > 0, 3),
            (sessions.cart_adds > 0, 2),
            (sessions.views > 0, 1),
            else_=0,
        ),
    )
    stages = [
        reached.filter(reached.depth >= place)
        .group_by("language")
        .agg(
            stage=ibis.literal(name),
            place=ibis.literal(place),
            sessions=ibis._.count(),
            with_conversation=ibis._.talked.sum(),
        )
        for place, name in enumerate(STAGES)
    ]
    return ibis.union(*stages)
