"""What the figures count, on both databases."""

from __future__ import annotations

from datetime import timedelta

import pytest
import yaml
from sqlalchemy.orm import Session

from daogou.handover.holding import ask, give_back
from daogou.ops.figures import answer_times, intents, satisfaction, simulated, traffic
from daogou.ops.figures.unanswered import unanswered
from daogou.orders.ratings import rate
from daogou.satisfaction.tables import ConversationScore
from daogou.settings import PROJECT_ROOT

from ..told import MORNING, NOW, say, scope, simulate

HOUR, DAYS = timedelta(hours=1), timedelta(days=1)


def test_a_day_is_one_of_the_shop_s_calendar(session: Session) -> None:
    say(session, "a", "你好")
    say(session, "a", "嗯", at=MORNING + 22 * HOUR)
    say(session, "b", "喂", at=MORNING + 23 * HOUR, fell_back=True)
    say(session, "c", "早", at=MORNING - 2 * HOUR)
    say(session, "z", "以前", at=MORNING - 9 * DAYS)
    table = traffic.traffic(session, scope(), NOW)
    assert [row[:4] for row in table.rows] == [
        ("2026-11-04", 1, 1, 0),
        ("2026-11-05", 1, 2, 0),
        ("2026-11-06", 1, 1, 1),
    ]
    assert table.column("fallback_rate") == [0.0, 0.0, 1.0]
    assert traffic.totals(session, scope())["conversations"] == 3


def test_two_days_or_less_are_hours_up_to_now(session: Session) -> None:
    say(session, "a", "你好")
    table = traffic.traffic(session, scope(2), NOW)
    assert len(table.rows) == 24 + 13
    assert [row[:3] for row in table.rows if row[2]] == [("2026-11-05 01", 1, 1)]
    assert table.rows[-1][0] == "2026-11-06 12"


def test_language_and_simulated_talk(session: Session) -> None:
    say(session, "a", "你好")
    say(session, "b", "hi", language="en")
    say(session, "s", "你好")
    simulate(session, "s")
    assert traffic.totals(session, scope())["messages"] == 2
    assert traffic.totals(session, scope(language="en"))["messages"] == 1
    assert traffic.totals(session, scope(simulated=True))["messages"] == 3
    assert simulated.left_out(session, scope()) == 1
    assert simulated.left_out(session, scope(language="en")) == 0


def test_who_wanted_a_person(session: Session) -> None:
    for name in "abcd":
        say(session, name, "你好")
    ask(session, "a", MORNING)
    ask(session, "s", MORNING)
    say(session, "s", "转人工")
    simulate(session, "s")
    ask(session, "b", MORNING)
    give_back(session, "b", MORNING + HOUR)
    ask(session, "d", MORNING - 9 * DAYS)
    totals = traffic.totals(session, scope())
    assert totals["asked_rate"] == 0.5
    assert traffic.traffic(session, scope(), NOW).column("asked") == [0, 2, 0]
    assert traffic.totals(session, scope(language="en"))["asked_rate"] is None


def test_who_asks_again_later_has_asked_before(session: Session) -> None:
    say(session, "a", "转人工")
    for at in (MORNING - HOUR, MORNING, MORNING + 30 * DAYS):
        ask(session, "a", at)
    assert traffic.totals(session, scope())["asked_rate"] == 1.0
    assert traffic.traffic(session, scope(), NOW).column("asked") == [0, 1, 0]
    hours = traffic.traffic(session, scope(2), NOW)
    asked = zip(hours.column("time"), hours.column("asked"), strict=True)
    assert [hour for hour, count in asked if count] == ["2026-11-05 00", "2026-11-05 01"]


def test_percentiles_are_values_that_were_seen(session: Session) -> None:
    for taken in (*range(100, 2100, 100), None):
        say(session, "a", "你好", answer_ms=taken)
    assert answer_times.total_times(session, scope()) == {"median": 1000, "p95": 1900}
    table = answer_times.answer_times(session, scope(), NOW)
    assert table.rows[1] == ("2026-11-05", 20, 1000, 1900)
    assert table.rows[0] == ("2026-11-04", 0, None, None)
    assert answer_times.total_times(session, scope(language="en"))["median"] is None


