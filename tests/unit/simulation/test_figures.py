from __future__ import annotations

import json
from datetime import UTC, datetime

from daogou.simulation.figures import ALL, as_json, failures, groups, rows_of
from daogou.simulation.page import page
from daogou.simulation.tables import SimulatedConversation
from daogou.simulation.terminal import table, told_failures

NOW = datetime(2026, 3, 10, tzinfo=UTC)


def row(number: int, **values: object) -> SimulatedConversation:
    known = {
        "conversation": f"c{number}",
        "seed": 7,
        "shopper": number,
        "goal": "track",
        "language": "zh",
        "success": True,
        "ending": "reached",
        "turns": 2,
        "misunderstood": 0,
        "waited": 4.0,
        "stars": 5,
        "rated": True,
        "stuck": "[]",
        "at": NOW,
    }
    return SimulatedConversation(**{**known, **values})


STUCK = json.dumps([{"act": "track", "said": "<b>到哪了", "answered": "?", "names": "default"}])
ROWS = [
    row(0),
    row(1, turns=4),
    row(2, success=False, ending="gave_up", misunderstood=2, stars=1, stuck=STUCK),
    row(3, language="en", success=False, ending="asked_person", stuck=STUCK),
    row(4, goal="look_around", turns=0, waited=0.0),
]


def test_success_by_goal_and_language():
    by = {(one.goal, one.language): one for one in groups(ROWS)}
    chinese = by["track", "zh"]
    assert (chinese.conversations, round(chinese.success, 2)) == (3, 0.67)
    assert chinese.turns_to_success == 3
    assert by["track", "en"].turns_to_success is None
    assert by["track", ALL].asked_person == 0.25
    assert by["look_around", ALL].seconds is None
    assert by[ALL, ALL].conversations == 5
    assert by[ALL, ALL].seconds == 16 / 10


def test_the_words_that_failed_are_counted():
    first = failures(ROWS)[0]
    assert (first.said, first.names, first.times) == ("<b>到哪了", "default", 1)
    assert "1 × track/track: “<b>到哪了” → default" in told_failures(failures(ROWS))


def test_table_page_and_json():
    told = table(groups(ROWS))
    assert told.splitlines()[-3].split()[:3] == ["all", "5", "60%"]
    html = page(groups(ROWS), failures(ROWS), "seed <7>")
    assert "60% of 5 reached their goal" in html
    assert "<b>" not in html
    assert "&lt;b&gt;到哪了" in html
    assert json.dumps(as_json(ROWS))
    assert as_json(ROWS)["stars"] == {"1": 1, "2": 0, "3": 0, "4": 0, "5": 4}


def test_nobody():
    assert groups([]) == []
    assert "Nobody came" in page([], [], "")


def test_only_visits_that_are_over(session):
    session.add_all([row(0), row(1, ending="left"), row(2, seed=8)])
    session.flush()
    assert [one.shopper for one in rows_of(session, 7)] == [0]
