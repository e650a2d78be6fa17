"""Kinds of visitors, found again where they were put."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from daogou.behavior.segment_names import TRAITS, names_of
from daogou.behavior.segments import LEAST_VISITORS, segment, visitor_traits

# Views, cart adds, purchases, revenue, messages of a session of each kind.
KINDS = {
    "looker": (9, 0, 0, 0, 0),
    "hesitant": (3, 3, 0, 0, 0),
    "buyer": (3, 2, 2, 400, 0),
    "asker": (1, 0, 0, 0, 6),
}


def sessions(each: int, noise: float = 0.3) -> Any:
    """Two sessions for each of so many visitors of each kind."""
    random = np.random.default_rng(7)
    rows = []
    for kind, (views, carts, bought, revenue, messages) in KINDS.items():
        for number in range(2 * each):
            rows.append(
                {
                    "visitor": f"{kind}-{number // 2}",
                    "views": views + random.normal(0, noise),
                    "searches": 1.0 + random.normal(0, noise),
                    "categories": 2.0 + random.normal(0, noise),
                    "price_level": 1 + random.normal(0, 0.1),
                    "cart_adds": carts,
                    "purchases": bought,
                    "revenue": revenue * (1 + random.normal(0, 0.1)),
                    "messages": messages,
                    "fallbacks": messages // 3,
                    "weekend": int(random.random() < 0.3),
                }
            )
    return pd.DataFrame(rows)


def test_kinds_that_are_there_are_found() -> None:
    found = segment(sessions(60))
    assert found.visitors == 240 and len(found.segments) == 4
    of_kind: dict[str, set[int]] = {}
    for visitor, label in found.labels.items():
        of_kind.setdefault(visitor.split("-")[0], set()).add(label)
    assert sorted(map(sorted, of_kind.values())) == [[0], [1], [2], [3]]
    (asks,) = of_kind["asker"]
    assert "爱咨询" in found.segments[asks].name.zh
    assert "ask the assistant" in found.segments[asks].name.en.lower()
    assert sum(one.visitors for one in found.segments) == 240
    assert found.segments[asks].means["messages"] == 6
    assert [one.segments for one in found.choices if one.stability >= 0.95] == [3, 4]


def test_no_kinds_where_all_are_alike() -> None:
    rows = sessions(60)
    random = np.random.default_rng(3)
    for name in ("views", "searches", "categories", "price_level"):
        rows[name] = np.exp(random.normal(1, 0.3, len(rows)))
    for name in ("cart_adds", "purchases", "revenue", "messages", "fallbacks", "weekend"):
        rows[name] = 0
    found = segment(rows)
    assert found.segments == () and len(found.choices) == 6 and found.labels == {}


def test_few_visitors_are_no_basis() -> None:
    few = sessions(LEAST_VISITORS // 4 - 1)
    assert segment(few).segments == () and segment(few).choices == ()
    assert segment(few.iloc[:0]).visitors == 0


def test_traits_of_a_visitor() -> None:
    rows = sessions(1, noise=0)
    rows.loc[rows["visitor"] == "asker-0", "price_level"] = float("nan")
    asker = visitor_traits(rows).loc["asker-0"]
    assert asker["sessions"] == 2 and asker["messages"] == 6 and asker["price_level"] == 1
    assert asker["fallback_rate"] == pytest.approx(2 / 6) and asker["buying_rate"] == 0
    buyer = visitor_traits(rows).loc["buyer-0"]
    assert buyer["buying_rate"] == buyer["cart_rate"] == 1 and buyer["fallback_rate"] == 0


def test_names() -> None:
    rich = {"revenue": 2.0, "views": -0.9, "messages": -3.0, "weekend_rate": 0.4}
    name, ordinary = names_of([rich, {**dict.fromkeys(rich, 0.0), "views": 0.1}])
    assert name.zh == "花费高、看得少" and name.en == "Spend much, look at few goods"
    assert ordinary.zh == "普通访客"


def test_names_that_would_be_the_same_say_what_differs() -> None:
    looks = {"views": -1.0, "searches": 0.0, "messages": 0.0}
    names = names_of(
        [
            {**looks, "searches": 0.3},
            {**looks, "messages": 0.4},
            {**looks, "messages": 0.4, "views": -1.2},
            {**looks, "views": 0.0},
        ]
    )
    assert [name.zh for name in names] == [
        "看得少（咨询更少）",
        "看得少（咨询更多、看得更多）",
        "看得少（咨询更多、看得更少）",
        "普通访客",
    ]
    assert names[1].en == "Look at few goods (ask the assistant more, look at more)"


def test_no_two_names_are_the_same() -> None:
    random = np.random.default_rng(5)
    for varied in [*range(1, 12)] * 5:
        values = random.normal(0, 0.3, (8, varied))
        few = [dict(zip(TRAITS, row, strict=False)) for row in values]
        assert len({name.zh for name in names_of(few)}) == 8
        assert len({name.en for name in names_of(few)}) == 8