@pytest.mark.parametrize(
    ("counts", "found"),
    [([], (None, None)), ([(40, 1)], (40, 40)), ([(10, 94), (90, 5), (95, 1)], (10, 90))],
)
def test_nearest_rank(counts: list[tuple[int, int]], found: tuple[int | None, ...]) -> None:
    assert answer_times.percentiles(counts) == found


def test_stars_and_scores(session: Session) -> None:
    for number, stars in enumerate((5, 4, 4, 1)):
        say(session, f"c{number}", "你好", language="en" if stars == 1 else "zh")
        rate(session, f"c{number}", stars, "", MORNING)
        score = stars / 5 - 0.05
        session.add(
            ConversationScore(
                conversation=f"c{number}", turn=number, score=score, model="m", at=MORNING
            )
        )
    session.flush()
    content = satisfaction.content(session, scope())
    assert content["csat"] == 0.75 and content["stars"] == 3.5 and content["scored"] == 4
    assert satisfaction.content(session, scope(language="zh"))["csat"] == 1.0
    assert satisfaction.stars(session, scope()).column("ratings") == [1, 2, 0, 0, 1]
    assert satisfaction.scores(session, scope()).column("conversations") == [1, 2, 0, 0, 1]
    table = satisfaction.ratings(session, scope(), NOW)
    assert table.rows == [
        ("2026-11-04", 0, None, None),
        ("2026-11-05", 4, 3.5, 0.75),
        ("2026-11-06", 0, None, None),
    ]


def test_intents_and_their_tasks(session: Session) -> None:
    for intent in ("track_order", "track_order", "ask_price+ask_stock", "greet"):
        say(session, "a", "…", intent=intent, confidence=0.5, fell_back=intent == "greet")
    say(session, "a", "…", intent=None)
    found = intents.counts(session, scope())
    table = intents.intents(found, "zh")
    assert table.rows[0] == ("查快递", "track_order", 2, 0.5, 0.5, 0.0)
    assert ("问价格＋问有没有货", "ask_price+ask_stock", 1, 0.25, 0.5, 0.0) in table.rows
    assert intents.tasks(found, "en").rows[0] == ("Orders", "orders", 2, 0.5)


def test_every_intent_of_the_domain_has_a_name_and_a_task() -> None:
    domain = yaml.safe_load((PROJECT_ROOT / "domain.yml").read_text("utf-8"))
    names = [next(iter(one)) if isinstance(one, dict) else one for one in domain["intents"]]
    known = yaml.safe_load(intents.NAMES.read_text("utf-8"))
    parts = {part for name in names for part in name.split("+")}
    assert parts <= set(known["intents"])
    assert {one["task"] for one in known["intents"].values()} <= set(known["tasks"])


def test_near_same_questions_are_one(session: Session) -> None:
    for number, text in enumerate(
        ("可以货到付款吗", "能货到付款不？", "可以货到付款吗", "有红色的吗", "有黑色的吗")
    ):
        say(session, f"c{number}", text, fell_back=True, at=MORNING + number * HOUR)
    say(session, "d", "老板是谁", intent="out_of_scope")
    say(session, "e", "听懂了")
    say(session, "f", "/show_more", fell_back=True)
    rows = unanswered(session, scope()).rows
    assert rows[0] == ("可以货到付款吗", 3, 2, MORNING + 2 * HOUR, "greet", "c2")
    assert {row[0] for row in rows[1:]} == {"有红色的吗", "有黑色的吗", "老板是谁"}


def test_texts_without_words_stay_apart(session: Session) -> None:
    for text in ("？？？", "!!!", "😀"):
        say(session, "a", text, fell_back=True)
    assert len(unanswered(session, scope()).rows) == 3


def test_empty_tables(session: Session) -> None:
    assert traffic.traffic(session, scope(), NOW).is_empty
    assert answer_times.answer_times(session, scope(), NOW).is_empty
    assert satisfaction.ratings(session, scope(), NOW).is_empty
    assert satisfaction.stars(session, scope()).is_empty
    assert satisfaction.scores(session, scope()).is_empty
    assert intents.counts(session, scope()) == []
    assert unanswered(session, scope()).is_empty
    assert traffic.totals(session, scope())["fallback_rate"] is None
