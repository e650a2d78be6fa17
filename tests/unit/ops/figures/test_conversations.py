"""Which conversations are listed, in which order."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from daogou.edge.messages import speak
from daogou.handover.holding import ask, give_back, take
from daogou.ops.figures.conversations import PAGE, listed, queue
from daogou.ops.figures.transcript import transcript
from daogou.orders.ratings import rate
from daogou.satisfaction.tables import ConversationScore

from ..told import MORNING, chat, say, scope, simulate

HOUR = timedelta(hours=1)


def score(session: Session, conversation: str, value: float) -> None:
    row = ConversationScore(conversation=conversation, turn=1, score=value, model="m", at=MORNING)
    session.add(row)
    session.flush()


def names(session: Session, kind: str = "all", said: str = "", sort: str = "score") -> list[str]:
    lines, _ = listed(session, scope(), kind, said, sort, 1)
    return [line.conversation for line in lines]


def test_who_waits_longest_comes_first_then_who_is_held(session: Session) -> None:
    for number, name in enumerate(("new", "old", "held", "back")):
        ask(session, name, MORNING - number * HOUR)
        say(session, name, f"转人工 {name}", at=MORNING - timedelta(days=40))
    take(session, "held", "小李", MORNING)
    give_back(session, "back", MORNING)
    ask(session, "silent", MORNING + HOUR)
    lines = queue(session)
    assert [line.conversation for line in lines] == ["old", "new", "silent", "held"]
    assert lines[0].said == "转人工 old" and lines[3].agent == "小李"
    assert (lines[2].said, lines[2].last, lines[2].messages) == ("", None, 0)
    simulate(session, "old")
    assert [line.conversation for line in queue(session)] == ["new", "silent", "held", "old"]


def test_order_and_filters(session: Session) -> None:
    for number, name in enumerate("abcd"):
        say(session, name, f"第{number}", at=MORNING + number * HOUR)
    say(session, "c", "什么？100%", at=MORNING, fell_back=True)
    score(session, "b", 0.9)
    score(session, "c", 0.2)
    rate(session, "d", 2, "", MORNING)
    ask(session, "a", MORNING)
    assert names(session) == ["c", "b", "d", "a"]
    assert names(session, sort="recent") == ["d", "c", "b", "a"]
    assert names(session, "misunderstood") == names(session, "low_score") == ["c"]
    assert names(session, "low_stars") == ["d"]
    assert names(session, "asked") == ["a"]
    assert names(session, said="0%") == ["c"]
    assert names(session, said="%") == ["c"]
    assert names(session, said="_") == []
    assert names(session, said="b") == ["b"]


def test_pages_and_simulated(session: Session) -> None:
    for number in range(PAGE + 1):
        say(session, f"c{number:03}", "你好", at=MORNING + number * timedelta(seconds=1))
    simulate(session, "c000")
    lines, more = listed(session, scope(), "all", "", "recent", 1)
    assert len(lines) == PAGE and not more
    lines, more = listed(session, scope(simulated=True), "all", "", "recent", 1)
    assert more and not any(line.simulated for line in lines)
    lines, more = listed(session, scope(simulated=True), "all", "", "recent", 2)
    assert [line.simulated for line in lines] == [True] and not more


def test_a_transcript_has_what_was_understood(session: Session) -> None:
    asked = chat(session, "a", "shopper", text="鞋", payload="/x")
    say(
        session, "a", "鞋", message=str(asked.id), entities='[{"entity": "product", "value": "鞋"}]'
    )
    chat(session, "a", "shopper", text="还有吗")
    answer = {"text": "有", "buttons": [{"title": "换", "payload": "/x"}], "image": "https://x/y"}
    chat(session, "a", "assistant", **answer)
    speak(session, "a", "我来", MORNING, "小李")
    chat(session, "b", "shopper", text="别人的")
    first, second, third, last = transcript(session, "a")
    assert first.reading and first.reading.intent == "greet"
    assert first.reading.others == (("thank", 0.05),)
    assert first.reading.entities == (("product", "鞋"),)
    assert second.reading is None and third.buttons == ("换",)
    # Only a shopper's picture is one that is kept here.
    assert third.image is None
    assert (last.speaker, last.agent, last.text) == ("person", "小李", "我来")


def test_of_another_channel_the_customer_s_words(session: Session) -> None:
    say(session, "rest", "二", at=MORNING + HOUR, message="2")
    say(session, "rest", "一", message="1")
    assert [one.text for one in transcript(session, "rest")] == ["一", "二"]
    assert transcript(session, "nobody") == []


@pytest.mark.parametrize("kind", ["all", "asked"])
def test_nothing_said(session: Session, kind: str) -> None:
    assert queue(session) == []
    assert listed(session, scope(), kind, "", "score", 1) == ([], False)
