"""The client against a real server; what is common to all that ask (see also the two that do)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from daogou.chat.client import ChatClient, UnusableAnswerError

from .chat_server import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        made.content = " an answer\n"
        yield made


class Clock:
    """Seconds that pass when told."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def client(url: str, clock: Clock | None = None) -> ChatClient:
    return ChatClient(
        url,
        "small",
        clock=clock or Clock(),
        task="Do this.",
        longest_answer=7,
        name="oracle",
        without="all goes on",
    )


def unchanged(text: str) -> str:
    return text


def refuse(_: str) -> str:
    raise UnusableAnswerError("it is nonsense")


def test_what_is_asked_and_what_comes_back(server: Server) -> None:
    assert client(server.url).ask("What?", unchanged) == "an answer"
    asked = server.asked[0]
    assert (asked["model"], asked["max_tokens"], asked["temperature"]) == ("small", 7, 0)
    assert [message["content"] for message in asked["messages"]] == ["Do this.", "What?"]


def test_answers_that_cannot_be_used_are_failures(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    one = client(server.url, clock)
    for _ in range(5):
        assert one.ask("What?", refuse) is None
    assert len(server.asked) == 3
    told = "The oracle at 127.0.0.1 gives no answer (it is nonsense); all goes on."
    assert caplog.messages == [told]
    clock.now = 61.0
    assert one.ask("What?", unchanged) == "an answer"
    assert one.ask("What?", refuse) == "an answer", "it is remembered"
    assert len(server.asked) == 4
