"""Reading a conversation: times and days, what is new, who answers, taking it along or away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import expect
from sqlalchemy import update

from daogou.database import make_engine
from daogou.edge.tables import ChatMessage

from .conftest import Edge, House, Visit, picture_of
from .shopper import listen, opened, say, tapped, texts, until


def test_days_and_times(house: House, visit: Visit) -> None:
    with house.edge() as edge:
        session = edge.session()["token"]
        edge.say(session, "昨天说的")
        edge.messages(session, at_least=3)
        engine = make_engine(house.url)
        with engine.begin() as connection:
            yesterday = datetime.now(UTC) - timedelta(days=1)
            connection.execute(update(ChatMessage).values(at=yesterday))
        engine.dispose()
        page = opened(visit(edge.base, timezone_id="UTC"))
        page.evaluate("token => { document.querySelector('daogou-chat').token = token }", session)
        expect(page.get_by_text("2: 昨天说的")).to_be_visible()
        say(page, "今天说的")
        expect(page.get_by_text("2: 今天说的")).to_be_visible()
        assert page.locator("daogou-chat .day").all_inner_texts() == ["昨天", "今天"]
        told = page.locator("daogou-chat .log time").first
        expect(told).to_have_text(yesterday.strftime("%H:%M"))
        assert (told.get_attribute("datetime") or "").startswith(yesterday.strftime("%Y-%m-%dT"))


def test_new_messages_do_not_take_the_reader_away(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base, viewport={"width": 800, "height": 480}))
    say(page, "\n".join("很长的一句话" for _ in range(30)))
    expect(page.get_by_text("2: 很长的一句话")).to_be_visible()
    log = page.locator("daogou-chat .log")
    edge.assistant.slow = 1.5
    page.evaluate("document.querySelector('daogou-chat').send('再说')")
    log.evaluate("one => one.scrollTo({ top: 0 })")
    page.get_by_role("button", name="有新消息").click()
    expect(page.get_by_text("2: 再说")).to_be_in_viewport()
    expect(page.get_by_role("button", name="有新消息")).to_be_hidden()


def test_a_long_answer_is_read_from_its_first_line_on(edge: Edge, visit: Visit) -> None:
    long = "\n".join(f"第{number}行" for number in range(60))
    edge.assistant.script = {"long": [{"text": long}, {"text": "还有一句"}]}
    page = opened(visit(edge.base, viewport={"width": 800, "height": 600}))
    say(page, "短的")
    expect(page.get_by_text("2: 短的")).to_be_in_viewport()
    say(page, "long")
    answer = page.locator("daogou-chat .message", has_text="第0行")
    log = page.locator("daogou-chat .log")

    def above() -> float:
        frame, box = log.bounding_box(), answer.bounding_box()
        assert frame and box
        return box["y"] - frame["y"]

    expect(page.get_by_text("还有一句")).to_be_attached()
    assert until(page, lambda: 0 <= above() < 20)
    say(page, "短的")
    expect(page.get_by_text("2: 短的").last).to_be_in_viewport()
    # After a reload it is the newest answer that counts.
    say(page, "long")
    expect(page.get_by_text("还有一句")).to_have_count(2)
    page.reload()
    opened(page)
    answer = answer.last
    expect(page.get_by_text("第0行").last).to_be_in_viewport()
    assert until(page, lambda: 0 <= above() < 20)


def test_who_reads_a_long_answer_is_left_to_it(edge: Edge, visit: Visit) -> None:
    edge.assistant.script = {"long": [{"text": "\n".join(f"第{number}行" for number in range(60))}]}
    page = visit(edge.base, viewport={"width": 800, "height": 600})
    tell = tapped(page)
    say(page, "long")
    expect(page.get_by_text("第0行")).to_be_in_viewport()
    page.locator("daogou-chat .log").evaluate("one => one.scrollBy({ top: 100 })")
    where = page.locator("daogou-chat .log").evaluate("one => one.scrollTop")
    at = datetime.now(UTC).isoformat()
    said = {"id": 900, "sender": "assistant", "agent": "小王", "at": at, "text": "我来帮你看看"}
    tell("message", said)
    expect(page.get_by_role("button", name="有新消息")).to_be_visible()
    assert page.locator("daogou-chat .log").evaluate("one => one.scrollTop") == where
    page.get_by_role("button", name="有新消息").click()
    expect(page.get_by_text("我来帮你看看")).to_be_in_viewport()
    expect(page.get_by_role("button", name="有新消息")).to_be_hidden()


def test_typing_is_shown(edge: Edge, visit: Visit) -> None:
    edge.assistant.slow = 1.5
    page = opened(visit(edge.base))
    say(page, "你好")
    expect(page.get_by_text("正在输入…")).to_be_attached()
    expect(page.locator("daogou-chat .dots")).to_be_visible()
    expect(page.get_by_text("2: 你好")).to_be_visible()
    expect(page.locator("daogou-chat .dots")).to_be_hidden()
    expect(page.get_by_role("img", name="已送达")).to_be_visible()


def test_a_message_is_copied(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base, permissions=["clipboard-read", "clipboard-write"]))
    say(page, "抄这句")
    expect(page.get_by_text("2: 抄这句")).to_be_visible()
    message = page.locator("daogou-chat .message", has_text="2: 抄这句")
    message.hover()
    message.get_by_role("button", name="复制").click()
    expect(page.get_by_text("已复制")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "2: 抄这句"


def test_the_conversation_is_saved_as_text(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    say(page, "你好")
    expect(page.get_by_text("2: 你好")).to_be_visible()
    page.get_by_role("button", name="更多选项").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="保存聊天记录").click()
    lines = Path(download.value.path()).read_text("utf-8").splitlines()
    assert [line[17:] for line in lines] == ["你: 你好", "小助手: 1: 你好", "小助手: 2: 你好"]
    assert download.value.suggested_filename == "daogou.txt"


def test_the_window_is_cleared_and_the_edge_keeps_it(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    say(page, "你好")
    expect(page.get_by_text("2: 你好")).to_be_visible()
    page.get_by_role("button", name="更多选项").click()
    page.get_by_role("button", name="清空窗口").click()
    expect(page.get_by_text("2: 你好")).to_be_hidden()
    page.reload()
    opened(page)
    assert texts(page) == []
    say(page, "还在吗")
    expect(page.get_by_text("2: 还在吗")).to_be_visible()
    assert texts(page) == ["还在吗", "1: 还在吗", "2: 还在吗"]
    token = page.evaluate("JSON.parse(localStorage.getItem('daogou.token'))")
    assert len(edge.messages(token)) == 6


def test_a_person_takes_over(edge: Edge, visit: Visit) -> None:
    page = visit(edge.base)
    tell = tapped(page)
    tell("handover", {"state": "waiting", "agent": None})
    expect(page.get_by_text("正在为你转接人工客服")).to_be_visible()
    tell("handover", {"state": "human", "agent": "小王"})
    expect(page.get_by_text("小王 正在为你服务")).to_be_visible()
    at = datetime.now(UTC).isoformat()
    said = {"id": 900, "sender": "assistant", "agent": "小王", "at": at, "text": "我来帮你看看"}
    tell("message", said)
    message = page.locator("daogou-chat .message", has_text="我来帮你看看")
    expect(message.locator(".agent")).to_have_text("小王")
    tell("handover", {"state": "bot", "agent": None})
    expect(page.get_by_text("小王 正在为你服务")).to_be_hidden()


def test_what_a_page_may_do_with_it(edge: Edge, visit: Visit) -> None:
    page = visit(edge.base)
    page.route("**/images/**", picture_of)
    listen(page, "message")
    page.evaluate(
        """() => {
          const chat = document.querySelector("daogou-chat");
          window.told = [];
          for (const name of ["open", "close", "send"])
            chat.addEventListener(`daogou-${name}`, () => window.told.push(name));
          chat.heading = "小店客服";
          chat.greeting = "欢迎光临";
          chat.avatar = "/images/yunyue-pro-3.svg";
          chat.setAttribute("theme", "dark");
          chat.setAttribute("side", "left");
          chat.style.setProperty("--daogou-accent", "rgb(0, 128, 0)");
          chat.toggle();
        }"""
    )
    window = page.get_by_role("dialog", name="小店客服")
    expect(window).to_be_visible()
    assert (window.bounding_box() or {})["x"] < 40
    expect(page.get_by_text("欢迎光临")).to_be_visible()
    expect(window.locator("img.face")).to_have_attribute("src", "/images/yunyue-pro-3.svg")
    send = page.get_by_role("button", name="发送")
    assert send.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(0, 128, 0)"
    page.evaluate("document.querySelector('daogou-chat').send('/show_more', '换一批')")
    expect(page.get_by_text("2: /show_more")).to_be_visible()
    assert texts(page)[0] == "换一批"
    page.evaluate("document.querySelector('daogou-chat').toggle()")
    expect(window).to_be_hidden()
    assert page.evaluate("window.told") == ["open", "send", "close"]
    assert [one["text"] for one in page.evaluate("window.heard")] == [
        "1: /show_more",
        "2: /show_more",
    ]
