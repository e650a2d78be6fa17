"""The product whose page is open beside the chat."""

from __future__ import annotations

import pytest

from .talk import Reply, Start, Talk

LAMP, SHOES, CREAM = "dengyu-desk", "yunyue-lite", "yunji-soothing"


@pytest.fixture
def talk(start: Start) -> Talk:
    return start()


def on(talk: Talk, page: object, text: str, intent: str) -> Reply:
    talk.metadata = {} if page is None else {"product": page}
    return talk.say(text, intent)


def test_the_page_is_what_this_means(talk: Talk) -> None:
    told = on(talk, LAMP, "多少钱", "ask_price")
    assert told.cards[0]["items"][0]["code"] == LAMP
    assert "台灯" in on(talk, LAMP, "这个有货吗", "ask_stock").text
    on(talk, LAMP, "加入购物车", "add_to_cart")
    (line,) = talk.say("购物车", "view_cart").cards[0]["lines"]
    assert line["code"] == LAMP


def test_a_page_that_was_open_before_anything_was_asked(talk: Talk) -> None:
    on(talk, SHOES, "你好", "greet")
    told = on(talk, SHOES, "多少钱", "ask_price")
    assert told.cards[0]["items"][0]["code"] == SHOES


def test_what_is_named_wins(talk: Talk) -> None:
    told = on(talk, CREAM, "[灯屿护眼台灯](product)多少钱", "ask_price")
    assert told.cards[0]["items"][0]["code"] == LAMP
    # And is talked about from then on, though the page stays open.
    told = on(talk, CREAM, "有货吗", "ask_stock")
    assert "台灯" in told.text


def test_a_list_shown_later_wins_and_a_page_opened_later_wins_again(talk: Talk) -> None:
    on(talk, CREAM, "你好", "greet")
    found = on(talk, CREAM, "看看[跑步鞋](category)", "search_product")
    codes = [item["code"] for item in found.cards[0]["items"]]
    assert len(codes) > 1 and CREAM not in codes
    asked = on(talk, CREAM, "多少钱", "ask_price")
    assert asked.cards == [] and asked.payloads
    talk.say("算了", "stop")
    told = on(talk, LAMP, "多少钱", "ask_price")
    assert told.cards[0]["items"][0]["code"] == LAMP
    # A place is still one of the list.
    told = on(talk, LAMP, "[第二个](ordinal)多少钱", "ask_price")
    assert told.cards[0]["items"][0]["code"] == codes[1]
    # The page opened once more is the latest again.
    on(talk, None, "你好", "greet")
    told = on(talk, LAMP, "多少钱", "ask_price")
    assert told.cards[0]["items"][0]["code"] == LAMP


@pytest.mark.parametrize("page", ["no-such-thing", "", 5, ["x"], {"a": 1}, "'; DROP TABLE product"])
def test_an_unknown_code_is_ignored(talk: Talk, page: object) -> None:
    told = on(talk, page, "多少钱", "ask_price")
    assert told.cards == [] and talk.slot("page") is None and talk.slot("focus") is None
    on(talk, LAMP, "多少钱", "ask_price")
    assert on(talk, page, "有货吗", "ask_stock").text and talk.slot("focus") == LAMP
