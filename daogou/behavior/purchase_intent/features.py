"""A moment of a visit in numbers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Final

from daogou.behavior.purchase_intent.visits import Act, Visit
from daogou.times import SHOP_ZONE

NAMES: Final = (
    *("events", "views", "products", "repeat_views", "most_views_of_one"),
    *("searches", "empty_searches", "clicks", "messages"),
    *("cart_adds", "cart_removes", "cart_value", "seconds_since_cart"),
    *("seconds", "pace", "last_pause", "last_kind"),
    *("number", "days_since", "bought_before", "hour", "weekend"),
)
# Numbers for the kinds of events; a kind that comes later is told apart from none of these.
_KINDS: Final = ("view", "search", "click", "cart_add", "cart_remove", "message")
_UNKNOWN: Final = math.nan


def features(visit: Visit, seen: int) -> list[float]:
    """The moment after the first `seen` events (at least 1), by `NAMES`; NaN is "not known".

    Times are in seconds, `cart_value` in yuan, `hour` and `weekend` on the shop's clock. How long
    it has been since the last event is left out: nobody knows it of a moment within a log.
    """
    acts = visit.acts[:seen]
    first, last = acts[0], acts[-1]
    kinds = Counter(act.kind for act in acts)
    viewed = Counter(act.product for act in acts if act.kind == "view" and act.product)
    views = sum(viewed.values())
    seconds = (last.at - first.at).total_seconds()
    local = first.at.astimezone(SHOP_ZONE)
    return [
        float(number)
        for number in (
            len(acts),
            views,
            len(viewed),
            views - len(viewed),
            max(viewed.values(), default=0),
            kinds["search"],
            sum(act.kind == "search" and act.value == 0 for act in acts),
            kinds["click"],
            kinds["message"],
            kinds["cart_add"],
            kinds["cart_remove"],
            _total(acts, "cart_add") - _total(acts, "cart_remove"),
            _since(acts, "cart_add"),
            seconds,
            seconds / (len(acts) - 1) if len(acts) > 1 else _UNKNOWN,
            (last.at - acts[-2].at).total_seconds() if len(acts) > 1 else _UNKNOWN,
            _KINDS.index(last.kind) if last.kind in _KINDS else -1,
            visit.number,
            _UNKNOWN if visit.days_since is None else visit.days_since,
            visit.bought_before,
            local.hour,
            local.weekday() >= 5,
        )
    ]


def _total(acts: Sequence[Act], kind: str) -> float:
    return sum(act.value or 0.0 for act in acts if act.kind == kind)


def _since(acts: Sequence[Act], kind: str) -> float:
    """Seconds from the latest event of a kind to the last one."""
    at = next((act.at for act in reversed(acts) if act.kind == kind), None)
    return _UNKNOWN if at is None else (acts[-1].at - at).total_seconds()
