"""Generated logs, and the check that engines say the same."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from benchmarks.behavior_growth import differences
from benchmarks.behavior_logs import write_log
from daogou.behavior.analyses.log import EVENTS


def test_a_log_has_as_many_events_as_asked_for_and_is_the_same_again(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_log(tmp_path / name, 3_000, 7)
    one, two = (pq.read_table(tmp_path / name / "events.parquet") for name in ("one", "two"))
    assert one.equals(two) and one.num_rows == 3_000
    assert one.schema.names == list(EVENTS.names)
    rows = one.to_pandas()
    assert rows["id"].is_unique
    # Fields are filled as the shop fills them.
    assert rows.loc[rows["kind"].isin(["search", "message"]), "product"].isna().all()
    assert rows.loc[rows["kind"].isin(["cart_add", "purchase"]), "value"].notna().all()
    assert rows.loc[rows["kind"] == "view", ["value", "fell_back"]].isna().all().all()
    assert set(rows["kind"]) >= {"view", "search", "cart_add", "message", "purchase"}
    bought = rows[rows["kind"] == "purchase"].groupby(["visitor", "at"]).size()
    assert bought.max() > 1, "no order has two lines"


def test_other_seeds_are_other_logs(tmp_path: Path) -> None:
    write_log(tmp_path / "one", 500, 1)
    write_log(tmp_path / "two", 500, 2)
    one, two = (pq.read_table(tmp_path / name / "events.parquet") for name in ("one", "two"))
    assert not one.equals(two)


def test_differences() -> None:
    one = {"sessions": 5, "funnel": [["zh", 3], [None, 2]], "lift": 1.0}
    assert differences(one, {**one, "lift": 1.0 + 1e-12}) == []
    assert differences(one, {**one, "lift": 1.1}) == ["/lift: 1.0 1.1"]
    assert differences(one, {**one, "sessions": 6}) == ["/sessions: 5 6"]
    assert differences(one, {**one, "funnel": [["zh", 3], ["en", 2]]}) == ["/funnel/1/0: None en"]
    assert len(differences(one, {**one, "funnel": []})) == 1
    assert len(differences(one, {"sessions": 5})) == 1
