"""Nothing is lost and nothing doubled when a server is away, or the edge is started anew."""

from __future__ import annotations

import time
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from daogou.edge import relay

from .conftest import Edge, House
from .test_sockets import connected, wait


def texts(edge: Edge, token: str, at_least: int) -> list[str]:
    return [one["text"] for one in edge.messages(token, at_least)]


@pytest.fixture
def _lasting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sign of health counts for the whole test."""
    monkeypatch.setattr("daogou.edge.assistant._FRESH", 600.0)


def test_what_was_said_while_the_assistant_was_away(edge: Edge) -> None:
    edge.assistant.away = True
    token = edge.session()["token"]
    edge.say(token, "a", "m1")
    edge.say(token, "b", "m2")
    time.sleep(0.3)
    assert edge.assistant.heard == []
    edge.assistant.away = False
    assert sorted(texts(edge, token, 6)) == sorted(["a", "b", "1: a", "2: a", "1: b", "2: b"])
    assert [one["message"] for one in edge.assistant.heard] == ["a", "b"]


def test_an_answer_that_broke_off_is_completed_and_not_doubled(edge: Edge) -> None:
    edge.assistant.breaks = 1
    token = edge.session()["token"]
    edge.say(token, "a")
    assert texts(edge, token, 3) == ["a", "1: a", "2: a"]
    numbers = [one["metadata"]["message"] for one in edge.assistant.heard]
    assert len(numbers) == 2 and numbers[0] == numbers[1]


def test_a_new_edge_goes_on_where_the_old_one_stopped(house: House) -> None:
    house.assistant.away = True
    with house.edge() as before:
        token = before.session()["token"]
        before.say(token, "a")
    house.assistant.away = False
    with house.edge() as after:
        assert texts(after, token, 3) == ["a", "1: a", "2: a"]
        assert after.say(token, "a").status_code == 200
    assert len(house.assistant.heard) == 1


def test_a_crowd_waits_its_turn_and_everybody_is_answered(edge: Edge) -> None:
    edge.assistant.held = True
    tokens = [edge.session()["token"] for _ in range(30)]
    for token in tokens:
        edge.say(token, "hello")
    deadline = time.monotonic() + 15
    while edge.assistant.at_work < 16:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    time.sleep(0.5)
    assert edge.assistant.at_work == 16
    edge.assistant.held = False
    for token in tokens:
        assert len(edge.messages(token, 3)) == 3
    assert len(edge.assistant.heard) == 30


@pytest.mark.usefixtures("_lasting")
def test_a_sign_of_health_counts_for_the_messages_that_follow(edge: Edge) -> None:
    token = edge.session()["token"]
    for number, text in enumerate("abc", start=1):
        edge.say(token, text, f"m{number}")
        texts(edge, token, 3 * number)
    assert edge.assistant.asked == 1


@pytest.mark.usefixtures("_lasting")
def test_what_the_actions_did_not_answer_any_more_is_said_again(edge: Edge) -> None:
    token = edge.session()["token"]
    edge.say(token, "a", "m1")
    assert texts(edge, token, 3) == ["a", "1: a", "2: a"]
    # As Rasa does where it cannot reach an action.
    edge.assistant.script["b"] = []
    edge.assistant.away = True
    edge.say(token, "b", "m2")
    deadline = time.monotonic() + 15
    while len(edge.assistant.heard) < 2 or edge.assistant.asked < 2:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    edge.assistant.script.clear()
    edge.assistant.away = False
    assert texts(edge, token, 6)[3:] == ["b", "1: b", "2: b"]


def test_silence_is_an_answer_while_the_actions_are_well(edge: Edge) -> None:
    edge.assistant.script["a"] = []
    token = edge.session()["token"]
    edge.say(token, "a")
    assert texts(edge, token, 1) == ["a"]
    assert len(edge.assistant.heard) == 1


@pytest.mark.parametrize("work", ["unanswered", "view", "answer", "settle"])
def test_a_database_that_fails_is_tried_again(
    edge: Edge, monkeypatch: pytest.MonkeyPatch, work: str
) -> None:
    real, failures = getattr(relay, work), 2

    def fails(*arguments: Any) -> Any:
        nonlocal failures
        if failures:
            failures -= 1
            raise OperationalError(work, {}, Exception("database is locked"))
        return real(*arguments)

    monkeypatch.setattr(relay, work, fails)
    # Else the cart is known, and not looked for.
    monkeypatch.setattr("daogou.edge.carts.Carts.knows", lambda *_: False)
    token = edge.session()["token"]
    with connected(edge, auth={"token": token}) as (_, heard):
        edge.say(token, "a")
        wait(heard, "answered")
        told = [data["state"] for data in wait(heard, "assistant", 2)]
        assert told == ["away", "here"]
        assert wait(heard, "typing")[-1] == {"on": False}
    assert texts(edge, token, 3) == ["a", "1: a", "2: a"]
