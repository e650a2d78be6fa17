from __future__ import annotations

import pytest

from daogou.text.assent import (
    agrees_to_cancel,
    asks_for_more,
    has_a_no,
    parse_yes_no,
    says_cancel,
    says_never_mind,
    says_nothing_more,
    says_stop,
)


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        *(
            (text, True)
            for text in ("是的", "好的，提交吧", "没问题", "嗯", "可以", "OK", "yes please")
        ),
        *(
            (text, True)
            for text in ("好的，麻烦了", "对，没错，下单吧", "好的谢谢", "要的", "好的，尽快发货")
        ),
        *(
            (text, True)
            for text in ("ok go ahead", "please do", "yes, that's right, thank you", "不错")
        ),
        *((text, False) for text in ("不要", "先不了", "不是", "算了", "no", "don't", "not now")),
        *((text, None) for text in ("好的等一下", "好贵啊", "要发票", "对了，地址", "可以用券吗")),
        *((text, None) for text in ("please wait", "ok hold on", "yes but not today", "okay-ish")),
        *((text, None) for text in ("", "41码", "用了过敏", "the blue one")),
    ],
)
def test_short_answers(text: str, agreed: bool | None) -> None:
    assert parse_yes_no(text) is agreed


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        *((text, True) for text in ("please add one more", "要发票", "麻烦送货前打电话")),
        *((text, False) for text in ("please do", "要的", "请继续", "麻烦了", "好的", "发票")),
    ],
)
def test_what_begins_as_a_yes_and_asks_for_more(text: str, asks: bool) -> None:
    assert asks_for_more(text) is asks


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        *((text, True) for text in ("对，取消", "确定取消", "Yes, cancel it", "please cancel")),
        *(
            (text, False)
            for text in ("好吧不取消了", "取消", "确定", "yes, don't cancel it", "算了")
        ),
    ],
)
def test_a_yes_to_cancelling(text: str, agreed: bool) -> None:
    assert agrees_to_cancel(text) is agreed


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        *((text, True) for text in ("算了不评了", "不想评了", "取消", "停", "下次吧", "不用了")),
        *((text, True) for text in ("stop", "never mind", "cancel", "forget it", "not now")),
        *((text, False) for text in ("凑合", "还算可以", "fine in the end", "问题解决不了")),
        *((text, False) for text in ("the zip stopped working", "客服不用心")),
    ],
)
def test_stops_in_so_many_words(text: str, stops: bool) -> None:
    assert says_stop(text) is stops


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        *((text, True) for text in ("没有了", "没有", "没了，谢谢", "没什么要说的了", "不用了")),
        *((text, True) for text in ("No, that's all", "nothing else, thanks", "nope", "I’m good")),
        *((text, False) for text in ("没有说清楚", "没什么用", "nothing worked", "no answer", "")),
        *((text, False) for text in ("谢谢", "good", "不用心")),
    ],
)
def test_nothing_to_add(text: str, nothing: bool) -> None:
    assert says_nothing_more(text) is nothing


@pytest.mark.parametrize(
    ("text", "cancels"),
    [
        ("那我不要了，取消吧", True),
        ("I don't want it any more, cancel it", True),
        ("先不取消", False),
        ("别取消了", False),
        ("don't you dare cancel it", False),
        ("please do not cancel", False),
        ("算了", False),
    ],
)
def test_who_says_cancel(text: str, cancels: bool) -> None:
    assert says_cancel(text) is cancels


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *(
            (text, True)
            for text in ("nvm", "ok nvm", "Nevermind, thanks", "好吧，算了", "那算了吧")
        ),
        *((text, False) for text in ("ok", "算了一下是300", "forget the blue one", "嗯" * 60)),
    ],
)
def test_never_mind(text: str, meant: bool) -> None:
    assert says_never_mind(text) is meant


@pytest.mark.parametrize(
    ("text", "refuses"),
    [
        *(("别取消", True), ("Don’t", True), ("no thanks", True)),
        *(("取消吧", False), ("cancel it", False), ("I know", False)),
    ],
)
def test_a_word_of_refusal(text: str, refuses: bool) -> None:
    assert has_a_no(text) is refuses
