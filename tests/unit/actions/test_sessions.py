"""A session that expires, and who comes back; a conversation that gets long."""

from __future__ import annotations

import time

import pytest
from rasa.shared.core.domain import SessionConfig
from sqlalchemy.orm import sessionmaker

from daogou.handover.holding import take
from daogou.orders.cart import add
from daogou.orders.owners import conversation_owner

from .shop import LAST_FOUR, NOW, order
from .talk import Assistant, Reply, Start, Talk


def later(talk: Talk, text: str, intent: str = "inform") -> Reply:
    """A message after a silence in which the session has expired."""
    domain = talk.assistant.agent.processor.domain
    usual = domain.session_config
    domain.session_config = SessionConfig(0.1 / 60, carry_over_slots=True)
    time.sleep(0.12)
    try:
        return talk.say(text, intent)
    finally:
        domain.session_config = usual


@pytest.mark.parametrize(
    ("search", "hello", "welcome"),
    [
        ("想买双[黑色](color)[跑步鞋](category)", "你好", "欢迎回来～ 刚才你在看“黑色 跑步鞋”。"),
        ("[black](color) [running shoes](category)", "hello", "You were looking at “black"),
    ],
)
def test_who_comes_back_is_told_where_the_talk_was(
    start: Start, search: str, hello: str, welcome: str
) -> None:
    talk = start()
    assert "欢迎回来" not in talk.say(search, "search_product").text
    back = later(talk, hello, "greet")
    assert back.text.startswith(welcome) or welcome in back.text.splitlines()[0]
    assert back.payloads[0] == "/show_more"
    # What was on show is still known.
    assert talk.say("[第一个](ordinal)多少钱", "ask_price").text.count("¥")


def test_who_is_in_time_is_not_welcomed_again(start: Start) -> None:
    talk = start()
    talk.say("[跑步鞋](category)", "search_product")
    assert "欢迎回来" not in talk.say("你好", "greet").text


def test_who_had_nothing_going_on_is_not_bothered(start: Start) -> None:
    talk = start()
    talk.say("hello", "greet")
    assert "Welcome back" not in later(talk, "hello", "greet").text


def test_an_unfinished_matter_comes_first_and_its_proof_is_over(
    start: Start, sessions: sessionmaker
) -> None:
    with sessions.begin() as opened:
        number = order(opened, ["yunyue-lite-red-42"], "delivered")
    talk = start()
    talk.say("[跑步鞋](category)", "search_product")
    talk.say("退货", "request_return")
    talk.say(f"[{number}](order_id) {LAST_FOUR}")
    back = later(talk, "在吗", "greet")
    assert "“退货”还没办完" in back.text.splitlines()[0]
    assert back.payloads[0] == "/request_return"
    assert "订单号" in talk.say("/request_return").text


def test_the_cart_is_told_of_where_nothing_else_was(start: Start, sessions: sessionmaker) -> None:
    talk = start()
    talk.say("hello", "greet")
    with sessions.begin() as opened:
        add(opened, conversation_owner(talk.name), "yunyue-lite-red-42", 2, now=NOW)
    back = later(talk, "hello", "greet")
    assert "still has 2" in back.text.splitlines()[0]
    assert back.payloads[0] == "/view_cart"


def test_a_person_is_not_interrupted(
    start: Start, sessions: sessionmaker, assistant: Assistant
) -> None:
    from daogou.web.held_conversations import follow

    talk = start()
    talk.say("[跑步鞋](category)", "search_product")
    with sessions.begin() as opened:
        held = take(opened, talk.name, "小李", NOW)
    assistant.loop.run_until_complete(follow(assistant.agent, held))
    assert later(talk, "在吗", "greet").text == ""
    assert talk.say("在吗", "greet").text == ""


def test_a_client_may_begin_a_session(start: Start) -> None:
    talk = start()
    assert talk.say("/session_start").text == ""
    talk.say("[跑步鞋](category)", "search_product")
    assert "欢迎回来" in talk.say("/session_start").text
