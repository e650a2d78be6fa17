"""The generative expert against a real server that speaks the protocol."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from daogou.errors import ConfigurationError
from daogou.nlu.fusion.generative import GenerativeExpert
from tests.unit.chat.chat_server import Server, serving

CANDIDATES = [
    ("track_order", ["我的快递到哪了", "where is my parcel"]),
    ("faq/postage", ["退货要运费吗"]),
    ("greet", ["hello"]),
]


class Clock:
    """Seconds that pass when told."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def server() -> Iterator[Server]:
    """A server of its own for each test."""
    with serving() as made:
        yield made


def test_a_good_answer(server: Server) -> None:
    found = GenerativeExpert(server.url, "small").log_probabilities("包裹呢", CANDIDATES)
    assert found is not None
    assert np.exp(found) == pytest.approx([0.9, 0.05, 0.05])
    asked = server.asked[0]
    assert (asked["model"], asked["temperature"]) == ("small", 0)
    question = json.loads(asked["messages"][-1]["content"])
    assert question["message"] == "包裹呢"
    assert question["candidates"][1] == {"intent": "faq/postage", "examples": ["退货要运费吗"]}


@pytest.mark.parametrize("content", ["faq/postage", " faq/postage\n", '"faq/postage"'])
def test_a_name_in_quotes_is_a_name(server: Server, content: str) -> None:
    server.content = content
    found = GenerativeExpert(server.url, "small").log_probabilities("运费", CANDIDATES)
    assert found is not None
    assert found.argmax() == 1


@pytest.mark.parametrize(
    ("status", "content", "raw"),
    [
        (200, "buy_everything", b""),
        (200, "The intent is track_order", b""),
        (200, "", b""),
        (200, None, b""),
        (200, 7, b""),
        (200, "", b"{not json"),
        (200, "", b"[]"),
        (200, "", b"{}"),
        (200, "", b'{"choices": []}'),
        (200, "", b"\xff\xfe"),
        (200, "", b"[" * 100_000),
        (200, "", b" " * 300_000),
        (302, "track_order", b""),
        (401, "track_order", b""),
        (500, "track_order", b""),
    ],
    ids=range(15),
)
def test_no_usable_answer(
    server: Server, caplog: pytest.LogCaptureFixture, status: int, content: Any, raw: bytes
) -> None:
    server.status, server.content, server.raw = status, content, raw
    expert = GenerativeExpert(server.url, "small")
    assert expert.log_probabilities("包裹呢", CANDIDATES) is None
    assert expert.log_probabilities("在哪", CANDIDATES) is None
    # Nobody is sent elsewhere, and one warning is enough.
    assert len(server.asked) == 2
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "包裹呢" not in caplog.text


@pytest.mark.parametrize(("wait", "drip"), [(2.0, 0.0), (0.0, 0.1)])
def test_a_slow_server_is_not_waited_for(server: Server, wait: float, drip: float) -> None:
    server.wait, server.drip = wait, drip
    expert = GenerativeExpert(server.url, "small", timeout=0.2)
    start = time.monotonic()
    assert expert.log_probabilities("包裹呢", CANDIDATES) is None
    assert time.monotonic() - start < 1.5


def test_nobody_there(caplog: pytest.LogCaptureFixture) -> None:
    gone = Server()
    url = gone.url
    gone.server_close()
    expert = GenerativeExpert(url, "small", timeout=0.5)
    for _ in range(6):
        assert expert.log_probabilities("包裹呢", CANDIDATES) is None
    assert len(caplog.records) == 1


def test_answers_are_kept(server: Server) -> None:
    expert = GenerativeExpert(server.url, "small", cache_size=2)
    for text in ("一", "二", "一", "三", "一", "二"):
        assert expert.log_probabilities(text, CANDIDATES) is not None
    # "二" was the longest unheard when "三" came.
    asked = [json.loads(body["messages"][-1]["content"])["message"] for body in server.asked]
    assert asked == ["一", "二", "三", "二"]
    expert.log_probabilities("一", CANDIDATES[:2])
    assert len(server.asked) == 5


def test_a_failing_server_is_left_alone_for_a_while(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    clock = Clock()
    expert = GenerativeExpert(server.url, "small", clock=clock)
    server.status = 500
    for _ in range(10):
        assert expert.log_probabilities("包裹呢", CANDIDATES) is None
    assert len(server.asked) == 3
    clock.now = 61
    # One try; it fails, and the server rests again.
    assert expert.log_probabilities("包裹呢", CANDIDATES) is None
    assert expert.log_probabilities("包裹呢", CANDIDATES) is None
    assert len(server.asked) == 4
    clock.now, server.status = 130, 200
    assert expert.log_probabilities("包裹呢", CANDIDATES) is not None
    assert [record.levelno for record in caplog.records] == [logging.WARNING, logging.INFO]


def test_the_key_comes_from_the_environment(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    expert = GenerativeExpert(server.url, "small", api_key_variable="SHOP_TEST_KEY")
    assert expert.log_probabilities("包裹呢", CANDIDATES) is None
    assert server.asked == []
    assert "SHOP_TEST_KEY is not set" in caplog.text
    monkeypatch.setenv("SHOP_TEST_KEY", "s3cret\n")
    assert expert.log_probabilities("包裹呢", CANDIDATES) is None
    monkeypatch.setenv("SHOP_TEST_KEY", "s3cret")
    assert expert.log_probabilities("包裹呢", CANDIDATES) is not None
    assert server.headers[-1]["Authorization"] == "Bearer s3cret"
    assert "s3cret" not in caplog.text


def test_the_surroundings_name_no_proxy(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(variable, "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    expert = GenerativeExpert(server.url, "small")
    assert expert.log_probabilities("包裹呢", CANDIDATES) is not None
    assert "Authorization" not in server.headers[0]


def test_nothing_to_ask(server: Server) -> None:
    expert = GenerativeExpert(server.url, "small")
    assert expert.log_probabilities(" ", CANDIDATES) is None
    assert expert.log_probabilities("包裹呢", CANDIDATES[:1]) is None
    assert server.asked == []


def test_an_endless_message_is_cut(server: Server) -> None:
    GenerativeExpert(server.url, "small").log_probabilities("包" * 20_000, CANDIDATES)
    assert len(json.loads(server.asked[0]["messages"][-1]["content"])["message"]) == 1000


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"url": ""}, "url"),
        ({"url": "file:///etc/passwd"}, "url"),
        ({"url": "127.0.0.1:80"}, "url"),
        ({"model": ""}, "model"),
        ({"timeout": 0}, "timeout"),
        ({"cache_size": -1}, "cache_size"),
    ],
)
def test_wrong_options(changed: dict[str, Any], named: str) -> None:
    options = {"url": "http://127.0.0.1:1/v1", "model": "small", **changed}
    with pytest.raises(ConfigurationError, match=f"{named} is .*; give"):
        GenerativeExpert(**options)
