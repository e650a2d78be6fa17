"""A customer of the edge, with the real servers behind."""

from __future__ import annotations

import time
from typing import Any

import requests
import socketio

from .conftest import Stack

WAIT = 60


def test_a_search_over_http(stack: Stack) -> None:
    token = requests.post(f"{stack.edge}/api/session", json={}, timeout=10).json()["token"]
    headers = {"Authorization": f"Bearer {token}"}
    said = {"id": "m1", "text": "想买双黑色跑步鞋，五百以内", "language": "zh"}
    for status in (202, 200):
        told = requests.post(f"{stack.edge}/api/messages", json=said, headers=headers, timeout=10)
        assert told.status_code == status
    deadline = time.monotonic() + WAIT
    messages: list[dict[str, Any]] = [{"state": "waiting"}]
    while messages[0]["state"] == "waiting":
        assert time.monotonic() < deadline
        time.sleep(0.1)
        heard = requests.get(f"{stack.edge}/api/messages", headers=headers, timeout=10)
        messages = heard.json()["messages"]
    cards = [message["card"] for message in messages if "card" in message]
    assert [card["type"] for card in cards] == ["product_cards"]
    shown = next(message for message in messages if "elements" in message)
    assert len(shown["elements"]) == len(cards[0]["items"])
    assert "跑步鞋" in messages[1]["text"]


def test_a_talk_over_socket_io(stack: Stack) -> None:
    client = socketio.SimpleClient()
    client.connect(stack.edge, transports=["websocket"])
    client.emit("session_request", {})
    client.emit("user_uttered", {"id": "m1", "message": "hello there"})
    kinds = []
    while "answered" not in kinds:
        kind, *_ = client.receive(timeout=WAIT)
        kinds.append(kind)
    client.disconnect()
    assert kinds[0] == "session_confirm" and "bot_uttered" in kinds


def test_rasa_does_not_hear_strangers_on_the_channel_of_the_edge(stack: Stack) -> None:
    sent = {"sender": "me", "message": "hello", "metadata": {"customer": 1}}
    answer = requests.post(f"{stack.base}/webhooks/daogou/webhook", json=sent, timeout=10)
    assert answer.status_code == 401
