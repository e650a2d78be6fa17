from __future__ import annotations

import pytest

from daogou.text.hesitation import hesitates, says_perhaps


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *((text, True) for text in ("好的等一下", "好，我想想", "对，但是要晚点送", "好贵啊")),
        *((text, True) for text in ("嗯，送货前打电话", "对了再加一双", "行，我再看看", "可以吗")),
        *((text, True) for text in ("ok hold on", "please wait", "ok one sec", "yes, not today")),
        *((text, True) for text in ("sure, but call me first", "yes if it is free", "ok, later")),
        *((text, False) for text in ("好的，等收货", "不用等了，下单吧", "等太久了，快发吧")),
        *((text, False) for text in ("行，不改了就这样", "再好不过了", "要是没问题就提交吧")),
        *((text, False) for text in ("yes please", "ok, can't wait", "yes, same as before")),
    ],
)
def test_second_thoughts(text: str, meant: bool) -> None:
    assert hesitates(text) is meant


@pytest.mark.parametrize(("text", "meant"), [("也许吧", True), ("not sure", True), ("ok", False)])
def test_perhaps(text: str, meant: bool) -> None:
    assert says_perhaps(text) is meant
