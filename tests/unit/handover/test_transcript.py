"""Who said what."""

from __future__ import annotations

from typing import Any

from daogou.handover.transcript import transcript


def user(text: str, at: float) -> dict[str, Any]:
    return {"event": "user", "text": text, "timestamp": at}


def bot(text: str, at: float, **more: Any) -> dict[str, Any]:
    return {"event": "bot", "text": text, "timestamp": at, **more}


def test_speakers_in_their_order() -> None:
    lines = transcript(
        [
            {"event": "action", "name": "action_listen", "timestamp": 1.0},
            user("转人工", 2.0),
            bot("稍等", 3.0),
            bot("你好，我是小李", 4.0, metadata={"human": True, "agent": "小李"}),
        ]
    )
    assert [(line.speaker, line.text) for line in lines] == [
        ("shopper", "转人工"),
        ("bot", "稍等"),
        ("human", "你好，我是小李"),
    ]
    assert lines[0].at.timestamp() == 2.0


def test_a_pressed_button_reads_as_its_title() -> None:
    buttons = {"buttons": [{"title": "查快递", "payload": "/track_order"}]}
    lines = transcript([bot("要办什么？", 1.0, data=buttons), user("/track_order", 2.0)])
    assert lines[-1].text == "查快递"


def test_what_was_understood_only_after_asking_back_stands_once() -> None:
    lines = transcript(
        [
            user("咕噜", 1.0),
            bot("是哪一个？", 2.0),
            user("查快递", 3.0),
            {"event": "rewind", "timestamp": 3.1},
            user("查快递", 3.2),
            user("查快递", 60.0),
        ]
    )
    assert [line.text for line in lines] == ["咕噜", "是哪一个？", "查快递", "查快递"]


def test_cards_without_words_say_nothing() -> None:
    assert transcript([bot("", 1.0), {"event": "bot", "text": None, "timestamp": 2.0}]) == []
