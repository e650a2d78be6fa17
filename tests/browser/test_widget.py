"""What customers do with the widget."""

from __future__ import annotations

import gzip
import hashlib
import re
import time

from playwright.sync_api import expect

from daogou.settings import PROJECT_ROOT

from .conftest import Edge, House, Visit, picture_of
from .sample_cards import sample
from .shopper import opened, say, texts

WIDGET = PROJECT_ROOT / "widget"
BUILT = PROJECT_ROOT / "daogou" / "edge" / "static" / "daogou-chat.js"


def test_a_first_visit(edge: Edge, visit: Visit) -> None:
    page = visit(edge.base)
    page.get_by_role("button", name="打开聊天").click()
    expect(page.get_by_role("dialog", name="导购小助手")).to_be_visible()
    say(page, "你好")
    expect(page.get_by_text("2: 你好")).to_be_visible()
    assert texts(page) == ["你好", "1: 你好", "2: 你好"]
    assert edge.assistant.heard[0]["metadata"]["language"] == "zh"


def test_a_button_sends_its_payload_and_shows_its_title(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    say(page, "你好")
    page.get_by_role("button", name="更多", exact=True).click()
    expect(page.get_by_text("2: /show_more")).to_be_visible()
    assert texts(page)[3] == "更多"
    assert [one["message"] for one in edge.assistant.heard] == ["你好", "/show_more"]


def test_markup_in_messages_is_text(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    say(page, "<img src=x onerror=alert(1)><b>bold</b>")
    expect(page.get_by_text("2: <img src=x onerror=alert(1)><b>bold</b>")).to_be_visible()
    assert page.locator("daogou-chat .log img, daogou-chat .log b").count() == 0


def test_a_reload_keeps_the_conversation_and_the_draft(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    say(page, "你好")
    expect(page.get_by_text("2: 你好")).to_be_visible()
    page.get_by_role("textbox").fill("还没写完")
    page.reload()
    opened(page)
    expect(page.get_by_text("2: 你好")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value("还没写完")
    assert texts(page) == ["你好", "1: 你好", "2: 你好"]


def test_the_language_is_switched(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_visible()
    expect(page.get_by_text("2: speak English")).to_be_visible()
    page.reload()
    # From page to page the window stays open.
    expect(page.get_by_placeholder("What are you looking for?")).to_be_visible()
    # A page that is read in another language now counts more than what was chosen before.
    page.evaluate("document.querySelector('daogou-chat').lang = 'en'")
    page.get_by_role("button", name="中文").click()
    expect(page.get_by_role("button", name="发送")).to_be_visible()
    page.evaluate("document.querySelector('daogou-chat').lang = 'zh'")
    expect(page.get_by_role("button", name="English")).to_be_visible()
    page.evaluate("document.querySelector('daogou-chat').lang = 'en'")
    expect(page.get_by_role("button", name="发送")).to_be_visible()


def test_a_card_keeps_its_language(edge: Edge, visit: Visit) -> None:
    edge.assistant.script = sample("zh")
    page = visit(edge.base)
    page.route("**/images/**", picture_of)
    say(opened(page), "cart")
    card = page.locator("daogou-chat .message.wide")
    expect(card.get_by_role("button", name="去结算")).to_be_visible()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_visible()
    # Its texts stay as they were said, and so does what the window adds to them.
    expect(card).to_have_attribute("lang", "zh-CN")
    expect(card.get_by_role("heading")).to_have_text("购物车 3 件")
    expect(card.get_by_role("button", name=re.compile("^(删除|多一件) "))).to_have_count(4)
    card.get_by_role("button", name="去结算").click()
    expect(page.locator("daogou-chat .mine .text").last).to_have_text("去结算")


def test_what_is_written_while_the_edge_is_away_arrives_in_order(
    house: House, visit: Visit
) -> None:
    with house.edge() as first:
        port = int(first.base.rsplit(":", 1)[1])
        page = opened(visit(first.base))
        say(page, "a")
        expect(page.get_by_text("2: a")).to_be_visible()
    expect(page.get_by_text("连不上了")).to_be_visible(timeout=15_000)
    say(page, "b")
    say(page, "c")
    with house.edge(port=port):
        expect(page.get_by_text("2: c")).to_be_visible(timeout=30_000)
        expect(page.get_by_text("连不上了")).to_be_hidden()
        mine = page.locator("daogou-chat .mine .text").all_inner_texts()
        assert mine == ["a", "b", "c"]
        assert sorted(texts(page)) == sorted(
            [text for one in "abc" for text in (one, f"1: {one}", f"2: {one}")]
        )
    assert [one["message"] for one in house.assistant.heard] == ["a", "b", "c"]


def test_the_customer_is_told_when_the_assistant_is_away(edge: Edge, visit: Visit) -> None:
    edge.assistant.away = True
    page = opened(visit(edge.base))
    say(page, "你好")
    expect(page.get_by_text("小助手暂时不在")).to_be_visible()
    edge.assistant.away = False
    expect(page.get_by_text("2: 你好")).to_be_visible(timeout=15_000)
    expect(page.get_by_text("小助手暂时不在")).to_be_hidden()


def test_what_was_said_can_be_deleted(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    say(page, "你好")
    expect(page.get_by_text("2: 你好")).to_be_visible()
    page.get_by_role("button", name="更多选项").click()
    page.get_by_role("button", name="删除我的聊天记录").click()
    page.get_by_role("button", name="删除", exact=True).click()
    expect(page.get_by_text("2: 你好")).to_be_hidden()
    page.reload()
    opened(page)
    time.sleep(0.5)
    assert texts(page) == []


def test_unread_messages_are_counted(edge: Edge, visit: Visit) -> None:
    edge.assistant.slow = 1.0
    page = opened(visit(edge.base))
    say(page, "你好")
    page.get_by_role("button", name="收起聊天").click()
    expect(page.get_by_role("button", name="2 条未读消息")).to_be_visible()
    page.get_by_role("button", name="2 条未读消息").click()
    expect(page.get_by_text("2: 你好")).to_be_visible()


def test_the_built_file_is_of_the_present_source_and_small() -> None:
    digest = hashlib.sha256()
    sources = [path.relative_to(WIDGET).as_posix() for path in (WIDGET / "src").rglob("*.ts")]
    for name in [*sorted(sources), "package.json"]:
        digest.update(f"{name}\n{(WIDGET / name).read_text('utf-8')}".encode())
    built = BUILT.read_text("utf-8")
    assert built.startswith(f"/* daogou-chat {digest.hexdigest()[:16]} */"), (
        "The built widget is older than its source: cd widget && npm ci && npm run build"
    )
    assert len(gzip.compress(built.encode())) <= 60 * 1024
    for name in sources:
        code = (WIDGET / name).read_text("utf-8")
        # Remote text is never read as markup.
        assert not {"innerHTML", "unsafeHTML", "insertAdjacentHTML"} & set(re.findall(r"\w+", code))
